package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.book.TransferKind.LOAN;
import static io.github.unionaid.ledger.book.TransferKind.PEER;
import static io.github.unionaid.ledger.event.Dealings.DUES;
import static io.github.unionaid.ledger.event.Dealings.PROMISED;
import static io.github.unionaid.ledger.event.Dealings.accrue;
import static io.github.unionaid.ledger.event.Dealings.allot;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.close;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.notice;
import static io.github.unionaid.ledger.event.Dealings.payUnder;
import static io.github.unionaid.ledger.event.Dealings.repay;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.Dealings.writeOff;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_COMMITTED;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_PERIOD_OVER;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.PURPOSE_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the terms of a fund forbid: other purposes, new dealings after its last day, spending what is promised. */
class FundTermsTest {
    private static final Fund ENDING = Fund.builder()
            .id("ending")
            .name("送温暖资金")
            .kind(GrantKind.OTHER)
            .addAllAlsoAllows(DUES.alsoAllows())
            .addPurposes("慰问", "帮扶")
            .until(day("2020-06-30"))
            .build();

    private final Dealings books = new Dealings().post(OpenFund.of("f-ending", ENDING));

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    // ---- purposes

    @Test
    void aDelivery_namesOneOfThePurposesInTheSameWords() {
        books.post(raise("r-1", NANJING, ENDING, 100, "2020-02-01"));

        Refusal refusal = books.refusal(spend("n", NANJING, ENDING, 1, "2020-02-01"));
        assertThat(refusal.reason()).isEqualTo(PURPOSE_NOT_ALLOWED);
        assertThat(refusal.details()).containsExactly(entry("purpose", "none"), entry("fund", "ending"));
        books.refuses(PURPOSE_NOT_ALLOWED, spendOn("慰 问"));
        books.refuses(PURPOSE_NOT_ALLOWED, spendOn("慰问金"));
        books.takes(spendOn("慰问"));
        books.takes(spendOn("帮扶"));
        books.takes(pay("n", NANJING, XUANWU, ENDING, 1, "2020-02-01"));
    }

    private static Event spendOn(String purpose) {
        return with(spend("n", NANJING, ENDING, 1, "2020-02-01"), "purpose", purpose);
    }

    // ---- until

    @Test
    void afterTheLastDay_nothingNewBegins() {
        books.post(
                raise("r-1", PROVINCE, ENDING, 100, "2020-02-01"),
                dues("q-1", PROVINCE, 100, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, ENDING, 10, "2020-02-01"));

        for (String on : new String[] {"2020-06-30", "2020-07-01"}) {
            List<Event> beginning = List.of(
                    raise("n", PROVINCE, ENDING, 1, on),
                    with(dues("n", PROVINCE, 1, on), "fund", ENDING.id()),
                    designation(DUES, ENDING, on),
                    notice("n", PROVINCE, NANJING, ENDING, 1, on),
                    pay("n", PROVINCE, NANJING, ENDING, 1, on),
                    direct("n", PROVINCE, NANJING, ENDING, 1, on),
                    send(LOAN, "n", PROVINCE, NANJING, ENDING, 1, on),
                    with(spend("n", PROVINCE, ENDING, 1, on), "purpose", "慰问"));
            for (Event event : beginning) {
                if (on.equals("2020-06-30")) {
                    books.takes(event);
                } else {
                    books.refuses(FUND_PERIOD_OVER, event);
                }
            }
            books.takes(payUnder("n", "n-1", PROVINCE, NANJING, ENDING, 1, on)); // was promised in time
        }
    }

    private static Designation designation(Fund from, Fund into, String on) {
        return Designation.builder()
                .id("n")
                .into(PROVINCE)
                .fund(into.id())
                .fromFund(from.id())
                .amount(Amount.yuan(1))
                .on(day(on))
                .build();
    }

