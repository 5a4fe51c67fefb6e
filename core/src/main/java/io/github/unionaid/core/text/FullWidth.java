package io.github.unionaid.core.text;

/** Full-width forms (全角), which stand at one distance from their ASCII characters. */
public final class FullWidth {
    private static final int DISTANCE = '！' - '!';

    private FullWidth() {}

    /** Returns the ASCII character of a full-width one, any other character as it is; the full-width blank too. */
    public static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - DISTANCE) : c;
    }
}
