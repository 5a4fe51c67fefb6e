package io.github.unionaid.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Two books of a few weeks with reversals and bounces, of which the two statements tell different days. */
class EdgeProperties {
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final int DAYS = 60;

    private final List<BookLine> paid = new ArrayList<>();
    private final List<BookLine> arrived = new ArrayList<>();

    @Property(tries = 5_000)
    void sums_footWhateverTheDaysAre_andEachStatementsBalanceIsInThem(@ForAll long seed) {
        Random random = new Random(seed);
        paid.clear();
        arrived.clear();
        fill(random, 1 + random.nextInt(8));
        int paidFrom = random.nextInt(DAYS / 2);
        int arrivedFrom = random.nextInt(DAYS / 2);
        BookStatement one = statement("js", "wx", paid, paidFrom, DAYS / 2 + random.nextInt(DAYS / 2));
        BookStatement other = statement("wx", "js", arrived, arrivedFrom, DAYS / 2 + random.nextInt(DAYS / 2));

        foots(StatementMatching.of(one, other), sum(paid, one, other), sum(arrived, one, other));
        foots(StatementMatching.of(other, one), sum(paid, one, other), sum(arrived, one, other));
    }

    /** What neither book ever got wrong differs by no more than what was not yet booked in one on the edges. */
    @Property(tries = 2_000)
    void whatBothBooksTookBackAtOnce_isNoDifference_whereverTheEdgesAre(@ForAll long seed) {
        Random random = new Random(seed);
        paid.clear();
        arrived.clear();
        for (int i = 0; i < 5; i++) {
            int day = random.nextInt(DAYS - 10);
            long fen = 100L * (i + 1);
            int back = day + random.nextInt(10);
            add("g-" + i, "g-" + i, day, LineEntry.PAYMENT, fen, "");
            add("a-" + i, "g-" + i, day, LineEntry.ARRIVAL, fen, "");
            if (random.nextBoolean()) {
                add("x-" + i, "g-" + i, back, LineEntry.PAYMENT, -fen, "g-" + i);
                add("y-" + i, "g-" + i, back, LineEntry.ARRIVAL, -fen, "a-" + i);
            }
        }
        BookStatement one = statement("js", "wx", paid, random.nextInt(30), 30 + random.nextInt(30));
        BookStatement other = statement("wx", "js", arrived, random.nextInt(30), 30 + random.nextInt(30));

        assertThat(StatementMatching.of(one, other).differences()).isEmpty();
    }

    private void fill(Random random, int dealings) {
        for (int i = 0; i < dealings; i++) {
            String id = "g-" + i;
            int day = random.nextInt(DAYS - 10);
            long fen = 100L * (1 + random.nextInt(3));
            add(id, id, day, LineEntry.PAYMENT, fen, "");
            if (random.nextInt(3) > 0) {
                add("a-" + i, random.nextBoolean() ? id : "", day + random.nextInt(10), LineEntry.ARRIVAL, fen, "");
            }
            takeBack(random, id, id, fen, random.nextBoolean() ? LineEntry.BOUNCE : LineEntry.PAYMENT);
            takeBack(random, "a-" + i, id, fen, LineEntry.ARRIVAL);
        }
    }

    /** In one case of two; then that again in one of three, on any day. */
    private void takeBack(Random random, String event, String reference, long fen, LineEntry entry) {
        if (random.nextBoolean()) {
            long part = random.nextInt(3) == 0 ? fen / 2 : fen;
            add("x-" + event, reference, random.nextInt(DAYS), entry, -part, event);
            if (random.nextInt(3) == 0) {
                add("xx-" + event, reference, random.nextInt(DAYS), entry, part, "x-" + event);
            }
        }
    }

    private void add(String id, String reference, int day, LineEntry entry, long fen, String takesBack) {
        Draft draft = new Draft();
        draft.id = id;
        draft.reference = reference;
        draft.date = FIRST.plusDays(day);
        draft.entry = entry;
        draft.direction = entry == LineEntry.ARRIVAL ? Direction.RECEIVED : Direction.GIVEN;
        draft.fen = fen;
        draft.takesBack = takesBack;
        (entry == LineEntry.ARRIVAL ? arrived : paid).add(draft.line());
    }

    private static BookStatement statement(String book, String other, List<BookLine> all, int from, int to) {
        LocalDate first = FIRST.plusDays(from);
        LocalDate last = FIRST.plusDays(to);
        BookStatement.Builder builder = BookStatement.builder()
                .book(UnionId.of(book))
                .counterparty(UnionId.of(other))
                .from(first)
                .to(last);
        all.stream()
                .filter(l -> !l.date().isBefore(first) && !l.date().isAfter(last))
                .sorted(Comparator.comparing(BookLine::date))
                .forEach(builder::addLines);
        return builder.addBalances(new BookBalance(
                        book.equals("js") ? Direction.GIVEN : Direction.RECEIVED,
                        TransferKind.GRANT,
                        FundId.of("relief"),
                        until(all, first.minusDays(1)),
                        until(all, last)))
                .build();
    }

    private static Amount until(List<BookLine> lines, LocalDate last) {
        return lines.stream()
                .filter(l -> !l.date().isAfter(last))
                .map(BookLine::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** What a whole book says at the last day that both statements cover. */
    private static Amount sum(List<BookLine> lines, BookStatement one, BookStatement other) {
        return until(lines, one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    private static void foots(StatementMatching matching, Amount paid, Amount arrived) {
        PairSummary sum = matching.summaries().get(0);
        assertThat(sum.payerSays()).isEqualTo(paid);
        assertThat(sum.receiverSays()).isEqualTo(arrived);
        assertThat(paid.minus(arrived)).isEqualTo(sum.inTransit().plus(sum.difference()));
        Amount parts = matching.differences().stream()
                .flatMap(d -> d.parts().stream())
                .map(Difference.Part::amount)
                .reduce(Amount.ZERO, Amount::plus);
        assertThat(parts).isEqualTo(paid.minus(arrived));
        if (matching.agrees()) {
            assertThat(paid.minus(arrived)).isEqualTo(sum.inTransit());
        }
    }
}