    @Test
    void afterTheLastDay_whatIsOnTheWayComesToItsEnd() {
        String before = "2020-06-30";
        String after = "2021-07-01";
        books.post(
                raise("r-1", PROVINCE, ENDING, 500, before),
                notice("n-1", PROVINCE, NANJING, ENDING, 100, before),
                payUnder("g-1", "n-1", PROVINCE, NANJING, ENDING, 50, before),
                payGroup("g-2", PROVINCE, Party.group("各市"), ENDING, 50, before),
                send(LOAN, "l-1", PROVINCE, NANJING, ENDING, 50, before),
                arrive("a-1", "g-1", 10, after),
                bounce("pb-1", "g-1", 10, after),
                giveBack("b-1", "g-1", 5, after),
                backArrives("c-1", "b-1", 5, after),
                allot("t-1", "g-2", WUXI, 20, after),
                arrive("a-2", "t-1", 20, after),
                get("la-1", "l-1", 30, after),
                repay("lr-1", "l-1", 20, after),
                get("lra-1", "lr-1", 10, after),
                writeOff("lw-1", "l-1", 10, after),
                close("nc-1", "n-1", 20, after),
                accrue("na-1", "n-1", NANJING, 10, after),
                reverse("x-1", "na-1", after));
        books.takes(designation(ENDING, DUES, after));
    }

    // ---- noticesBind

