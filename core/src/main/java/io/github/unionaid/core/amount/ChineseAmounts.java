package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Amounts of money as Chinese reports, newspapers and vouchers write them. {@link YuanFormat} prints them.
 *
 * <table>
 * <caption>What {@link #parse(String)} reads</caption>
 * <tr><th>text</th><th>amount</th></tr>
 * <tr><td>350万元, 973.6 万元, 1.2亿元, 3万亿元, ３５０万元</td><td>exact; full and half width are one</td></tr>
 * <tr><td>3,004.00元, ￥3,004.00, RMB 3004, 人民币3004, 3004 CNY, 350万元人民币</td><td>exact; separators behind every
 * third digit or nowhere; the sign ¥ is the yuan's</td></tr>
 * <tr><td>十三万五千元, 一百二十万元, 两千元, 1亿2000万元, 3万5千元, 壹佰元</td><td>exact</td></tr>
 * <tr><td>12元5角3分, 五角, 12元零5分, 100元整</td><td>exact</td></tr>
 * <tr><td>500余万, 500多万元, 3000元以上; 逾, 超, 超过, 至少, 不少于, 不低于</td><td>{@code AT_LEAST}</td></tr>
 * <tr><td>近百万元, 500万元以下, 以内; 将近, 接近, 不到, 不足, 至多, 最多, 不超过, 不多于</td><td>{@code AT_MOST}</td></tr>
 * <tr><td>约20万元, 20万元左右, 上下, 三十来万元; 大约, 大概</td><td>{@code ABOUT}</td></tr>
 * <tr><td>-5元, −5元, 负五元, ￥-5</td><td>negative, exact or about; with a bound it is refused, as the bound may be meant
 * of the size</td></tr>
 * </table>
 *
 * <p>A bound includes the amount, also for 超过 and 不到. Two qualifiers that agree are one: 超过500余万元.
 *
 * <p><b>万 and 亿 without 元 count yuan</b>: 500余万 is at least 5,000,000 yuan. A number with neither (3004, 三百) is
 * refused, for the unit may stand in a header; {@link #parse(String, YuanUnit)} takes it from the caller.
 *
 * <p><b>Refused rather than guessed</b>: 1,23,4元; 三五万 (30,000 to 50,000?) and 十几万; 三千五, 三万五元 (3005 or 3500?)
 * and 1亿2000元 (has 万 been dropped? 1亿零2000元 is read); 百万元 with no number (the unit of a header; 近百万元 and 百余万元 are
 * read); two qualifiers that differ (约20余万元); a blank, "-" or 合计 (zero or nothing?); 廿, other scripts' digits, brackets,
 * and any text before or behind. What is no whole number of fen is refused: nothing is rounded.
 *
 * <p>Chinese terms follow general usage; capitals follow the rules for filling in bills and settlement vouchers
 * (正确填写票据和结算凭证的基本规定, an annex of 支付结算办法, 1997). No method takes {@code null}. All are pure,
 * thread-safe and cost time in proportion to the text, of which at most {@value #MAX_LENGTH} characters are read.
 */
public final class ChineseAmounts {

    /** The most characters ({@code char}s) of a text that is read, blanks around it included. */
    public static final int MAX_LENGTH = 128;

    private ChineseAmounts() {}

    /**
     * Reads an amount that names its unit. Blanks (also no-break and ideographic ones) may stand around it and between
     * its parts, not inside a number.
     *
     * @throws UnreadableAmountException if the text is no amount, has more than one meaning, names no unit or is no
     *     whole number of fen; an {@link IllegalArgumentException} with text, position and what was expected
     * @throws ArithmeticException if the amount does not fit in a {@code long} number of fen
     */
    public static BoundedAmount parse(String text) {
        return AmountReader.read(text, null);
    }

    /**
     * Reads an amount from a table whose header names the unit (单位：万元). A unit in the text wins: under 万元 the text
     * 3.5 is 35,000 yuan, and 3.5元, 3.5万 and 3.5万元 are what they say. Refused under 万元 and 亿元 is what may be meant
     * either way: a currency without a unit (￥3.50), and 十, 百, 千 without one (3千).
     *
     * @param assumed the unit of a number without one
     * @throws UnreadableAmountException as {@link #parse(String)}, but for a number without a unit
     * @throws ArithmeticException if the amount does not fit in a {@code long} number of fen
     */
    public static BoundedAmount parse(String text, YuanUnit assumed) {
        return AmountReader.read(text, checkNotNull(assumed, "assumed")); // null would mean there is none
    }

    /**
     * Writes an amount in financial capitals (大写), one form for each: 人民币壹仟肆佰零玖元伍角整.
     *
     * <p>整 stands behind 元 and 角, never behind 分. One 零 stands for any run of zeros between two digits; a single 0 in the
     * place of 元, 万 or 亿 has none (壹拾万柒仟元, 捌拾元叁角), as the name of the place is there. Zero is 人民币零元整, a negative
     * amount has 负 behind 人民币 (ours; the rules know none). From 10<sup>12</sup> yuan on 亿 are counted as numbers are
     * read, 壹万贰仟亿元 and 壹万亿元; from 10<sup>16</sup> on they begin with 亿亿, up to 玖亿亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿...
     *
     * @param amount money, of any size and sign
     * @throws IllegalArgumentException if the amount is not money
     */
    public static String toCapitals(Amount amount) {
        return FinancialCapitals.write(checkMoney(amount).minor());
    }

    /**
     * Reads an amount in financial capitals (大写): what {@link #toCapitals} writes, and every other form that has one
     * meaning: without 人民币; 正 for 整; 圆 and traditional characters (貳 陸 億 萬 圓 負); without 整 behind 角; 零 where a place
     * is skipped, left out or not (壹拾万零柒仟元伍角叁分, 捌拾元零叁角); 零角零分.
     *
     * <p>Refused: 一二三 and 十百千; 拾 without its digit; 元 at the end without 整, which may have been cut off, and 整 behind
     * 分; 零 where no place is skipped; a digit whose unit is open (壹佰伍元); 万万 and units out of order; blanks inside.
     *
     * @throws UnreadableAmountException if the text is no such amount, with position and what was expected
     * @throws ArithmeticException if the amount does not fit in a {@code long} number of fen
     */
    public static Amount parseCapitals(String text) {
        return FinancialCapitals.read(text);
    }

    /** Returns the amount if it is money. */
    static Amount checkMoney(Amount amount) {
        checkArgument(amount.asset().isMoney(), "%s is not money; expected an amount of yuan", amount);
        return amount;
    }
}
