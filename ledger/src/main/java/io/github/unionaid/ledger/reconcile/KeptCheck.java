package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.Account;
import java.time.LocalDate;
import java.util.List;

/** R6: the balance that the ledger keeps of an account is the sum of its lines. */
final class KeptCheck {
    private final Books books;

    KeptCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns how many accounts were looked at. */
    long run(List<Finding> found) {
        long[] kept = books.view.snapshot().balances().get();
        long[] uncounted = books.pass.uncounted;
        Placement anyTime = new Placement(books.view.register(), LocalDate.MAX); // also unions of later days alone
        for (int a = 0; a < kept.length; a++) {
            long sum = books.pass.sums.sum(a) + (uncounted == null ? 0 : uncounted[a]);
            if (kept[a] != sum) {
                Account account = books.store.account(a);
                found.add(Finding.builder()
                        .asset(account.asset())
                        .figure(FigureName.BALANCE_KEPT, kept[a])
                        .figure(FigureName.SUM_OF_ITS_LINES, sum)
                        .differences(kept[a] - sum, Math.abs(kept[a] - sum))
                        .wrong(FindingKind.BALANCE_DIFFERS)
                        .node(anyTime.union(account.union()))
                        .counterparty(account.counterparty().map(anyTime::union))
                        .fund(account.fund())
                        .build());
            }
        }
        return kept.length;
    }
}
