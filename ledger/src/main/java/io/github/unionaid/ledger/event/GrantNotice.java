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
 * A grant to one union is promised in writing (下达补助指标, 通知); it posts nothing. What is noticed and neither paid nor
 * closed is shown as {@code NOTICED} of the giver, and where the fund's notices {@linkplain
 * io.github.unionaid.ledger.book.Fund#noticesBind bind}, other spending may not touch it. Immutable and thread-safe.
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
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-notice")
@JsonSerialize(as = ImmutableGrantNotice.class)
@JsonDeserialize(as = ImmutableGrantNotice.class)
public abstract non-sealed class GrantNotice implements Event {

    GrantNotice() {}

    /** The giver. */
    public abstract UnionId from();

    /** The receiver, a union below the giver; levels may be skipped. */
    public abstract UnionId to();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /** What it is given for; the fund's kind if empty. */
    public abstract Optional<GrantKind> kind();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantNotice(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantNotice.Builder {
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
