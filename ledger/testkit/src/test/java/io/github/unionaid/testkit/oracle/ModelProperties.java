package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Programs;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ledger answers, posts and counts as the oracle does. */
class ModelProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> withUuids() {
        return Arbitraries.oneOf(
                Programs.any().withUuids().arbitrary(),
                Programs.any().moneyOnly().withoutAccruals().withUuids().arbitrary());
    }

    /** With a seed of its own, so that a build does not fail by chance; a campaign has others. */
    @Property(tries = 3_150, seed = "35") // of 32 steps each: 100,000
    void ledgerAndOracle_agree(@ForAll("programs") EventProgram program, @ForAll long books) {
        Set<UnionId> kept = ModelCampaign.kept(program, new Random(books));
        assertAgree(program, kept, Batching.NONE);
    }

    @Property(tries = 1_000, seed = "36") // 30,000
    void ledgerAndOracle_agreeOnBatches(
            @ForAll("withUuids") EventProgram program, @ForAll long books, @ForAll long batches) {
        assertAgree(program, ModelCampaign.kept(program, new Random(books)), new Batching(batches));
    }

    private static void assertAgree(EventProgram program, Set<UnionId> kept, Batching batching) {
        Shrinker.difference(program, kept, batching).ifPresent(e -> {
            throw ModelCampaign.failure("a program", program, kept, batching, e);
        });
    }
}
