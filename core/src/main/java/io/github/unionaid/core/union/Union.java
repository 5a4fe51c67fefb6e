package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.text.ClientText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One union (工会) as it is on some date: identity, name, place in the organisation. Immutable and thread-safe; equal
 * when all attributes are.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "aliases", "level", "kind", "code", "parent", "leader"})
@JsonSerialize(as = ImmutableUnion.class)
@JsonDeserialize(as = ImmutableUnion.class)
public abstract class Union {

    /** The most characters of a name. */
    public static final int MAX_NAME_LENGTH = 200;

    /** The most other names of a union. */
    public static final int MAX_ALIASES = 16;

    Union() {}

    /** The identity, stable over time. */
    public abstract UnionId id();

    /** The name in use, like 江苏省总工会; not blank, at most {@value #MAX_NAME_LENGTH} characters. Names repeat. */
    public abstract String name();

    /**
     * Other names in use (别称), like 济源产城融合示范区总工会 for 济源市总工会; {@link UnionTree#findByName} knows them.
     * Checked as the name is, at most {@value #MAX_ALIASES}, none twice and none the name itself.
     */
    public abstract List<String> aliases();

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
     * The leading parent (产业领导关系) of an industrial union: the union that leads it in its industry. It carries no
     * money and enters no totals; empty where there is none. On a tree, an industrial union of a higher level.
     */
    public abstract Optional<UnionId> leader();

    /**
     * Checks what can be checked without the tree.
     *
     * @throws IllegalArgumentException if a name is blank, too long, given twice or has control characters, a union of
     *     the kind grassroots is of another level, a union that is not industrial has a leader, or a union is its own
     *     parent or leader
     */
    @Value.Check
    void check() {
        ClientText.check("name of union " + id(), name(), MAX_NAME_LENGTH);
        checkArgument(
                kind() != UnionKind.GRASSROOTS || level() == UnionLevel.GRASSROOTS,
                "union %s is of kind GRASSROOTS but of level %s",
                id(),
                level());
        checkAliases();
        checkArgument(!isItself(parent()), "union %s is its own parent", id());
        checkArgument(!isItself(leader()), "union %s is its own leader", id());
        checkArgument(
                leader().isEmpty() || kind() == UnionKind.INDUSTRIAL,
                "union %s of kind %s has a leader; only industrial unions have one",
                id(),
                kind());
    }

    private boolean isItself(Optional<UnionId> other) {
        return other.isPresent() && other.get().equals(id());
    }

    private void checkAliases() {
        if (aliases().isEmpty()) {
            return;
        }
        checkArgument(
                aliases().size() <= MAX_ALIASES,
                "union %s has %s aliases; the most is %s",
                id(),
                aliases().size(),
                MAX_ALIASES);
        Set<String> names = new HashSet<>(Set.of(name()));
        for (String alias : aliases()) {
            ClientText.check("alias of union " + id(), alias, MAX_NAME_LENGTH);
            checkArgument(names.add(alias), "union %s has the name '%s' twice", id(), alias);
        }
    }

    /** Whether {@code leader} may be the leading parent: it is industrial, and of a higher level. */
    final boolean mayBeLedBy(Union leader) {
        return leader.kind() == UnionKind.INDUSTRIAL && leader.level().compareTo(level()) < 0;
    }

    /** Returns the same union with another parent, or with none where {@code parent} is empty. */
    public final Union withParent(Optional<UnionId> parent) {
        UnionDraft draft = new UnionDraft(this);
        draft.parent = parent;
        return draft.toUnion();
    }

    /** Returns the same union with another leading parent, or with none where {@code leader} is empty. */
    public final Union withLeader(Optional<UnionId> leader) {
        UnionDraft draft = new UnionDraft(this);
        draft.leader = leader;
        return draft.toUnion();
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

        /**
         * Sets the leading parent.
         *
         * @throws IllegalArgumentException if it is not a valid id
         */
        public Builder leader(String leader) {
            return leader(UnionId.of(leader));
        }
    }
}
