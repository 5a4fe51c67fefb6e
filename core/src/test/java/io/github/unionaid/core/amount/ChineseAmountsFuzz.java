package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is written again in every form and read back the same; what is not is refused as documented. */
class ChineseAmountsFuzz {

    @ValueSource(
            strings = {
                "350万元",
                "1.2亿元",
                "3,004.00元",
                "500余万",
                "近百万元",
                "约20万元",
                "十三万五千元",
                "1亿零2000元",
                "-5元",
                "￥３５０",
                "RMB 3004",
                "12元5角3分",
                "一百二十万元",
                "三十来万元",
                "不超过3千元",
                "92233720368547758.08元",
                "合计",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parse(@NotNull String text) {
        for (Optional<YuanUnit> unit : units()) {
            BoundedAmount read = read(
                            text,
                            () -> unit.isEmpty() ? ChineseAmounts.parse(text) : ChineseAmounts.parse(text, unit.get()))
                    .orElse(null);
            if (read == null) {
                continue;
            }
            for (YuanUnit printed : YuanUnit.values()) {
                String again = YuanFormat.exact(printed).round(read.amount()).toString();
                assertThat(ChineseAmounts.parse(again)).isEqualTo(BoundedAmount.exact(read.amount()));
            }
            assertThat(read.amount().signum() >= 0 || read.bound() == Bound.EXACT || read.bound() == Bound.ABOUT)
                    .isTrue();
            assertThat(ChineseAmounts.parseCapitals(ChineseAmounts.toCapitals(read.amount())))
                    .isEqualTo(read.amount());
        }
    }

    @ValueSource(
            strings = {
                "人民币壹仟肆佰零玖元伍角整",
                "陆仟零柒元壹角肆分",
                "壹仟陆佰捌拾元零叁角贰分",
                "壹拾万零柒仟元伍角叁分",
                "叁佰贰拾伍圆零肆分",
                "貳億陸萬元正",
                "人民币负玖亿亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿元整",
                "零元整",
                "拾元整",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parseCapitals(@NotNull String text) {
        Amount amount = read(text, () -> ChineseAmounts.parseCapitals(text)).orElse(null);
        if (amount != null) {
            assertThat(ChineseAmounts.parseCapitals(ChineseAmounts.toCapitals(amount)))
                    .isEqualTo(amount);
        }
    }

    private static Iterable<Optional<YuanUnit>> units() {
        return List.of(Optional.empty(), Optional.of(YuanUnit.YUAN), Optional.of(YuanUnit.WAN));
    }

    private static <T> Optional<T> read(String text, Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (UnreadableAmountException e) {
            assertThat(e.text()).isEqualTo(text);
            assertThat(e.position()).isBetween(1, text.length() + 1);
            return Optional.empty();
        } catch (ArithmeticException e) {
            assertThat(e).hasMessageContaining("fit");
            return Optional.empty();
        }
    }
}
