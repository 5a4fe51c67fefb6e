package io.github.unionaid.core.amount;

import io.github.unionaid.core.amount.ChineseNumerals.Numeral;
import java.math.BigDecimal;

/**
 * A numeral with its 元, 角 and 分, as far as they are written: 12元5角3分, 五角, 3,004.
 *
 * @param numeral the numeral before the first unit
 * @param yuan the whole, in yuan
 * @param last 元, 角 or 分, whichever stands last; 0 if none is written
 */
record YuanText(Numeral numeral, BigDecimal yuan, char last) {

    /** Whether the text says 元, 角 or 分. */
    boolean namesUnit() {
        return last != 0;
    }

    /** Reads units and what stands behind them, after {@code numeral} has been read. */
    static YuanText read(AmountText text, Numeral numeral) {
        text.skip();
        if (text.peek() == '角' || text.peek() == '分') {
            if (!numeral.digit()) {
                throw text.fail("元 or the end; 角 and 分 have one digit");
            }
            return readSmall(text, numeral, BigDecimal.ZERO, numeral.value().intValueExact());
        }
        if (!text.take('元')) {
            return new YuanText(numeral, numeral.value(), (char) 0);
        }
        text.skip();
        if (text.peekDigit() < 0) {
            return new YuanText(numeral, numeral.value(), '元');
        }
        if (numeral.pointAt() >= 0 || numeral.openAt() >= 0) {
            throw text.fail("the end behind 元, for the number before it is not a whole one");
        }
        int zeroAt = text.at();
        int digit = readDigit(text);
        text.skip();
        if (digit == 0 && text.peek() != '角' && text.peek() != '分') {
            digit = readDigit(text);
            text.skip();
            boolean yuanWritten = numeral.value().remainder(BigDecimal.TEN).signum() != 0;
            if (digit == 0 || (text.peek() == '角' && yuanWritten)) {
                throw text.fail(zeroAt, "no 零 where no place is skipped");
            }
        }
        return readSmall(text, numeral, numeral.value(), digit);
    }

    /** Reads 角 or 分 behind {@code digit}, and 分 behind 角. */
    private static YuanText readSmall(AmountText text, Numeral numeral, BigDecimal yuan, int digit) {
        if (text.take('分')) {
            return new YuanText(numeral, yuan.add(BigDecimal.valueOf(digit, 2)), '分');
        }
        if (!text.take('角')) {
            throw text.fail("角 or 分");
        }
        BigDecimal withJiao = yuan.add(BigDecimal.valueOf(digit, 1));
        text.skip();
        if (text.peekDigit() < 0) {
            return new YuanText(numeral, withJiao, '角');
        }
        int digitAt = text.at();
        int fen = readDigit(text);
        if (!text.take('分')) {
            throw fen == 0 ? text.fail(digitAt, "no 零 where no place is skipped") : text.fail("分");
        }
        return new YuanText(numeral, withJiao.add(BigDecimal.valueOf(fen, 2)), '分');
    }

    private static int readDigit(AmountText text) {
        int digit = text.peekDigit();
        if (digit < 0) {
            throw text.fail("a digit");
        }
        text.advance();
        return digit;
    }

    /**
     * Returns the amount in fen.
     *
     * @throws UnreadableAmountException if it is no whole number of fen
     * @throws ArithmeticException if it does not fit
     */
    static Amount exact(AmountText text, BigDecimal yuan, int pointAt) {
        BigDecimal fen = yuan.scaleByPowerOfTen(Asset.CNY.scale()).stripTrailingZeros();
        if (fen.scale() > 0) {
            throw text.fail(pointAt, "no part of a fen behind this point, and nothing is rounded");
        }
        if (fen.toBigIntegerExact().bitLength() >= Long.SIZE) {
            throw new ArithmeticException("'" + text.raw() + "' does not fit in a long number of fen");
        }
        return Amount.fen(fen.longValueExact());
    }
}
