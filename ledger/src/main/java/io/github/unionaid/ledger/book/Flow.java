package io.github.unionaid.ledger.book;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One movement of money or goods along the tree, counted on its effective date. A reversal has the same flow with the other
 * sign. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Flow {

    Flow() {}

    /** The sequence number of the transaction. */
    public abstract long sequence();

    /** The effective date. */
    public abstract LocalDate date();

    /** What moved. */
    public abstract FlowKind kind();

    /** Which transfer, for a payment or an arrival; else empty. */
    public abstract Optional<TransferKind> transfer();

    /** The fund. */
    public abstract FundId fund();

    /** The union that the money left, or in whose books it changed; empty for {@link FlowKind#RAISED}. */
    public abstract Optional<UnionId> from();

    /** The union that the money is for or has reached; for an unsplit group the union that stands for it. */
    public abstract Optional<UnionId> to();

    /** Whether {@link #to} stands for an unsplit group. */
    public abstract boolean toGroup();

    /**
     * The event that began what the flow changes: the payment that is on the way, the notice that promises; its own for
     * the flow that begins it. Empty for what is over at once.
     */
    public abstract Optional<EventId> begunBy();

    /** How much, of money, goods or units of a service; negative in a reversal. */
    public abstract Amount amount();

    /** Returns a builder; all but {@code transfer}, {@code from}, {@code to} and {@code begunBy} must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Flow}. Not thread-safe. */
    public static final class Builder extends ImmutableFlow.Builder {
        Builder() {}
    }
}
