package io.github.unionaid.testkit.oracle;

import com.google.common.collect.Iterables;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.RefusalReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether all that is counted stays covered at the end of every day. */
final class CoverRules {
    private static final int MOST_LEGS = 10_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 16);

    private CoverRules() {}

    static boolean areLegsTooMany(Case c) {
        return !c.isReversal()
                && c.target.isPresent()
                && c.past.all.stream()
                                .filter(d -> !d.facts.isReversal() && names(d, c.target.orElseThrow()))
                                .count()
                        >= MOST_LEGS;
    }

    private static boolean names(Done done, Done target) {
        return done.event().refersTo().filter(target.event().id()::equals).isPresent();
    }

    /** Whether a lane of that reason would be below zero; for a reversal only what is committed. */
    static boolean isUncovered(Case c, Map<Lane, BigDecimal> effects, RefusalReason reason) {
        return effects.entrySet().stream()
                .filter(e -> e.getValue().signum() < 0)
                .filter(e -> e.getKey().kind().reason.filter(reason::equals).isPresent())
                .filter(e -> isGuarded(c, e.getKey()))
                .anyMatch(e -> isBelowZero(c, e.getKey(), e.getValue()));
    }

    private static boolean isGuarded(Case c, Lane lane) {
        if (lane.kind() == Lane.Kind.FREE) {
            boolean kept = c.past.keeps((UnionId) lane.of().get(0)); // else nobody knows what is held
            FundId fund = (FundId) lane.of().get(1);
            return kept && !(c.event instanceof Handover) && c.past.fund(fund).noticesBind();
        }
        return !c.isReversal();
    }

    private static boolean isBelowZero(Case c, Lane lane, BigDecimal change) {
        return c.past.least(lane, c.on()).add(change).signum() < 0;
    }

    static boolean hasDependents(Case c, Map<Lane, BigDecimal> effects) {
        if (!c.isReversal()) {
            return false;
        }
        Done target = c.target.orElseThrow();
        boolean named = c.past.all.stream().anyMatch(d -> !d.reversed && !d.facts.isReversal() && names(d, target));
        return named
                || MatchRules.holds(c)
                || effects.entrySet().stream()
                        .filter(e -> mustBeCovered(e.getKey()) && e.getValue().signum() < 0)
                        .anyMatch(e -> isBelowZero(c, e.getKey(), e.getValue()))
                || target.effects.entrySet().stream()
                        .filter(e -> isJudgedTwice(e.getKey()) && e.getValue().signum() > 0)
                        .anyMatch(e -> isMissed(c, target, e.getKey(), e.getValue()));
    }

    private static boolean mustBeCovered(Lane lane) {
        return lane.kind().reason.isPresent() && lane.kind() != Lane.Kind.FREE;
    }

    /** What a notice promises is judged as the books have it alone. */
    private static boolean isJudgedTwice(Lane lane) {
        return switch (lane.kind()) {
            case TRANSIT, ARRIVED, DUES, MONEY, STOCK_COST, STOCK -> true;
            case NOTICE_OF_GIVER, NOTICE_OF_RECEIVER, OPEN_OF_GIVER, OPEN_OF_RECEIVER, FREE -> false;
        };
    }

    /** Whether there is a day on which what stands is covered with the event and would not be without it. */
    private static boolean isMissed(Case c, Done target, Lane lane, BigDecimal effect) {
        SortedMap<LocalDate, BigDecimal> changes = c.past.changes(lane, true);
        BigDecimal with = BigDecimal.ZERO;
        for (LocalDate day : new TreeSet<>(changes.keySet())) {
            with = with.add(changes.get(day));
            boolean counts = !day.isBefore(target.on());
            if (counts && with.signum() >= 0 && with.compareTo(effect) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all lines, or all flows, of one kind of money or goods together would be more than sums can hold. */
    static boolean doesNotFit(Case c, Done done) {
        Map<Asset, BigDecimal> lines = new HashMap<>();
        Map<Asset, BigDecimal> moves = new HashMap<>();
        for (Done each : Iterables.concat(c.past.all, List.of(done))) {
            each.postings.forEach(p -> add(lines, p.amount()));
            each.moves.forEach(m -> add(moves, m.amount()));
        }
        return Stream.of(lines, moves).flatMap(sums -> sums.values().stream()).anyMatch(s -> s.compareTo(MOST) > 0);
    }

    private static void add(Map<Asset, BigDecimal> sums, Amount amount) {
        sums.merge(amount.asset(), BigDecimal.valueOf(amount.minor()).abs(), BigDecimal::add);
    }
}
