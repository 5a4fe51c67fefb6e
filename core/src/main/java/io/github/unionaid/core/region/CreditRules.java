package io.github.unionaid.core.region;

import io.github.unionaid.core.region.InvalidCodeException.Reason;
import java.util.regex.Pattern;

/** The arithmetic and the refusals of GB 32100-2015; see {@link CreditCode}. */
final class CreditRules {
    private static final String WHAT = "credit code";
    private static final int REGION_FROM = 2;
    private static final int REGION_TO = 8;
    private static final int BODY = CreditCode.LENGTH - 1;
    private static final int ORGANISATION_LENGTH = 9;
    private static final int MODULUS = CreditCode.ALPHABET.length();

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");

    private static final String FROM_SOURCE = "; take the code from the source, into cells of text";
    private static final int[] SUBJECT_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditRules() {}

    /** The eighteen characters that a text stands for, if it stands for any; checked. */
    static String read(String text) {
        String plain = CodeText.plain(text);
        if (CodeText.isScientific(plain)) {
            throw damaged(text, "a spreadsheet has shortened it as a number");
        }
        if (DECIMAL.matcher(plain).matches()) {
            throw damaged(text, "it has been a number with decimals, which keeps 15 to 17 digits");
        }
        StringBuilder compact = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!isSeparator(c)) {
                compact.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        check(text, compact.toString());
        return compact.toString();
    }

    /** Blanks and what people put between groups of characters. */
    private static boolean isSeparator(char c) {
        return CodeText.isBlank(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212'
                || c == '·'
                || c == '_';
    }

    /** Throws if {@code code} is none; {@code text} is what the caller passed. */
    static void check(String text, String code) {
        checkLength(text, code, CreditCode.LENGTH);
        checkCharacters(text, code);
        char expected = checkCharacter(code);
        if (code.charAt(BODY) == expected) {
            return;
        }
        if (code.endsWith("000") && CodeText.isDigits(code)) {
            throw damaged(
                    text,
                    "the check character does not hold and the last three digits are zeros:"
                            + " a spreadsheet keeps 15 digits of a number");
        }
        throw InvalidCodeException.expecting(
                expected,
                CreditCode.LENGTH,
                WHAT,
                text,
                Reason.CHECK,
                "the check character, the last, is '%s' but must be '%s' if the 17 before it are right"
                        .formatted(code.charAt(BODY), expected));
    }

    /** Throws if {@code first17} cannot begin a code. */
    static void checkBody(String first17) {
        checkLength(first17, first17, BODY);
        checkCharacters(first17, first17);
    }

    private static void checkLength(String text, String code, int wanted) {
        int length = code.codePointCount(0, code.length());
        if (length != wanted) {
            String hint = length == ORGANISATION_LENGTH
                    ? "; nine are an organisation code (组织机构代码), which is a part of it"
                    : "";
            throw InvalidCodeException.of(
                    WHAT, text, Reason.LENGTH, "it has %d characters, not %d%s".formatted(length, wanted, hint));
        }
    }

    private static void checkCharacters(String text, String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digitsOnly = i >= REGION_FROM && i < REGION_TO;
            if (digitsOnly ? CodeText.isDigit(c) : CreditCode.ALPHABET.indexOf(c) >= 0) {
                continue;
            }
            char like = digitsOnly || c != 'V' ? CodeText.digitLike(c) : 'U';
            if (like != c) {
                throw InvalidCodeException.expecting(
                        like,
                        i + 1,
                        WHAT,
                        text,
                        Reason.LOOK_ALIKE,
                        "character %d is the letter '%s'; probably '%s' is meant".formatted(i + 1, c, like));
            }
            throw InvalidCodeException.at(
                    i + 1,
                    WHAT,
                    text,
                    Reason.CHARACTER,
                    "character %d is %s; expected %s"
                            .formatted(
                                    i + 1,
                                    CodeText.shown(code, i),
                                    digitsOnly ? "a digit of the division code" : "one of " + CreditCode.ALPHABET));
        }
    }

    private static InvalidCodeException damaged(String text, String how) {
        return InvalidCodeException.of(WHAT, text, Reason.DAMAGED, how + FROM_SOURCE);
    }

    /** GB 32100-2015: weights 3^(i-1) mod 31 over 17 characters; with the check character the sum is 0 mod 31. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            sum += CreditCode.ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return CreditCode.ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** GB 11714: letters count from A = 10 to Z = 35, whether the alphabet of credit codes has them or not. */
    static char subjectCheckCharacter(String subject) {
        int sum = 0;
        for (int i = 0; i < SUBJECT_WEIGHTS.length; i++) {
            sum += Character.digit(subject.charAt(i), Character.MAX_RADIX) * SUBJECT_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    }
}
