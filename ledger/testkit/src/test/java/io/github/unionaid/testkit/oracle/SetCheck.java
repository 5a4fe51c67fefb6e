package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.PeriodFigures;
import io.github.unionaid.ledger.reconcile.PeriodTotals;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.testkit.oracle.RandomSets.Chosen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the totals of random sets of unions, of single unions and of subtrees with what looking at every move gives,
 * at random times and between two of them, with what is in, out and on the way.
 */
final class SetCheck {
    private final LedgerView view;
    private final Past past;
    private final List<LocalDate> days;
    private final RandomSets random;

    SetCheck(LedgerView view, Past past, List<LocalDate> days) {
        this.view = view;
        this.past = past;
        this.days = days;
        this.random = new RandomSets(past.registerAt(0).firstTree());
    }

    void run() {
        List<Asset> assets = assets();
        same("assets", Set.copyOf(Totals.assets(view)), Set.copyOf(assets));
        check(AsOf.LATEST, assets);
        AsOf asOf = random.asOf(days, past.all.size());
        check(asOf, List.of(Asset.CNY));
        checkPeriod(random.asOf(days, 0).date(), asOf, assets);
    }

    /** Money, and whatever else moved. */
    private List<Asset> assets() {
        return Stream.concat(
                        Stream.of(Asset.CNY),
                        past.all.stream()
                                .flatMap(d -> d.moves.stream())
                                .map(m -> m.amount().asset()))
                .distinct()
                .toList();
    }

    private void check(AsOf asOf, List<Asset> assets) {
        for (Asset asset : assets) {
            Totals totals = Totals.of(view, asOf, asset);
            SetFigures figures = new SetFigures(past, asOf, asset);
            List<Chosen> sets = random.sets(totals.tree());
            for (FundId fund : past.funds.keySet()) {
                String of = ", fund " + fund + ", " + asset + ", " + asOf;
                for (Chosen set : sets) {
                    same(set + of, named(totals.over(set.told(), fund)), figures.of(set.unions(), fund));
                }
                for (Union union : totals.tree().unions()) {
                    UnionId id = union.id();
                    same(id + of, named(totals.own(id, fund)), figures.of(Set.of(id), fund));
                    Set<UnionId> subtree = subtree(totals.tree(), id);
                    same("subtree of " + id + of, named(totals.subtree(id, fund)), figures.of(subtree, fund));
                    same("deliveries below " + id + of, totals.deliveries(id, fund), figures.deliveries(subtree, fund));
                }
            }
        }
    }

    /** From the one day, included, to the other. */
    private void checkPeriod(LocalDate from, AsOf asOf, List<Asset> assets) {
        if (from.isAfter(asOf.date())) {
            return;
        }
        for (Asset asset : assets) {
            PeriodTotals totals = Totals.during(view, from, asOf, asset);
            SetFigures during = new SetFigures(past, from, asOf, asset);
            SetFigures ever = new SetFigures(past, asOf, asset);
            for (FundId fund : past.funds.keySet()) {
                for (Chosen set : random.sets(totals.tree())) {
                    String of = set + ", fund " + fund + ", " + asset + ", from " + from + " to " + asOf;
                    PeriodFigures told = totals.over(set.told(), fund);
                    Map<String, BigDecimal> expected = during.of(set.unions(), fund);
                    same(of, change(told), expected);
                    if (ever.isOfKeptBooks(set.unions()) && isAllCounted(asset)) {
                        same("R4 of " + of, unexplained(expected), BigDecimal.ZERO);
                        same("R4 of " + of, told.unexplained().minor(), 0L);
                    }
                }
            }
        }
    }

    /** Whether all that is held came by moves; goods of an opening balance did not. */
    private boolean isAllCounted(Asset asset) {
        return asset.isMoney() || past.all.stream().noneMatch(d -> d.event() instanceof OpeningBalance);
    }

    /** What a period changes, what stands at a moment included. */
    private static Map<String, BigDecimal> change(PeriodFigures figures) {
        Map<String, BigDecimal> change = named(figures.after());
        named(figures.before()).forEach((name, minor) -> change.merge(name, minor.negate(), BigDecimal::add));
        change.values().removeIf(f -> f.signum() == 0);
        Map<String, BigDecimal> named = new TreeMap<>();
        put(named, "RAISED", figures.raised());
        put(named, "REASSIGNED", figures.reassigned());
        put(named, "UNSTATED", figures.unstated());
        put(named, "OPENING", figures.opening());
        put(named, "DELIVERED", figures.delivered());
        put(named, "PURCHASED", figures.purchased());
        put(named, "SENT", figures.sent());
        put(named, "RECEIVED", figures.received());
        put(named, "OUT", figures.out());
        put(named, "IN", figures.in());
        put(named, "NOTICED", figures.noticed());
        put(named, "HELD", figures.heldAfter().minus(figures.heldBefore()));
        put(named, "T_INT", figures.inTransitInsideAfter().minus(figures.inTransitInsideBefore()));
        named.forEach((name, minor) -> same("change of " + name, minor, change.get(name)));
        return change;
    }

    /** What is held and on the way inside more than before, and what went, less what came. */
    private static BigDecimal unexplained(Map<String, BigDecimal> change) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String use : List.of("HELD", "T_INT", "DELIVERED", "PURCHASED", "OUT")) {
            sum = sum.add(change.getOrDefault(use, BigDecimal.ZERO));
        }
        for (String source : List.of("OPENING", "RAISED", "REASSIGNED", "IN")) {
            sum = sum.subtract(change.getOrDefault(source, BigDecimal.ZERO));
        }
        return sum;
    }

    private static Set<UnionId> subtree(UnionTree tree, UnionId root) {
        return tree.unions().stream()
                .map(Union::id)
                .filter(u -> tree.isWithin(u, root))
                .collect(Collectors.toSet());
    }

    private static void same(String what, Object told, Object expected) {
        if (!told.equals(expected)) {
            throw new AssertionError(
                    "at the end, " + what + ": the ledger says " + told + "; the oracle says " + expected);
        }
    }

    private static Map<String, BigDecimal> named(Figures figures) {
        Map<String, BigDecimal> named = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            put(named, measure.name(), figures.get(measure));
        }
        put(named, "OUT", figures.out());
        put(named, "IN", figures.in());
        put(named, "T_INT", figures.inTransitInside());
        put(named, "T_OUT", figures.inTransitOutward());
        put(named, "T_IN", figures.inTransitInward());
        return named;
    }

    private static void put(Map<String, BigDecimal> named, String name, Amount amount) {
        if (!amount.isZero()) {
            named.put(name, BigDecimal.valueOf(amount.minor()));
        }
    }
}
