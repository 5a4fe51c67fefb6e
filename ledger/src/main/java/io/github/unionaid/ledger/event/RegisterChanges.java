package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import org.immutables.value.Value;

/**
 * The organisation changes: unions are founded, renamed, moved, merged, split or dissolved. Each change takes effect on its
 * own day, which may be in the past as long as every event in the ledger stays as valid as it was. Posts nothing; cannot be
 * reversed. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "changes", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("register-changes")
@JsonSerialize(as = ImmutableRegisterChanges.class)
@JsonDeserialize(as = ImmutableRegisterChanges.class)
public abstract non-sealed class RegisterChanges implements Event {

    /** The most changes of one event. */
    public static final int MAX_CHANGES = 10_000;

    RegisterChanges() {}

    /** The changes, 1 to {@value #MAX_CHANGES}. */
    public abstract List<UnionChange> changes();

    @Value.Check
    void checkChanges() {
        checkArgument(
                !changes().isEmpty() && changes().size() <= MAX_CHANGES,
                "%s has %s changes; expected 1 to %s",
                id(),
                changes().size(),
                MAX_CHANGES);
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.registerChanges(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableRegisterChanges.Builder {
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
