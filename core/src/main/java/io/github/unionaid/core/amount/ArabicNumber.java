package io.github.unionaid.core.amount;

import java.math.BigDecimal;

/**
 * A number in digits 0-9, perhaps with decimals and with separators after every three digits: 3,004.50.
 *
 * @param value the number
 * @param written how many digits stand before the point
 * @param pointAt index of the decimal point, negative if there is none
 */
record ArabicNumber(BigDecimal value, int written, int pointAt) {
    private static final int GROUP = 3;

    /** Reads the number at the cursor, which is on a digit. */
    static ArabicNumber read(AmountText text) {
        StringBuilder digits = new StringBuilder();
        boolean padded = text.peek() == '0';
        int group = readDigits(text, digits);
        int written = group;
        if (text.peek() == ',') {
            if (group > GROUP || padded) {
                throw text.fail("no separator here: the first group has 1 to 3 digits and no leading 0");
            }
            while (text.peek() == ',') {
                text.advance();
                group = readDigits(text, digits);
                if (group != GROUP) {
                    throw text.fail("three digits behind each separator, not " + group);
                }
                written += GROUP;
            }
        }
        int pointAt = -1;
        if (text.peek() == '.') {
            pointAt = text.at();
            digits.append('.');
            text.advance();
            if (readDigits(text, digits) == 0) {
                throw text.fail("a digit behind the decimal point");
            }
        }
        return new ArabicNumber(new BigDecimal(digits.toString()), written, pointAt);
    }

    private static int readDigits(AmountText text, StringBuilder digits) {
        int count = 0;
        while (text.peekIsArabic()) {
            digits.append((char) text.peek());
            text.advance();
            count++;
        }
        return count;
    }
}
