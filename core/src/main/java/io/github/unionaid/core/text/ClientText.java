package io.github.unionaid.core.text;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The one rule for short texts that come from the caller: bounded, not blank, no control characters, and no half of a
 * surrogate pair, which UTF-8 cannot hold: it would come back from a file as a question mark.
 */
public final class ClientText {

    private ClientText() {}

    /**
     * Returns the text if it is fit to be kept.
     *
     * @param what names the text in the error, like {@code voucher}
     * @throws IllegalArgumentException if it is blank, longer than {@code most} characters, has a control character or half
     *     of a surrogate pair
     */
    public static String check(String what, String text, int most) {
        checkArgument(!text.isBlank(), "%s is blank", what);
        checkArgument(text.length() <= most, "%s has %s characters; the most is %s", what, text.length(), most);
        checkArgument(text.chars().noneMatch(Character::isISOControl), "%s has a control character: '%s'", what, text);
        checkArgument(text.codePoints().noneMatch(ClientText::isHalf), "%s has half of a surrogate pair", what);
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
