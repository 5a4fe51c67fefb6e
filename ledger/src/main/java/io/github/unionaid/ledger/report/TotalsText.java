package io.github.unionaid.ledger.report;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table of totals for people, with a title that says what it shows and a note on the two ways of counting. */
final class TotalsText {
    private final TotalsTable table;
    private final Language language;

    TotalsText(TotalsTable table) {
        this.table = table;
        this.language = table.language();
    }

    void write(Appendable out) throws IOException {
        out.append(title()).append("\n\n");
        boolean any =
                AlignedText.write(out, columns(), taker -> new TotalsRows(table).each(row -> taker.take(cells(row))));
        out.append(any ? footnote() : language.of("no figures\n", "没有数字\n"));
    }

    private String title() {
        Union root = table.totals().tree().get(table.union());
        String below = table.depth() == 0
                ? ""
                : table.depth() >= UnionTree.MAX_DEPTH
                        ? language.of(" and all below", "及其全部下级")
                        : language.of(" and below, to depth " + table.depth(), "及其以下" + table.depth() + "级");
        String which =
                table.ownFigures() ? language.of("own figures", "本级数") : language.of("with all below each", "含下级数");
        String unit = table.totals().asset().isMoney()
                ? language.of("yuan", "元")
                : table.totals().asset().toString();
        return Words.named(root, language)
                + below
                + language.of(": ", "：")
                + which
                + separator()
                + fundsText()
                + separator()
                + Words.asOf(table.totals().asOf(), language)
                + Words.tree(table.totals(), language)
                        .map(tree -> separator() + tree)
                        .orElse("")
                + separator()
                + language.of("in ", "单位：")
                + unit;
    }

    private String fundsText() {
        if (table.funds().isEmpty()) {
            return language.of("all funds", "全部资金");
        }
        return language.of(table.funds().size() == 1 ? "fund " : "funds ", "资金")
                + table.funds().stream().map(FundId::value).collect(Collectors.joining(language.of(", ", "、")));
    }

    private String separator() {
        return language.of(", ", "，");
    }

    private String footnote() {
        return language.of("""

                        plain sum (汇总): the books of all unions added up, as the accounting systems ask for it; what
                        passes through several unions counts at each.
                        * this library's own figures, without double counting: what moved inside is left out. No
                        accounting system prescribes them.
                        """, """

                        汇总：各级账面数简单相加，会计制度要求的口径；资金经过几级就计几次。
                        * 不重复计算：本库自己的口径，扣除内部往来，非会计制度规定。
                        """);
    }

    private List<AlignedText.Column> columns() {
        List<AlignedText.Column> columns = new ArrayList<>();
        columns.add(new AlignedText.Column(List.of("", language.of("union", "工会")), false, -1));
        columns.add(new AlignedText.Column(List.of("", language.of("level", "级别")), false, -1));
        if (table.eachFund()) {
            columns.add(new AlignedText.Column(List.of("", language.of("fund", "资金")), false, -1));
        }
        for (TotalsColumn column : TotalsColumn.values()) {
            columns.add(new AlignedText.Column(
                    List.of(column.basis().in(language), column.heading(language)),
                    true,
                    column.besides().ordinal()));
        }
        return columns;
    }

    private List<String> cells(TotalsRows.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add("  ".repeat(row.depth()) + row.union().name());
        cells.add(Words.level(row.union().level(), language));
        row.fund().ifPresent(f -> cells.add(f.value()));
        row.amounts().forEach(a -> cells.add(Words.grouped(a)));
        return cells;
    }
}
