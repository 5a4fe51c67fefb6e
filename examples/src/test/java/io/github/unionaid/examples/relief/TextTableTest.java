package io.github.unionaid.examples.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unionaid.core.amount.Amount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void print_chineseText_takesTwoColumnsACharacter() {
        TextTable table = new TextTable(1, "union", "held");
        table.add("江苏省总工会", "1.00");
        table.add("abc", "-");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            table.print(out);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("union         held", "------------------", "江苏省总工会  1.00", "abc              -");
    }

    @Test
    void add_rowOfAnotherLength_isRefused() {
        TextTable table = new TextTable(1, "a", "b");

        assertThatThrownBy(() -> table.add("1")).hasMessage("1 cells; expected 2");
    }

    @Test
    void text_amounts_haveThousandsSetApart() {
        assertThat(TextTable.text(Amount.fen(123_456_789_01L))).isEqualTo("123,456,789.01");
        assertThat(TextTable.text(Amount.fen(-5))).isEqualTo("-0.05");
        assertThat(TextTable.text(Amount.ZERO)).isEqualTo("-");
    }
}
