package io.github.unionaid.core.amount;

import io.github.unionaid.core.text.FullWidth;

/**
 * A text under a cursor, with the many ways to write one character reduced to one: full width, traditional, financial.
 * Every character stays in its place, so a position here is a position in the caller's text.
 */
final class AmountText {

    /** What {@link #peek()} gives at the end. */
    static final int END = -1;

    private static final String VARIANTS = "〇两兩壹贰貳叁叄參参肆伍陆陸柒捌玖拾佰仟萬億圆圓正負幣約餘來過將於\u2212\uFFE5\u3000\u00A0\u2007\u202F\t";
    private static final String PLAIN = "零二二一二二三三三三四五六六七八九十百千万亿元元整负币约余来过将于-¥     ";
    private static final String DIGITS = "零一二三四五六七八九";

    private final String raw;
    private final char[] chars;
    private final boolean gaps;
    private int at;
    private int end;

    /** Takes the text; {@code gaps} says whether {@link #skip()} passes over blanks between two parts. */
    AmountText(String raw, boolean gaps) {
        this.raw = raw;
        this.gaps = gaps;
        if (raw.length() > ChineseAmounts.MAX_LENGTH) {
            throw fail(
                    ChineseAmounts.MAX_LENGTH,
                    "at most " + ChineseAmounts.MAX_LENGTH + " characters, not " + raw.length());
        }
        chars = new char[raw.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(raw.charAt(i));
        }
        end = chars.length;
        while (at < end && chars[at] == ' ') {
            at++;
        }
        while (end > at && chars[end - 1] == ' ') {
            end--;
        }
    }

    private static char plain(char c) {
        int variant = VARIANTS.indexOf(c);
        if (variant >= 0) {
            return PLAIN.charAt(variant);
        }
        char narrow = FullWidth.narrow(c);
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
    }

    /** The index of the next character. */
    int at() {
        return at;
    }

    /** The next character, or {@link #END}. */
    int peek() {
        return at < end ? chars[at] : END;
    }

    /** The character behind the next one, or {@link #END}. */
    int peekSecond() {
        return at + 1 < end ? chars[at + 1] : END;
    }

    /** Whether the next character is one of 0-9. */
    boolean peekIsArabic() {
        return isArabic(peek());
    }

    /** The value of the next character, an Arabic or Chinese digit, or -1. */
    int peekDigit() {
        return peekIsArabic() ? peek() - '0' : DIGITS.indexOf(peek());
    }

    /** Whether {@code c} is one of 0-9. */
    static boolean isArabic(int c) {
        return c >= '0' && c <= '9';
    }

    /** The character at {@code index}. */
    char charAt(int index) {
        return chars[index];
    }

    /** Passes over blanks, where this text may have them. */
    void skip() {
        while (gaps && peek() == ' ') {
            at++;
        }
    }

    /** Passes over the next character. */
    void advance() {
        at++;
    }

    /** Passes over {@code c} if it is the next character behind blanks. */
    boolean take(char c) {
        skip();
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes over {@code word} if it is next behind blanks. */
    boolean take(String word) {
        skip();
        if (word.length() > end - at) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** The caller's text. */
    String raw() {
        return raw;
    }

    UnreadableAmountException fail(String expected) {
        return fail(at, expected);
    }

    UnreadableAmountException fail(int index, String expected) {
        return new UnreadableAmountException(raw, index + 1, expected);
    }
}
