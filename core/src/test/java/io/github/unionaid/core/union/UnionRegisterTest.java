package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

    private final UnionRegister register = UnionRegister.of(Jiangsu.TREE);

    @Test
    void asOf_anyDate_isTheTree() {
        assertThat(register.asOf(DAY)).isEqualTo(Jiangsu.TREE);
        assertThat(register.asOf(LocalDate.MIN)).isEqualTo(Jiangsu.TREE);
        assertThat(register.asOf(LocalDate.MAX)).isEqualTo(Jiangsu.TREE);
    }

    @Test
    void idOf_code_isTheFederation() {
        assertThat(register.idOf("320100", DAY)).isEqualTo(Jiangsu.NANJING.id());
    }

    @Test
    void idOf_unknownCode_namesIt() {
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> register.idOf("310000", DAY))
                .withMessage("no union with code 310000 in the tree of 10 under js 江苏省总工会 (PROVINCIAL)")
                .satisfies(e -> assertThat(e.asked()).isEqualTo("310000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3201", "nj", "南京"})
    void idOf_noCode_isRefusedWithIt(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.idOf(code, DAY))
                .withMessageStartingWith("not a division code: '" + code + "'");
    }

    @Test
    void equals_isThatOfTheTrees() {
        UnionRegister nanjing = UnionRegister.of(Jiangsu.TREE.rootedAt(Jiangsu.NANJING.id()));

        assertThat(UnionRegister.of(UnionTree.of(Jiangsu.PREORDER)))
                .isEqualTo(register)
                .hasSameHashCodeAs(register);
        assertThat(nanjing).isNotEqualTo(register).isNotEqualTo(Jiangsu.TREE);
        assertThat(register)
                .hasToString("UnionRegister{UnionTree{js 江苏省总工会 (PROVINCIAL), 10 unions, 5 high}, all days}");
    }
}
