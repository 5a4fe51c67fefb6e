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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException(what + " has a control character: '" + text + "'");
            }
            if (Character.isSurrogate(c) && isHalf(text, i)) {
                throw new IllegalArgumentException(what + " has half of a surrogate pair");
            }
        }
        return text;
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        boolean high =
                Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        boolean low = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return !high && !low;
    }
}
