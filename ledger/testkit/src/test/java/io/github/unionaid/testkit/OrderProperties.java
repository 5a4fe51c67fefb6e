package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of posting does not matter where nothing depends on it; effective dates alone do. */
class OrderProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return inAnyOrder().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> withoutLoops() {
        return inAnyOrder().withoutReversals().withoutLoops().arbitrary();
    }

    /** Without what looks at the books as they are when it is posted: closes, accruals, handovers. */
    private static Programs inAnyOrder() {
        return Programs.any().withOpenBooks().withoutAccruals().onOneTree();
    }

    @Property(tries = 300)
    void fundsAndReceiptsFirst_givesTheSame(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        List<Event> events = new ArrayList<>(run.accepted());
        events.sort(Comparator.comparingInt(e -> e instanceof OpenFund ? 0 : e instanceof Receipt ? 1 : 2));
        Ledger other = Ledgers.empty(program.tree());
        events.forEach(other::postOrThrow);
        assertSame(program, run.view(), other.view());
    }

    @Property(tries = 400)
    void anyOrder_isFoundAndGivesTheSame(@ForAll("withoutLoops") EventProgram program, @ForAll long seed) {
        ProgramRun run = Ledgers.run(program);
        Ledger other = Ledgers.empty(program.tree());
        postInAnyOrder(run.accepted(), other, new Random(seed));
        assertSame(program, run.view(), other.view());
    }

    /** Posts the events in some order: what is refused waits for its turn. */
    private static void postInAnyOrder(List<Event> events, Ledger ledger, Random random) {
        List<Event> left = new ArrayList<>(events);
        while (!left.isEmpty()) {
            int before = left.size();
            Collections.shuffle(left, random);
            left.removeIf(e -> ledger.post(e).isPosted());
            assertThat(left).as("stuck: all are refused").hasSizeLessThan(before);
        }
    }

    private static void assertSame(EventProgram program, LedgerView one, LedgerView other) {
        List<LocalDate> dates = NaiveBooks.dates(one);
        assertThat(NaiveBooks.dates(other)).isEqualTo(dates);
        for (LocalDate date : dates) {
            AsOf asOf = AsOf.date(date);
            assertThat(other.balances(asOf)).isEqualTo(one.balances(asOf));
            JournalProperties.assertSameTotals(
                    program.tree(), Totals.of(other, asOf), Totals.of(one, asOf), one.funds());
        }
    }
}
