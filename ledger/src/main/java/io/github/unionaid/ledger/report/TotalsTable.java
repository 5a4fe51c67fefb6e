package io.github.unionaid.ledger.report;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.text.CsvRecords;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Totals of a union and of those below it to some depth, a row each, in the order of the tree. The plain sum (汇总) of what
 * moved between unions stands beside the figure without double counting, as {@link TotalsColumn} says. Unions of which
 * every figure is zero are left out unless asked for; so are columns of the text that no row has a figure for.
 *
 * <pre>{@code
 * TotalsTable table = TotalsTable.builder()
 *     .totals(Totals.of(view, AsOf.date(february12)))
 *     .union(jiangsu)
 *     .depth(1)
 *     .language(Language.CHINESE)
 *     .build();
 * System.out.println(table.in(ReportForm.TEXT));
 * table.writeTo(stream, ReportForm.CSV);
 * }</pre>
 *
 * <p>Writing costs as much as asking the totals for every row, as text twice, and keeps no row: memory is O(depth).
 */
@Value.Immutable
public abstract class TotalsTable extends Report {
    private static final String FORMAT = "unionaid-totals";

    TotalsTable() {}

    /** Where the figures are from. */
    public abstract Totals totals();

    /** The union of the first row. */
    public abstract UnionId union();

    /** How many levels below it have rows: 0 for itself alone, 1 unless set; {@link UnionTree#MAX_DEPTH} is all. */
    @Value.Default
    public int depth() {
        return 1;
    }

    /** Whether a row has the union's own figures (本级) instead of those of its subtree (含下级); false unless set. */
    @Value.Default
    public boolean ownFigures() {
        return false;
    }

    /** Which funds are counted; all if empty. */
    public abstract Set<FundId> funds();

    /** Whether each fund has a row of its own instead of all together one; false unless set. */
    @Value.Default
    public boolean eachFund() {
        return false;
    }

    /** Whether unions and funds without any figure have rows; false unless set. */
    @Value.Default
    public boolean alsoEmpty() {
        return false;
    }

    /** In which language headings are; English unless set. */
    @Value.Default
    public Language language() {
        return Language.ENGLISH;
    }

    /**
     * Checks what is asked for.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the tree does not have the union
     * @throws IllegalArgumentException if the depth is negative, or a fund has not been opened
     */
    @Value.Check
    void check() {
        totals().tree().positionOf(union());
        checkArgument(depth() >= 0, "depth is %s; expected 0 (the union alone) or more", depth());
        funds().forEach(f ->
                checkArgument(totals().funds().contains(f), "fund %s has not been opened: %s", f, totals()));
    }

    @Override
    void writeText(Appendable out) throws IOException {
        new TotalsText(this).write(out);
    }

    @Override
    void writeCsv(CsvRecords out) throws IOException {
        List<String> header = new ArrayList<>(List.of("union", "name", "level", "depth", "fund"));
        for (TotalsColumn column : TotalsColumn.values()) {
            header.add(column.code());
        }
        out.write(header);
        new TotalsRows(this).each(row -> {
            List<String> fields = new ArrayList<>();
            fields.add(row.union().id().value());
            fields.add(row.union().name());
            fields.add(row.union().level().name());
            fields.add(Integer.toString(row.depth()));
            fields.add(row.fund().map(FundId::value).orElse(""));
            row.amounts().forEach(a -> fields.add(Words.decimal(a)));
            out.write(fields);
        });
    }

    @Override
    void writeJson(JsonDocument out) throws IOException {
        out.begin(FORMAT, 1);
        out.text("union", union().value());
        out.number("depth", depth());
        out.text("figures", ownFigures() ? "OWN" : "SUBTREE");
        if (!funds().isEmpty()) {
            out.value("funds", funds());
        }
        out.text("asset", totals().asset().toString());
        out.asOf(totals().asOf());
        if (!totals().treeOf().equals(totals().asOf().date())) {
            out.text("treeOf", Words.treeCode(totals().treeOf()));
        }
        out.beginArray("rows");
        new TotalsRows(this).each(row -> {
            out.beginObject();
            out.text("union", row.union().id().value());
            out.text("name", row.union().name());
            out.text("level", row.union().level().name());
            out.number("depth", row.depth());
            if (row.fund().isPresent()) {
                out.text("fund", row.fund().orElseThrow().value());
            }
            for (TotalsColumn column : TotalsColumn.values()) {
                out.amount(column.code(), row.amounts().get(column.ordinal()));
            }
            out.endObject();
        });
        out.endArray();
        out.endObject();
    }

    /** Returns a builder; totals and union must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets what a {@link TotalsTable} shows. Not thread-safe. */
    public static final class Builder extends ImmutableTotalsTable.Builder {
        Builder() {}
    }
}
