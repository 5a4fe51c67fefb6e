package io.github.unionaid.examples.relief;

import io.github.unionaid.core.amount.Amount;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/** A table that aligns in a terminal, where a Chinese character is two columns wide. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> header;
    private final int textColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param textColumns how many columns, from the left, hold text; the rest hold amounts and stand to the right
     */
    TextTable(int textColumns, String... header) {
        this.textColumns = textColumns;
        this.header = List.of(header);
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells; expected " + header.size());
        }
        rows.add(List.of(cells));
    }

    void print(PrintStream out) {
        int[] widths = IntStream.range(0, header.size())
                .map(c -> Math.max(
                        width(header.get(c)),
                        rows.stream().mapToInt(r -> width(r.get(c))).max().orElse(0)))
                .toArray();
        print(out, header, widths);
        out.println("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
        rows.forEach(row -> print(out, row, widths));
    }

    private void print(PrintStream out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String padding = " ".repeat(widths[c] - width(cells.get(c)));
            line.append(c == 0 ? "" : GAP);
            line.append(c < textColumns ? cells.get(c) + padding : padding + cells.get(c));
        }
        out.println(line.toString().stripTrailing());
    }

    /** The columns that a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).filter(w -> w > 0).sum();
    }

    /** An amount with its thousands set apart; a dash for none. */
    static String text(Amount amount) {
        if (amount.isZero()) {
            return "-";
        }
        long fen = amount.minor();
        return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen / 100), Math.abs(fen % 100));
    }
}
