package io.github.unionaid.core.text;

/**
 * How many columns a text takes where characters stand in a grid, as in a terminal or a text file: a Chinese character
 * and a full-width form take two, a mark that is set on the character before it none, any other one. What Unicode calls
 * ambiguous (“, ①) takes one.
 */
public final class TextWidth {

    /** First and last of each range of wide characters (Unicode's East Asian Width W and F), ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, // Hangul jamo
        0x2329, 0x232A,
        0x2E80, 0x303E, // radicals, CJK punctuation
        0x3041, 0x33FF, // kana, CJK letters and units
        0x3400, 0x4DBF, // Han, extension A
        0x4E00, 0xA4CF, // Han, Yi
        0xA960, 0xA97F,
        0xAC00, 0xD7A3, // Hangul
        0xF900, 0xFAFF, // Han, for compatibility
        0xFE10, 0xFE19, // vertical forms
        0xFE30, 0xFE6F, // CJK forms
        0xFF01, 0xFF60, // full-width forms
        0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, // pictures
        0x1F900, 0x1F9FF,
        0x20000, 0x3FFFD // Han, extensions B and later
    };

    private TextWidth() {}

    /** The columns that a text takes. */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            columns += of(c);
            i += Character.charCount(c);
        }
        return columns;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
            if (c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
