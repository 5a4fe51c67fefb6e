package io.github.unionaid.core.amount;

import com.google.common.collect.ImmutableMap;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.core.amount.ChineseNumerals.Numeral;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an amount as people write it: qualifier, currency, sign, numeral, unit, qualifier. */
final class AmountReader {

    // a word before any that begins like it
    private static final ImmutableMap<String, Bound> BEFORE = ImmutableMap.<String, Bound>builder()
            .put("不超过", Bound.AT_MOST)
            .put("不多于", Bound.AT_MOST)
            .put("不到", Bound.AT_MOST)
            .put("不足", Bound.AT_MOST)
            .put("至多", Bound.AT_MOST)
            .put("最多", Bound.AT_MOST)
            .put("将近", Bound.AT_MOST)
            .put("接近", Bound.AT_MOST)
            .put("近", Bound.AT_MOST)
            .put("不少于", Bound.AT_LEAST)
            .put("不低于", Bound.AT_LEAST)
            .put("至少", Bound.AT_LEAST)
            .put("超过", Bound.AT_LEAST)
            .put("超", Bound.AT_LEAST)
            .put("逾", Bound.AT_LEAST)
            .put("大约", Bound.ABOUT)
            .put("大概", Bound.ABOUT)
            .put("约", Bound.ABOUT)
            .buildOrThrow();
    private static final ImmutableMap<String, Bound> BEHIND = ImmutableMap.of(
            "余", Bound.AT_LEAST,
            "多", Bound.AT_LEAST,
            "以上", Bound.AT_LEAST,
            "以下", Bound.AT_MOST,
            "以内", Bound.AT_MOST,
            "左右", Bound.ABOUT,
            "上下", Bound.ABOUT);

    private final AmountText text;
    private Bound bound = Bound.EXACT;
    private boolean negative;
    private boolean currencySign;
    private boolean currencyWord;

    private AmountReader(String text) {
        this.text = new AmountText(text, true);
    }

    /** Reads the text; {@code assumed} is the unit of a number that names none, or null to refuse it. */
    static BoundedAmount read(String text, @Nullable YuanUnit assumed) {
        return new AmountReader(text).read(assumed);
    }

    private BoundedAmount read(@Nullable YuanUnit assumed) {
        int qualifierEnd = readBefore();
        int numberAt = text.at();
        Numeral numeral = new ChineseNumerals(text, false).read(qualifierEnd == numberAt);
        if (numeral.openAt() >= 0) {
            qualify(numeral.openAt(), text.charAt(numeral.openAt()) == '来' ? Bound.ABOUT : Bound.AT_LEAST);
        }
        YuanText money = YuanText.read(text, numeral);
        readBehind(money);
        if (negative && bound != Bound.EXACT && bound != Bound.ABOUT) {
            throw text.fail(numberAt, "no lower or upper bound of a negative amount: it may be meant of its size");
        }
        BigDecimal yuan = money.yuan().scaleByPowerOfTen(power(money, assumed));
        return new BoundedAmount(bound, YuanText.exact(text, negative ? yuan.negate() : yuan, numeral.pointAt()));
    }

    /** Reads qualifier, sign and currency in any order; returns where the qualifier ends, or -1. */
    private int readBefore() {
        int qualifierEnd = -1;
        boolean again = true;
        while (again) {
            again = readSign() || readCurrencySign() || readCurrencyWord();
            if (qualifierEnd < 0 && readQualifier(BEFORE)) {
                text.skip();
                qualifierEnd = text.at();
                again = true;
            }
        }
        text.skip();
        return qualifierEnd;
    }

    private boolean readSign() {
        boolean read = !negative && (text.take('-') || text.take('负'));
        negative |= read;
        return read;
    }

    private boolean readCurrencySign() {
        boolean read = !currencySign && text.take('¥');
        currencySign |= read;
        return read;
    }

    private boolean readCurrencyWord() {
        boolean read = !currencyWord && (text.take("人民币") || text.take("RMB") || text.take("CNY"));
        currencyWord |= read;
        return read;
    }

    private boolean readQualifier(Map<String, Bound> words) {
        text.skip();
        int at = text.at();
        for (Map.Entry<String, Bound> word : words.entrySet()) {
            if (text.take(word.getKey())) {
                qualify(at, word.getValue());
                return true;
            }
        }
        return false;
    }

    private void qualify(int at, Bound more) {
        if (bound != Bound.EXACT && bound != more) {
            throw text.fail(at, "no second qualifier that says another thing than the first");
        }
        bound = more;
    }

    private void readBehind(YuanText money) {
        text.skip();
        int wholeAt = text.at();
        boolean whole = (money.last() == '元' || money.last() == '角') && text.take('整');
        if (money.numeral().openAt() >= 0 && (text.peek() == '余' || text.peek() == '多')) {
            throw text.fail("one of 余, 多 and 来");
        }
        boolean qualified = !whole && readQualifier(BEHIND);
        if (readCurrencyWord() && !whole && !qualified) {
            readQualifier(BEHIND);
        }
        text.skip();
        if (text.peek() != AmountText.END) {
            throw text.fail(money.namesUnit() ? "the end" : "元, 万元, 亿元 or the end");
        }
        if (whole && bound != Bound.EXACT) {
            throw text.fail(wholeAt, "no 整 behind an amount that is not exact");
        }
    }

    /** The power of ten by which the number counts yuan. */
    private int power(YuanText money, @Nullable YuanUnit assumed) {
        Numeral numeral = money.numeral();
        if (money.namesUnit() || numeral.large()) {
            return 0;
        }
        boolean currency = currencySign || currencyWord;
        if (assumed == null && !currency) {
            throw text.fail("a unit (元, 万元, 亿元) or a sign like ￥; or say which unit is to be assumed");
        }
        if (assumed == null || assumed == YuanUnit.YUAN) {
            return 0;
        }
        if (currency || numeral.scaled()) {
            throw text.fail("元 or " + assumed.label() + ": a currency or 十, 百, 千 without it may count either");
        }
        return assumed.power();
    }
}
