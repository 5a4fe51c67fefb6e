package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOW;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerViewTest {
    private final Ledger ledger = ledger();

    @Test
    void view_isFixedWhilePostingGoesOn() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        LedgerView before = ledger.view();
        var balances = before.balances(AsOf.LATEST);
        for (int i = 0; i < 100; i++) { // more than the columns of a new ledger hold
            ledger.postOrThrow(spend("d-" + i, PROVINCE, RELIEF, 1, "2020-02-02"));
        }
        ledger.close();

        assertThat(before.sequence()).isEqualTo(4);
        assertThat(before.transactions()).hasSize(4);
        assertThat(before.events()).hasSize(4);
        assertThat(before.flows()).hasSize(1);
        assertThat(before.event(EventId.of("d-1"))).isEmpty();
        assertThat(before.transaction(EventId.of("d-1"))).isEmpty();
        assertThat(before.balances(AsOf.LATEST)).isEqualTo(balances);
        assertThat(ledger.view().transactions()).hasSize(104);
        assertThat(before).hasToString("LedgerView{ledger at 4}");
    }

    @Test
    void transaction_hasAllOfItsEvent() {
        ledger.postOrThrow(Receipt.builder()
                .id("r-1")
                .into(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.parse("12.34"))
                .source(Source.OTHER)
                .on(day("2021-12-31"))
                .dateBasis(DateBasis.NOT_AFTER)
                .build());

        Transaction transaction = ledger.view().transaction(EventId.of("r-1")).orElseThrow();
        assertThat(transaction.sequence()).isEqualTo(4);
        assertThat(transaction.event()).isEqualTo(EventId.of("r-1"));
        assertThat(transaction.date()).isEqualTo("2021-12-31");
        assertThat(transaction.dateBasis()).isEqualTo(DateBasis.NOT_AFTER);
        assertThat(transaction.recordedAt()).isEqualTo(NOW);
        assertThat(transaction.reverses()).isEmpty();
        assertThat(transaction.system()).isEqualTo(AccountingSystem.SYSTEM_2009);
        assertThat(transaction)
                .hasToString("#4 r-1 2021-12-31\n  Dr nj 2009:102 [relief] 12.34\n  Cr nj 2009:408 [relief] 12.34");
        assertThat(ledger.view().transactions().get(3)).isEqualTo(transaction);
    }

    @Test
    void funds_areThoseOpened() {
        assertThat(ledger.view().funds()).containsExactly(RELIEF, GENERAL, FISCAL);
        assertThat(ledger.view().fund(FISCAL.id())).contains(FISCAL);
        assertThat(ledger.view().fund(FundId.of("none"))).isEmpty();
        assertThat(ledger.view().funds()).isUnmodifiable();
    }

    @Test
    void lists_cannotBeChanged() {
        List<Transaction> transactions = ledger.view().transactions();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> transactions.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> transactions.set(0, transactions.get(1)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> transactions.get(3));
    }

    @Test
    void balances_asOfADate_countWhatHadTakenEffect() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-03"));
        ledger.postOrThrow(arrive("a-1", "g-1", 50, "2020-02-05"));
        LedgerView view = ledger.view();
        Account bank = account(PROVINCE, "2009:102", RELIEF);
        Account given = Account.of(PROVINCE, AccountCode.parse("2009:50602"), RELIEF.id(), NANJING);
        Account received = Account.of(NANJING, AccountCode.parse("2009:40302"), RELIEF.id(), PROVINCE);

        assertThat(view.balance(bank, AsOf.date(day("2020-01-31")))).isEqualTo(Balance.ZERO);
        assertThat(view.balance(bank, AsOf.date(day("2020-02-02")))).isEqualTo(balance(100, 0));
        assertThat(view.balance(bank, AsOf.date(day("2020-02-03")))).isEqualTo(balance(100, 60));
        assertThat(view.balance(bank, AsOf.LATEST).net()).isEqualTo(Amount.yuan(40));
        assertThat(view.balances(AsOf.LATEST))
                .containsEntry(given, balance(60, 0))
                .containsEntry(received, balance(0, 50))
                .hasSize(5)
                .isUnmodifiable();
        assertThat(view.balances(AsOf.LATEST).keySet())
                .extracting(Account::toString)
                .containsExactly(
                        "js 2009:102 [relief]",
                        "js 2009:408 [relief]",
                        "js 2009:50602 [relief] <> nj",
                        "nj 2009:102 [relief]",
                        "nj 2009:40302 [relief] <> js");
        assertThat(view.balances(AsOf.date(day("2020-01-31")))).isEmpty();
    }

    @Test
    void knownAt_aBackdatedEvent_isInvisibleAtTheEarlierSequence() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-10"));
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 7, "2020-02-01"));
        Account bank = account(PROVINCE, "2009:102", RELIEF);
        AsOf fifth = AsOf.date(day("2020-02-05"));

        assertThat(ledger.view().balance(bank, fifth)).isEqualTo(balance(7, 0));
        assertThat(ledger.view().balance(bank, fifth.knownAt(4))).isEqualTo(Balance.ZERO);
        assertThat(ledger.view().balance(bank, fifth.knownAt(5))).isEqualTo(balance(7, 0));
        assertThat(ledger.view().balance(bank, AsOf.LATEST.knownAt(4))).isEqualTo(balance(100, 0));
    }

    @Test
    void grant_counters_followTheLegsOverTime() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 20, "2020-02-03"));
        ledger.postOrThrow(arrive("a-2", "g-1", 30, "2020-02-04"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 25, "2020-02-05"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 15, "2020-02-06"));
        ledger.postOrThrow(reverse("x-1", "c-1", "2020-02-08"));

        assertThat(grant("g-1", "2020-02-01")).isEqualTo(state(0, 0, 0, 0));
        assertThat(grant("g-1", "2020-02-02")).isEqualTo(state(60, 0, 0, 0));
        assertThat(grant("g-1", "2020-02-03")).isEqualTo(state(60, 20, 0, 0));
        assertThat(grant("g-1", "2020-02-05")).isEqualTo(state(60, 50, 25, 0));
        assertThat(grant("g-1", "2020-02-07")).isEqualTo(state(60, 50, 25, 15));
        assertThat(grant("g-1", "2020-02-08")).isEqualTo(state(60, 50, 25, 0));
        assertThat(ledger.view().grant(EventId.of("g-1"), AsOf.LATEST.knownAt(6)))
                .isEqualTo(state(60, 20, 0, 0));
        assertThat(grant("g-1", "2020-02-07").inTransit()).isEqualTo(Amount.yuan(10));
        assertThat(grant("g-1", "2020-02-07").returnInTransit()).isEqualTo(Amount.yuan(10));
    }

    @Test
    void grant_direct_hasArrivedAtOnceAndIsGoneOnceReversed() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, XUANWU, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-02-03"));

        assertThat(grant("g-1", "2020-02-02")).isEqualTo(state(60, 60, 0, 0));
        assertThat(grant("g-1", "2020-02-03")).isEqualTo(state(0, 0, 0, 0));
    }

    @Test
    void grant_thatIsNone_isRefused() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant("r-1", "2020-02-01"))
                .withMessage("no grant r-1 in LedgerView{ledger at 4}");
        assertThatIllegalArgumentException().isThrownBy(() -> grant("g-9", "2020-02-01"));
    }

    private GrantState grant(String id, String date) {
        return ledger.view().grant(EventId.of(id), AsOf.date(day(date)));
    }

    private static GrantState state(long paid, long arrived, long returned, long returnArrived) {
        return new GrantState(
                Amount.yuan(paid), Amount.yuan(arrived), Amount.yuan(returned), Amount.yuan(returnArrived));
    }

    private static Account account(UnionId union, String code, Fund fund) {
        return Account.of(union, AccountCode.parse(code), fund.id());
    }

    private static Balance balance(long debits, long credits) {
        return new Balance(Amount.yuan(debits), Amount.yuan(credits));
    }
}
