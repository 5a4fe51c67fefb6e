package io.github.unionaid.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The campaign: thousands of errors in the normal build, as many as {@code planted.trials} says otherwise. */
class PlantedCampaignTest {

    @Test
    void everyError_isNamed() {
        PlantedCampaign campaign =
                new PlantedCampaign(Long.getLong("planted.seed", 1), Integer.getInteger("planted.trials", 2_000));

        List<String> failures = campaign.run();

        campaign.print(System.out);
        assertThat(failures).isEmpty();
        for (Fault fault : Fault.values()) {
            assertThat(campaign.named(fault)).as(fault.name()).isPositive();
        }
    }
}
