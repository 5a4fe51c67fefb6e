package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.core.union.UnionId;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerOptionsTest {

    @Test
    void of_setsTheDefaults() {
        LedgerOptions options = LedgerOptions.of(REGISTER, CLOCK);

        assertThat(options.ledgerId()).isEqualTo("ledger");
        assertThat(options.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(options.keptBooks()).isEmpty();
        assertThat(options.register()).isEqualTo(REGISTER);
        assertThat(options.clock()).isSameAs(CLOCK);
    }

    @Test
    void builder_withoutRegisterAndClock_namesThem() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerOptions.builder().build())
                .withMessageContainingAll("register", "clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void ledgerId_unfit_isRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> named(id)).withMessageContaining("ledger id");
    }

    @Test
    void ledgerId_length_isLimited() {
        assertThat(named("账".repeat(64)).ledgerId()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("账".repeat(65)))
                .withMessage("ledger id has 65 characters; the most is 64");
    }

    @Test
    void keptBooks_unknownOrNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping(Set.of(PROVINCE, NOWHERE)))
                .withMessage("kept books of unions that the register does not have: [nowhere]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping(Set.of()))
                .withMessage("a ledger that keeps no books; expected one union at least");
        assertThat(keeping(Set.of(NANJING)).keptBooks()).isEqualTo(Set.of(NANJING));
    }

    @Test
    void keptBooks_areASortedCopy() {
        Set<UnionId> kept = new HashSet<>(Set.of(XUANWU, PROVINCE, NANJING));
        LedgerOptions options = keeping(kept);
        kept.add(WUXI);
        kept.remove(PROVINCE);

        assertThat(options.keptBooks())
                .containsExactly(PROVINCE, NANJING, XUANWU)
                .isUnmodifiable();
    }

    @Test
    void keptBooks_none_isAll() {
        Ledger all = Ledger.inMemory(LedgerOptions.of(REGISTER, CLOCK));

        assertThat(all.view().keeps(PROVINCE)).isTrue();
        assertThat(all.view().keeps(WUXI)).isTrue();
    }

    private static LedgerOptions named(String id) {
        return LedgerOptions.builder()
                .ledgerId(id)
                .register(REGISTER)
                .clock(CLOCK)
                .build();
    }

    private static LedgerOptions keeping(Set<UnionId> kept) {
        return LedgerOptions.builder()
                .register(REGISTER)
                .clock(CLOCK)
                .keptBooks(kept)
                .build();
    }
}
