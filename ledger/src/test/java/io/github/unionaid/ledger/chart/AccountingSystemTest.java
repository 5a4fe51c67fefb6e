package io.github.unionaid.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingSystemTest {

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, SYSTEM_2009",
        "2020-02-05, SYSTEM_2009",
        "2021-12-31, SYSTEM_2009",
        "2022-01-01, SYSTEM_2021",
        "2999-12-31, SYSTEM_2021"
    })
    void on_date_isTheSystemInForce(LocalDate date, AccountingSystem system) {
        assertThat(AccountingSystem.on(date)).isEqualTo(system);
    }

    @Test
    void on_beforeTheFirstSystem_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountingSystem.on(LocalDate.of(2009, 12, 31)))
                .withMessage("no accounting system known on 2009-12-31; the first is of 2010-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> AccountingSystem.on(LocalDate.MIN));
    }

    @Test
    void from_isTheFirstDayInForce() {
        assertThat(AccountingSystem.firstDay())
                .isEqualTo(AccountingSystem.SYSTEM_2009.from())
                .isEqualTo("2010-01-01");
        assertThat(AccountingSystem.SYSTEM_2021.from()).isEqualTo("2022-01-01");
        assertThat(AccountingSystem.values()).extracting(AccountingSystem::year).containsExactly("2009", "2021");
    }

    @Test
    void side_opposite_isTheOtherSide() {
        assertThat(Side.DEBIT.opposite()).isEqualTo(Side.CREDIT);
        assertThat(Side.CREDIT.opposite()).isEqualTo(Side.DEBIT);
    }
}
