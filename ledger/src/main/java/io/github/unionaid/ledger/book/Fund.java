package io.github.unionaid.ledger.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.text.ClientText;
import org.immutables.value.Value;

/**
 * An earmark of money (专项资金), like 疫情防控专项资金. Every posting carries one, and every fund balances by itself in
 * every union's books. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "kind", "sourceClass"})
@JsonSerialize(as = ImmutableFund.class)
@JsonDeserialize(as = ImmutableFund.class)
public abstract class Fund {

    /** The most characters of a name. */
    public static final int MAX_NAME_LENGTH = 200;

    Fund() {}

    /** The id. */
    public abstract FundId id();

    /** The name as printed; not blank, at most {@value #MAX_NAME_LENGTH} characters. */
    public abstract String name();

    /** What grants out of it are given for; decides their accounts. */
    public abstract GrantKind kind();

    /** Where its money comes from; {@link SourceClass#OTHER} unless set. */
    @Value.Default
    public SourceClass sourceClass() {
        return SourceClass.OTHER;
    }

    @Value.Check
    void check() {
        ClientText.check("name of fund " + id(), name(), MAX_NAME_LENGTH);
    }

    /**
     * Returns a fund of other than government money.
     *
     * @throws IllegalArgumentException if id or name is not valid
     */
    public static Fund of(String id, String name, GrantKind kind) {
        return builder().id(id).name(name).kind(kind).build();
    }

    /**
     * Returns a fund of government money (财政拨款).
     *
     * @throws IllegalArgumentException if id or name is not valid
     */
    public static Fund fiscal(String id, String name, GrantKind kind) {
        return builder()
                .id(id)
                .name(name)
                .kind(kind)
                .sourceClass(SourceClass.FISCAL)
                .build();
    }

    /** Returns a builder; id, name and kind must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Fund}. Not thread-safe. */
    public static final class Builder extends ImmutableFund.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is not valid
         */
        public Builder id(String id) {
            return id(FundId.of(id));
        }
    }
}
