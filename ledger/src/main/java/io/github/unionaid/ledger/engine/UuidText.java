package io.github.unionaid.ledger.engine;

/**
 * The texts of UUIDs: 36 characters, hexadecimal digits in lower case and four hyphens. An id of this form stands in a
 * row as its 128 bits.
 */
final class UuidText {
    private static final int LENGTH = 36;

    private UuidText() {}

    /** Whether a text is what {@link java.util.UUID#toString} writes for some UUID. */
    static boolean is(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : digit(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The upper 64 bits of such a text. */
    static long high(String text) {
        return (bits(text, 0, 8) << 32) | (bits(text, 9, 13) << 16) | bits(text, 14, 18);
    }

    /** The lower 64 bits of such a text. */
    static long low(String text) {
        return (bits(text, 19, 23) << 48) | bits(text, 24, LENGTH);
    }

    private static long bits(String text, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits = (bits << 4) | digit(text.charAt(i));
        }
        return bits;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
