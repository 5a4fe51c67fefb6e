package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The measures of every union by itself and of every subtree, by name, counted over the tree of a date. */
final class NaiveFigures {
    private final UnionRegister register;
    private final LocalDate day;
    private final UnionTree tree;
    private final Map<UnionId, Map<FundId, Map<String, BigDecimal>>> own = new TreeMap<>();

    NaiveFigures(Past past, AsOf asOf) {
        this.register = past.registerAt(asOf.sequence());
        this.day = asOf.date();
        this.tree = register.asOf(asOf.date());
        for (Done done : past.all) {
            if (asOf.includes(done.on(), done.sequence)) {
                done.moves.stream().filter(m -> m.amount().asset().isMoney()).forEach(this::count);
                done.postings.forEach(this::count);
            }
        }
    }

    /** What is not zero of a union by itself. */
    Map<String, BigDecimal> own(UnionId union, FundId fund) {
        Map<String, BigDecimal> figures =
                new TreeMap<>(own.getOrDefault(union, Map.of()).getOrDefault(fund, Map.of()));
        figures.values().removeIf(f -> f.signum() == 0);
        return figures;
    }

    /** What is not zero of every union with all below it. */
    Map<UnionId, Map<String, BigDecimal>> subtrees(FundId fund) {
        Map<UnionId, Map<String, BigDecimal>> subtrees = new HashMap<>();
        subtree(tree.root().id(), fund, subtrees);
        return subtrees;
    }

    private Map<String, BigDecimal> subtree(
            UnionId union, FundId fund, Map<UnionId, Map<String, BigDecimal>> subtrees) {
        Map<String, BigDecimal> figures = own(union, fund);
        for (Union child : tree.children(union)) {
            subtree(child.id(), fund, subtrees).forEach((name, figure) -> figures.merge(name, figure, BigDecimal::add));
        }
        figures.values().removeIf(f -> f.signum() == 0);
        subtrees.put(union, figures);
        return figures;
    }

    private void count(Posting p) {
        if (Numbers.isHeld(p.account().code())) {
            add(p.account().union(), p.account().fund(), "HELD", BigDecimal.valueOf(p.signedMinor()));
        }
    }

    private void count(Move m) {
        BigDecimal minor = BigDecimal.valueOf(m.amount().minor());
        switch (m.kind()) {
            case RAISED, OPENING -> add(m.to().orElseThrow(), m.fund(), m.kind().name(), minor);
            case UNSTATED -> {
                add(m.to().orElseThrow(), m.fund(), "REASSIGNED", minor);
                add(m.to().orElseThrow(), m.fund(), "UNSTATED", minor);
            }
            case REASSIGNED -> add(m.to().orElseThrow(), m.fund(), "REASSIGNED", minor);
            case PURCHASED, NOTICED, DELIVERED ->
                add(m.from().orElseThrow(), m.fund(), m.kind().name(), minor);
            case PAYMENT -> {
                add(m.from().orElseThrow(), m.fund(), "SENT", minor);
                add(m.to().orElseThrow(), m.fund(), "COMING", minor);
                add(commonAncestor(m), m.fund(), "INT_SENT", minor);
            }
            case ARRIVAL -> {
                add(m.from().orElseThrow(), m.fund(), "ARRIVED", minor);
                add(m.to().orElseThrow(), m.fund(), "RECEIVED", minor);
                add(commonAncestor(m), m.fund(), "INT_RECEIVED", minor);
            }
        }
    }

    private void add(UnionId union, FundId fund, String name, BigDecimal minor) {
        own.computeIfAbsent(Past.resolve(register, union, day), u -> new TreeMap<>())
                .computeIfAbsent(fund, f -> new TreeMap<>())
                .merge(name, minor, BigDecimal::add);
    }

    private UnionId commonAncestor(Move m) {
        List<UnionId> path = wayUp(m.from().orElseThrow());
        return wayUp(m.to().orElseThrow()).stream()
                .filter(path::contains)
                .findFirst()
                .orElseThrow();
    }

    private List<UnionId> wayUp(UnionId union) {
        List<UnionId> way = new ArrayList<>();
        Optional<UnionId> at = Optional.of(Past.resolve(register, union, day));
        while (at.isPresent()) {
            way.add(at.orElseThrow());
            at = tree.get(at.orElseThrow()).parent();
        }
        return way;
    }
}
