package io.github.unionaid.core.text;

import static com.google.common.base.Preconditions.checkArgument;

/** The one rule for short texts that come from the caller: bounded, not blank, no control characters. */
public final class ClientText {

    private ClientText() {}

    /**
     * Returns the text if it is fit to be kept.
     *
     * @param what names the text in the error, like {@code voucher}
     * @throws IllegalArgumentException if it is blank, longer than {@code most} characters or has a control character
     */
    public static String check(String what, String text, int most) {
        checkArgument(!text.isBlank(), "%s is blank", what);
        checkArgument(text.length() <= most, "%s has %s characters; the most is %s", what, text.length(), most);
        for (int i = 0; i < text.length(); i++) {
            checkArgument(!Character.isISOControl(text.charAt(i)), "%s has a control character: '%s'", what, text);
        }
        return text;
    }
}
