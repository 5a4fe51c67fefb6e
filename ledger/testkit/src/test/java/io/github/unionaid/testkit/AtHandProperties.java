package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.reconcile.TotalsAtHand;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The totals that a ledger keeps as it posts are those that a pass over the view makes, at every moment. */
class AtHandProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Property(tries = 300)
    void afterEveryStep_theyAreThoseOfAPass(@ForAll("programs") EventProgram program) {
        Ledger ledger = Ledgers.empty(program.tree());
        for (Event event : program.events()) {
            if (ledger.post(event).isPosted()) {
                assertSame(program, ledger.view());
            }
        }
    }

    @Property(tries = 300)
    void ofBooksOfSomeUnions_theyAreThoseOfAPass(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 1) int kept) {
        List<UnionId> some = new ArrayList<>();
        for (int i = kept; i < program.tree().size(); i += 2) {
            some.add(program.tree().at(i).id());
        }
        if (some.isEmpty()) {
            some.add(program.tree().root().id());
        }
        LedgerOptions options = LedgerOptions.builder()
                .register(Ledgers.options(program.tree()).register())
                .clock(Ledgers.CLOCK)
                .keptBooks(some)
                .build();
        assertSame(program, Ledgers.run(program, options).view());
    }

    @Property(tries = 300)
    void ofOldViews_theyAreThoseOfAPass_whateverIsPostedSince(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(min = 1, max = 5) int each) {
        Ledger ledger = Ledgers.empty(program.tree());
        List<LedgerView> views = new ArrayList<>(List.of(ledger.view()));
        for (int i = 0; i < program.events().size(); i++) {
            if (ledger.post(program.events().get(i)).isPosted() && i % each == 0) {
                views.add(ledger.view());
            }
        }
        for (LedgerView view : views) {
            assertSame(program, view);
        }
    }

    @Property(tries = 100)
    void ofAnOpenedJournal_theyAreThoseOfAPass(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        assertSame(
                program, Ledger.open(Ledgers.copy(run.journal()), Ledgers.CLOCK).view());
    }

    /** For every union of the view's last tree and every fund, opened or not. */
    private static void assertSame(EventProgram program, LedgerView view) {
        Totals expected = Totals.of(view, AsOf.LATEST);
        for (Union union : expected.tree().unions()) {
            for (Fund fund : program.funds()) {
                // each asked alone: several questions to one answer may make it turn to a pass
                TotalsAtHand atHand = Totals.atHand(view);
                assertThat(atHand.subtree(union.id(), fund.id()))
                        .as("the subtree of %s, %s, at %s", union, fund, view)
                        .isEqualTo(expected.subtree(union.id(), fund.id()));
                assertThat(atHand.own(union.id(), fund.id()))
                        .as("%s, %s, at %s", union, fund, view)
                        .isEqualTo(expected.own(union.id(), fund.id()));
            }
        }
    }
}
