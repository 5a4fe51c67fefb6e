package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.region.RegionCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One change of the union organisation on one day, the first on which the new state holds. A day may bring several
 * changes of different kinds to the same union: a county that comes under another city gets another parent and another
 * code.
 *
 * <p>Changes are values; a {@link UnionRegister} takes them in or refuses them. Every change is immutable and
 * thread-safe. The JSON form is an object whose {@code type} names the change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnionChange.Founded.class, name = "founded"),
    @JsonSubTypes.Type(value = UnionChange.Renamed.class, name = "renamed"),
    @JsonSubTypes.Type(value = UnionChange.Recoded.class, name = "recoded"),
    @JsonSubTypes.Type(value = UnionChange.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = UnionChange.LevelChanged.class, name = "level-changed"),
    @JsonSubTypes.Type(value = UnionChange.LeaderChanged.class, name = "leader-changed"),
    @JsonSubTypes.Type(value = UnionChange.Split.class, name = "split"),
    @JsonSubTypes.Type(value = UnionChange.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = UnionChange.Dissolved.class, name = "dissolved")
})
public sealed interface UnionChange {

    /** The most unions that one union merges into or is split into. */
    int MAX_SUCCESSORS = 1_000;

    /** The first day on which the new state holds. */
    LocalDate on();

    /** The union that changes. */
    UnionId id();

    /**
     * A union is founded (成立).
     *
     * @param on the first day of the union
     * @param union the union on that day; it has a parent, which exists
     */
    record Founded(LocalDate on, Union union) implements UnionChange {
        @Override
        public UnionId id() {
            return union.id();
        }
    }

    /**
     * A union is renamed (更名).
     *
     * @param on the first day of the new name
     * @param id the union
     * @param name the new name
     * @param aliases the other names in use from that day on, in place of those before
     */
    record Renamed(
            LocalDate on,
            UnionId id,
            String name,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> aliases) // none is said, too
            implements UnionChange {
        /** Copies the list. */
        public Renamed {
            aliases = ImmutableList.copyOf(aliases);
        }
    }

    /**
     * The division of a union gets another code (区划代码变更); the union stays the same.
     *
     * @param on the first day of the new code
     * @param id the union
     * @param code the new code; empty if there is none any more
     */
    record Recoded(LocalDate on, UnionId id, Optional<RegionCode> code) implements UnionChange {}

    /**
     * A union comes under another fund parent (隶属变更), with all below it.
     *
     * @param on the first day under the new parent
     * @param id the union
     * @param parent the new parent
     */
    record Moved(LocalDate on, UnionId id, UnionId parent) implements UnionChange {}

    /**
     * A union is raised or lowered in level (升格, 降格).
     *
     * @param on the first day of the new level
     * @param id the union
     * @param level the new level
     */
    record LevelChanged(LocalDate on, UnionId id, UnionLevel level) implements UnionChange {}

    /**
     * An industrial union gets another leading parent (领导关系变更), which carries no money.
     *
     * @param on the first day of the new leader
     * @param id the union
     * @param leader the new leader; empty if there is none any more
     */
    record LeaderChanged(LocalDate on, UnionId id, Optional<UnionId> leader) implements UnionChange {}

    /** A union hands over to others, and says which of them has its books from then on. */
    sealed interface Succession extends UnionChange {

        /** The unions that take over, as given. They exist on that day. */
        List<UnionId> into();

        /** The one that has the books from that day on. */
        UnionId books();

        /** Whether the day before is the last of the union. */
        default boolean ends() {
            return !books().equals(id());
        }
    }

    /**
     * A union ends and becomes part of one or several others (合并), existing ones or one founded on the same day.
     *
     * @param on the first day on which the union is no more
     * @param id the union that ends
     * @param into those that it becomes part of
     * @param books the one of them that takes over the books
     */
    record Merged(LocalDate on, UnionId id, List<UnionId> into, UnionId books) implements Succession {
        /**
         * Checks the successors.
         *
         * @throws IllegalArgumentException if there are none, too many or one twice, the union is one of them, or
         *     {@code books} is not
         */
        public Merged {
            into = checkSuccessors(id, into);
            checkArgument(into.contains(books), "%s merges into %s; its books cannot go to %s", id, into, books);
        }
    }

    /**
     * A union is split (分立): others take a part of it, and it ends or goes on with the rest.
     *
     * @param on the first day of the new state
     * @param id the union that is split
     * @param into those that take a part
     * @param books the one of them that takes over the books, and the union ends; or the union itself, and it goes on
     */
    record Split(LocalDate on, UnionId id, List<UnionId> into, UnionId books) implements Succession {
        /**
         * Checks the successors.
         *
         * @throws IllegalArgumentException if there are none, too many or one twice, the union is one of them, or
         *     {@code books} is neither one of them nor the union
         */
        public Split {
            into = checkSuccessors(id, into);
            checkArgument(
                    into.contains(books) || books.equals(id),
                    "%s is split into %s; its books cannot go to %s",
                    id,
                    into,
                    books);
        }
    }

    /**
     * A union ends without another in its place (撤销). Its books go to a union all the same, its parent say.
     *
     * @param on the first day on which the union is no more
     * @param id the union that ends
     * @param books the union that takes over the books
     */
    record Dissolved(LocalDate on, UnionId id, UnionId books) implements Succession {
        /**
         * Checks the successor.
         *
         * @throws IllegalArgumentException if it is the union itself
         */
        public Dissolved {
            checkArgument(!books.equals(id), "%s cannot take over its own books when it is dissolved", id);
        }

        /** The union that takes over the books. */
        @Override
        public List<UnionId> into() {
            return ImmutableList.of(books);
        }
    }

    private static ImmutableList<UnionId> checkSuccessors(UnionId id, List<UnionId> into) {
        checkArgument(!into.isEmpty(), "%s has no successors", id);
        checkArgument(
                into.size() <= MAX_SUCCESSORS, "%s has %s successors; the most is %s", id, into.size(), MAX_SUCCESSORS);
        checkArgument(!into.contains(id), "%s cannot be its own successor; expected other unions in %s", id, into);
        checkArgument(new HashSet<>(into).size() == into.size(), "a successor of %s stands twice in %s", id, into);
        return ImmutableList.copyOf(into);
    }
}
