package io.github.unionaid.ledger.report;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.text.CsvRecords;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.OpenItem;
import io.github.unionaid.ledger.reconcile.AgeBuckets;
import io.github.unionaid.ledger.reconcile.AgedAmount;
import io.github.unionaid.ledger.reconcile.Ageing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long payments have been on the way, or notices open (账龄), for a union and all below it: a row for each union that
 * paid or gave notice, fund and asset, with the oldest item of each, and in text and JSON the sums, one for each asset.
 */
public final class AgeingTable extends Report {
    private static final String FORMAT = "unionaid-ageing";

    private final Ageing ageing;
    private final UnionId union;
    private final Language language;

    private AgeingTable(Ageing ageing, UnionId union, Language language) {
        this.ageing = ageing;
        this.union = union;
        this.language = language;
    }

    /**
     * Returns the table of a union and all below it.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the tree does not have the union
     */
    public static AgeingTable of(Ageing ageing, UnionId union, Language language) {
        ageing.tree().positionOf(union);
        return new AgeingTable(ageing, union, language);
    }

    private void eachLine(LineTaker taker) throws IOException {
        int root = ageing.tree().positionOf(union);
        for (Ageing.Line line : ageing.lines()) {
            int position = ageing.tree().positionOf(line.from());
            if (ageing.tree().isWithin(position, root)) {
                taker.take(ageing.tree().at(position), line);
            }
        }
    }

    private interface LineTaker {
        void take(Union from, Ageing.Line line) throws IOException;
    }

    @Override
    void writeText(Appendable out) throws IOException {
        out.append(title()).append("\n\n");
        boolean any = AlignedText.write(out, columns(), taker -> {
            eachLine((from, line) -> taker.take(cells(from.name(), line.fund().value(), line.open())));
            for (AgedAmount sum : ageing.subtree(union)) {
                taker.take(cells(language.of("together", "合计"), "", sum));
            }
        });
        if (!any) {
            out.append(language.of("nothing is open\n", "无\n"));
        }
    }

    private String title() {
        String what = switch (ageing.what()) {
            case IN_TRANSIT -> language.of("on the way", "在途");
            case NOTICES -> language.of("noticed and not paid", "已下达未拨付");
        };
        return Words.named(ageing.tree().get(union), language)
                + language.of(" and all below: ", "及其全部下级：")
                + what
                + language.of(" by age in days, ", "账龄（天），")
                + Words.asOf(ageing.asOf(), language);
    }

    private List<AlignedText.Column> columns() {
        List<AlignedText.Column> columns = new ArrayList<>();
        columns.add(column(language.of("from", "拨出工会"), false));
        columns.add(column(language.of("fund", "资金"), false));
        columns.add(column(language.of("unit", "单位"), false));
        for (int i = 0; i < ageing.buckets().count(); i++) {
            columns.add(column(range(i), true));
        }
        columns.add(column(language.of("together", "合计"), true));
        columns.add(column(language.of("items", "笔数"), true));
        columns.add(column(language.of("oldest", "最早一笔"), false));
        columns.add(column(language.of("since", "日期"), false));
        return columns;
    }

    private String range(int index) {
        AgeBuckets buckets = ageing.buckets();
        int first = buckets.firstDay(index);
        if (index == buckets.lastDays().size()) {
            return language.of("from " + first, first + "以上");
        }
        int last = buckets.lastDays().get(index);
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static AlignedText.Column column(String heading, boolean amounts) {
        return new AlignedText.Column(List.of(heading), amounts, 0);
    }

    private List<String> cells(String from, String fund, AgedAmount open) {
        List<String> cells = new ArrayList<>(List.of(from, fund));
        cells.add(
                open.asset().isMoney() ? language.of("yuan", "元") : open.asset().toString());
        for (Amount amount : open.byAge()) {
            cells.add(Words.grouped(amount));
        }
        cells.add(Words.grouped(open.total()));
        cells.add(Long.toString(open.items()));
        cells.add(open.oldest().event().value());
        cells.add(open.oldest().since().toString());
        return cells;
    }

    @Override
    void writeCsv(CsvRecords out) throws IOException {
        List<String> header = new ArrayList<>(List.of("what", "union", "name", "fund", "asset"));
        IntStream.range(0, ageing.buckets().count()).mapToObj(this::code).forEach(header::add);
        header.addAll(List.of("total", "items", "oldestEvent", "oldestSince", "oldestAgeDays", "oldestOpen"));
        out.write(header);
        eachLine((from, line) -> {
            AgedAmount open = line.open();
            OpenItem oldest = open.oldest();
            List<String> fields = new ArrayList<>(List.of(
                    ageing.what().name(),
                    from.id().value(),
                    from.name(),
                    line.fund().value(),
                    open.asset().toString()));
            open.byAge().forEach(a -> fields.add(Words.decimal(a)));
            fields.add(Words.decimal(open.total()));
            fields.add(Long.toString(open.items()));
            fields.add(oldest.event().value());
            fields.add(oldest.since().toString());
            fields.add(Long.toString(oldest.ageDays(ageing.asOf().date())));
            fields.add(Words.decimal(oldest.open()));
            out.write(fields);
        });
    }

    private String code(int index) {
        int first = ageing.buckets().firstDay(index);
        return index == ageing.buckets().lastDays().size()
                ? "daysFrom" + first
                : "days" + first + "To" + ageing.buckets().lastDays().get(index);
    }

    @Override
    void writeJson(JsonDocument out) throws IOException {
        out.begin(FORMAT, 1);
        out.text("what", ageing.what().name());
        out.text("union", union.value());
        out.asOf(ageing.asOf());
        out.value("lastDays", ageing.buckets().lastDays());
        out.beginArray("rows");
        eachLine((from, line) -> {
            out.beginObject();
            out.text("union", from.id().value());
            out.text("name", from.name());
            out.text("fund", line.fund().value());
            write(out, line.open());
        });
        out.endArray();
        out.beginArray("sums");
        for (AgedAmount sum : ageing.subtree(union)) {
            out.beginObject();
            write(out, sum);
        }
        out.endArray();
        out.endObject();
    }

    /** Into an object that is begun, and ends it. */
    private void write(JsonDocument out, AgedAmount open) throws IOException {
        out.value("byAge", open.byAge());
        out.amount("total", open.total());
        out.number("items", open.items());
        out.beginObject("oldest");
        out.text("event", open.oldest().event().value());
        out.text("since", open.oldest().since().toString());
        out.number("ageDays", open.oldest().ageDays(ageing.asOf().date()));
        out.amount("open", open.oldest().open());
        out.endObject();
        out.endObject();
    }

    /** Returns of what, for which union and in which language on one line. */
    @Override
    public String toString() {
        return "AgeingTable{" + ageing + ", " + union + ", " + language + "}";
    }
}
