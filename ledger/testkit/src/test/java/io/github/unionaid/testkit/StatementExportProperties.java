package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a ledger states of its books is what its flows say, looked at one by one. */
class StatementExportProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    /** The moving lines and the balances of a book against another, by the flows alone. */
    private static final class Naive {
        final Map<String, Long> balances = new TreeMap<>();
        final List<String> lines = new ArrayList<>();

        Naive(LedgerView view, UnionId book, UnionId other, LocalDate from, AsOf asOf) {
            UnionRegister register = view.register(asOf.sequence());
            List<Flow> flows = view.flows().stream()
                    .filter(f -> asOf.includes(f.date(), f.sequence()) && !f.toGroup())
                    .filter(f -> f.kind() == FlowKind.PAYMENT || f.kind() == FlowKind.ARRIVAL)
                    .toList();
            for (Flow flow : flows) {
                boolean given = flow.kind() == FlowKind.PAYMENT;
                UnionId own = (given ? flow.from() : flow.to()).orElseThrow();
                UnionId far = (given ? flow.to() : flow.from()).orElseThrow();
                if (register.booksOf(own, asOf.date()).equals(book)
                        && register.booksOf(far, asOf.date()).equals(other)) {
                    Direction direction = given ? Direction.GIVEN : Direction.RECEIVED;
                    String key = direction + " " + flow.transfer().orElseThrow() + " " + flow.fund() + " "
                            + flow.amount().asset();
                    balances.merge(key, flow.amount().minor(), Long::sum);
                    if (!flow.date().isBefore(from)) {
                        String id = view.events()
                                .get((int) flow.sequence() - 1)
                                .id()
                                .value();
                        lines.add(flow.date() + " " + id + " " + key + " "
                                + flow.amount().minor());
                    }
                }
            }
            balances.values().removeIf(v -> v == 0);
            lines.sort(String::compareTo);
        }
    }

    private static List<String> moving(BookStatement statement) {
        return statement.lines().stream()
                .filter(l -> l.entry().moves())
                .map(l -> l.date() + " " + l.id() + " " + l.direction() + " " + l.transfer() + " " + l.fund() + " "
                        + l.amount().asset() + " " + l.amount().minor())
                .sorted()
                .toList();
    }

    private static Map<String, Long> closing(BookStatement statement) {
        Map<String, Long> balances = new TreeMap<>();
        for (BookBalance b : statement.balances()) {
            balances.put(
                    b.direction() + " " + b.transfer() + " " + b.fund() + " "
                            + b.closing().asset(),
                    b.closing().minor());
        }
        balances.values().removeIf(v -> v == 0);
        return balances;
    }

    @Property(tries = 150)
    void statements_areWhatTheFlowsSay(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 100) int when) {
        LedgerView view = Ledgers.run(program).view();
        if (view.sequence() == 0) {
            return;
        }
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(when);
        LocalDate to = LocalDate.of(2020, 2, 1).plusDays(when * 12L);
        AsOf asOf = AsOf.date(to).knownAt(view.sequence() * (when % 5 + 1) / 5);
        UnionRegister register = view.register(asOf.sequence());
        for (Union book : register.asOf(to).unions()) {
            List<BookStatement> all = BookStatement.allOf(view, book.id(), from, asOf);
            for (Union other : register.asOf(to).unions()) {
                if (!other.id().equals(book.id())) {
                    BookStatement statement = BookStatement.of(view, book.id(), other.id(), from, asOf);
                    Naive naive = new Naive(view, book.id(), other.id(), from, asOf);
                    assertThat(moving(statement)).isEqualTo(naive.lines);
                    assertThat(closing(statement)).isEqualTo(naive.balances);
                    if (!statement.balances().isEmpty()) {
                        assertThat(all).contains(statement);
                    }
                    assertMirrored(view, statement, asOf);
                }
            }
        }
    }

    /** Every arrival belongs to a payment that the other book has, every notice stands in both. */
    private static void assertMirrored(LedgerView view, BookStatement statement, AsOf asOf) {
        BookStatement other = BookStatement.of(view, statement.counterparty(), statement.book(), LocalDate.MIN, asOf);
        for (BookLine line : statement.lines()) {
            if (line.entry() == LineEntry.ARRIVAL) {
                assertThat(other.lines())
                        .as(line.toString())
                        .anyMatch(l -> l.entry() == LineEntry.PAYMENT
                                && l.reference().equals(line.reference())
                                && l.transfer() == line.transfer());
            } else if (line.entry() == LineEntry.NOTICE) {
                assertThat(other.lines())
                        .as(line.toString())
                        .anyMatch(l -> l.entry() == LineEntry.NOTICE
                                && l.id().equals(line.id())
                                && l.amount().equals(line.amount())
                                && l.direction() == line.direction().opposite());
            }
        }
    }
}
