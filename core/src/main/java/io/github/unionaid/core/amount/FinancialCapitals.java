package io.github.unionaid.core.amount;

import io.github.unionaid.core.amount.ChineseNumerals.Numeral;

/** Writes and reads amounts in financial capitals (大写). */
final class FinancialCapitals {
    private static final String PREFIX = "人民币";
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] SCALES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿", "万", "亿亿"};
    private static final int SECTION_DIGITS = 4;
    private static final int FEN_DIGITS = 2;
    private static final String PLAIN = "〇两兩一二三四五六七八九十百千";

    private FinancialCapitals() {}

    static String write(long fen) {
        StringBuilder out = new StringBuilder(PREFIX);
        if (fen == 0) {
            return out.append("零元整").toString();
        }
        String digits = Long.toString(fen);
        if (fen < 0) {
            out.append('负');
            digits = digits.substring(1);
        }
        int last = Integer.MAX_VALUE; // place of the last digit written; 0 is 元, -2 is 分
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - FEN_DIGITS - i;
            int digit = digits.charAt(i) - '0';
            if (digit > 0) {
                if (needsZero(last, place)) {
                    out.append('零');
                }
                out.append(DIGITS.charAt(digit)).append(unit(place));
                last = place;
            }
            if (place >= 0 && place % SECTION_DIGITS == 0) {
                closeSection(out, place, last);
            }
        }
        return last == -FEN_DIGITS ? out.toString() : out.append('整').toString();
    }

    /**
     * Whether 零 stands before the digit at {@code place}. A single 0 in the place of 元, 万 or 亿 does without, as the
     * name of that place is there; any other gap has its 零.
     */
    private static boolean needsZero(int last, int place) {
        int skipped = last == Integer.MAX_VALUE ? 0 : last - place - 1;
        boolean named = skipped == 1 && (place + 1) % SECTION_DIGITS == 0 && place + 1 >= 0;
        return skipped > 0 && !named;
    }

    private static String unit(int place) {
        return switch (place) {
            case -1 -> "角";
            case -FEN_DIGITS -> "分";
            default -> SCALES[place % SECTION_DIGITS];
        };
    }

    private static void closeSection(StringBuilder out, int place, int last) {
        int section = place / SECTION_DIGITS;
        boolean written = last < place + SECTION_DIGITS;
        if (section == 0) {
            out.append(last == Integer.MAX_VALUE ? "" : "元");
        } else if (written || (section == 2 && last < place + 2 * SECTION_DIGITS)) {
            out.append(SECTIONS[section]);
        }
    }

    static Amount read(String raw) {
        AmountText text = new AmountText(raw, false);
        for (int i = 0; i < raw.length(); i++) {
            if (PLAIN.indexOf(raw.charAt(i)) >= 0 || AmountText.isArabic(text.charAt(i))) {
                throw text.fail(i, "financial capitals: 零壹贰叁肆伍陆柒捌玖 拾佰仟");
            }
        }
        text.take(PREFIX);
        boolean negative = text.take('负');
        Numeral numeral = new ChineseNumerals(text, true).read(false);
        YuanText money = YuanText.read(text, numeral);
        if (!money.namesUnit()) {
            throw text.fail("元, or a unit and its digit");
        }
        boolean whole = money.last() != '分' && text.take('整');
        if (money.last() == '元' && !whole) {
            throw text.fail("整, or 角 and 分 with their digits");
        }
        if (text.peek() != AmountText.END) {
            throw text.fail("the end");
        }
        return YuanText.exact(text, negative ? money.yuan().negate() : money.yuan(), numeral.pointAt());
    }
}
