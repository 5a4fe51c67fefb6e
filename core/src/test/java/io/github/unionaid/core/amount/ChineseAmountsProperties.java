package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.math.IntMath;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChineseAmountsProperties {
    private static final long TEN_TO_16 = 10_000_000_000_000_000L;
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "零一二三四五六七八九十百千";
    private static final String ALPHABET = "0123456789.,零〇一二两三五九十百千万亿元角分整壹伍拾佰仟余多来近约左右以上至少不到超过-负￥人民币RMB　 ，．３";

    @Provide
    Arbitrary<Long> fen() {
        Arbitrary<Long> sparse = Arbitraries.longs() // few digits and many zeros
                .between(0, 99)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(digits -> Arbitraries.integers()
                        .between(0, 14)
                        .list()
                        .ofSize(digits.size())
                        .map(powers -> {
                            long sum = 0;
                            for (int i = 0; i < digits.size(); i++) {
                                sum += digits.get(i) * LongMath.pow(10, powers.get(i));
                            }
                            return sum;
                        }));
        return Arbitraries.oneOf(Arbitraries.longs().between(0, TEN_TO_16), sparse, Arbitraries.longs());
    }

    @Provide
    Arbitrary<String> grammar() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> capitals() {
        return Arbitraries.strings().withChars("零壹贰伍拾佰仟万亿元角分整".toCharArray()).ofMaxLength(9);
    }

    @Property
    void capitals_readBack_areTheAmount(@ForAll("fen") long fen) {
        assertCapitals(fen);
    }

    @Property
    void print_inEveryUnit_readsBackExactly(@ForAll("fen") long fen, @ForAll YuanUnit unit) {
        assertPrint(fen, unit);
    }

    @Example
    void everyAmountToTenThousandYuan_readsBack() {
        for (long fen = 0; fen <= 1_000_000; fen++) {
            assertCapitals(fen);
            assertPrint(fen, YuanUnit.WAN);
        }
    }

    @Property
    void parse_plainChineseNumeral_isTheAmount(@ForAll("fen") long fen) {
        String capitals = ChineseAmounts.toCapitals(Amount.fen(fen));
        String plain = capitals;
        for (int i = 0; i < CAPITALS.length(); i++) {
            plain = plain.replace(CAPITALS.charAt(i), PLAIN.charAt(i));
        }

        assertThat(ChineseAmounts.parse(plain)).isEqualTo(BoundedAmount.exact(Amount.fen(fen)));
        assertThat(ChineseAmounts.parse(capitals)).isEqualTo(BoundedAmount.exact(Amount.fen(fen)));
    }

    @Property
    void parse_ofArbitraryText_answersOrRefuses(@ForAll String text, @ForAll("grammar") String likely) {
        for (String t : List.of(text, likely, likely + "万元", "约" + likely)) {
            assertAnswersOrRefuses(t, ChineseAmounts::parse);
            assertAnswersOrRefuses(t, ChineseAmounts::parseCapitals);
            for (YuanUnit unit : YuanUnit.values()) {
                assertAnswersOrRefuses(t, s -> ChineseAmounts.parse(s, unit));
            }
        }
    }

    @Property(tries = 20_000)
    void parseCapitals_ofWhatItReads_differsFromTheOneFormInZerosAlone(@ForAll("capitals") String text) {
        assertReadAsTheOneForm(text);
    }

    @Example
    void everyShortNumeral_ifRead_isWhatReadingItPlainlyGives() {
        int read = 0;
        for (String numeral : words("零一五十千万亿", 6)) {
            if (assertAnswersOrRefuses(numeral + "元", ChineseAmounts::parse) instanceof BoundedAmount amount) {
                assertThat(BigInteger.valueOf(amount.amount().minor()))
                        .as(numeral)
                        .isEqualTo(plainReading(numeral).multiply(BigInteger.valueOf(100)));
                read++;
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Example
    void everyShortCapitals_ifRead_differFromTheOneFormInZerosAlone() {
        int read = 0;
        for (String text : words("零壹拾佰万亿元角分整", 5)) {
            read += assertReadAsTheOneForm(text) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(50);
    }

    @Property
    void column_differenceIsWhatTheLinesMiss(
            @ForAll List<Long> fens, @ForAll YuanUnit unit, @ForAll("rules") RoundingMode rule) {
        YuanFormat format = new YuanFormat(unit, unit.exactDecimals() / 2, rule);
        RoundedColumn column = format.column(fens.stream().map(Amount::fen).toList());
        BigDecimal raw = fens.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal step = BigDecimal.ONE.movePointLeft(format.decimals());

        BigDecimal exact = raw.movePointLeft(unit.exactDecimals());
        assertThat(column.total().number()).isEqualTo(exact.setScale(format.decimals(), rule));
        assertThat(column.total().number().subtract(exact).abs()).isLessThan(step);
        assertThat(column.sumOfLines().number().add(column.difference().number()))
                .isEqualTo(column.total().number());
        assertThat(column.difference().number().abs()).isLessThan(step.multiply(BigDecimal.valueOf(fens.size() + 1L)));
    }

    @Provide
    Arbitrary<RoundingMode> rules() {
        return Arbitraries.of(RoundingMode.class).filter(r -> r != RoundingMode.UNNECESSARY);
    }

    private static void assertCapitals(long fen) {
        Amount amount = Amount.fen(fen);
        String capitals = ChineseAmounts.toCapitals(amount);
        if (!ChineseAmounts.parseCapitals(capitals).equals(amount) || capitals.contains("零零")) {
            assertThat(ChineseAmounts.parseCapitals(capitals)).isEqualTo(amount);
            assertThat(capitals).doesNotContain("零零");
        }
    }

    private static void assertPrint(long fen, YuanUnit unit) {
        RoundedAmount printed = YuanFormat.exact(unit).round(Amount.fen(fen));
        BoundedAmount expected = BoundedAmount.exact(Amount.fen(fen));

        if (!ChineseAmounts.parse(printed.toString()).equals(expected)
                || !ChineseAmounts.parse(printed.number().toPlainString(), unit).equals(expected)
                || !printed.toAmount().equals(expected.amount())) {
            assertThat(ChineseAmounts.parse(printed.toString())).isEqualTo(expected);
            assertThat(ChineseAmounts.parse(printed.number().toPlainString(), unit))
                    .isEqualTo(expected);
            assertThat(printed.toAmount()).isEqualTo(expected.amount());
        }
    }

    private static boolean assertReadAsTheOneForm(String text) {
        if (!(assertAnswersOrRefuses(text, ChineseAmounts::parseCapitals) instanceof Amount amount)) {
            return false;
        }
        if (!amount.isZero()) {
            assertThat(bare(text)).isEqualTo(bare(ChineseAmounts.toCapitals(amount)));
        }
        return true;
    }

    /** Every text of 1 to {@code most} characters of the alphabet. */
    private static Iterable<String> words(String alphabet, int most) {
        return () -> IntStream.rangeClosed(1, most)
                .mapToObj(length -> LongStream.range(0, LongMath.pow(alphabet.length(), length))
                        .mapToObj(n -> IntStream.range(0, length)
                                .mapToObj(i -> alphabet.charAt(
                                        (int) (n / LongMath.pow(alphabet.length(), i) % alphabet.length())))
                                .map(String::valueOf)
                                .collect(Collectors.joining())))
                .flatMap(words -> words)
                .iterator();
    }

    /** What 亿 and 万 multiply is all that stands before them, up to 亿亿 and 万亿. */
    private static BigInteger plainReading(String numeral) {
        int twice = numeral.indexOf(numeral.contains("亿亿") ? "亿亿" : "万亿");
        if (twice >= 0 && numeral.indexOf('亿', twice + 2) >= 0) {
            return plainReading(numeral.substring(0, twice + 2)).add(plainReading(numeral.substring(twice + 2)));
        }
        for (int power : new int[] {8, 4}) {
            int at = numeral.lastIndexOf(power == 8 ? '亿' : '万');
            if (at >= 0) {
                return plainReading(numeral.substring(0, at))
                        .multiply(BigInteger.TEN.pow(power))
                        .add(plainReading(numeral.substring(at + 1)));
            }
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int scale = "十百千".indexOf(numeral.charAt(i)) + 1;
            sum += scale > 0 ? Math.max(digit, 1) * IntMath.pow(10, scale) : 0;
            digit = scale > 0 ? 0 : PLAIN.indexOf(numeral.charAt(i));
        }
        return BigInteger.valueOf(sum + digit);
    }

    /** Returns what was read, or the text if it was refused as documented. */
    private static <T> Object assertAnswersOrRefuses(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (UnreadableAmountException e) {
            assertThat(e.text()).isEqualTo(text);
            assertThat(e.position()).isBetween(1, text.length() + 1);
        } catch (ArithmeticException e) {
            assertThat(e).hasMessageContaining("'" + text + "' does not fit");
        }
        return text;
    }

    /** Leaves out what may be written or not, and writes 万亿 as 万 where 亿 follows. */
    private static String bare(String capitals) {
        return capitals.replace("人民币", "")
                .replaceAll("零[元角分]", "")
                .replaceAll("[零整]", "")
                .replaceAll("万亿(?=[^万元]*亿)", "万");
    }
}
