package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.reconcile.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of any set of unions, counted from the definitions alone: every flow is looked at once, with both ends,
 * one end or no end in the set; what is held is the sum of the postings to money accounts. No positions, no ranges, no
 * prefix sums, no pair totals.
 */
final class NaiveBooks {
    private final List<Flow> flows;
    private final List<Transaction> transactions;
    private final UnionRegister register;

    NaiveBooks(LedgerView view) {
        this.flows = new ArrayList<>(view.flows());
        this.transactions = new ArrayList<>(view.transactions());
        this.register = view.register();
    }

    /** Named figures in fen, as {@link #of(Figures)} names them. */
    Map<String, Long> count(Set<UnionId> set, FundId fund, AsOf asOf) {
        Map<Measure, Long> own = new EnumMap<>(Measure.class);
        long out = 0;
        long in = 0;
        long paidInside = 0;
        long arrivedInside = 0;
        long arrivedOutside = 0;
        long comingIn = 0;
        for (Flow flow : flows) {
            if (!flow.fund().equals(fund)
                    || !asOf.includes(flow.date(), flow.sequence())
                    || !flow.amount().asset().isMoney()) {
                continue;
            }
            long fen = flow.amount().minor();
            Optional<UnionId> giver = flow.from().map(u -> place(u, asOf));
            Optional<UnionId> receiver = flow.to().map(u -> place(u, asOf));
            boolean from = giver.filter(set::contains).isPresent();
            boolean to = receiver.filter(set::contains).isPresent();
            switch (flow.kind()) {
                case RAISED -> add(own, to, Measure.RAISED, fen);
                case REASSIGNED -> add(own, to, Measure.REASSIGNED, fen);
                case UNSTATED -> {
                    add(own, to, Measure.REASSIGNED, fen);
                    add(own, to, Measure.UNSTATED, fen);
                }
                case OPENING -> add(own, to, Measure.OPENING, fen);
                case DELIVERED -> add(own, from, Measure.DELIVERED, fen);
                case PURCHASED -> add(own, from, Measure.PURCHASED, fen);
                case NOTICED -> add(own, from, Measure.NOTICED, fen);
                case PAYMENT -> {
                    add(own, from, Measure.SENT, fen);
                    add(own, to, Measure.COMING, fen);
                    add(
                            own,
                            set.contains(ancestor(giver.orElseThrow(), receiver.orElseThrow(), asOf)),
                            Measure.INT_SENT,
                            fen);
                    paidInside += from && to ? fen : 0;
                    out += from && !to ? fen : 0;
                    comingIn += !from && to ? fen : 0;
                }
                case ARRIVAL -> {
                    add(own, to, Measure.RECEIVED, fen);
                    add(own, from, Measure.ARRIVED, fen);
                    add(
                            own,
                            set.contains(ancestor(giver.orElseThrow(), receiver.orElseThrow(), asOf)),
                            Measure.INT_RECEIVED,
                            fen);
                    arrivedInside += from && to ? fen : 0;
                    arrivedOutside += from && !to ? fen : 0;
                    in += !from && to ? fen : 0;
                }
            }
        }
        own.put(Measure.HELD, held(set, fund, asOf));
        Map<String, Long> figures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            figures.put(measure.name(), own.getOrDefault(measure, 0L));
        }
        figures.put("OUT", out);
        figures.put("IN", in);
        figures.put("T_INT", paidInside - arrivedInside);
        figures.put("T_OUT", out - arrivedOutside);
        figures.put("T_IN", comingIn - in);
        return figures;
    }

    private static void add(Map<Measure, Long> own, boolean counts, Measure measure, long fen) {
        if (counts) {
            own.merge(measure, fen, Long::sum);
        }
    }

    private long held(Set<UnionId> set, FundId fund, AsOf asOf) {
        long held = 0;
        for (Transaction transaction : transactions) {
            if (asOf.includes(transaction.date(), transaction.sequence())) {
                for (Posting p : transaction.postings()) {
                    boolean counts = set.contains(place(p.account().union(), asOf))
                            && p.account().fund().equals(fund)
                            && Chart.entersHeld(p.account().code());
                    held += counts ? p.signedMinor() : 0;
                }
            }
        }
        return held;
    }

    /** A union that is no more on the day stands where its books are. */
    private UnionId place(UnionId union, AsOf asOf) {
        return register.contains(union, asOf.date()) ? union : register.booksOf(union, asOf.date());
    }

    private UnionId ancestor(UnionId giver, UnionId receiver, AsOf asOf) {
        List<UnionId> path = pathUp(giver, asOf);
        return pathUp(receiver, asOf).stream()
                .filter(path::contains)
                .findFirst()
                .orElseThrow();
    }

    private List<UnionId> pathUp(UnionId union, AsOf asOf) {
        UnionTree tree = register.asOf(asOf.date());
        List<UnionId> path = new ArrayList<>();
        for (Optional<Union> at = tree.find(union);
                at.isPresent();
                at = tree.parent(at.orElseThrow().id())) {
            path.add(at.orElseThrow().id());
        }
        return path;
    }

    /** The figures of the ledger under the same names. */
    static Map<String, Long> of(Figures figures) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            named.put(measure.name(), figures.get(measure).minor());
        }
        named.put("OUT", figures.out().minor());
        named.put("IN", figures.in().minor());
        named.put("T_INT", figures.inTransitInside().minor());
        named.put("T_OUT", figures.inTransitOutward().minor());
        named.put("T_IN", figures.inTransitInward().minor());
        return named;
    }

    /** By how much R4 fails for named figures, in fen. */
    static long r4Difference(Map<String, Long> figures) {
        long sources = figure(figures, "RAISED")
                + figure(figures, "REASSIGNED")
                + figure(figures, "OPENING")
                + figure(figures, "IN");
        long uses = figure(figures, "DELIVERED") + figure(figures, "PURCHASED") + figure(figures, "OUT");
        return uses + figure(figures, "HELD") + figure(figures, "T_INT") - sources;
    }

    private static long figure(Map<String, Long> figures, String name) {
        return figures.getOrDefault(name, 0L);
    }

    /** Which figures differ, in words; empty if none. */
    static String differences(Map<String, Long> counted, Map<String, Long> told) {
        StringBuilder text = new StringBuilder();
        counted.forEach((name, fen) -> {
            long other = figure(told, name);
            if (fen != other) {
                text.append("\n  ")
                        .append(name)
                        .append(": counted ")
                        .append(Amount.fen(fen))
                        .append(", told ")
                        .append(Amount.fen(other));
            }
        });
        return text.toString();
    }

    /** The dates on which something moved, ascending, each once. */
    static List<LocalDate> dates(LedgerView view) {
        return view.transactions().stream()
                .filter(t -> !t.postings().isEmpty())
                .map(Transaction::date)
                .distinct()
                .sorted()
                .toList();
    }
}
