package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

    @Test
    void cny_isMoneyInFen() {
        assertThat(Asset.CNY).isEqualTo(new Asset("CNY", "元", 2)).hasToString("CNY");
        assertThat(Asset.CNY.isMoney()).isTrue();
    }

    @Test
    void goods_areCountedInWholeUnits() {
        Asset masks = Asset.goods("mask-n95", "只");

        assertThat(masks).isEqualTo(new Asset("mask-n95", "只", 0)).hasToString("mask-n95@只");
        assertThat(masks.isMoney()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9mask", "-mask", "mask n95", "口罩", "mask@", "a23456789012345678901234567890123"})
    void constructor_badCode_isRefusedWithIt(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asset.goods(code, "只"))
                .withMessageStartingWith("not an asset code: '" + code + "'; expected [A-Za-z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "一 只", "@", "/", "\u3000", "\u0000", "\uD83D", "一二三四五六七八九"})
    void constructor_badUnit_isRefusedWithIt(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asset.goods("mask", unit))
                .withMessage("not a unit: '" + unit + "'; expected 1 to 8 characters, no blank, @ or /");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void constructor_badScale_isRefusedWithIt(int scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asset("rice", "吨", scale))
                .withMessage("scale of rice is " + scale + "; expected 0 to 6");
    }

    @Test
    void constructor_limits_areAccepted() {
        assertThat(new Asset("a2345678901234567890123456789012", "一二三四五六七八", 6).scale())
                .isEqualTo(Asset.MAX_SCALE);
    }

    @Test
    void constructor_anotherCny_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asset("CNY", "角", 1))
                .withMessage("CNY is counted in 元 with 2 decimals, not in 角 with 1");
    }

    @Test
    void parse_moneyWrittenAsGoods_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asset.parse("CNY@元/2"))
                .withMessage("not an asset: 'CNY@元/2'; money is written CNY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "mask-n95@只", "rice@千克/3"})
    void json_isTheText_andReadsBack(String text) throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        Asset asset = mapper.readValue('"' + text + '"', Asset.class);

        assertThat(asset).hasToString(text).isEqualTo(Asset.parse(text));
        assertThat(mapper.writeValueAsString(asset)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "\"\"",
                "\"mask\"",
                "\"CNY@元/2\"",
                "\"CNY@元/2/2\"",
                "\"mask@只/0\"",
                "{\"code\":\"mask\",\"unit\":\"只\",\"scale\":0}"
            })
    void json_anythingElse_isRefused(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> UnionaidJson.mapper().readValue(json, Asset.class));
    }
}
