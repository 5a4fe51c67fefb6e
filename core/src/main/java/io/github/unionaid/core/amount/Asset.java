package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an amount counts: money ({@link #CNY}) or one kind of goods in its own unit. Amounts of different assets are
 * never added. Immutable and thread-safe.
 *
 * @param code 1 to 32 of {@code A-Z a-z 0-9 . _ -}, beginning with a letter
 * @param unit the unit as printed, 1 to 8 characters, no blank, {@code @} or {@code /}: 元, 只, 箱
 * @param scale decimals of the unit that an amount keeps, 0 to {@value #MAX_SCALE}; 2 for yuan: the minor unit is the
 *     fen (分)
 */
public record Asset(String code, String unit, int scale) implements Serializable {

    /** The most decimals an asset may keep. */
    public static final int MAX_SCALE = 6;

    // before CNY, whose constructor matches them
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,31}");
    private static final Pattern UNIT = Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cs}@/]{1,8}");
    private static final Pattern TEXT = Pattern.compile("([^@]+)@([^@/]+)(?:/([1-6]))?");

    /** The yuan (人民币元), kept in fen. */
    public static final Asset CNY = new Asset("CNY", "元", 2);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is outside its range, or the code is {@code CNY} with another unit or
     *     scale than the yuan's
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED) // in JSON it is a text, see parse
    public Asset {
        checkArgument(CODE.matcher(code).matches(), "not an asset code: '%s'; expected %s", code, CODE);
        checkArgument(
                UNIT.matcher(unit).matches(), "not a unit: '%s'; expected 1 to 8 characters, no blank, @ or /", unit);
        checkArgument(scale >= 0 && scale <= MAX_SCALE, "scale of %s is %s; expected 0 to %s", code, scale, MAX_SCALE);
        checkArgument(
                !code.equals("CNY") || (unit.equals("元") && scale == 2),
                "CNY is counted in 元 with 2 decimals, not in %s with %s",
                unit,
                scale);
    }

    /**
     * Returns a kind of goods counted in whole units.
     *
     * @throws IllegalArgumentException if a part is outside its range
     */
    public static Asset goods(String code, String unit) {
        return new Asset(code, unit, 0);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Asset parse(String text) {
        if (text.equals(CNY.code)) {
            return CNY;
        }
        Matcher m = TEXT.matcher(text);
        checkArgument(m.matches(), "not an asset: '%s'; expected CNY, or goods like mask-n95@只 or rice@千克/3", text);
        Asset asset = new Asset(m.group(1), m.group(2), m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
        checkArgument(!asset.isMoney(), "not an asset: '%s'; money is written CNY", text);
        return asset;
    }

    /** Whether this is money. */
    @JsonIgnore
    public boolean isMoney() {
        return equals(CNY);
    }

    /** Returns {@code CNY}; for goods code, unit and the scale if any: {@code mask-n95@只}, {@code rice@千克/3}. */
    @Override
    @JsonValue
    public String toString() {
        return isMoney() ? code : code + "@" + unit + (scale == 0 ? "" : "/" + scale);
    }
}
