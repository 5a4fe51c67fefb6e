package io.github.unionaid.ledger.reconcile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.BoundedAmount;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Two reported figures held against each other: whether they say the same, and whether they may be added. Immutable and
 * thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"first", "second", "verdict", "notAddedFor"})
@JsonSerialize(as = ImmutableFigureComparison.class)
@JsonDeserialize(as = ImmutableFigureComparison.class)
public abstract class FigureComparison {

    FigureComparison() {}

    /** One figure. */
    public abstract ReportedFigure first();

    /** The other figure. */
    public abstract ReportedFigure second();

    /** What is to be said of the second against the first: short if the second is less. */
    public abstract FigureVerdict verdict();

    /** Why they may not be added; empty if they may. That one is incomplete or a bound is no reason: their sum is too. */
    @Value.NaturalOrder
    public abstract SortedSet<FigureReason> notAddedFor();

    /**
     * The sum, which carries the weakest bound of the two; one that is preliminary or incomplete is a lower bound. Empty
     * if they may not be added.
     */
    public final Optional<BoundedAmount> sum() {
        return notAddedFor().isEmpty()
                ? Optional.of(FigureRange.bounded(first()).plus(FigureRange.bounded(second())))
                : Optional.empty();
    }

    /** The comparison as one sentence. */
    public final String sentence() {
        return FigureText.sentence(this);
    }

    /** The comparison as one Chinese sentence. */
    public final String sentenceInChinese() {
        return FigureText.sentenceInChinese(this);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFigureComparison.Builder {
        Builder() {}
    }
}
