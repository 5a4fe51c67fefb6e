package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A grant to a union below leaves the giver's account (拨付补助); it is in transit until it arrives. To a group whose
 * shares are not known it stays so. Posts in the giver's books alone. Immutable and thread-safe.
 *
 * <p>Where the books that it posts in are kept elsewhere, and those of the other union here, it posts nothing: the
 * ledger takes it as told.
 *
 * <pre>
 *   2009  Dr 506xx  Cr 102      xx is 01 to 07 by kind
 *   2021  Dr 50802 special, 50801 general  Cr 102
 *   under a notice, as far as it is accrued in the giver's book: 2009 Dr 22201, 2021 Dr 21201
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "from",
    "to",
    "fund",
    "amount",
    "kind",
    "notice",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-payment")
@JsonSerialize(as = ImmutableGrantPayment.class)
@JsonDeserialize(as = ImmutableGrantPayment.class)
public abstract non-sealed class GrantPayment implements CashEvent {

    GrantPayment() {}

    /** The giver. */
    public abstract UnionId from();

    /** The receiver: a union below the giver, levels may be skipped; or an unsplit group, at the giver or below it. */
    public abstract Party to();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /** What it is given for; the notice's kind, or else the fund's, if empty. */
    public abstract Optional<GrantKind> kind();

    /** The notice under which it is paid: of the same unions and fund, and of the same kind. */
    public abstract Optional<EventId> notice();

    @Override
    public final Optional<EventId> refersTo() {
        return notice();
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantPayment(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantPayment.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is blank, too long or has a control character
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }

        /**
         * Sets the notice.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder notice(String event) {
            return notice(EventId.of(event));
        }

        /** Sets the receiver to a union. */
        public Builder to(UnionId receiver) {
            return to(Party.union(receiver));
        }
    }
}
