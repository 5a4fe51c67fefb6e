package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Somebody has looked at lines of two books that no rule matches, and says that they are the same dealings (人工核销): so
 * many of ours, so many of theirs; of one side alone, that its lines undo each other. Posts nothing, moves nothing, and
 * may be dated in a closed period. A {@link Reversal} undoes it, and has to before one of what it names can be reversed.
 * Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "book",
    "counterparty",
    "ours",
    "theirs",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("hand-match")
@JsonSerialize(as = ImmutableHandMatch.class)
@JsonDeserialize(as = ImmutableHandMatch.class)
public abstract non-sealed class HandMatch implements Event {

    /** The most events of one side. */
    public static final int MAX_EVENTS = 100;

    HandMatch() {}

    /** Whose book ours are of; this ledger keeps it. */
    public abstract UnionId book();

    /** The other union, whose book theirs are of. */
    public abstract UnionId counterparty();

    /**
     * Events of this ledger that the book has of dealings with the other union, none twice, none reversed, none in another match
     * of this book that stands; 0 to {@value #MAX_EVENTS}, with {@link #theirs} at least two.
     */
    public abstract List<EventId> ours();

    /**
     * The ids that they have in the statement of the other book, none twice, none in another match with that book that stands;
     * 0 to {@value #MAX_EVENTS}.
     */
    public abstract List<EventId> theirs();

    @Value.Check
    void checkMatch() {
        checkArgument(!book().equals(counterparty()), "%s matches %s with itself", id(), book());
        checkSide("ours", ours());
        checkSide("theirs", theirs());
        int together = ours().size() + theirs().size();
        checkArgument(together >= 2, "%s matches %s events; expected 2 or more, of ours and theirs", id(), together);
    }

    private void checkSide(String side, List<EventId> events) {
        checkArgument(
                events.size() <= MAX_EVENTS,
                "%s matches %s of %s; the most is %s",
                id(),
                events.size(),
                side,
                MAX_EVENTS);
        Set<EventId> seen = new HashSet<>();
        for (EventId event : events) {
            checkArgument(seen.add(event), "%s has %s twice among %s", id(), event, side);
        }
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.handMatch(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableHandMatch.Builder {
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
         * Adds one of ours.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder addOurs(String event) {
            return addOurs(EventId.of(event));
        }

        /**
         * Adds one of theirs.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder addTheirs(String event) {
            return addTheirs(EventId.of(event));
        }
    }
}
