package io.github.unionaid.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 2);

    @Test
    void includes_wantsBothDateAndSequence() {
        AsOf asOf = AsOf.date(DAY).knownAt(5);

        assertThat(asOf.includes(DAY, 5)).isTrue();
        assertThat(asOf.includes(DAY.plusDays(1), 5)).isFalse();
        assertThat(asOf.includes(DAY, 6)).isFalse();
        assertThat(AsOf.LATEST.includes(LocalDate.MAX, Long.MAX_VALUE)).isTrue();
    }

    @Test
    void knownAt_negative_isRefused() {
        assertThat(AsOf.date(DAY).knownAt(0).includes(DAY, 1)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOf.date(DAY).knownAt(-1))
                .withMessage("sequence is -1; expected 0 (nothing known) or more");
    }
}
