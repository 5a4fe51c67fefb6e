package io.github.unionaid.ledger.report;

import io.github.unionaid.core.text.CsvRecords;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.FindingKind;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.UnusedStatement;
import io.github.unionaid.ledger.reconcile.UnverifiedPair;
import io.github.unionaid.ledger.reconcile.VerifiedPair;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reconciliation found, and the pairs of unions that it could not verify, a row and a sentence each; in text and JSON
 * also those that a statement of the other book verified. In CSV an unverified pair is a record of the kind {@value #UNVERIFIED}, without differences; in JSON a finding stands as the strict
 * mapper writes and reads it, beside its sentence.
 */
public final class FindingsList extends Report {

    /** What stands in CSV instead of a {@link FindingKind}, for a pair of which one book is kept elsewhere. */
    public static final String UNVERIFIED = "UNVERIFIED";

    private static final String FORMAT = "unionaid-findings";
    private static final List<String> HEADER = List.of(
            "kind",
            "identity",
            "union",
            "unionName",
            "counterparty",
            "counterpartyName",
            "fund",
            "asset",
            "difference",
            "grossDifference",
            "figures",
            "transactions",
            "sentence");

    private final Reconciliation reconciliation;
    private final Language language;

    private FindingsList(Reconciliation reconciliation, Language language) {
        this.reconciliation = reconciliation;
        this.language = language;
    }

    /** Returns the list of a reconciliation, with sentences in a language. O(1). */
    public static FindingsList of(Reconciliation reconciliation, Language language) {
        return new FindingsList(reconciliation, language);
    }

    @Override
    void writeText(Appendable out) throws IOException {
        out.append(title()).append('\n');
        if (!reconciliation.findings().isEmpty()) {
            out.append('\n');
            AlignedText.write(out, columns(), this::eachRow);
            out.append('\n');
            int number = 0;
            for (Finding finding : reconciliation.findings()) {
                number++;
                out.append(number + ". ").append(sentence(finding)).append('\n');
            }
        }
        if (!reconciliation.unverified().isEmpty()) {
            out.append('\n').append(language.of("Not verified:", "未经核对：")).append('\n');
            for (UnverifiedPair pair : reconciliation.unverified()) {
                out.append(sentence(pair)).append('\n');
            }
        }
        if (!reconciliation.verified().isEmpty()) {
            out.append('\n')
                    .append(language.of("Verified by statements of the other book:", "与对方对账单核对相符："))
                    .append('\n');
            for (VerifiedPair pair : reconciliation.verified()) {
                out.append(sentence(pair)).append('\n');
            }
        }
        for (UnusedStatement statement : reconciliation.unusedStatements()) {
            out.append(sentence(statement)).append('\n');
        }
    }

    private String title() {
        long checks = reconciliation.checks().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        int findings = reconciliation.findings().size();
        int pairs = reconciliation.unverified().size();
        return language.of(
                checks + " equations checked, " + Words.asOf(reconciliation.asOf(), language) + ": " + findings
                        + (findings == 1 ? " finding, " : " findings, ") + pairs + " unverified "
                        + (pairs == 1 ? "pair" : "pairs"),
                "共核对等式" + checks + "个，" + Words.asOf(reconciliation.asOf(), language) + "：不符" + findings + "项，未经核对的往来"
                        + pairs + "对");
    }

    private List<AlignedText.Column> columns() {
        return List.of(
                column("", "", false),
                column("identity", "等式", false),
                column("kind", "类型", false),
                column("union", "工会", false),
                column("other union", "对方工会", false),
                column("fund", "资金", false),
                column("difference", "差额", true),
                column("gross", "各笔差额合计", true));
    }

    private AlignedText.Column column(String english, String chinese, boolean amounts) {
        return new AlignedText.Column(List.of(language.of(english, chinese)), amounts, 0);
    }

    private void eachRow(AlignedText.RowTaker taker) throws IOException {
        int number = 0;
        for (Finding finding : reconciliation.findings()) {
            number++;
            String unit = finding.difference().asset().isMoney()
                    ? ""
                    : " " + finding.difference().asset();
            taker.take(List.of(
                    number + ".",
                    finding.identity().name(),
                    language.of(finding.kind().name(), finding.kind().inChinese()),
                    finding.node().name(),
                    finding.counterparty().map(Union::name).orElse(""),
                    finding.fund().map(FundId::value).orElse(""),
                    Words.grouped(finding.difference()) + unit,
                    Words.grouped(finding.grossDifference()) + unit));
        }
    }

    private String sentence(Finding finding) {
        return language.of(finding.sentence(), finding.sentenceInChinese());
    }

    private String sentence(UnverifiedPair pair) {
        return language.of(pair.sentence(), pair.sentenceInChinese());
    }

    private String sentence(UnusedStatement statement) {
        return language.of(statement.sentence(), statement.sentenceInChinese());
    }

    private String sentence(VerifiedPair pair) {
        return language.of(pair.sentence(), pair.sentenceInChinese());
    }

    @Override
    void writeCsv(CsvRecords out) throws IOException {
        out.write(HEADER);
        for (Finding finding : reconciliation.findings()) {
            out.write(List.of(
                    finding.kind().name(),
                    finding.identity().name(),
                    finding.node().id().value(),
                    finding.node().name(),
                    finding.counterparty().map(Union::id).map(UnionId::value).orElse(""),
                    finding.counterparty().map(Union::name).orElse(""),
                    finding.fund().map(FundId::value).orElse(""),
                    finding.difference().asset().toString(),
                    Words.decimal(finding.difference()),
                    Words.decimal(finding.grossDifference()),
                    finding.figures().stream()
                            .map(f -> f.name() + " " + Words.decimal(f.amount()))
                            .collect(Collectors.joining("; ")),
                    finding.transactions().stream()
                            .map(t -> Long.toString(t.sequence()))
                            .collect(Collectors.joining(" ")),
                    sentence(finding)));
        }
        for (UnverifiedPair pair : reconciliation.unverified()) {
            out.write(List.of(
                    UNVERIFIED,
                    FindingKind.PAIR_DIFFERS.identity().name(),
                    pair.upper().value(),
                    "",
                    pair.lower().value(),
                    "",
                    pair.fund().value(),
                    pair.booked().asset().toString(),
                    "",
                    "",
                    "BOOKED " + Words.decimal(pair.booked()),
                    "",
                    sentence(pair)));
        }
    }

    @Override
    void writeJson(JsonDocument out) throws IOException {
        out.begin(FORMAT, 1);
        out.asOf(reconciliation.asOf());
        out.value("checks", reconciliation.checks());
        out.beginArray("findings");
        for (Finding finding : reconciliation.findings()) {
            out.beginObject();
            out.text("sentence", sentence(finding));
            out.value("finding", finding);
            out.endObject();
        }
        out.endArray();
        out.beginArray("unverified");
        for (UnverifiedPair pair : reconciliation.unverified()) {
            out.beginObject();
            out.text("sentence", sentence(pair));
            out.value("pair", pair);
            out.endObject();
        }
        out.endArray();
        out.beginArray("verified");
        for (VerifiedPair pair : reconciliation.verified()) {
            out.beginObject();
            out.text("sentence", sentence(pair));
            out.value("pair", pair);
            out.endObject();
        }
        out.endArray();
        out.beginArray("unusedStatements");
        for (UnusedStatement statement : reconciliation.unusedStatements()) {
            out.beginObject();
            out.text("sentence", sentence(statement));
            out.value("statement", statement);
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    /** Returns of what and in which language on one line. */
    @Override
    public String toString() {
        return "FindingsList{" + reconciliation + ", " + language + "}";
    }
}
