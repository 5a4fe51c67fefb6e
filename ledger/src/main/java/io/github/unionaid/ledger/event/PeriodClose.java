package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Closes the books of some unions up to and including its date (结账): every income and expense account of theirs is
 * carried to the result of the year and ends at zero, on 31 December the result is carried forward too; no event may be
 * dated in a closed period of a book that it belongs to, even if it posts nothing, as a notice. Cannot be reversed: see
 * {@link PeriodReopening}. Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 4xx  Cr 331; Dr 331  Cr 5xx
 *   2021  the same with 33103 for a fiscal fund, 32103 for one of a special kind, 32203 else;
 *         on 31 December all of 331, 321, 322 on to 33104, 32104, 32205
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "books", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("period-close")
@JsonSerialize(as = ImmutablePeriodClose.class)
@JsonDeserialize(as = ImmutablePeriodClose.class)
public abstract non-sealed class PeriodClose implements Event {

    /** The most books that one event closes. */
    public static final int MAX_BOOKS = 10_000;

    PeriodClose() {}

    /** Whose books; 1 to {@value #MAX_BOOKS}. */
    @Value.NaturalOrder
    public abstract SortedSet<UnionId> books();

    @Value.Check
    void checkBooks() {
        checkBooks(id(), books());
    }

    /** Checks that there are books, and not too many. */
    static void checkBooks(EventId event, Set<UnionId> books) {
        checkArgument(
                !books.isEmpty() && books.size() <= MAX_BOOKS,
                "%s is for %s books; expected 1 to %s",
                event,
                books.size(),
                MAX_BOOKS);
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.periodClose(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutablePeriodClose.Builder {
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
