package io.github.unionaid.examples.relief;

import static io.github.unionaid.examples.relief.TextTable.text;

import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.FigureCheck;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Identity;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.Language;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** The whole reconciliation of 2020 on one page, for a union accountant, in English or in Chinese. */
final class ReliefPage {
    private final ReliefBooks books;
    private final LedgerView view;
    private final Language language;
    private final PrintStream out;

    ReliefPage(ReliefBooks books, Language language, PrintStream out) {
        this.books = books;
        this.view = books.ledger().view();
        this.language = language;
        this.out = out;
    }

    void print() {
        title("1. The books to " + ReliefRow.PUBLISHED + ", in yuan", "一、账面数（截至" + ReliefRow.PUBLISHED + "，单位：元）");
        byProvince();
        title("2. Each printed figure against the books, in yuan", "二、报载数与账面逐项核对（单位：元）");
        figures();
        title("3. The identities", "三、勾稽核对");
        proof(Reconciliation.of(view));
    }

    private void title(String english, String chinese) {
        out.println();
        out.println(say(english, chinese));
        out.println();
    }

    private void byProvince() {
        Totals totals = Totals.of(view, AsOf.date(ReliefRow.PUBLISHED));
        TextTable table = new TextTable(
                1,
                say("union, all levels", "工会（含下级）"),
                say("raised", "筹集"),
                say("source unstated", "来源未载"),
                say("delivered", "慰问救助"),
                say("granted, plain sum", "拨付（汇总）"),
                say("in transit", "在途"),
                say("held", "结存"));
        Union root = books.tree().root();
        for (Union province : books.tree().children(root.id())) {
            Figures figures = totals.subtree(province.id());
            if (!figures.equals(Figures.ZERO)) {
                add(table, province, figures);
            }
        }
        add(table, root, totals.subtree(root.id()));
        table.print(out);
        out.println(say(
                "In transit: paid out, but receivers or their shares were not printed. Raised is only what was printed as\n"
                        + "raised; of the rest nobody printed where it came from (source unstated).",
                "在途：已拨付，但未载明各单位份额或名称。报道载明为筹集的才计入筹集；其余列为来源未载。"));
    }

    private static void add(TextTable table, Union union, Figures figures) {
        table.add(
                union.name(),
                text(figures.raised()),
                text(figures.unstated()),
                text(figures.delivered()),
                text(figures.sent()),
                text(figures.inTransitInside()),
                text(figures.held()));
    }

    private void figures() {
        TextTable table = new TextTable(
                3,
                say("who", "单位"),
                say("date", "日期"),
                say("verdict", "核对结果"),
                say("printed", "报载数"),
                say("posted", "账面数"));
        for (FigureCheck check : books.together(books.figures()).against(view)) {
            ReliefRow row = books.row(check.figure());
            table.add(
                    row.giver(),
                    date(row),
                    say(check.verdict().phrase(), check.verdict().phraseInChinese()),
                    row.amount().map(ReliefPage::bounded).orElse("-"),
                    text(check.posted()));
        }
        table.print(out);
        out.println(say(
                "What agrees was posted from the same print, which proves the posting and not the print. What the books\n"
                        + "are short of belongs to nobody by name, for it was not printed whose it is.",
                "相符者系据同一报道入账，只证明入账无误。短少部分未载明归属，不归于任何单位。"));
    }

    private String date(ReliefRow row) {
        return switch (row.dateBasis()) {
            case ON -> row.date().toString();
            case AS_OF -> say("to ", "截至") + row.date();
            case UNDATED -> say("undated", "日期未载");
        };
    }

    private static String bounded(BoundedAmount amount) {
        return (amount.bound() == Bound.AT_LEAST ? ">= " : "") + text(amount.amount());
    }

    private void proof(Reconciliation reconciliation) {
        TextTable table = new TextTable(2, say("identity", "等式"), say("what must hold", "内容"), say("equations", "核对数"));
        reconciliation
                .checks()
                .forEach((identity, count) -> table.add(identity.name(), meaning(identity), count.toString()));
        table.print(out);
        out.println(
                reconciliation.holds()
                        ? say("All hold.", "全部相符。")
                        : reconciliation.findings().stream().map(this::say).collect(Collectors.joining("\n")));
    }

    private String meaning(Identity identity) {
        return switch (identity) {
            case R1 -> say("every entry balances, in every book and fund", "每笔分录在各账簿、各资金内借贷相等");
            case R2 -> say("given by one union - received by the other = in transit", "拨款方拨出 - 收款方收到 = 在途");
            case R3 -> say("a union with all below it = its own + theirs", "含下级数 = 本级数 + 各下级数");
            case R4 -> say("what came = what went, is held or in transit", "来源 = 支出 + 结存 + 在途");
            case R5 -> say("no fund is overdrawn, none spent on what it is not for", "资金不透支，不超出规定用途");
            case R6 -> say("every balance and line follows from its event", "余额、分录均与所记业务相符");
        };
    }

    private String say(Finding finding) {
        return say(finding.sentence(), finding.sentenceInChinese());
    }

    private String say(String english, String chinese) {
        return language == Language.CHINESE ? chinese : english;
    }
}
