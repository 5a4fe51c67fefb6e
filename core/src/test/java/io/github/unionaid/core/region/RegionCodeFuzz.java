package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.text.Normalizer;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read has the digits of the text and but zeros behind them; what is not is refused, and is no plain code. */
class RegionCodeFuzz {

    @ValueSource(
            strings = {
                "320200",
                "３２０２００",
                "\u3000320200\u00A0",
                "'320200",
                "320200.0",
                "320200000000",
                "320205001003",
                "320205001",
                "3.202E+05",
                "32O20l",
                "020200",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parse(@NotNull String text) {
        RegionCode code;
        try {
            code = RegionCode.parse(text);
        } catch (InvalidCodeException e) {
            assertThat(e.text()).isEqualTo(text);
            assertThat(text.strip()).doesNotMatch("[1-9][0-9]{5}");
            return;
        }
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        assertThat(digits).matches(code.value() + "0*");
        assertThat(RegionCode.of(code.value())).isEqualTo(code);
        assertThat(RegionCode.parse(code.toString())).isEqualTo(code);
    }
}
