package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.core.union.UnionId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The other side of a payment: a union of the tree, an outside body, people, or a group of unions whose shares are not
 * known. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Party.OfUnion.class, name = "union"),
    @JsonSubTypes.Type(value = Party.OutsideBody.class, name = "outside-body"),
    @JsonSubTypes.Type(value = Party.Beneficiaries.class, name = "beneficiaries"),
    @JsonSubTypes.Type(value = Party.UnsplitGroup.class, name = "unsplit-group")
})
public sealed interface Party {

    /** The most characters of a name, description or reference. */
    int MAX_TEXT = 200;

    /** Returns a union of the tree. */
    static Party union(UnionId id) {
        return new OfUnion(id);
    }

    /**
     * Returns a body that is no union, like a hospital.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has a control character
     */
    static Party outside(String name) {
        return new OutsideBody(name);
    }

    /**
     * Returns a number of people.
     *
     * @throws IllegalArgumentException if {@code headCount} is not positive
     */
    static Party beneficiaries(int headCount) {
        return new Beneficiaries(OptionalInt.of(headCount), Optional.empty());
    }

    /** Returns people whose number is not known. */
    static Party beneficiaries() {
        return new Beneficiaries(OptionalInt.empty(), Optional.empty());
    }

    /**
     * Returns a group of unions whose shares are not known, anchored at the giver.
     *
     * @throws IllegalArgumentException if the description is blank, too long or has a control character
     */
    static Party group(String description) {
        return new UnsplitGroup(description, Optional.empty());
    }

    /**
     * Returns a group of unions whose shares are not known, anchored at a union.
     *
     * @throws IllegalArgumentException if the description is blank, too long or has a control character
     */
    static Party group(String description, UnionId anchor) {
        return new UnsplitGroup(description, Optional.of(anchor));
    }

    /**
     * A union.
     *
     * @param id the union
     */
    record OfUnion(UnionId id) implements Party {
        /** Returns {@code union} and the id. */
        @Override
        public String toString() {
            return "union " + id;
        }
    }

    /**
     * A body that is no union.
     *
     * @param name as printed, at most {@value Party#MAX_TEXT} characters
     */
    record OutsideBody(String name) implements Party {
        /** Checks the name. */
        public OutsideBody {
            ClientText.check("name of the outside body", name, MAX_TEXT);
        }

        /** Returns {@code outside body} and the name. */
        @Override
        public String toString() {
            return "outside body " + name;
        }
    }

    /**
     * People.
     *
     * @param headCount how many, positive; empty if not known
     * @param reference an opaque key to the embedding system's own list of them, at most {@value Party#MAX_TEXT}
     *     characters; never a name or a number of an identity card
     */
    record Beneficiaries(OptionalInt headCount, Optional<String> reference) implements Party {
        /** Checks the parts. */
        public Beneficiaries {
            headCount.ifPresent(n -> checkArgument(n > 0, "head count is %s; expected at least 1", n));
            reference.ifPresent(r -> ClientText.check("reference of the beneficiaries", r, MAX_TEXT));
        }

        /** Returns the number of people, where it is known, and the reference. */
        @Override
        public String toString() {
            String number = headCount.isPresent() ? headCount.getAsInt() + " " : "";
            return number + "beneficiaries" + reference.map(r -> " " + r).orElse("");
        }
    }

    /**
     * A group of unions whose shares are not known. What is paid to it stays in transit to the group.
     *
     * @param description who they are, as printed, at most {@value Party#MAX_TEXT} characters
     * @param anchor the union that stands for the group in the tree, the giver or one below it; the giver if empty
     */
    record UnsplitGroup(String description, Optional<UnionId> anchor) implements Party {
        /** Checks the description. */
        public UnsplitGroup {
            ClientText.check("description of the group", description, MAX_TEXT);
        }

        /** Returns {@code group}, the description and the anchor. */
        @Override
        public String toString() {
            return "group " + description + anchor.map(a -> " at " + a).orElse("");
        }
    }
}
