package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.ledger.book.EventId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Takes one event back (冲销): its lines change sides, its flows change sign, on the reversal's own date, which is not
 * before the event's. Once only, and in reverse order of dependence: what was spent from it goes first. Immutable and
 * thread-safe.
 *
 * <p>The lines go to the accounts of the original. Where another accounting system has come into force since, they go to
 * that one's (this library's rule): grants given and received to 508 and 403 of their kind, money, stock, claims and debts
 * to where the {@linkplain SystemConversion conversion} carries them, everything else to the adjustment of earlier years (年初余额调整): 33101 for a fiscal fund, 32101 for a special one, 32201 else.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "reverses", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("reversal")
@JsonSerialize(as = ImmutableReversal.class)
@JsonDeserialize(as = ImmutableReversal.class)
public abstract non-sealed class Reversal implements Event {

    Reversal() {}

    /**
     * The event to take back; not a reversal, not the opening of a fund, nor what is done to whole books or to the
     * register: a close, a reopening, a conversion, a handover, changes of the register.
     */
    public abstract EventId reverses();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(reverses());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.reversal(this);
    }

    /**
     * Returns the reversal of an event on a date.
     *
     * @throws IllegalArgumentException if an id is not a valid event id
     */
    public static Reversal of(String id, String reverses, LocalDate on) {
        return builder().id(id).reverses(reverses).on(on).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableReversal.Builder {
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
         * Sets the event to take back.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder reverses(String event) {
            return reverses(EventId.of(event));
        }
    }
}
