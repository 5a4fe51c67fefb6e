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
 * The lender gives up a loan or a part of it: it becomes a grant, in both books at once. No money moves. The accounts are
 * those of a grant of the fund's kind, or where the borrower is not below the lender those of a peer. Immutable and
 * thread-safe.
 *
 * <pre>
 *   lender    2009  Dr 506xx &lt;&gt; Cr 121 &lt;&gt;     2021  Dr 508xx &lt;&gt; Cr 135 &lt;&gt;
 *   borrower  2009  Dr 211 &lt;&gt; Cr 403xx &lt;&gt;     2021  Dr 215 &lt;&gt; Cr 403xx &lt;&gt;     (this library's rule)
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "loan", "amount", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("loan-write-off")
@JsonSerialize(as = ImmutableLoanWriteOff.class)
@JsonDeserialize(as = ImmutableLoanWriteOff.class)
public abstract non-sealed class LoanWriteOff implements Event {

    LoanWriteOff() {}

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
        return visitor.loanWriteOff(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableLoanWriteOff.Builder {
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
