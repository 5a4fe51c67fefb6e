package io.github.unionaid.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Statements of any texts come back from a file as they were, and one that was altered does not. */
class StatementProperties {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    /** Ids as people have them, and as hardly anybody has: what spreadsheets and parsers stumble over. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars(",\"';=+-@ 0123456789Ee.".toCharArray())
                .withChars("总工会〔〕（）１２３，“”　款".toCharArray())
                .withChars('\u00A0', '\u2028', '\uFEFF', '\u200B')
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                        odd,
                        Arbitraries.of(
                                "007", "8.1E+17", "810000000000000000", "=SUM(A1)", "\uD840\uDC0B", "1/2", "TRUE", "-"))
                .filter(text -> !text.isBlank());
    }

    private Arbitrary<BookLine> lines() {
        Arbitrary<Optional<EventId>> ids = texts().map(EventId::of).optional(0.5);
        Arbitrary<BookLine.Builder> head = Combinators.combine(
                        texts(),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(LineEntry.class),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(TransferKind.class),
                        texts(),
                        Arbitraries.longs().between(-1_000_000, 1_000_000).filter(m -> m != 0),
                        Arbitraries.of("CNY", "mask-n95@只", "rice@千克/3"))
                .as((id, day, entry, direction, transfer, fund, minor, asset) -> BookLine.builder()
                        .id(EventId.of(id))
                        .date(FROM.plusDays(day))
                        .entry(entry)
                        .direction(
                                entry == LineEntry.ARRIVAL
                                        ? Direction.RECEIVED
                                        : entry.moves() ? Direction.GIVEN : direction)
                        .transfer(transfer)
                        .fund(FundId.of(fund))
                        .amount(Amount.of(Asset.parse(asset), minor)));
        return Combinators.combine(
                        head,
                        Arbitraries.of(GrantKind.class).optional(0.5),
                        ids,
                        ids,
                        texts().optional(0.5),
                        Arbitraries.integers()
                                .between(0, 60)
                                .map(FROM::minusDays)
                                .optional(0.5),
                        ids,
                        Arbitraries.of("nj", "nj-xw").map(UnionId::of).optional(0.5))
                .as((line, kind, reference, notice, document, begun, back, union) -> line.grantKind(kind)
                        .reference(reference)
                        .notice(notice)
                        .document(document)
                        .begunOn(begun)
                        .takesBack(back)
                        .counterparty(union)
                        .build());
    }

    @Provide
    Arbitrary<BookStatement> statements() {
        return Combinators.combine(
                        lines().list().ofMaxSize(12),
                        texts().optional(0.7),
                        Arbitraries.longs().between(-1_000, 1_000))
                .as(StatementProperties::statement);
    }

    private static BookStatement statement(List<BookLine> lines, Optional<String> ledger, long opening) {
        List<BookLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(BookLine::date));
        Map<BalanceKey, Long> sums = new HashMap<>();
        sorted.forEach(
                l -> sums.merge(BalanceKey.of(l), l.entry().moves() ? l.amount().minor() : 0, Long::sum));
        BookStatement.Builder statement = BookStatement.builder()
                .book(UnionId.of("js"))
                .counterparty(UnionId.of("nj"))
                .from(FROM)
                .to(FROM.plusDays(60))
                .ledger(ledger)
                .addAllLines(sorted);
        sums.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(sum -> {
            BalanceKey key = sum.getKey();
            statement.addBalances(new BookBalance(
                    key.direction(),
                    key.transfer(),
                    key.fund(),
                    Amount.of(key.asset(), opening),
                    Amount.of(key.asset(), opening + sum.getValue())));
        });
        return statement.build();
    }

    private static String text(BookStatement statement, StatementForm form) throws IOException {
        StringBuilder text = new StringBuilder();
        StatementFile.write(statement, text, form);
        return text.toString();
    }

    @Property(tries = 500)
    void anyStatement_comesBackFromAFile(@ForAll("statements") BookStatement statement, @ForAll StatementForm form)
            throws IOException {
        String text = text(statement, form);
        BookStatement back = StatementFile.read(new StringReader(text), form);

        assertThat(back).isEqualTo(statement);
        assertThat(back.digest()).isEqualTo(statement.digest());
        assertThat(text(back, form)).isEqualTo(text);
    }

    /** Whatever is cut out of a file: it is refused, or says the same. */
    @Property(tries = 1000)
    void partOfAFile_cutOut_isRefused(
            @ForAll("statements") BookStatement statement,
            @ForAll StatementForm form,
            @ForAll double begin,
            @ForAll double length)
            throws IOException {
        String text = text(statement, form);
        int from = (int) (Math.abs(begin % 1) * text.length());
        int to = Math.min(text.length(), from + 1 + (int) (Math.abs(length % 1) * 200));
        String cut = text.substring(0, from) + text.substring(to);
        try {
            assertThat(StatementFile.read(new StringReader(cut), form)).isEqualTo(statement);
        } catch (UnreadableStatementException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** Two different statements have different digests, and neither is read under the other's. */
    @Property(tries = 500)
    void digestOfAnotherStatement_isRefused(
            @ForAll("statements") BookStatement one,
            @ForAll("statements") BookStatement other,
            @ForAll StatementForm form)
            throws IOException {
        if (one.equals(other)) {
            assertThat(one.digest()).isEqualTo(other.digest());
            return;
        }
        assertThat(one.digest()).isNotEqualTo(other.digest());
        String forged = text(one, form).replace(one.digest(), other.digest());
        assertThatExceptionOfType(UnreadableStatementException.class)
                .isThrownBy(() -> StatementFile.read(new StringReader(forged), form))
                .withMessageContaining(one.digest())
                .withMessageContaining(other.digest());
    }
}
