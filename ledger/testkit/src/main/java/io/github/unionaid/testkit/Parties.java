package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.event.Party;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of {@link Party}. Those of unions shrink towards the root of the tree. */
public final class Parties {
    private static final String[] BODIES = {"市第一人民医院", "街道办事处", "红十字会"};
    private static final String[] GROUPS = {"各县区总工会", "定点医院工会"};

    private Parties() {}

    /** Returns every kind of party, with the unions of a tree. */
    public static Arbitrary<Party> of(UnionTree tree) {
        return Arbitraries.oneOf(unions(tree), outside(), beneficiaries(), groups(tree));
    }

    /** Returns the unions of a tree. */
    public static Arbitrary<Party> unions(UnionTree tree) {
        return ids(tree).map(Party::union);
    }

    /** Returns bodies that are no unions. */
    public static Arbitrary<Party> outside() {
        return Arbitraries.of(BODIES).map(Party::outside);
    }

    /** Returns people, with or without their number and a reference. */
    public static Arbitrary<Party> beneficiaries() {
        Arbitrary<Integer> heads = Arbitraries.integers().between(1, 10_000);
        Arbitrary<String> references = Arbitraries.integers().between(1, 99).map(n -> "list-" + n);
        return Combinators.combine(heads.optional(), references.optional())
                .as((n, reference) ->
                        new Party.Beneficiaries(n.map(OptionalInt::of).orElseGet(OptionalInt::empty), reference));
    }

    /** Returns groups whose shares are not known, anchored at a union of a tree or not at all. */
    public static Arbitrary<Party> groups(UnionTree tree) {
        return Combinators.combine(Arbitraries.of(GROUPS), ids(tree).optional()).as(Party.UnsplitGroup::new);
    }

    private static Arbitrary<UnionId> ids(UnionTree tree) {
        return Arbitraries.of(tree.unions()).map(Union::id);
    }
}
