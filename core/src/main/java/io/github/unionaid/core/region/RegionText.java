package io.github.unionaid.core.region;

import io.github.unionaid.core.region.InvalidCodeException.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads division codes as people write them; see {@link RegionCode#parse}. */
final class RegionText {
    private static final String WHAT = RegionCode.WHAT;
    private static final String LIKE = RegionCode.LIKE;
    private static final int STATISTICAL_LENGTH = 12;
    private static final int TOWNSHIP_LENGTH = 9;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([0-9]+)\\.0+");

    private RegionText() {}

    static String read(String text) {
        String plain = CodeText.plain(text);
        if (CodeText.isScientific(plain)) {
            throw InvalidCodeException.of(
                    WHAT,
                    text,
                    Reason.DAMAGED,
                    "a spreadsheet has shortened it as a number; take the code from the source, into cells of text");
        }
        Matcher number = WHOLE_NUMBER.matcher(plain);
        String digits = number.matches() ? number.group(1) : plain;
        checkDigits(text, digits);
        checkLength(text, digits);
        if (digits.charAt(0) == '0') {
            throw InvalidCodeException.at(1, WHAT, text, Reason.CHARACTER, "it begins with 0, as no code does");
        }
        return digits.substring(0, RegionCode.LENGTH);
    }

    private static void checkDigits(String text, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            char like = CodeText.digitLike(c);
            if (like != c) {
                throw InvalidCodeException.expecting(
                        like,
                        i + 1,
                        WHAT,
                        text,
                        Reason.LOOK_ALIKE,
                        "character %d is the letter '%s'; probably the digit %s is meant".formatted(i + 1, c, like));
            }
            if (!CodeText.isDigit(c)) {
                throw InvalidCodeException.at(
                        i + 1,
                        WHAT,
                        text,
                        Reason.CHARACTER,
                        "character %d is %s; %s".formatted(i + 1, CodeText.shown(digits, i), LIKE));
            }
        }
    }

    private static void checkLength(String text, String digits) {
        int length = digits.length();
        if (length == TOWNSHIP_LENGTH || (length == STATISTICAL_LENGTH && !digits.endsWith("000000"))) {
            throw InvalidCodeException.of(
                    WHAT,
                    text,
                    Reason.BELOW_COUNTY,
                    "%d digits name a place below the county %s; a division code has six"
                            .formatted(length, digits.substring(0, RegionCode.LENGTH)));
        }
        if (length != RegionCode.LENGTH && length != STATISTICAL_LENGTH) {
            String hint = switch (length) {
                case 2, 4 -> "; a province or city is written with its zeros, like 320000";
                case 5 -> "; what is missing is no leading zero, as codes do not begin with 0";
                default -> "";
            };
            throw InvalidCodeException.of(WHAT, text, Reason.LENGTH, "it has " + length + " digits, not six" + hint);
        }
    }
}
