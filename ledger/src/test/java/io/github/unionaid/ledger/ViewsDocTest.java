package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.reconcile.TotalsAtHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page {@code docs/views.md} shows what a view answers. */
class ViewsDocTest {

    @Test
    void totalsAtHand_areThoseThatAreSaidThere() throws IOException {
        Ledger ledger = example();
        UnionId jiangsu = PROVINCE;
        Fund relief = RELIEF;
        LedgerView view = ledger.view();
        TotalsAtHand totals = Totals.atHand(view);
        Figures province = totals.subtree(jiangsu, relief.id());

        assertThat(Files.readString(Path.of("docs/views.md")))
                .contains("TotalsAtHand totals = Totals.atHand(view);")
                .contains("Figures province = totals.subtree(jiangsu, relief.id());")
                .contains("`province.held()` is " + province.held())
                .contains("the " + province.inTransitInside() + " that\nhave not arrived");
    }

    @Test
    void statement_isTheOneThatIsPrintedThere() throws IOException {
        Ledger ledger = example();
        Account bank = Account.of(PROVINCE, AccountCode.parse("2009:102"), RELIEF.id());

        Statement statement =
                ledger.view().statement(bank, day("2020-02-02"), AsOf.date(day("2020-02-05")), PageRequest.first(100));

        StringBuilder text =
                new StringBuilder("```\nopening " + statement.opening().net());
        statement.lines().items().forEach(line -> text.append('\n').append(line));
        text.append("\nclosing ").append(statement.closing().net()).append("\n```\n");
        assertThat(Files.readString(Path.of("docs/views.md"))).contains(text);
    }

    @Test
    void limit_isTheOneThatIsPrintedThere() throws IOException {
        assertThat(Files.readString(Path.of("docs/views.md")))
                .contains(String.format("up to %,d items", PageRequest.MAX_LIMIT));
    }

    private static Ledger example() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 50, "2020-02-04"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-03"));
        ledger.postOrThrow(pay("g-2", PROVINCE, WUXI, RELIEF, 20, "2020-02-03"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-02-05"));
        return ledger;
    }
}
