package io.github.unionaid.core.amount;

/** A text is no amount, or could be read in more than one way; names the text, the place and what was expected. */
public final class UnreadableAmountException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 160;

    private final String text;
    private final int position;
    private final String expected;

    UnreadableAmountException(String text, int position, String expected) {
        super("not an amount: '%s'; %s; expected %s"
                .formatted(
                        text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...",
                        found(text, position),
                        expected));
        this.text = text;
        this.position = position;
        this.expected = expected;
    }

    private static String found(String text, int position) {
        if (position > text.length()) {
            return "it ends at character " + text.length();
        }
        int c = text.codePointAt(position - 1);
        boolean visible = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
        return "character " + position + " is " + (visible ? "'" + Character.toString(c) + "'" : "U+%04X".formatted(c));
    }

    /** The whole text that was to be read. */
    public String text() {
        return text;
    }

    /**
     * The place in {@link #text()}, counted in {@code char}s from 1; one more than its length where the text ends too
     * early.
     */
    public int position() {
        return position;
    }

    /** What should have stood there, in words. */
    public String expected() {
        return expected;
    }
}
