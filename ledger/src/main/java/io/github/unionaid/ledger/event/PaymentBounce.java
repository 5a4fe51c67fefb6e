package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The bank sent a payment, or a part of it, back to the payer (退汇): it never arrived. Neither a return nor a reversal;
 * books and flows change on its own date. What was paid under a notice is noticed again. Immutable and thread-safe.
 *
 * <pre>
 *   paid this year             Dr 102  Cr the account that the payment is charged to, never what was accrued
 *   paid in an earlier year    the same, but in 2021 for income and expense Cr 33101 / 32101 / 32201 (this library's rule)
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "payment",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("payment-bounce")
@JsonSerialize(as = ImmutablePaymentBounce.class)
@JsonDeserialize(as = ImmutablePaymentBounce.class)
public abstract non-sealed class PaymentBounce implements CashEvent {

    PaymentBounce() {}

    /**
     * The {@link GrantPayment}, {@link GrantReturn}, {@link TransferPayment}, {@link LoanRepayment} or {@link
     * Disbursement}; not one that the treasury paid.
     */
    public abstract EventId payment();

    /**
     * How much came back; positive money, not more than is on the way, of a disbursement than has not come back yet.
     */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(payment());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.paymentBounce(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutablePaymentBounce.Builder {
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
         * Sets payment.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder payment(String event) {
            return payment(EventId.of(event));
        }
    }
}
