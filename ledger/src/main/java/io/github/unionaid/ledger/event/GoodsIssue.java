package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Goods leave the stock for people or an outside body (发放物资). Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 50x  Cr 141     2021  Dr 30101  Cr 141      50x by the kind of aid
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
    "goods",
    "cost",
    "aid",
    "purpose",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("goods-issue")
@JsonSerialize(as = ImmutableGoodsIssue.class)
@JsonDeserialize(as = ImmutableGoodsIssue.class)
public abstract non-sealed class GoodsIssue implements Event, AidEvent {

    GoodsIssue() {}

    /** Whose stock. */
    public abstract UnionId from();

    /** People or an outside body. */
    public abstract Party to();

    /** The fund. */
    public abstract FundId fund();

    /** How many, of one kind of goods; positive. */
    public abstract Amount goods();

    /** What they had cost; money, zero or more, not more than the stock of the fund cost. */
    public abstract Amount cost();

    /** What they are for; {@link AidKind#OTHER} unless set, to an outside body {@link AidKind#OUTSIDE_SUPPORT}. */
    @Override
    @Value.Default
    public AidKind aid() {
        return to() instanceof Party.OutsideBody ? AidKind.OUTSIDE_SUPPORT : AidKind.OTHER;
    }

    /**
     * The purpose in words (用途), at most {@value Disbursement#MAX_PURPOSE} characters; one of the fund's, if it has
     * any.
     */
    @Override
    public abstract Optional<String> purpose();

    @Value.Check
    void checkPurpose() {
        Disbursement.checkPurpose(id(), purpose());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.goodsIssue(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGoodsIssue.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is blank, too long or has a control character
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }
    }
}
