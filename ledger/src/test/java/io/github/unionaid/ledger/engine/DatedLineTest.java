package io.github.unionaid.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DatedLineTest {

    @Test
    void minus_isTheDifferenceOnEveryDay() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            DatedLine one = line(random);
            DatedLine other = line(random);
            DatedLine difference = one.minus(other);
            for (int day = -1; day <= 21; day++) {
                assertThat(difference.balanceOn(day)).isEqualTo(one.balanceOn(day) - other.balanceOn(day));
            }
        }
    }

    private static DatedLine line(Random random) {
        DatedLine line = new DatedLine();
        for (int changes = random.nextInt(8); changes > 0; changes--) {
            line.add(random.nextInt(20), random.nextInt(-50, 50));
        }
        return line;
    }
}
