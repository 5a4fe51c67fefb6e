package io.github.unionaid.ledger.reconcile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.BoundedAmount;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reported figure held against the figures that are stated to be parts of it (其中). Parts that fall short of the whole
 * leave a remainder, which belongs to nobody by name: that it was printed of no one says nothing of whose it is. Parts
 * that exceed it contradict it. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"whole", "parts", "possibleParts", "verdict", "sum", "remainder"})
@JsonSerialize(as = ImmutableFigureSum.class)
@JsonDeserialize(as = ImmutableFigureSum.class)
public abstract class FigureSum {

    FigureSum() {}

    /** The whole. */
    public abstract ReportedFigure whole();

    /** Its stated parts, by id; at least one. */
    public abstract List<ReportedFigure> parts();

    /** Its possible parts, by id; they are shown, and in no sum. */
    public abstract List<ReportedFigure> possibleParts();

    /** What is to be said of the sum of the parts against the whole: short if the parts are less. */
    public abstract FigureVerdict verdict();

    /**
     * The sum of the parts as printed; at least that if a part cannot be added, for it has no amount or is of another
     * measure, say. Empty if parts overlap.
     */
    public abstract Optional<BoundedAmount> sum();

    /**
     * The whole less its parts as printed, above zero; empty if nothing is left or it cannot be said. Of an incomplete
     * whole it is what is left of the count, no more.
     */
    public abstract Optional<BoundedAmount> remainder();

    /** Whether the parts are short of the whole or exceed it. */
    public final boolean disagrees() {
        return verdict().difference().isPresent();
    }

    /** The sum as one sentence. */
    public final String sentence() {
        return FigureText.sentence(this);
    }

    /** The sum as one Chinese sentence. */
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

    static final class Builder extends ImmutableFigureSum.Builder {
        Builder() {}
    }
}
