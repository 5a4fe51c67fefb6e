package io.github.unionaid.examples.relief;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One figure of the article. An empty cell is a fact that was not printed. */
final class ReliefRow {
    /** The day on which the article appeared. */
    static final LocalDate PUBLISHED = LocalDate.of(2020, 2, 5);

    private static final Pattern RECEIVER = Pattern.compile("([A-Z_]+)(?:\\((.*)\\))?");

    private final NamedCsvRecord cells;

    private ReliefRow(NamedCsvRecord cells) {
        this.cells = cells;
    }

    /** What the receiver is. */
    enum ReceiverKind {
        UNION,
        UNIONS_UNSPLIT,
        MIXED_UNSPLIT,
        OUTSIDE_BODY,
        BENEFICIARIES,
        NOT_PRINTED
    }

    static List<ReliefRow> readAll() throws IOException {
        try (Reader in = new InputStreamReader(
                        Resources.getResource(ReliefRow.class, "relief-2020.csv")
                                .openStream(),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(ReliefRow::new).collect(ImmutableList.toImmutableList());
        }
    }

    String id() {
        return cells.getField("id");
    }

    /** The date of the event or of the cut-off; that of publication where none was printed. */
    LocalDate date() {
        return cell("date").map(LocalDate::parse).orElse(PUBLISHED);
    }

    When dateBasis() {
        return When.valueOf(cells.getField("date_basis"));
    }

    /** The date as it may be printed: an undated figure has none. */
    String dateText() {
        return switch (dateBasis()) {
            case ON -> date().toString();
            case AS_OF -> "to " + date();
            case UNDATED -> "undated";
        };
    }

    String giver() {
        return cells.getField("giver");
    }

    String giverRegion() {
        return cells.getField("giver_region");
    }

    /** The receiver as printed. */
    Optional<String> receiver() {
        return cell("receiver");
    }

    ReceiverKind receiverKind() {
        return cell("receiver_kind")
                .map(k -> ReceiverKind.valueOf(receiverPart(k, 1)))
                .orElse(ReceiverKind.NOT_PRINTED);
    }

    /** What the print says of the receiver's kind, in brackets. */
    Optional<String> receiverRemark() {
        return cell("receiver_kind").map(k -> receiverPart(k, 2)).filter(r -> !r.isEmpty());
    }

    private static String receiverPart(String kind, int group) {
        Matcher m = RECEIVER.matcher(kind);
        if (!m.matches()) {
            throw new IllegalArgumentException("receiver kind '" + kind + "'");
        }
        return Strings.nullToEmpty(m.group(group));
    }

    Optional<String> printed() {
        return cell("printed");
    }

    Optional<BoundedAmount> amount() {
        return cell("amount_fen")
                .map(fen -> new BoundedAmount(Bound.valueOf(cells.getField("bound")), Amount.fen(Long.parseLong(fen))));
    }

    Status status() {
        return Status.valueOf(cells.getField("status"));
    }

    What what() {
        return What.valueOf(cells.getField("measure"));
    }

    Optional<String> fund() {
        return cell("fund");
    }

    Optional<String> purpose() {
        return cell("purpose");
    }

    Optional<String> scope() {
        return cell("scope");
    }

    /** The figure that this one is a part of, stated or possible. */
    Optional<String> partOf() {
        return cell("part_of").map(p -> p.endsWith("?") ? p.substring(0, p.length() - 1) : p);
    }

    boolean partOfIsStated() {
        return cell("part_of").filter(p -> !p.endsWith("?")).isPresent();
    }

    private Optional<String> cell(String column) {
        return Optional.of(cells.getField(column)).filter(c -> !c.isEmpty());
    }
}
