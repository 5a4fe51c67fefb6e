package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.io.IOException;
import org.junit.jupiter.params.provider.ValueSource;

/** An asset has one text: what is read is what is written, through JSON too. */
class AssetFuzz {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @ValueSource(
            strings = {
                "CNY",
                "mask-n95@只",
                "rice@千克/3",
                "CNY@元/2",
                "CNY@元",
                "a@b/0",
                "a@b/7",
                "@",
                "a@",
                "a@😀",
                "a@b c",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parse(@NotNull String text) throws IOException {
        Asset asset;
        try {
            asset = Asset.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
            return;
        }
        assertThat(asset).hasToString(text);
        assertThat(Asset.parse(asset.toString())).isEqualTo(asset);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(asset), Asset.class))
                .isEqualTo(asset);
        assertThat(Amount.parse(Amount.of(asset, Long.MIN_VALUE).toString()))
                .isEqualTo(Amount.of(asset, Long.MIN_VALUE));
    }
}
