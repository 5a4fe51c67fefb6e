package io.github.unionaid.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.Programs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Totals through other trees, as it was, and what lies between trees, against the definitions. */
class ReorganisedProperties {

    @Provide
    Arbitrary<Ledger> ledgers() {
        return Worlds.ledgers();
    }

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<List<Worlds.Step>> changes() {
        return Worlds.steps(8);
    }

    @Property(tries = 300)
    void bridge_isTheSumOfItsParts_atEveryUnion_andNothingAtTheRoot(
            @ForAll("ledgers") Ledger ledger,
            @ForAll @IntRange(max = 60) int before,
            @ForAll @IntRange(max = 140) int days,
            @ForAll @IntRange(max = 140) int asOf) {
        LedgerView view = ledger.view();
        assertSumOfParts(TreeBridge.between(view, asOf(asOf), day(before), day(before + days)), view.register());
    }

    @Property(tries = 100)
    void bridgeOfAnyProgram_isTheSumOfItsParts_ofEveryAsset(
            @ForAll("programs") EventProgram program, @ForAll("changes") List<Worlds.Step> changes) {
        LedgerView view = ledger(program, changes).view();
        for (Asset asset : Totals.assets(view)) {
            assertSumOfParts(
                    TreeBridge.between(view, AsOf.LATEST, LocalDate.MIN, LocalDate.MAX, asset), view.register());
            assertSumOfParts(TreeBridge.between(view, AsOf.LATEST, day(300), day(900), asset), view.register());
        }
    }

    @Property(tries = 300)
    @StatisticsReport(onFailureOnly = true)
    void trees_changeInEveryWay(@ForAll("ledgers") Ledger ledger) {
        UnionRegister register = ledger.view().register();
        for (Class<?> kind : List.of(Founded.class, Moved.class, Merged.class, Split.class, Dissolved.class)) {
            Statistics.label(kind.getSimpleName())
                    .collect(register.changes().stream().anyMatch(kind::isInstance));
            Statistics.label(kind.getSimpleName()).coverage(c -> c.check(true).percentage(p -> p > 20));
        }
        List<TreeStep> steps = TreeStep.between(register, new StandIns(register), LocalDate.MIN, LocalDate.MAX);
        Statistics.label("one day, several steps")
                .collect(steps.stream().map(TreeStep::on).distinct().count() < steps.size());
        Statistics.label("one day, several steps").coverage(c -> c.check(true).percentage(p -> p > 20));
        Statistics.label("founded out of another")
                .collect(steps.stream()
                        .anyMatch(s -> s.kind() == TreeStep.Kind.COMES
                                && !s.change().id().equals(s.union())));
        Statistics.label("founded out of another").coverage(c -> c.check(true).percentage(p -> p > 5));
        Statistics.label("dissolved, books to a new one")
                .collect(steps.stream()
                        .anyMatch(s -> s.kind() == TreeStep.Kind.COMES
                                && register.changes(s.on(), s.on()).stream()
                                        .anyMatch(c -> c instanceof Dissolved d
                                                && d.books().equals(s.union()))));
        Statistics.label("dissolved, books to a new one")
                .coverage(c -> c.check(true).percentage(p -> p > 5));
    }

    private static void assertSumOfParts(TreeBridge bridge, UnionRegister register) {
        Statistics.label("parts").collect(Math.min(bridge.parts().size(), 3));
        Statistics.label("parts").coverage(c -> c.check(3).percentage(p -> p > 3));
        Figures zero = Figures.zero(bridge.before().asset());
        for (UnionId union : NaiveTrees.everybody(register)) {
            boolean first = bridge.before().tree().contains(union);
            boolean last = bridge.after().tree().contains(union);
            for (FundId fund : bridge.before().funds()) {
                Figures difference = (last ? bridge.after().subtree(union, fund) : zero)
                        .minus(first ? bridge.before().subtree(union, fund) : zero);
                assertThat(bridge.parts(union, fund).stream()
                                .map(BridgePart::difference)
                                .reduce(zero, Figures::plus))
                        .as(union + " of " + fund)
                        .isEqualTo(difference);
                assertThat(bridge.difference(union, fund)).isEqualTo(difference);
            }
            assertThat(bridge.unions().contains(union))
                    .isEqualTo(bridge.before().funds().stream()
                            .anyMatch(f -> !bridge.difference(union, f).isZero()));
        }
        UnionId root = bridge.after().tree().root().id();
        assertThat(bridge.parts(root)).isEmpty();
        assertThat(bridge.after().subtree(root)).isEqualTo(bridge.before().subtree(root));
        assertThat(bridge.parts()).noneMatch(part -> part.difference().isZero());
        assertThat(bridge.parts())
                .allSatisfy(part -> assertThat(part.sentence()).matches("On .*: .*[+-][0-9].*\\."));
    }

