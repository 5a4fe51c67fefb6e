package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpeningBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of sets of unions that change from day to day, from the definitions: flow by flow, day by day. */
final class NaiveTrees {
    final UnionRegister register;
    private final Asset asset;
    private final List<Flow> flows;
    private final List<Transaction> transactions;
    private final Set<EventId> openings;

    NaiveTrees(LedgerView view, Asset asset) {
        this.register = view.register();
        this.asset = asset;
        this.flows = new ArrayList<>(view.flows());
        this.transactions = new ArrayList<>(view.transactions());
        this.openings = view.events().stream()
                .filter(OpeningBalance.class::isInstance)
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    Set<UnionId> everybody() {
        return everybody(register);
    }

    /** Every union of any day. */
    static Set<UnionId> everybody(UnionRegister register) {
        return Stream.concat(
                        register.firstTree().unions().stream().map(Union::id),
                        register.changes().stream()
                                .filter(Founded.class::isInstance)
                                .map(UnionChange::id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a union stands in the tree of a day. */
    UnionId place(UnionId union, LocalDate day) {
        if (register.contains(union, day)) {
            return union;
        }
        LocalDate founded = register.history(union).get(0).validity().from();
        if (!founded.isAfter(day)) {
            return register.booksOf(union, day);
        }
        List<UnionId> from = register.changes().stream()
                .filter(c -> c.on().equals(founded)
                        && ((c instanceof Merged m && m.into().contains(union))
                                || (c instanceof Split s && s.into().contains(union))))
                .map(UnionChange::id)
                .toList();
        Union first = register.history(union).get(0).union();
        return place(from.size() == 1 ? from.get(0) : first.parent().orElseThrow(), day);
    }

    /** The unions whose figures are those of a union on a day, alone or with all below it; none if it is not there. */
    Set<UnionId> members(UnionId of, LocalDate day, boolean alone) {
        UnionTree tree = register.asOf(day);
        return everybody().stream()
                .filter(u -> tree.contains(of))
                .filter(u -> alone ? place(u, day).equals(of) : tree.isWithin(place(u, day), of))
                .collect(Collectors.toSet());
    }

    /** What moved on the days from one to another, named. Members are those of each day. */
    Map<String, Long> flows(UnionId of, boolean alone, FundId fund, LocalDate from, LocalDate to) {
        Map<LocalDate, Set<UnionId>> members = new LinkedHashMap<>();
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (counts(flow, fund)
                    && !flow.date().isBefore(from)
                    && !flow.date().isAfter(to)) {
                Set<UnionId> set = members.computeIfAbsent(flow.date(), day -> members(of, day, alone));
                add(flow, set, sums);
            }
        }
        return sums;
    }

    /** What moved until the end of a day, for members that do not change. */
    Map<String, Long> flows(Set<UnionId> members, FundId fund, LocalDate to) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (counts(flow, fund) && !flow.date().isAfter(to)) {
                add(flow, members, sums);
            }
        }
        return sums;
    }

    private boolean counts(Flow flow, FundId fund) {
        return flow.fund().equals(fund) && flow.amount().asset().equals(asset);
    }

    private static void add(Flow flow, Set<UnionId> set, Map<String, Long> sums) {
        long fen = flow.amount().minor();
        boolean from = flow.from().filter(set::contains).isPresent();
        boolean to = flow.to().filter(set::contains).isPresent();
        String kind = flow.kind().name();
        switch (flow.kind()) {
            case RAISED, REASSIGNED, OPENING -> add(sums, to, kind, fen);
            case UNSTATED -> {
                add(sums, to, "REASSIGNED", fen);
                add(sums, to, kind, fen);
            }
            case DELIVERED, PURCHASED, NOTICED -> add(sums, from, kind, fen);
            case PAYMENT -> {
                add(sums, from, "SENT", fen);
                add(sums, from && !to, "OUT", fen);
                add(sums, from && to, "T_INT", fen);
            }
            case ARRIVAL -> {
                add(sums, to, "RECEIVED", fen);
                add(sums, !from && to, "IN", fen);
                add(sums, from && to, "T_INT", -fen);
            }
        }
    }

    private static void add(Map<String, Long> sums, boolean counts, String name, long fen) {
        if (counts) {
            sums.merge(name, fen, Long::sum);
        }
    }

    long held(Set<UnionId> members, FundId fund, LocalDate to) {
        return transactions.stream()
                .filter(t -> !t.date().isAfter(to))
                .mapToLong(t -> held(t, members, fund))
                .sum();
    }

    private long held(Transaction transaction, Set<UnionId> members, FundId fund) {
        long held = 0;
        for (Posting p : transaction.postings()) {
            boolean counts = members.contains(p.account().union())
                    && p.account().fund().equals(fund)
                    && p.account().asset().equals(asset)
                    && (asset.isMoney()
                            ? Chart.entersHeld(p.account().code())
                            : p.account().code().number().equals("141"));
            held += counts ? p.signedMinor() : 0;
        }
        return held;
    }

    /** What opening balances brought in a period, less what of them was reversed, to the members of each day. */
    long opened(UnionId of, boolean alone, FundId fund, LocalDate from, LocalDate to) {
        return transactions.stream()
                .filter(t -> openings.contains(t.reverses().orElse(t.event())))
                .filter(t -> !t.date().isBefore(from) && !t.date().isAfter(to))
                .mapToLong(t -> held(t, members(of, t.date(), alone), fund))
                .sum();
    }

    /** What members hold, and what is on the way among them, at the end of a day. */
    long stock(Set<UnionId> members, FundId fund, LocalDate day) {
        return held(members, fund, day) + flows(members, fund, day).getOrDefault("T_INT", 0L);
    }

    /** What changes brought and took in a period: by day of change, the stock of the day before with other members. */
    long moved(UnionId of, boolean alone, FundId fund, LocalDate from, LocalDate to) {
        Set<LocalDate> days =
                register.changes(from, to).stream().map(UnionChange::on).collect(Collectors.toCollection(TreeSet::new));
        long moved = 0;
        for (LocalDate day : days) {
            LocalDate before = day.minusDays(1);
            moved += stock(members(of, day, alone), fund, before) - stock(members(of, before, alone), fund, before);
        }
        return moved;
    }
}
