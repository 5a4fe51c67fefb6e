package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReversalProperties {

    @Provide
    Arbitrary<EventProgram> withoutReversals() {
        return reversible().withoutReversals().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> withoutReversalsInOneSystem() {
        return oneSystem(reversible().withoutReversals());
    }

    @Provide
    Arbitrary<EventProgram> withoutReversalsAndLoops() {
        return reversible().withoutReversals().withoutLoops().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> withoutLoopsInOneSystem() {
        return oneSystem(reversible().withoutLoops());
    }

    /** Of events all of which can be reversed, on every date. */
    private static Programs reversible() {
        return Programs.any().withOpenBooks().onOneTree();
    }

    private static Arbitrary<EventProgram> oneSystem(Programs programs) {
        return Arbitraries.oneOf(
                programs.within(AccountingSystem.SYSTEM_2009).arbitrary(),
                programs.within(AccountingSystem.SYSTEM_2021).arbitrary());
    }

    @Property(tries = 400)
    void reversedInReverseOrderOnTheSameDates_everythingIsZeroOnAllDates(
            @ForAll("withoutReversals") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        reverseAll(run, Event::on);
        for (LocalDate date : NaiveBooks.dates(run.view())) {
            assertAllZero(run.view(), AsOf.date(date));
        }
        Invariants.all(run.view());
    }

    @Property(tries = 400)
    void reversedInReverseOrderOnOneLateDate_everythingIsZeroFromThenOn(
            @ForAll("withoutReversalsInOneSystem") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        LocalDate late = lateDate(run);
        reverseAll(run, e -> late);
        assertAllZero(run.view(), AsOf.date(late));
        Invariants.all(run.view());
    }

    @Property(tries = 400)
    void reversedInAnyOrderOnTheSameDates_onlyDependentsHinderAndAllEndsReversed(
            @ForAll("withoutReversalsAndLoops") EventProgram program, @ForAll long seed) {
        ProgramRun run = Ledgers.run(program);
        new Undoing(run).all(new Random(seed), Event::on, Event::on);
        assertAllZero(run.view(), AsOf.LATEST);
        Invariants.all(run.view());
    }

    @Property(tries = 700)
    void reversedInAnyOrderOnAnyDates_onlyDependentsHinderAndAllEndsReversed(
            @ForAll("withoutLoopsInOneSystem") EventProgram program, @ForAll long seed) {
        ProgramRun run = Ledgers.run(program);
        LocalDate late = lateDate(run);
        Random random = new Random(seed);
        Function<Event, LocalDate> any =
                e -> e.on().plusDays(random.nextInt((int) ChronoUnit.DAYS.between(e.on(), late) + 1));
        new Undoing(run).all(random, any, e -> late);
        assertAllZero(run.view(), AsOf.LATEST);
        Invariants.all(run.view());
    }

    @Property(tries = 400)
    void reversedAfterTheChangeOfSystems_nothingIsLeft(@ForAll("withoutReversals") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        reverseAll(run, e -> Ledgers.TODAY);
        assertNothingLeft(run.view());
        Invariants.all(run.view());
    }

    @Property(tries = 300)
    void reversedInAnyOrderAcrossTheChangeOfSystems_onlyDependentsHinder(
            @ForAll("withoutReversalsAndLoops") EventProgram program, @ForAll long seed) {
        ProgramRun run = Ledgers.run(program);
        Random random = new Random(seed);
        Function<Event, LocalDate> any =
                e -> e.on().plusDays(random.nextInt((int) ChronoUnit.DAYS.between(e.on(), Ledgers.TODAY) + 1));
        new Undoing(run).all(random, any, e -> Ledgers.TODAY);
        assertNothingLeft(run.view());
        Invariants.all(run.view());
    }

    /** The last day on which the accounts of all accepted events are in force; no event is later. */
    private static LocalDate lateDate(ProgramRun run) {
        boolean old = run.accepted().stream()
                .anyMatch(e -> !(e instanceof OpenFund) && AccountingSystem.on(e.on()) == AccountingSystem.SYSTEM_2009);
        return old ? AccountingSystem.SYSTEM_2021.from().minusDays(1) : Ledgers.TODAY;
    }

    private static void reverseAll(ProgramRun run, Function<Event, LocalDate> date) {
        List<Event> events = new ArrayList<>(run.accepted());
        Collections.reverse(events);
        for (Event event : events) {
            if (!(event instanceof OpenFund)) {
                run.ledger().postOrThrow(reversal(event, date.apply(event)));
            }
        }
    }

    private static Reversal reversal(Event event, LocalDate date) {
        return Reversal.builder()
                .id("undo-" + event.id())
                .on(date)
                .reverses(event.id())
                .build();
    }

    private static void assertAllZero(LedgerView view, AsOf asOf) {
        view.balances(asOf)
                .forEach((account, balance) -> assertThat(balance.net().minor())
                        .as("%s, %s", account, asOf)
                        .isZero());
        assertNoFigures(view, asOf);
    }

    /** As {@link #assertAllZero}, where an event and its reversal may stand on accounts of two systems. */
    private static void assertNothingLeft(LedgerView view) {
        Map<List<Object>, Long> nets = new HashMap<>();
        view.balances(AsOf.LATEST)
                .forEach((account, balance) -> nets.merge(
                        List.of(
                                account.union(),
                                account.fund(),
                                Chart.entersHeld(account.code()),
                                account.counterparty()),
                        balance.net().minor(),
                        Long::sum));
        nets.forEach((key, fen) -> assertThat(fen).as("%s", key).isZero());
        assertNoFigures(view, AsOf.LATEST);
    }

    private static void assertNoFigures(LedgerView view, AsOf asOf) {
        Map<List<Object>, Long> flows = new HashMap<>();
        for (Flow flow : view.flows()) {
            if (asOf.includes(flow.date(), flow.sequence())) {
                flows.merge(
                        List.of(flow.kind(), flow.transfer(), flow.fund(), flow.from(), flow.to(), flow.toGroup()),
                        flow.amount().minor(),
                        Long::sum);
            }
        }
        flows.forEach((flow, fen) -> assertThat(fen).as("%s, %s", flow, asOf).isZero());
        Totals totals = Totals.of(view, asOf);
        for (Union union : totals.tree().unions()) {
            assertThat(totals.own(union.id())).as("own of %s", union).isEqualTo(Figures.ZERO);
            assertThat(totals.subtree(union.id())).as("subtree of %s", union).isEqualTo(Figures.ZERO);
        }
    }

    /** Reverses whatever stands, in any order, until nothing does. */
    private static final class Undoing {
        private final Ledger ledger;
        private final Map<EventId, LocalDate> reversedOn = new HashMap<>();
        private final List<Event> standing = new ArrayList<>();

        Undoing(ProgramRun run) {
            this.ledger = run.ledger();
            for (Event event : run.accepted()) {
                if (event instanceof Reversal r) {
                    reversedOn.put(r.reverses(), r.on());
                }
            }
            for (Event event : run.accepted()) {
                boolean reversible = !(event instanceof Reversal) && !(event instanceof OpenFund);
                if (reversible && !reversedOn.containsKey(event.id())) {
                    standing.add(event);
                }
            }
        }

        /** Tries a date, then the last one possible; stuck if no event can be reversed on either. */
        void all(Random random, Function<Event, LocalDate> date, Function<Event, LocalDate> last) {
            while (!standing.isEmpty()) {
                int before = standing.size();
                Collections.shuffle(standing, random);
                for (Event event : List.copyOf(standing)) {
                    attempt(event, date.apply(event));
                }
                if (standing.size() == before) {
                    for (Event event : List.copyOf(standing)) {
                        attempt(event, last.apply(event));
                    }
                }
                assertThat(standing).as("stuck: none can be reversed").hasSizeLessThan(before);
            }
        }

        private void attempt(Event event, LocalDate date) {
            PostResult result = ledger.post(reversal(event, date));
            if (result.isPosted()) {
                reversedOn.put(event.id(), date);
                standing.remove(event);
                return;
            }
            Refusal refusal = result.refusal().orElseThrow();
            assertThat(refusal.reason()).as("%s", refusal).isEqualTo(RefusalReason.HAS_DEPENDENTS);
            assertThat(refusal.relatedEvents()).as("%s", refusal).isNotEmpty().doesNotContain(event.id());
            for (EventId dependent : refusal.relatedEvents()) {
                LocalDate gone = reversedOn.get(dependent);
                assertThat(gone == null || gone.isAfter(date))
                        .as("%s: %s was reversed on %s", refusal, dependent, gone)
                        .isTrue();
            }
        }
    }
}
