package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.reconcile.Delivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of any set of unions, by looking at every move with both ends, one end or none in the set, through the tree
 * of one day; of the moves of a period alone, if one is given. No figure is made from another.
 */
final class SetFigures {
    private final Past past;
    private final UnionRegister register;
    private final UnionTree tree;
    private final LocalDate day;
    private final List<Placed> moves = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<UnionId> foreign = new HashSet<>(); // where figures of books stand that are kept elsewhere

    /** A move with its ends where they stand in the tree. */
    private record Placed(
            Move move, Done done, Optional<UnionId> from, Optional<UnionId> to, Optional<UnionId> ancestor) {}

    /** A line on a money account. */
    private record Line(UnionId union, Posting posting) {}

    /** Of one asset, of all from the beginning. */
    SetFigures(Past past, AsOf asOf, Asset asset) {
        this(past, LocalDate.MIN, asOf, asset);
    }

    /** Of one asset, of what took effect from a day on; through the tree of the last day. */
    SetFigures(Past past, LocalDate from, AsOf asOf, Asset asset) {
        this.past = past;
        this.register = past.registerAt(asOf.sequence());
        this.tree = register.asOf(asOf.date());
        this.day = asOf.date();
        for (Done done : past.all) {
            if (asOf.includes(done.on(), done.sequence) && !done.on().isBefore(from)) {
                done.moves.stream()
                        .filter(m -> m.amount().asset().equals(asset))
                        .forEach(m -> take(m, done));
                done.postings.stream()
                        .filter(p -> p.account().asset().equals(asset) && isHeld(p.account()))
                        .forEach(p -> lines.add(new Line(place(p.account().union()), p)));
            }
        }
    }

    /** Money on the money accounts, goods in stock. */
    private static boolean isHeld(Account account) {
        return account.asset().isMoney()
                ? Numbers.isHeld(account.code())
                : account.code().number().equals("141");
    }

    private void take(Move move, Done done) {
        Optional<UnionId> from = move.from().map(this::place);
        Optional<UnionId> to = move.to().map(this::place);
        boolean transfer = switch (move.kind()) {
            case PAYMENT, ARRIVAL -> true;
            default -> false;
        };
        moves.add(new Placed(
                move, done, from, to, transfer ? ancestor(from.orElseThrow(), to.orElseThrow()) : Optional.empty()));
    }

    private UnionId place(UnionId union) {
        UnionId placed = Past.resolve(register, union, day);
        if (!past.keeps(union)) {
            foreign.add(placed);
        }
        return placed;
    }

    private Optional<UnionId> ancestor(UnionId from, UnionId to) {
        Set<UnionId> above = new HashSet<>();
        Optional<UnionId> at = Optional.of(from);
        while (at.isPresent()) {
            above.add(at.orElseThrow());
            at = tree.get(at.orElseThrow()).parent();
        }
        at = Optional.of(to);
        while (!above.contains(at.orElseThrow())) {
            at = tree.get(at.orElseThrow()).parent();
        }
        return at;
    }

    /** Whether all figures of the set come from books that are kept. */
    boolean isOfKeptBooks(Set<UnionId> set) {
        return set.stream().noneMatch(foreign::contains) && set.stream().allMatch(past::keeps);
    }

    /** What is not zero of the unions of the set, by name. */
    Map<String, BigDecimal> of(Set<UnionId> set, FundId fund) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (Line line : lines) {
            if (set.contains(line.union) && line.posting.account().fund().equals(fund)) {
                figures.merge("HELD", BigDecimal.valueOf(line.posting.signedMinor()), BigDecimal::add);
            }
        }
        for (Placed placed : moves) {
            if (placed.move.fund().equals(fund)) {
                count(placed, set, figures);
            }
        }
        figures.values().removeIf(f -> f.signum() == 0);
        return figures;
    }

    /** What the unions of the set delivered, by kind of aid and purpose, in that order; without what is zero. */
    List<Delivery> deliveries(Set<UnionId> set, FundId fund) {
        List<Delivery> single = new ArrayList<>();
        for (Placed placed : moves) {
            boolean counts = placed.move.kind() == FlowKind.DELIVERED
                    && placed.move.fund().equals(fund)
                    && set.contains(placed.from.orElseThrow());
            if (counts) {
                single.add(delivery(placed.done, placed.move.amount()));
            }
        }
        return single.stream()
                .map(d -> new Delivery(d.aid(), d.purpose(), total(d, single)))
                .filter(d -> !d.amount().isZero())
                .distinct()
                .sorted(Comparator.comparing(Delivery::aid)
                        .thenComparing(d -> d.purpose().orElse("")))
                .toList();
    }

    private static Amount total(Delivery one, List<Delivery> all) {
        return all.stream()
                .filter(d -> d.aid() == one.aid() && d.purpose().equals(one.purpose()))
                .map(Delivery::amount)
                .reduce(one.amount().minus(one.amount()), Amount::plus);
    }

    /** What is reversed or bounces is taken off where it was counted. */
    private static Delivery delivery(Done done, Amount amount) {
        Event event = done.event();
        if (event instanceof Disbursement d) {
            return new Delivery(d.aid(), d.purpose(), amount);
        } else if (event instanceof GoodsIssue i) {
            return new Delivery(i.aid(), i.purpose(), amount);
        } else if (event instanceof ServiceUse u) {
            return new Delivery(AidKind.OTHER, u.purpose(), amount);
        } else if (event instanceof Reversal || event instanceof PaymentBounce) {
            return delivery(done.facts.target.orElseThrow(), amount);
        }
        return new Delivery(AidKind.OTHER, Optional.empty(), amount);
    }

    private static void count(Placed placed, Set<UnionId> set, Map<String, BigDecimal> figures) {
        boolean from = placed.from.filter(set::contains).isPresent();
        boolean to = placed.to.filter(set::contains).isPresent();
        boolean ancestor = placed.ancestor.filter(set::contains).isPresent();
        BigDecimal minor = BigDecimal.valueOf(placed.move.amount().minor());
        switch (placed.move.kind()) {
            case RAISED, OPENING, REASSIGNED ->
                add(figures, to, minor, placed.move.kind().name());
            case UNSTATED -> add(figures, to, minor, "REASSIGNED", "UNSTATED");
            case PURCHASED, NOTICED, DELIVERED ->
                add(figures, from, minor, placed.move.kind().name());
            case PAYMENT -> {
                add(figures, from, minor, "SENT");
                add(figures, to, minor, "COMING");
                add(figures, ancestor, minor, "INT_SENT");
                add(figures, from && to, minor, "T_INT");
                add(figures, from && !to, minor, "OUT", "T_OUT");
                add(figures, !from && to, minor, "T_IN");
            }
            case ARRIVAL -> {
                add(figures, from, minor, "ARRIVED");
                add(figures, to, minor, "RECEIVED");
                add(figures, ancestor, minor, "INT_RECEIVED");
                add(figures, from && to, minor.negate(), "T_INT");
                add(figures, from && !to, minor.negate(), "T_OUT");
                add(figures, !from && to, minor.negate(), "T_IN");
                add(figures, !from && to, minor, "IN");
            }
        }
    }

    private static void add(Map<String, BigDecimal> figures, boolean counts, BigDecimal minor, String... names) {
        for (String name : names) {
            if (counts) {
                figures.merge(name, minor, BigDecimal::add);
            }
        }
    }
}
