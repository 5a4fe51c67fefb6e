package io.github.unionaid.core.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one numeral: Chinese (十三万五千), Arabic (3,004.50) or mixed (1亿2000万, 3万5千).
 *
 * <p>A numeral is a row of terms, each a number and its unit (十 百 千), in sections that end with 万, 亿, 万亿 or 亿亿.
 * When all are read their places are known (万 in 3万5000亿 is 万亿), and the rules are checked:
 *
 * <ul>
 *   <li>every term is below the unit of the one before, 万 and 亿 stand once, and only the last term has decimals;
 *   <li>零 stands only where a place is skipped. It may be left out where the next digit names its unit; a digit without
 *       one (三千五, 三万五元) is refused, for in speech its unit is the one just below; so is 一亿二千元, if not in capitals;
 *   <li>十 alone is 一十; 百, 千, 万, 亿 alone are a number only beside a qualifier (近百万, 百余万), else the unit of a header.
 * </ul>
 */
final class ChineseNumerals {

    /**
     * A numeral that was read.
     *
     * @param value the number, not negative
     * @param large whether it has 万 or 亿
     * @param scaled whether it has 十, 百 or 千
     * @param digit whether it is one digit and no more
     * @param pointAt index of the decimal point, or negative
     * @param openAt index of 余, 多 or 来 in it, or negative
     */
    record Numeral(BigDecimal value, boolean large, boolean scaled, boolean digit, int pointAt, int openAt) {}

    /** Number and unit; {@code written} digits before the point, {@code zeroAt} the index of 零 before it or negative. */
    private record Term(BigDecimal number, int written, int scale, int section, int at, int zeroAt, int pointAt) {}

    private static final String SCALES = "十百千";
    private static final String OPEN = "余多来";
    private static final int WAN = 4;
    private static final int YI = 8;

    private final AmountText text;
    private final boolean capitals;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> markers = new ArrayList<>(); // of each section, the last has 0
    private int openAt = -1;

    /** For {@code capitals} every unit has its digit, and nothing is said but the number. */
    ChineseNumerals(AmountText text, boolean capitals) {
        this.text = text;
        this.capitals = capitals;
    }

    /** Reads the numeral at the cursor. */
    Numeral read(boolean behindQualifier) {
        text.skip();
        boolean bare = "百千万亿".indexOf(text.peek()) >= 0
                && (behindQualifier || (!capitals && OPEN.indexOf(text.peekSecond()) >= 0));
        while (openAt < 0 && (bare || startsTerm())) {
            readTerm(bare);
            bare = false;
            readMarker();
            text.skip();
        }
        if (terms.isEmpty()) {
            throw text.fail("a number");
        }
        boolean large = !markers.isEmpty();
        markers.add(0);
        Term last = terms.get(terms.size() - 1);
        boolean scaled = terms.stream().anyMatch(t -> t.scale > 0);
        boolean digit = terms.size() == 1 && last.written == 1 && last.pointAt < 0 && !large && !scaled;
        return new Numeral(value(), large, scaled, digit, last.pointAt, openAt);
    }

    private boolean startsTerm() {
        return text.peekDigit() >= 0 || (text.peek() == '十' && !capitals);
    }

    private void readTerm(boolean bare) {
        int zeroAt = -1;
        int at = text.at();
        if (text.take('零')) {
            text.skip();
            if (text.peek() == '零' || !startsTerm()) {
                if (!terms.isEmpty()) {
                    throw text.fail("a digit from 1 to 9 behind 零");
                }
                if (text.peek() == '万' || text.peek() == '亿') {
                    throw text.fail("元, 角 or 分 behind 零");
                }
                terms.add(new Term(BigDecimal.ZERO, 1, 0, 0, at, -1, -1));
                return;
            }
            zeroAt = at;
            at = text.at();
        }
        BigDecimal number = BigDecimal.ONE;
        int written = 1;
        int pointAt = -1;
        if (text.peekIsArabic()) {
            ArabicNumber arabic = ArabicNumber.read(text);
            number = arabic.value();
            written = arabic.written();
            pointAt = arabic.pointAt();
        } else if (!bare && text.peek() != '十') {
            number = BigDecimal.valueOf(text.peekDigit());
            text.advance();
        }
        readOpen();
        int scale = SCALES.indexOf(text.peek()) + 1;
        if (scale > 0) {
            text.advance();
            readOpen();
        }
        terms.add(new Term(number, written, scale, markers.size(), at, zeroAt, pointAt));
    }

    private void readMarker() {
        if (text.take('万')) {
            readOpen();
            markers.add(text.take('亿') ? WAN + YI : WAN);
            readOpen();
        } else if (text.take('亿')) {
            markers.add(text.take('亿') ? YI + YI : YI);
            readOpen();
        }
    }

    private void readOpen() {
        text.skip();
        if (!capitals && OPEN.indexOf(text.peek()) >= 0) {
            if (openAt >= 0) {
                throw text.fail("one of 余, 多 and 来");
            }
            openAt = text.at();
            text.advance();
            text.skip();
        }
    }

    private BigDecimal value() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (i > 0) {
                checkOrder(terms.get(i - 1), term);
            }
            sum = sum.add(term.number.scaleByPowerOfTen(place(term)));
        }
        if (terms.get(0).zeroAt >= 0) {
            throw text.fail(terms.get(0).zeroAt, "no 零 before the first digit");
        }
        return sum;
    }

    private void checkOrder(Term before, Term term) {
        int skipped = place(before) - place(term) - term.written;
        if (before.section == term.section && before.scale == 0) {
            throw text.fail(term.at, "a unit (十 百 千 万 亿 元) between two digits; 三五 may be a range");
        }
        if (before.pointAt >= 0 || before.number.signum() == 0) {
            throw text.fail(term.at, "元 or the end behind a zero or a number with decimals");
        }
        if (skipped < 0 || (before.section != term.section && base(before.section) <= base(term.section))) {
            throw text.fail(term.at, "a number below the unit before it");
        }
        if (term.zeroAt >= 0 && skipped == 0) {
            throw text.fail(term.zeroAt, "no 零 where no place is skipped");
        }
        if (term.zeroAt < 0 && skipped > 0 && !namesItsUnit(before, term)) {
            throw text.fail(term.at, "零 before this digit, or its unit behind it; 三千五 may be 3005 or 3500");
        }
    }

    private boolean namesItsUnit(Term before, Term term) {
        if (before.section == term.section || isInsideYi(before.section)) {
            return term.scale > 0 || term.written > 1;
        }
        boolean last = markers.get(term.section) == 0;
        boolean wanSkipped = last && !capitals && base(before.section) >= YI;
        return !wanSkipped && (!last || term.scale > 0 || term.written > 1);
    }

    private int place(Term term) {
        return term.scale + base(term.section);
    }

    private int base(int section) {
        return markers.get(section) + (isInsideYi(section) ? YI : 0);
    }

    /** Whether 万 of this section counts 亿, as in 3万5000亿. */
    private boolean isInsideYi(int section) {
        return markers.get(section) == WAN && section + 1 < markers.size() && markers.get(section + 1) == YI;
    }
}
