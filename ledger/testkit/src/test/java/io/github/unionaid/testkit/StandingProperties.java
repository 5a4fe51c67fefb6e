package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reversals, whichever of them are accepted, leave events that need none of those reversed. */
class StandingProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any()
                .withOpenBooks()
                .withoutAccruals()
                .withoutReversals()
                .withoutLoops()
                .arbitrary();
    }

    @Property(tries = 500)
    void reversedInPart_whatStandsIsALedgerOfItsOwn(@ForAll("programs") EventProgram program, @ForAll long seed) {
        ProgramRun run = Ledgers.run(program);
        Random random = new Random(seed);
        List<Event> standing = new ArrayList<>();
        List<Event> shuffled = new ArrayList<>(run.accepted());
        Collections.shuffle(shuffled, random);
        for (Event event : shuffled) {
            boolean stays = event instanceof OpenFund || random.nextInt(3) == 0;
            if (stays || !run.ledger().post(reversal(event, random)).isPosted()) {
                standing.add(event);
            }
        }

        Ledger other = Ledgers.empty(program.tree());
        List<Event> left = new ArrayList<>(standing);
        while (!left.isEmpty()) {
            int before = left.size();
            left.removeIf(e -> other.post(e).isPosted());
            assertThat(left).as("needs what was reversed").hasSizeLessThan(before);
        }
        JournalProperties.assertSameTotals(
                program.tree(),
                Totals.of(run.view(), AsOf.LATEST),
                Totals.of(other.view(), AsOf.LATEST),
                run.view().funds());
    }

    private static Reversal reversal(Event event, Random random) {
        int days = (int) ChronoUnit.DAYS.between(event.on(), Ledgers.TODAY);
        return Reversal.builder()
                .id("undo-" + event.id())
                .on(event.on().plusDays(random.nextInt(days + 1)))
                .reverses(event.id())
                .build();
    }
}