    @Test
    void whatIsNoticed_isNotSpentOtherwise() {
        books.post(
                raise("r-1", PROVINCE, PROMISED, 100, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-10"));

        for (Event event : List.of(
                spend("n", PROVINCE, PROMISED, 41, "2020-02-10"),
                pay("n", PROVINCE, NANJING, PROMISED, 41, "2020-02-11"),
                direct("n", PROVINCE, WUXI, PROMISED, 41, "2020-02-11"),
                payGroup("n", PROVINCE, Party.group("各市"), PROMISED, 41, "2020-02-11"),
                notice("n", PROVINCE, WUXI, PROMISED, 41, "2020-02-11"),
                spend("n", PROVINCE, PROMISED, 41, "2020-02-09"),
                reverse("n", "r-1", "2020-02-12"))) {
            books.refuses(FUND_COMMITTED, event);
        }
        Refusal refusal = books.refusal(spend("n", PROVINCE, PROMISED, 41, "2020-02-01"));
        assertThat(refusal.details())
                .containsExactly(
                        entry("union", "js"),
                        entry("fund", "promised"),
                        entry("free", "40.00"),
                        entry("date", "2020-02-10"));
        books.refuses(FUND_OVERDRAWN, spend("n", PROVINCE, PROMISED, 101, "2020-02-10"));

        books.takes(spend("n", PROVINCE, PROMISED, 40, "2020-02-10"));
        books.takes(notice("n", PROVINCE, WUXI, PROMISED, 40, "2020-02-10"));
        books.post(
                payUnder("g-1", "n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-11"),
                spend("d-1", PROVINCE, PROMISED, 40, "2020-02-11"));
        books.refuses(FUND_OVERDRAWN, spend("n", PROVINCE, PROMISED, 1, "2020-02-11"));
    }

    @Test
    void aNotice_needsTheMoneyWhereItBinds() {
        books.refuses(FUND_COMMITTED, notice("n", PROVINCE, NANJING, PROMISED, 1, "2020-02-10"));
        books.takes(notice("n", PROVINCE, NANJING, RELIEF, 1, "2020-02-10"));
        books.post(raise("r-1", PROVINCE, PROMISED, 100, "2020-02-11"));
        books.refuses(FUND_COMMITTED, notice("n", PROVINCE, NANJING, PROMISED, 1, "2020-02-10"));
        books.takes(notice("n", PROVINCE, NANJING, PROMISED, 100, "2020-02-11"));
        books.refuses(FUND_COMMITTED, notice("n", PROVINCE, NANJING, PROMISED, 101, "2020-02-11"));
        books.refuses(FUND_COMMITTED, notice("n", NANJING, XUANWU, PROMISED, 1, "2020-02-11"));
    }

    @Test
    void closedOrTakenBack_isFreeAgainFromThatDay() {
        books.post(
                raise("r-1", PROVINCE, PROMISED, 100, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-10"),
                notice("n-2", PROVINCE, WUXI, PROMISED, 40, "2020-02-10"),
                close("nc-1", "n-1", 50, "2020-02-20"),
                reverse("x-1", "n-2", "2020-02-20"));

        books.refuses(FUND_COMMITTED, spend("n", PROVINCE, PROMISED, 1, "2020-02-19"));
        books.post(spend("d-1", PROVINCE, PROMISED, 90, "2020-02-20"));
        books.refuses(FUND_COMMITTED, spend("n", PROVINCE, PROMISED, 1, "2020-02-20"));
        books.refuses(FUND_COMMITTED, reverse("n", "nc-1", "2020-02-21"));
        books.post(reverse("x-2", "d-1", "2020-02-22"));
        books.refuses(FUND_COMMITTED, reverse("n", "nc-1", "2020-02-21"));
        books.post(reverse("x-3", "nc-1", "2020-02-22"));
        books.refuses(FUND_COMMITTED, spend("n", PROVINCE, PROMISED, 41, "2020-02-22"));
    }

    @Test
    void aPaymentUnderTheNotice_itsBounceAndItsReversal_leaveTheRestAsFreeAsItWas() {
        books.post(
                raise("r-1", PROVINCE, PROMISED, 60, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-10"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-11"),
                bounce("pb-1", "g-1", 20, "2020-02-12"));
        books.refuses(FUND_COMMITTED, spend("n", PROVINCE, PROMISED, 1, "2020-02-12"));
        books.post(reverse("x-1", "pb-1", "2020-02-13"), reverse("x-2", "g-1", "2020-02-13"));
        books.refuses(FUND_COMMITTED, spend("n", PROVINCE, PROMISED, 1, "2020-02-13"));
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(60));
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(60));
    }

    @Test
    void aPeersMoneyAndReturns_areBoundToo() {
        books.post(
                raise("r-1", PROVINCE, PROMISED, 100, "2020-02-01"),
                direct("g-1", PROVINCE, NANJING, PROMISED, 50, "2020-02-02"),
                notice("n-1", NANJING, XUANWU, PROMISED, 30, "2020-02-10"));

        books.refuses(FUND_COMMITTED, giveBack("n", "g-1", 21, "2020-02-11"));
        books.refuses(FUND_COMMITTED, giveBack("n", "g-1", 21, "2020-02-03"));
        books.takes(giveBack("n", "g-1", 20, "2020-02-11"));
        books.refuses(FUND_COMMITTED, send(PEER, "n", NANJING, WUXI, PROMISED, 21, "2020-02-11"));
        books.takes(send(PEER, "n", NANJING, WUXI, PROMISED, 20, "2020-02-11"));
        books.refuses(FUND_COMMITTED, reverse("n", "g-1", "2020-02-11"));
        books.post(spend("d-1", NANJING, PROMISED, 20, "2020-02-11"));
        books.refuses(HAS_DEPENDENTS, reverse("n", "g-1", "2020-02-12"), "d-1");
        books.takes(spend("n", PROVINCE, PROMISED, 50, "2020-02-11"));
    }

    @Test
    void noticesOfABookKeptElsewhere_bindNothingHere() {
        Dealings receiver = new Dealings(NANJING);
        receiver.post(
                notice("n-1", PROVINCE, NANJING, PROMISED, 100, "2020-02-10"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, PROMISED, 60, "2020-02-10"),
                pay("g-2", PROVINCE, NANJING, PROMISED, 60, "2020-02-10"),
                arrive("a-1", "g-1", 60, "2020-02-10"));
        receiver.takes(spend("n", NANJING, PROMISED, 60, "2020-02-10"));
        receiver.assertSound();
    }
}
