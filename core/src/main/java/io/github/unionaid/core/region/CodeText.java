package io.github.unionaid.core.region;

import io.github.unionaid.core.text.FullWidth;
import java.util.regex.Pattern;

/** What people type and spreadsheets hold, brought to plain characters; nothing here guesses. */
final class CodeText {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]*)?[Ee]\\+?[0-9]{1,3}");

    private CodeText() {}

    /** Full-width characters made ASCII, without blanks around and without the apostrophe that marks text in a cell. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(FullWidth.narrow((char) c)));
        int from = 0;
        int to = plain.length();
        while (from < to && isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(plain.charAt(to - 1))) {
            to--;
        }
        if (to - from > 1 && plain.charAt(from) == '\'') {
            from++;
        }
        return plain.substring(from, to);
    }

    /** Blanks of every kind, and marks that are not seen at all: the zero-width ones and those of direction. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Whether this is how a spreadsheet shows a number too long for its cell: {@code 8.1E+17}. */
    static boolean isScientific(String plain) {
        return SCIENTIFIC.matcher(plain).matches();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    /** The digit that a letter is typed for, or the letter itself. */
    static char digitLike(char letter) {
        return switch (letter) {
            case 'O', 'o' -> '0';
            case 'I', 'i', 'L', 'l' -> '1';
            case 'Z', 'z' -> '2';
            case 'S', 's' -> '5';
            case 'B' -> '8';
            default -> letter;
        };
    }

    /** The character at an index in quotes; one that is not ASCII with its name, as it may look like one that is. */
    static String shown(String text, int index) {
        int c = text.codePointAt(index);
        String name = c > ' ' && c < 0x7F ? "" : " (U+%04X %s)".formatted(c, Character.getName(c));
        return "'" + Character.toString(c) + "'" + name;
    }
}
