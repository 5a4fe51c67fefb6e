package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.reconcile.Totals;

/**
 * Books to be read: 1,234,567 yuan raised by js, 300,000 of it through three levels to 100 people, 50,000 on the way to
 * wx, 20,000 noticed to wx, and 10 of another fund in nj.
 */
final class Books {
    private Books() {}

    static Ledger ledger() {
        Ledger ledger = Jiangsu.ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_234_567, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 300_000, "2020-02-02"));
        ledger.postOrThrow(direct("g-2", NANJING, XUANWU, RELIEF, 300_000, "2020-02-03"));
        ledger.postOrThrow(spend("d-1", XUANWU, RELIEF, 300_000, "2020-02-04"));
        ledger.postOrThrow(pay("g-3", PROVINCE, WUXI, RELIEF, 80_000, "2020-02-05"));
        ledger.postOrThrow(arrive("a-3", "g-3", 30_000, "2020-02-06"));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(PROVINCE)
                .to(WUXI)
                .fund(RELIEF.id())
                .amount(Amount.yuan(20_000))
                .on(day("2020-02-07"))
                .build());
        ledger.postOrThrow(raise("r-2", NANJING, GENERAL, 10, "2020-02-08"));
        return ledger;
    }

    static LedgerView view() {
        return ledger().view();
    }

    static Totals totals() {
        return Totals.of(view(), AsOf.date(day("2020-02-12")));
    }

    static TotalsTable.Builder table() {
        return TotalsTable.builder().totals(totals()).union(PROVINCE);
    }
}
