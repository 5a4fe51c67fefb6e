package io.github.unionaid.examples.exchange;

import static io.github.unionaid.examples.exchange.MadeUp.BING;
import static io.github.unionaid.examples.exchange.MadeUp.DING;
import static io.github.unionaid.examples.exchange.MadeUp.PROVINCE;
import static io.github.unionaid.examples.exchange.MadeUp.WARMTH;
import static io.github.unionaid.examples.exchange.MadeUp.YI;
import static io.github.unionaid.examples.exchange.Vouchers.arrive;
import static io.github.unionaid.examples.exchange.Vouchers.pay;
import static io.github.unionaid.examples.exchange.Vouchers.raise;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReconciliationOptions;
import io.github.unionaid.ledger.report.AgreementStatement;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A province and three cities keep their books in four ledgers. They exchange statements as JSON; first everything
 * agrees, then the third city's books have each of the usual kinds of difference once.
 */
public final class FourLedgers {
    static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    static final LocalDate TO = LocalDate.of(2023, 1, 31);

    private final PrintStream out;
    private final Language language;
    private final UnionTree names = MadeUp.REGISTER.asOf(TO);

    private FourLedgers(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /**
     * Prints everything, in UTF-8 whatever the locale.
     *
     * @param args {@code zh} for Chinese
     * @throws IOException if a statement cannot be read
     */
    public static void main(String[] args) throws IOException {
        // not closed: standard output is not this program's to close
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        print(out, List.of(args).contains("zh") ? Language.CHINESE : Language.ENGLISH);
        out.flush();
    }

    static void print(PrintStream out, Language language) throws IOException {
        new FourLedgers(out, language).run();
    }

    private void run() throws IOException {
        try (Office province = new Office(PROVINCE);
                Office yi = new Office(YI);
                Office bing = new Office(BING);
                Office ding = new Office(DING)) {
            province.post(raise("r-1", PROVINCE, WARMTH, 2_000_000, "2022-01-04"));
            grant(province, yi, "g-1", 300_000, "2022-01-20", "2022-01-21");
            grant(province, bing, "g-2", 200_000, "2022-01-20", "2022-01-24");
            grant(province, ding, "g-3", 100_000, "2022-01-20", "2022-01-21");
            title("1. The books as they should be: the province and its cities", "一、账目一致：甲省与各市");
            for (Office city : List.of(yi, bing, ding)) {
                agreement(province, city);
            }
            provinceReconciles(province, List.of(yi, bing, ding));

            Mistakes.in(province, ding);
            title("2. Each usual kind of difference once: the province and the third city", "二、常见差异各一例：甲省与丁市");
            agreement(province, ding);
            provinceReconciles(province, List.of(yi, bing, ding));
        }
    }

    /** What the city's office is told of the payment it does not book; it books the arrival. */
    private static void grant(Office from, Office to, String id, long yuan, String paid, String arrived) {
        from.post(pay(id, from.union(), to.union(), WARMTH, yuan, paid));
        to.post(
                pay(id, from.union(), to.union(), WARMTH, yuan, paid),
                arrive("a-" + id, id, yuan, arrived, "slip-" + id));
    }

    private void agreement(Office province, Office city) throws IOException {
        StatementMatching matching = province.compare(city.statementFor(province, FROM, TO));
        out.println(AgreementStatement.of(matching, names, language).in(ReportForm.TEXT));
    }

    /** The province's own proof, with the statements that it was sent. */
    private void provinceReconciles(Office province, List<Office> cities) throws IOException {
        ReconciliationOptions.Builder options = ReconciliationOptions.builder();
        for (Office city : cities) {
            options.addStatement(Office.read(city.statementFor(province, FROM, TO)));
        }
        Reconciliation reconciliation = Reconciliation.of(province.ledger().view(), options.build());
        out.println(FindingsList.of(reconciliation, language).in(ReportForm.TEXT));
    }

    private void title(String english, String chinese) {
        out.println(language == Language.CHINESE ? chinese : english);
        out.println();
    }
}
