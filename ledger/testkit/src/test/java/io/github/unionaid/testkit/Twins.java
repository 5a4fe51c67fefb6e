package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PageRequest;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.List;

/** Two ledgers of which one went another way to the same state: nothing that can be asked tells them apart. */
final class Twins {
    private static final PageRequest WHOLE = PageRequest.first(PageRequest.MAX_LIMIT);

    private Twins() {}

    static void assertSame(Ledger one, Ledger other) {
        assertThat(one.stateDigest()).isEqualTo(other.stateDigest());
        LedgerView view = one.view();
        assertSame(view, other.view());
        for (Fund fund : view.funds()) {
            assertThat(one.numberOf(fund.id())).as("%s", fund).isEqualTo(other.numberOf(fund.id()));
        }
        for (Union union : view.register().asOf(Ledgers.TODAY).unions()) {
            assertThat(one.numberOf(union.id())).as("%s", union).isEqualTo(other.numberOf(union.id()));
        }
    }

    static void assertSame(LedgerView one, LedgerView other) {
        assertThat(one.sequence()).isEqualTo(other.sequence());
        assertThat(one.events()).isEqualTo(other.events());
        assertThat(one.transactions()).isEqualTo(other.transactions());
        assertThat(one.flows()).isEqualTo(other.flows());
        assertThat(one.changesAfter(0)).isEqualTo(other.changesAfter(0));
        assertThat(one.funds()).isEqualTo(other.funds());
        assertThat(one.register()).isEqualTo(other.register());
        for (Event event : other.events()) {
            assertThat(one.event(event.id())).contains(event);
            assertThat(one.transaction(event.id())).isEqualTo(other.transaction(event.id()));
        }
        List<LocalDate> dates = NaiveBooks.dates(other);
        assertSame(one, other, AsOf.LATEST);
        if (!dates.isEmpty()) {
            AsOf middle = AsOf.date(dates.get(dates.size() / 2));
            assertSame(one, other, middle);
            assertSame(one, other, middle.knownAt(other.sequence() * 2 / 3));
        }
    }

    private static void assertSame(LedgerView one, LedgerView other, AsOf asOf) {
        assertThat(one.balances(asOf)).isEqualTo(other.balances(asOf));
        assertThat(one.inTransit(asOf, WHOLE)).isEqualTo(other.inTransit(asOf, WHOLE));
        assertThat(one.openNotices(asOf, WHOLE)).isEqualTo(other.openNotices(asOf, WHOLE));
        for (Account account : NaiveViews.accounts(other)) {
            assertThat(one.statement(account, LocalDate.MIN, asOf, WHOLE))
                    .isEqualTo(other.statement(account, LocalDate.MIN, asOf, WHOLE));
        }
        assertThat(Reconciliation.of(one, asOf).findings())
                .isEqualTo(Reconciliation.of(other, asOf).findings());
        Totals totals = Totals.of(other, asOf);
        UnionTree tree = totals.tree();
        JournalProperties.assertSameTotals(tree, Totals.of(one, asOf), totals, other.funds());
    }
}
