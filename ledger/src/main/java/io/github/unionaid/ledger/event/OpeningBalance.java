package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a union's books held before this ledger began to keep them (期初余额): balances of assets, liabilities and net
 * assets, which balance for each fund. Money so entered is shown as {@code OPENING}, apart from what was raised. A loan
 * or a noticed grant that is still open is better entered as the event that it was, on the day that it was: what is
 * opened on the accounts of loans and accrued grants has no event that could settle it. Dues that are due or owed can
 * be opened, with the other union as counterparty, and are settled by their transfers. A loan or a grant with a counterparty is opened in both books, if the ledger keeps them, or they
 * do not mirror and {@link io.github.unionaid.ledger.reconcile.Identity#R2} finds it. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "book", "lines", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("opening-balance")
@JsonSerialize(as = ImmutableOpeningBalance.class)
@JsonDeserialize(as = ImmutableOpeningBalance.class)
public abstract non-sealed class OpeningBalance implements Event {

    OpeningBalance() {}

    /** Whose books. */
    public abstract UnionId book();

    /** The balances, 1 to {@value JournalEntry#MAX_LINES}; without flows; goods only as a debit on 141. */
    public abstract List<EntryLine> lines();

    @Value.Check
    void checkLines() {
        EntryLine.check(id(), lines());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.openingBalance(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableOpeningBalance.Builder {
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
