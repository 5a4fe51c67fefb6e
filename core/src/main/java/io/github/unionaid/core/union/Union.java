package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.text.ClientText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One union (工会) as it is on some date: identity, name, place in the organisation. Immutable and thread-safe; equal
 * when all attributes are.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "level", "kind", "code", "parent"})
@JsonSerialize(as = ImmutableUnion.class)
@JsonDeserialize(as = ImmutableUnion.class)
public abstract class Union {

    /** The most characters of a name. */
    public static final int MAX_NAME_LENGTH = 200;

    Union() {}

    /** The identity, stable over time. */
    public abstract UnionId id();

    /** The name in use, like 江苏省总工会; not blank, at most {@value #MAX_NAME_LENGTH} characters. Names repeat. */
    public abstract String name();

    /** The level. */
    public abstract UnionLevel level();

    /** The kind; {@link UnionKind#REGIONAL} unless set, at the grassroots {@link UnionKind#GRASSROOTS}. */
    @Value.Default
    public UnionKind kind() {
        return level() == UnionLevel.GRASSROOTS ? UnionKind.GRASSROOTS : UnionKind.REGIONAL;
    }

    /** The division whose federation this union is; empty for a union that is not the federation of a division. */
    public abstract Optional<RegionCode> code();

    /** The fund parent: the union above, where this one's money comes from; empty for the root of a tree. */
    public abstract Optional<UnionId> parent();

    /**
     * Checks what can be checked without the tree.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has control characters, a union of the kind
     *     grassroots is of another level, or a union is its own parent
     */
    @Value.Check
    void check() {
        ClientText.check("name of union " + id(), name(), MAX_NAME_LENGTH);
        checkArgument(
                kind() != UnionKind.GRASSROOTS || level() == UnionLevel.GRASSROOTS,
                "union %s is of kind GRASSROOTS but of level %s",
                id(),
                level());
        checkArgument(parent().filter(id()::equals).isEmpty(), "union %s is its own parent", id());
    }

    /** Returns the same union with another parent, or with none where {@code parent} is empty. */
    public final Union withParent(Optional<UnionId> parent) {
        return builder()
                .id(id())
                .name(name())
                .level(level())
                .kind(kind())
                .code(code())
                .parent(parent)
                .build();
    }

    /** Returns id, name and level on one line. */
    @Override
    public String toString() {
        return id() + " " + name() + " (" + level() + ")";
    }

    /**
     * Returns a root, of the usual kind and without a division code.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public static Union of(UnionId id, String name, UnionLevel level) {
        return builder().id(id).name(name).level(level).build();
    }

    /**
     * Returns a union below another, of the usual kind and without a division code.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has control characters, or the parent is
     *     {@code id} itself
     */
    public static Union of(UnionId id, String name, UnionLevel level, UnionId parent) {
        return builder().id(id).name(name).level(level).parent(parent).build();
    }

    /** Returns a builder; id, name and level must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Union}. Not thread-safe. */
    public static final class Builder extends ImmutableUnion.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is not a valid id
         */
        public Builder id(String id) {
            return id(UnionId.of(id));
        }

        /**
         * Sets the division code.
         *
         * @throws IllegalArgumentException if it is not six digits
         */
        public Builder code(String code) {
            return code(RegionCode.of(code));
        }

        /**
         * Sets the parent.
         *
         * @throws IllegalArgumentException if it is not a valid id
         */
        public Builder parent(String parent) {
            return parent(UnionId.of(parent));
        }
    }
}