    @Property(tries = 100)
    void twoBridges_areOne(
            @ForAll("ledgers") Ledger ledger,
            @ForAll @IntRange(max = 130) int before,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 60) int more) {
        LedgerView view = ledger.view();
        LocalDate between = day(before + days);
        LocalDate after = between.plusDays(more);
        TreeBridge one = TreeBridge.between(view, AsOf.LATEST, day(before), between);
        TreeBridge other = TreeBridge.between(view, AsOf.LATEST, between, after);
        TreeBridge both = TreeBridge.between(view, AsOf.LATEST, day(before), after);
        for (UnionId union : NaiveTrees.everybody(view.register())) {
            assertThat(one.difference(union).plus(other.difference(union))).isEqualTo(both.difference(union));
        }
    }

    @Property(tries = 200)
    void totalsThroughAnyTree_areThoseOfTheDefinition(
            @ForAll("ledgers") Ledger ledger,
            @ForAll @IntRange(max = 140) int tree,
            @ForAll @IntRange(max = 140) int at) {
        LedgerView view = ledger.view();
        NaiveTrees naive = new NaiveTrees(view, Asset.CNY);
        Totals totals = Totals.through(view, day(tree), asOf(at));
        for (Union union : totals.tree().unions()) {
            for (FundId fund : totals.funds()) {
                for (boolean alone : new boolean[] {true, false}) {
                    Figures told = alone ? totals.own(union.id(), fund) : totals.subtree(union.id(), fund);
                    Set<UnionId> members = naive.members(union.id(), day(tree), alone);
                    Map<String, Long> counted = naive.flows(members, fund, day(at));
                    assertFlows(counted, told, Function.identity(), MEASURES);
                    assertThat(told.held().minor()).isEqualTo(naive.held(members, fund, day(at)));
                    assertThat(told.inTransitInside().minor()).isEqualTo(counted.getOrDefault("T_INT", 0L));
                    assertThat(told.unexplained()).isEqualTo(Amount.ZERO);
                }
            }
        }
        Totals same = Totals.through(view, day(at), asOf(at));
        Totals of = Totals.of(view, asOf(at));
        assertThat(of.tree()).isEqualTo(same.tree());
        assertThat(same.tree().unions())
                .allSatisfy(u -> assertThat(same.subtree(u.id())).isEqualTo(of.subtree(u.id())));
    }

    @Property(tries = 200)
    void asItWas_isTheDefinition_dayByDay(
            @ForAll("ledgers") Ledger ledger,
            @ForAll @IntRange(max = 70) int from,
            @ForAll @IntRange(max = 140) int days) {
        LedgerView view = ledger.view();
        assertAsItWas(view, day(from), day(from + days), Asset.CNY);
        Statistics.label("something moved").coverage(c -> c.check(true).percentage(p -> p > 15));
    }

    @Property(tries = 60)
    void asItWasOfAnyProgram_isTheDefinition_ofEveryAsset(
            @ForAll("programs") EventProgram program,
            @ForAll("changes") List<Worlds.Step> changes,
            @ForAll @IntRange(max = 500) int from,
            @ForAll @IntRange(max = 1400) int days) {
        Ledger ledger = ledger(program, changes);
        Statistics.label("goods opened").collect(openGoods(ledger, day(from), days));
        LedgerView view = ledger.view();
        for (Asset asset : Totals.assets(view)) {
            assertAsItWas(view, day(from).minusDays(60), day(from + days), asset);
        }
        Statistics.label("goods opened").coverage(c -> c.check(true).percentage(p -> p > 10));
    }

    private static void assertAsItWas(LedgerView view, LocalDate from, LocalDate to, Asset asset) {
        NaiveTrees naive = new NaiveTrees(view, asset);
        HistoricTotals totals = Totals.asItWas(view, from, AsOf.date(to), asset);
        boolean moved = false;
        for (UnionId union : naive.everybody()) {
            long all = 0;
            for (FundId fund : totals.funds()) {
                for (boolean alone : new boolean[] {true, false}) {
                    HistoricFigures told = alone ? totals.own(union, fund) : totals.subtree(union, fund);
                    Map<String, Long> counted = naive.flows(union, alone, fund, from, to);
                    assertFlows(counted, told, HistoricFigures::moves, HISTORIC);
                    assertThat(told.moved().minor())
                            .as("moved of " + union + ", " + told.moves())
                            .isEqualTo(naive.moved(union, alone, fund, from, to));
                    assertThat(told.heldAfter().minor()
                                    + told.inTransitInsideAfter().minor())
                            .isEqualTo(naive.stock(naive.members(union, to, alone), fund, to));
                    assertThat(told.heldBefore().minor()
                                    + told.inTransitInsideBefore().minor())
                            .isEqualTo(naive.stock(
                                    naive.members(union, from.minusDays(1), alone), fund, from.minusDays(1)));
                    long opened = // goods that were there at the beginning have not come from anywhere
                            asset.isMoney() ? 0 : naive.opened(union, alone, fund, from, to);
                    assertThat(told.unexplained().minor()).isEqualTo(opened);
                    all += alone ? 0 : opened;
                    moved |= !told.moves().isEmpty();
                }
            }
            assertThat(totals.subtree(union).unexplained().minor()).isEqualTo(all);
        }
        Statistics.label("something moved").collect(moved);
    }

    /** While nothing happens between, a union that moves and comes back takes with it what it brings. */
    @Property(tries = 100)
    void thereAndBack_movedCancelsOut(
            @ForAll("ledgers") Ledger ledger,
            @ForAll @IntRange(max = 99) int who,
            @ForAll @IntRange(max = 99) int whom) {
        LedgerView first = ledger.view();
        LocalDate day = day(300);
        List<Union> unions = first.register().asOf(day).unions();
        Union union = unions.get(who % unions.size());
        UnionId to = unions.get(whom % unions.size()).id();
        UnionRegister register = Worlds.grown(
                first.register(),
                List.of(
                        new Moved(day, union.id(), to),
                        new Moved(day.plusDays(9), union.id(), union.parent().orElse(to))));
        Ledger again = Ledger.inMemory(LedgerOptions.of(register, Ledgers.CLOCK));
        first.events().forEach(event -> assertThat(again.post(event).isPosted()).isTrue());
        LedgerView view = again.view();

        HistoricTotals there = Totals.asItWas(view, day, AsOf.date(day.plusDays(20)));
        for (Union u : unions) {
            assertThat(there.subtree(u.id()).moved()).isEqualTo(Amount.ZERO);
            assertThat(Totals.through(view, day.minusDays(1), AsOf.LATEST).subtree(u.id()))
                    .isEqualTo(
                            Totals.through(view, day.plusDays(9), AsOf.LATEST).subtree(u.id()));
        }
        Statistics.label("moved").collect(!register.equals(first.register()));
    }

    private static final Map<String, Function<Figures, Amount>> MEASURES = Map.ofEntries(
            Map.entry("RAISED", Figures::raised),
            Map.entry("REASSIGNED", Figures::reassigned),
            Map.entry("UNSTATED", Figures::unstated),
            Map.entry("OPENING", Figures::opening),
            Map.entry("DELIVERED", Figures::delivered),
            Map.entry("PURCHASED", Figures::purchased),
            Map.entry("NOTICED", Figures::noticed),
            Map.entry("SENT", Figures::sent),
            Map.entry("RECEIVED", Figures::received),
            Map.entry("OUT", Figures::out),
            Map.entry("IN", Figures::in));

    private static final Map<String, Function<HistoricFigures, Amount>> HISTORIC = Map.ofEntries(
            Map.entry("RAISED", HistoricFigures::raised),
            Map.entry("REASSIGNED", HistoricFigures::reassigned),
            Map.entry("UNSTATED", HistoricFigures::unstated),
            Map.entry("OPENING", HistoricFigures::opening),
            Map.entry("DELIVERED", HistoricFigures::delivered),
            Map.entry("PURCHASED", HistoricFigures::purchased),
            Map.entry("NOTICED", HistoricFigures::noticed),
            Map.entry("SENT", HistoricFigures::sent),
            Map.entry("RECEIVED", HistoricFigures::received),
            Map.entry("OUT", HistoricFigures::out),
            Map.entry("IN", HistoricFigures::in));

    private static <T> void assertFlows(
            Map<String, Long> counted, T told, Function<T, ?> what, Map<String, Function<T, Amount>> measures) {
        measures.forEach((name, measure) -> assertThat(measure.apply(told).minor())
                .as(name + " of " + what.apply(told))
                .isEqualTo(counted.getOrDefault(name, 0L)));
    }

    /** A program over unions that have changed besides, as far as it can be posted. */
    private static Ledger ledger(EventProgram program, List<Worlds.Step> changes) {
        UnionRegister register = Worlds.changed(UnionRegister.of(program.tree()), changes, 100);
        return Ledgers.run(program, LedgerOptions.of(register, Ledgers.CLOCK)).ledger();
    }

    /** Goods that one of the unions has when its books begin; returns whether they could be posted. */
    private static boolean openGoods(Ledger ledger, LocalDate on, int who) {
        List<Union> unions = ledger.view().register().asOf(on).unions();
        return ledger.view().funds().stream()
                .anyMatch(fund -> ledger.post(OpeningBalance.builder()
                                .id("opened-" + fund.id())
                                .book(unions.get(who % unions.size()).id())
                                .addLines(EntryLine.debit(
                                        AccountCode.parse("2009:141"),
                                        fund.id(),
                                        Amount.of(Asset.goods("blanket", "条"), 20)))
                                .on(on)
                                .build())
                        .isPosted());
    }

    private static LocalDate day(int days) {
        return Worlds.FIRST.plusDays(days);
    }

    private static AsOf asOf(int days) {
        return AsOf.date(day(days));
    }
}
