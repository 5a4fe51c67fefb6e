package io.github.unionaid.ledger.report;

import io.github.unionaid.core.text.TextWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that aligns where a Chinese character takes two columns: texts to the left, amounts to the right. The rows are
 * asked for twice, first for their widths, and not kept. A column of amounts in which no row has any is left out.
 */
final class AlignedText {

    /** What stands for no amount. */
    static final String NONE = "-";

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final int[] widths;
    private final boolean[] shown;
    private boolean anyRow;

    /**
     * A column.
     *
     * @param heading its lines, of which each column has as many
     * @param amounts whether it stands to the right, and only if there is any
     * @param group columns of one group are shown together or not at all
     */
    record Column(List<String> heading, boolean amounts, int group) {}

    /** Gives the cells of each row; as often as asked, the same. */
    interface Rows {
        void each(RowTaker taker) throws IOException;
    }

    /** Takes the cells of a row. */
    interface RowTaker {
        void take(List<String> cells) throws IOException;
    }

    private AlignedText(List<Column> columns) {
        this.columns = columns;
        this.widths = new int[columns.size()];
        this.shown = new boolean[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            shown[c] = !columns.get(c).amounts();
            for (String line : columns.get(c).heading()) {
                widths[c] = Math.max(widths[c], TextWidth.of(line));
            }
        }
    }

    /** Writes the table; nothing if it has no rows. Returns whether it has any. */
    static boolean write(Appendable out, List<Column> columns, Rows rows) throws IOException {
        AlignedText table = new AlignedText(columns);
        rows.each(table::measure);
        if (!table.anyRow) {
            return false;
        }
        for (int line = 0; line < columns.get(0).heading().size(); line++) {
            int at = line;
            table.writeLine(out, columns.stream().map(c -> c.heading().get(at)).toList());
        }
        table.writeRule(out);
        rows.each(cells -> table.writeLine(out, cells));
        return true;
    }

    private void measure(List<String> cells) {
        anyRow = true;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(widths[c], TextWidth.of(cells.get(c)));
            if (!shown[c] && !cells.get(c).equals(NONE)) {
                show(columns.get(c).group());
            }
        }
    }

    private void show(int group) {
        for (int c = 0; c < widths.length; c++) {
            shown[c] |= columns.get(c).amounts() && columns.get(c).group() == group;
        }
    }

    private void writeLine(Appendable out, List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        int blanks = 0; // not written before something follows
        List<Integer> visible = visible();
        for (int c : visible) {
            String cell = cells.get(c);
            int padding = widths[c] - TextWidth.of(cell);
            boolean right = columns.get(c).amounts();
            if (!cell.isEmpty()) {
                line.append(" ".repeat(blanks + (right ? padding : 0))).append(cell);
                blanks = right ? 0 : padding;
            } else {
                blanks += padding;
            }
            blanks += GAP.length();
        }
        out.append(line).append('\n');
    }

    private void writeRule(Appendable out) throws IOException {
        List<Integer> visible = visible();
        int width = visible.stream().mapToInt(c -> widths[c]).sum() + GAP.length() * (visible.size() - 1);
        out.append("-".repeat(width)).append('\n');
    }

    private List<Integer> visible() {
        List<Integer> visible = new ArrayList<>();
        for (int c = 0; c < shown.length; c++) {
            if (shown[c]) {
                visible.add(c);
            }
        }
        return visible;
    }
}
