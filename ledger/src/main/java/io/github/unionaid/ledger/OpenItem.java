package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/** A payment that is still on the way (在途), or a notice not yet paid (已下达未拨付). Immutable and thread-safe. */
@Value.Immutable
public abstract class OpenItem {

    OpenItem() {}

    /** The sequence number of the transaction that began it. */
    public abstract long sequence();

    /** The event that began it: the payment, the allotment, the notice. */
    public abstract EventId event();

    /** The date of that event. */
    public abstract LocalDate since();

    /** Which transfer is on the way; empty for a notice. */
    public abstract Optional<TransferKind> transfer();

    /** From whom, as the event says. */
    public abstract UnionId from();

    /** To whom, or the union that stands for a group, as the event says. */
    public abstract UnionId to();

    /** Whether it is to a group whose shares are not known. */
    public abstract boolean toGroup();

    /** The fund. */
    public abstract FundId fund();

    /** How much is open, of money or goods; positive. */
    public abstract Amount open();

    /**
     * How many days it has been open at the end of a day.
     *
     * @throws IllegalArgumentException if the day is before {@link #since}
     */
    public final long ageDays(LocalDate on) {
        checkArgument(!on.isBefore(since()), "age of %s since %s asked for on %s, before it", event(), since(), on);
        return ChronoUnit.DAYS.between(since(), on);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableOpenItem.Builder {
        Builder() {}
    }
}
