package io.github.unionaid.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The campaign: a few thousand steps in the normal build, as many as {@code model.steps} says otherwise. */
class ModelCampaignTest {

    @Test
    void ledgerAndOracle_agree() {
        long steps = Long.getLong("model.steps", 5_000);
        long seed = Long.getLong("model.seed", 1);

        boolean batches = Boolean.getBoolean("model.batches");

        Map<String, Long> outcomes = new ModelCampaign(seed, steps, batches, System.out).run();

        assertThat(outcomes).containsKeys("posted", "already posted", "FUND_OVERDRAWN", "HAS_DEPENDENTS");
    }
}
