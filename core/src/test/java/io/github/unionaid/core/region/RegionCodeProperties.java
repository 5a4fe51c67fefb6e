package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class RegionCodeProperties {

    @Property
    void printed_isReadBack(@ForAll @IntRange(min = 100_000, max = 999_999) int digits) {
        RegionCode code = RegionCode.of(Integer.toString(digits));

        assertThat(RegionCode.parse(code.toString())).isEqualTo(code);
        assertThat(RegionCode.parse(code + ".0")).isEqualTo(code);
        assertThat(RegionCode.parse(code + "000000")).isEqualTo(code);
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        assertReadOrRefused(text);
    }

    @Property
    void textOfDigits_isReadOrRefused(
            @ForAll @StringLength(max = 13) @CharRange(from = '0', to = '9') @Chars({'.', 'E', '+', 'O', '０', ' '})
                    String text) {
        assertReadOrRefused(text);
    }

    private static void assertReadOrRefused(String text) {
        try {
            RegionCode code = RegionCode.parse(text);
            assertThat(RegionCode.of(code.value())).isEqualTo(code);
        } catch (InvalidCodeException e) {
            assertThat(e.text()).isEqualTo(text);
        }
    }
}
