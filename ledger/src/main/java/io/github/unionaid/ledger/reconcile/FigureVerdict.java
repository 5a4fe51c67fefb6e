package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What is to be said of something that was held against a reported figure: the ledger, another figure, or the sum of its
 * parts. Immutable and thread-safe.
 *
 * <p>Both sides are taken as all the amounts that they can be: an exact final figure is one amount, {@code at least x}
 * and whatever is preliminary or incomplete is x or more, an approximate one is anything; the ledger is what it has for
 * certain, and more where an event has no date. The verdict is then what holds whichever of these amounts are true:
 *
 * <pre>
 *   all of the other side below the figure    SHORT_BY  the distance, exactly if both are one amount, else at least
 *   all of the other side above the figure    OVER_BY   the distance, likewise
 *   both one amount, the same                 AGREES
 *   else                                      NOT_COMPARABLE, consistent, with the reasons that leave it open
 * </pre>
 *
 * <p>So {@code at least 100} against 90 is short by at least 10; against 100 or 110 it is consistent and not equal. What
 * is not of the same kind at all (raised against paid, say) is {@code NOT_COMPARABLE} and not consistent either.
 */
@Value.Immutable
@JsonPropertyOrder({"outcome", "difference", "reasons", "consistent"})
@JsonSerialize(as = ImmutableFigureVerdict.class)
@JsonDeserialize(as = ImmutableFigureVerdict.class)
public abstract class FigureVerdict {

    FigureVerdict() {}

    /** What can come of it. */
    public enum Outcome {
        /** Both are the same amount (相符). */
        AGREES,
        /** What is held against the figure falls short of it (短少). */
        SHORT_BY,
        /** What is held against the figure exceeds it (多出). */
        OVER_BY,
        /** Neither equal nor different can be said (不可比). */
        NOT_COMPARABLE
    }

    /** What came of it. */
    public abstract Outcome outcome();

    /** By how much it is short or over, exactly or at least, above zero; empty for the other outcomes. */
    public abstract Optional<BoundedAmount> difference();

    /** Why it cannot be said, or not exactly; empty where it can. */
    @Value.NaturalOrder
    public abstract SortedSet<FigureReason> reasons();

    /** Whether both sides can be the same amount as far as is known; false also where they are not of the same kind. */
    public abstract boolean consistent();

    /** In a few English words: {@code short by at least 100.00 (preliminary)}. */
    public final String phrase() {
        String why = reasons().stream().map(FigureReason::inEnglish).collect(Collectors.joining(", "));
        return switch (outcome()) {
            case AGREES -> "agrees";
            case SHORT_BY -> "short by " + difference("at least ") + (why.isEmpty() ? "" : " (" + why + ")");
            case OVER_BY -> "over by " + difference("at least ") + (why.isEmpty() ? "" : " (" + why + ")");
            case NOT_COMPARABLE ->
                (consistent() ? "consistent, not to be called equal: " : "cannot be compared: ") + why;
        };
    }

    /** In a few Chinese words: {@code 短少至少100.00元（初步统计）}. */
    public final String phraseInChinese() {
        String why = reasons().stream().map(FigureReason::inChinese).collect(Collectors.joining("、"));
        String bracketed = why.isEmpty() ? "" : "（" + why + "）";
        return switch (outcome()) {
            case AGREES -> "相符";
            case SHORT_BY -> "短少" + difference("至少") + "元" + bracketed;
            case OVER_BY -> "多出" + difference("至少") + "元" + bracketed;
            case NOT_COMPARABLE -> (consistent() ? "不矛盾，但不能认定相符：" : "不可比：") + why;
        };
    }

    private String difference(String atLeast) {
        BoundedAmount by = difference().orElseThrow();
        return (by.bound() == Bound.EXACT ? "" : atLeast) + by.amount();
    }

    @Value.Check
    void check() {
        boolean differs = outcome() == Outcome.SHORT_BY || outcome() == Outcome.OVER_BY;
        checkArgument(differs == difference().isPresent(), "%s with difference %s", outcome(), difference());
        checkArgument(
                difference().isEmpty() || difference().orElseThrow().amount().isPositive(),
                "%s by %s; expected more than zero",
                outcome(),
                difference());
        boolean exact = outcome() == Outcome.AGREES
                || difference().filter(d -> d.bound() == Bound.EXACT).isPresent();
        checkArgument(exact == reasons().isEmpty(), "%s %s with reasons %s", outcome(), difference(), reasons());
        checkArgument(
                outcome() == Outcome.NOT_COMPARABLE || consistent() == (outcome() == Outcome.AGREES),
                "%s with consistent %s",
                outcome(),
                consistent());
    }

    static FigureVerdict agrees() {
        return builder().outcome(Outcome.AGREES).consistent(true).build();
    }

    /** Nothing can be said, for what is held against each other is not of the same kind. */
    static FigureVerdict barred(Set<FigureReason> reasons) {
        return builder()
                .outcome(Outcome.NOT_COMPARABLE)
                .addAllReasons(reasons)
                .consistent(false)
                .build();
    }

    /** What is to be said of all the amounts that the other side can be, held against those that the figure can be. */
    static FigureVerdict of(FigureRange figure, FigureRange other) {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        reasons.addAll(figure.reasons());
        reasons.addAll(other.reasons());
        if (other.high() < figure.low()) {
            return differs(Outcome.SHORT_BY, figure.low() - other.high(), reasons);
        }
        if (figure.high() < other.low()) {
            return differs(Outcome.OVER_BY, other.low() - figure.high(), reasons);
        }
        if (reasons.isEmpty()) {
            return agrees();
        }
        return builder()
                .outcome(Outcome.NOT_COMPARABLE)
                .addAllReasons(reasons)
                .consistent(true)
                .build();
    }

    private static FigureVerdict differs(Outcome outcome, long fen, Set<FigureReason> reasons) {
        return builder()
                .outcome(outcome)
                .difference(FigureRange.bounded(reasons.isEmpty() ? Bound.EXACT : Bound.AT_LEAST, fen))
                .addAllReasons(reasons)
                .consistent(false)
                .build();
    }

    /** Returns the phrase. */
    @Override
    public String toString() {
        return phrase();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFigureVerdict.Builder {
        Builder() {}
    }
}
