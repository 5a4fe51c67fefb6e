package io.github.unionaid.ledger;

import com.google.common.hash.Hashing;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.Ageing;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.AgeingTable;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Runs in a JVM of its own: what a journal replays to there, and what journal the story gives there. */
public final class DigestProgram {
    private DigestProgram() {}

    /**
     * Writes to the second file, in lines: how this JVM is set; the digest of the state of the journal in the first file;
     * the SHA-256 of the journal that {@link WholeLife} gives; that of all reports on it.
     */
    public static void main(String[] args) throws IOException {
        Locale locale = Locale.getDefault();
        String settings = String.join(
                " ",
                locale.getLanguage(),
                locale.getCountry(),
                ZoneId.systemDefault().getId(),
                Charset.defaultCharset().name(),
                String.format(locale, "%d", 123));
        String state =
                Ledger.open(JournalText.read(Path.of(args[0])), Jiangsu.CLOCK).stateDigest();
        String journal =
                Hashing.sha256().hashBytes(JournalText.of(WholeLife.journal())).toString();
        Files.write(Path.of(args[1]), List.of(settings, state, journal, reports()), StandardCharsets.UTF_8);
    }

    /** The SHA-256 of what all reports write, in every form and language, one after the other. */
    static String reports() throws IOException {
        LedgerView view = Ledger.open(WholeLife.journal(), Jiangsu.CLOCK).view();
        AsOf asOf = AsOf.date(LocalDate.of(2024, 6, 30));
        Totals totals = Totals.of(view, asOf);
        UnionId root = totals.tree().root().id();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Language language : Language.values()) {
            for (ReportForm form : ReportForm.values()) {
                TotalsTable.builder()
                        .totals(totals)
                        .union(root)
                        .depth(UnionTree.MAX_DEPTH)
                        .eachFund(true)
                        .language(language)
                        .build()
                        .writeTo(bytes, form);
                FindingsList.of(Reconciliation.of(view, asOf), language).writeTo(bytes, form);
                AgeingTable.of(Ageing.inTransit(view, asOf), root, language).writeTo(bytes, form);
                AgeingTable.of(Ageing.ofNotices(view, asOf), root, language).writeTo(bytes, form);
            }
        }
        return Hashing.sha256().hashBytes(bytes.toByteArray()).toString();
    }
}
