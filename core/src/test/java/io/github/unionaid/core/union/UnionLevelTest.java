package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionLevelTest {

    @ParameterizedTest
    @CsvSource({
        "NATIONAL,   ''",
        "PROVINCIAL, NATIONAL",
        "CITY,       NATIONAL PROVINCIAL",
        "COUNTY,     NATIONAL PROVINCIAL CITY",
        "GRASSROOTS, NATIONAL PROVINCIAL CITY COUNTY GRASSROOTS"
    })
    void mayStandUnder_everyPair(UnionLevel level, String parents) {
        for (UnionLevel parent : UnionLevel.values()) {
            assertThat(level.mayStandUnder(parent))
                    .as("%s under %s", level, parent)
                    .isEqualTo(parents.contains(parent.name()));
        }
    }
}
