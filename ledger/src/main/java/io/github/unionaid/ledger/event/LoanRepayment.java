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
 * A borrower pays back, in all or in part, what it was lent; in transit until a {@link TransferArrival} names it. Immutable
 * and thread-safe.
 *
 * <pre>
 *   2009  Dr 211 &lt;&gt; Cr 102     2021  Dr 215 &lt;&gt; Cr 102
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "loan", "amount", "means", "voucher", "documentHash", "by", "notes"
})
@JsonTypeName("loan-repayment")
@JsonSerialize(as = ImmutableLoanRepayment.class)
@JsonDeserialize(as = ImmutableLoanRepayment.class)
public abstract non-sealed class LoanRepayment implements CashEvent {

    LoanRepayment() {}

    /** The payment of the loan. */
    public abstract EventId loan();

    /** How much; positive, not more than has arrived and was neither repaid nor written off. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(loan());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.loanRepayment(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableLoanRepayment.Builder {
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
         * Sets loan.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder loan(String event) {
            return loan(EventId.of(event));
        }
    }
}
