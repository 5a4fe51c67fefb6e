package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
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
import static io.github.unionaid.ledger.event.Dealings.DUES;
import static io.github.unionaid.ledger.event.Dealings.allot;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.notice;
import static io.github.unionaid.ledger.event.Dealings.repay;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_REVERSED;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank sends a payment back, of every kind, in the same year and in a later one. */
class BounceTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        // a grant, by fund
        "GRANT,     relief,  2020-03-01, 2020-04-01, js 2009:50602 [relief] <> nj",
        "GRANT,     relief,  2020-03-01, 2021-04-01, js 2009:50602 [relief] <> nj",
        "GRANT,     relief,  2021-03-01, 2022-04-01, js 2021:32101 [relief] <> nj",
        "GRANT,     relief,  2023-03-01, 2023-04-01, js 2021:50802 [relief] <> nj",
        "GRANT,     relief,  2022-12-31, 2023-01-01, js 2021:32101 [relief] <> nj",
        "GRANT,     general, 2023-03-01, 2023-04-01, js 2021:50801 [general] <> nj",
        "GRANT,     general, 2022-03-01, 2023-04-01, js 2021:32201 [general] <> nj",
        "GRANT,     fiscal,  2021-03-01, 2022-04-01, js 2021:33101 [fiscal] <> nj",
        // to a group: nobody mirrors it
        "GROUP,     relief,  2020-03-01, 2021-04-01, js 2009:50602 [relief]",
        "GROUP,     relief,  2021-03-01, 2022-04-01, js 2021:32101 [relief]",
        "GROUP,     general, 2022-03-01, 2023-04-01, js 2021:32201 [general]",
        "GROUP,     fiscal,  2022-03-01, 2023-04-01, js 2021:33101 [fiscal]",
        "GROUP,     relief,  2023-03-01, 2023-04-01, js 2021:50802 [relief]",
        // a return
        "RETURN,    relief,  2020-03-01, 2021-04-01, nj 2009:40302 [relief] <> js",
        "RETURN,    relief,  2021-03-01, 2022-04-01, nj 2021:32101 [relief] <> js",
        "RETURN,    relief,  2023-03-01, 2023-04-01, nj 2021:40302 [relief] <> js",
        "RETURN,    general, 2022-03-01, 2023-04-01, nj 2021:32201 [general] <> js",
        "RETURN_OF_LAST_YEAR, relief, 2023-03-01, 2023-04-01, nj 2021:32101 [relief] <> js",
        "RETURN_OF_LAST_YEAR, relief, 2021-03-01, 2021-04-01, nj 2009:40302 [relief] <> js",
        // transfers
        "PEER,      dues,    2020-03-01, 2020-04-01, nj 2009:508 [dues] <> wx",
        "PEER,      dues,    2020-03-01, 2021-04-01, nj 2009:508 [dues] <> wx",
        "PEER,      dues,    2021-03-01, 2022-04-01, nj 2021:32201 [dues] <> wx",
        "PEER,      dues,    2023-03-01, 2023-04-01, nj 2021:510 [dues] <> wx",
        "PEER,      dues,    2022-03-01, 2023-04-01, nj 2021:32201 [dues] <> wx",
        "LOAN,      dues,    2020-03-01, 2021-04-01, nj 2009:121 [dues] <> wx",
        "LOAN,      dues,    2021-03-01, 2022-04-01, nj 2021:135 [dues] <> wx",
        "LOAN,      dues,    2022-03-01, 2023-04-01, nj 2021:135 [dues] <> wx",
        "REMIT,     dues,    2020-03-01, 2021-04-01, nj 2009:221 [dues] <> js",
        "REMIT,     dues,    2021-03-01, 2022-04-01, nj 2021:211 [dues] <> js",
        "REMIT,     dues,    2022-03-01, 2023-04-01, nj 2021:211 [dues] <> js",
        "PASSDOWN,  dues,    2020-03-01, 2021-04-01, js 2009:22202 [dues] <> nj",
        "PASSDOWN,  dues,    2021-03-01, 2022-04-01, js 2021:21202 [dues] <> nj",
        "REPAYMENT, dues,    2020-03-01, 2021-04-01, nj 2009:211 [dues] <> js",
        "REPAYMENT, dues,    2021-03-01, 2022-04-01, nj 2021:215 [dues] <> js",
        "REPAYMENT, dues,    2022-03-01, 2023-04-01, nj 2021:215 [dues] <> js",
        // aid
        "AID,       relief,  2020-03-01, 2021-04-01, nj 2009:50206 [relief]",
        "AID,       relief,  2021-03-01, 2022-04-01, nj 2021:32101 [relief]",
        "AID,       general, 2022-03-01, 2023-04-01, nj 2021:32201 [general]",
        "AID,       fiscal,  2022-03-01, 2023-04-01, nj 2021:33101 [fiscal]",
        "AID,       relief,  2023-03-01, 2023-04-01, nj 2021:50406 [relief]"
    })
    void bounce_undoesThePayment(String what, String fund, String paid, String on, String account) {
        Fund opened = fund(fund);
        payment(what, opened, paid);
        books.post(bounce("pb-1", "p-1", 40, on));

        String bank = account.substring(0, 2) + (on.compareTo("2022") < 0 ? " 2009:102 [" : " 2021:102 [") + fund + "]";
        assertThat(books.lines("pb-1")).containsExactly("Dr " + bank + " 40.00", "Cr " + account + " 40.00");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, bounce("n", "p-1", 61, on), "p-1");
        books.refuses(HAS_DEPENDENTS, reverse("n", "p-1", "2024-01-01"), "pb-1");
        books.post(bounce("pb-2", "p-1", 60, on));
        assertThat(books.totals().subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.ZERO);
        assertThat(books.totals().subtree(PROVINCE).delivered()).isEqualTo(Amount.ZERO);

        books.post(
                reverse("x-1", "pb-2", "2024-01-01"),
                reverse("x-2", "pb-1", "2024-01-01"),
                reverse("x-3", "p-1", "2024-01-01"));
        assertThat(books.lines("x-2")).hasSize(2);
    }

    /** 100 go out as p-1. */
    private void payment(String what, Fund fund, String on) {
        Party group = Party.group("各市总工会");
        switch (what) {
            case "GRANT" ->
                books.post(raise("r-1", PROVINCE, fund, 100, on), pay("p-1", PROVINCE, NANJING, fund, 100, on));
            case "GROUP" ->
                books.post(raise("r-1", PROVINCE, fund, 100, on), payGroup("p-1", PROVINCE, group, fund, 100, on));
            case "RETURN" ->
                books.post(
                        raise("r-1", PROVINCE, fund, 100, on),
                        direct("g-1", PROVINCE, NANJING, fund, 100, on),
                        giveBack("p-1", "g-1", 100, on));
            case "RETURN_OF_LAST_YEAR" ->
                books.post(
                        raise("r-1", PROVINCE, fund, 100, lastYear(on)),
                        direct("g-1", PROVINCE, NANJING, fund, 100, lastYear(on)),
                        giveBack("p-1", "g-1", 100, on));
            case "PEER", "LOAN" ->
                books.post(
                        dues("r-1", NANJING, 100, on), send(TransferKind.valueOf(what), "p-1", NANJING, WUXI, 100, on));
            case "REMIT" ->
                books.post(dues("r-1", NANJING, 100, on), send(TransferKind.REMIT, "p-1", NANJING, PROVINCE, 100, on));
            case "PASSDOWN" ->
                books.post(
                        dues("r-1", PROVINCE, 100, on), send(TransferKind.PASSDOWN, "p-1", PROVINCE, NANJING, 100, on));
            case "REPAYMENT" ->
                books.post(
                        dues("r-1", PROVINCE, 100, on),
                        send(TransferKind.LOAN, "l-1", PROVINCE, NANJING, 100, on),
                        get("a-1", "l-1", 100, on),
                        repay("p-1", "l-1", 100, on));
            case "AID" -> books.post(raise("r-1", NANJING, fund, 100, on), spend("p-1", NANJING, fund, 100, on));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static String lastYear(String on) {
        return Integer.parseInt(on.substring(0, 4)) - 1 + on.substring(4);
    }

    private static Fund fund(String id) {
        return switch (id) {
            case "relief" -> RELIEF;
            case "general" -> GENERAL;
            case "fiscal" -> FISCAL;
            default -> DUES;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2009:32103, 2020-03-01, 2021-04-01, 2009:32103",
        "2009:32103, 2021-03-01, 2022-04-01, 2021:311",
        "2009:322,   2021-03-01, 2022-04-01, 2021:32205",
        "2009:50501, 2021-03-01, 2022-04-01, 2021:32101",
        "2021:311,   2022-03-01, 2023-04-01, 2021:311",
        "2021:509,   2022-03-01, 2023-04-01, 2021:32101",
        "2021:509,   2022-03-01, 2022-04-01, 2021:509"
    })
    void bounce_ofAidChargedToAnAccount_goesThereOrWhereItWasCarried(
            String charged, String paid, String on, String account) {
        books.post(
                raise("r-1", NANJING, RELIEF, 100, paid),
                with(spend("d-1", NANJING, RELIEF, 100, paid), "chargedTo", AccountCode.parse(charged)),
                bounce("pb-1", "d-1", 100, on));

        assertThat(books.lines("pb-1")).last().isEqualTo("Cr nj " + account + " [relief] 100.00");
    }

    @Test
    void arrivedAndBounced_togetherAreNotMoreThanPaid_onAnyDay() {
        payment("GRANT", RELIEF, "2020-02-01");
        books.post(arrive("a-1", "p-1", 70, "2020-02-10"));

        assertThat(books.refusal(bounce("n", "p-1", 31, "2020-02-05")).details())
                .containsExactly(
                        entry("amount", "31.00"),
                        entry("named", "p-1"),
                        entry("left", "30.00"),
                        entry("date", "2020-02-10"));
        books.refuses(DATED_BEFORE_NAMED_EVENT, bounce("n", "p-1", 30, "2020-01-31"), "p-1");
        books.refuses(AMOUNT_NOT_POSITIVE, bounce("n", "p-1", 0, "2020-02-05"));
        books.takes(bounce("n", "p-1", 30, "2020-02-01"));
        books.post(bounce("pb-1", "p-1", 30, "2020-02-05"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, arrive("n", "p-1", 1, "2020-02-11"), "p-1");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, arrive("n", "p-1", 1, "2020-02-01"), "p-1");

        books.post(reverse("x-1", "pb-1", "2020-02-20"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, arrive("n", "p-1", 1, "2020-02-19"), "p-1");
        books.takes(arrive("n", "p-1", 30, "2020-02-20"));
        books.refuses(ALREADY_REVERSED, reverse("n", "pb-1", "2020-02-21"));
    }

    @Test
    void bounce_ofWhatIsNoPayment_isUnfit() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 400, "2020-02-01"),
                raise("r-2", PROVINCE, FISCAL, 100, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01"),
                pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"),
                arrive("a-1", "g-1", 50, "2020-02-01"),
                giveBack("b-1", "g-1", 50, "2020-02-01"),
                backArrives("c-1", "b-1", 50, "2020-02-01"),
                direct("g-2", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"),
                payGroup("g-3", PROVINCE, Party.group("各市"), RELIEF, 100, "2020-02-01"),
                allot("t-1", "g-3", WUXI, 50, "2020-02-01"),
                bounce("pb-1", "g-1", 50, "2020-02-02"),
                with(spend("d-1", NANJING, FISCAL, 10, "2020-02-01"), "byTreasury", true));

        for (String id : new String[] {"r-1", "n-1", "a-1", "c-1", "g-2", "t-1", "pb-1", "d-1", "f-relief"}) {
            books.refuses(NAMED_EVENT_UNFIT, bounce("n", id, 1, "2020-02-02"), id);
        }
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, bounce("n", "g-3", 51, "2020-02-02"), "g-3");
        books.takes(bounce("n", "g-3", 50, "2020-02-02"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, bounce("n", "b-1", 1, "2020-02-02"), "b-1");
    }

    @Test
    void figures_areAsIfThatPartHadNeverBeenPaid() {
        payment("GRANT", RELIEF, "2020-02-01");
        books.post(
                arrive("a-1", "p-1", 70, "2020-02-02"),
                spend("d-1", NANJING, RELIEF, 50, "2020-02-03"),
                bounce("pb-1", "p-1", 20, "2020-02-04"),
                bounce("pb-2", "d-1", 5, "2020-02-04"));

        assertThat(books.own(PROVINCE, "2020-02-03").sent()).isEqualTo(Amount.yuan(100));
        assertThat(books.own(PROVINCE).sent()).isEqualTo(Amount.yuan(80));
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(20));
        assertThat(books.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.yuan(10));
        assertThat(books.own(NANJING).inTransitInward()).isEqualTo(Amount.yuan(10));
        assertThat(books.own(NANJING).delivered()).isEqualTo(Amount.yuan(45));
        assertThat(books.own(NANJING).raised()).isEqualTo(Amount.ZERO);
        assertThat(state("p-1", "2020-02-03").inTransit()).isEqualTo(Amount.yuan(30));
        assertThat(state("p-1", "2020-02-04"))
                .isEqualTo(new GrantState(Amount.yuan(80), Amount.yuan(70), Amount.ZERO, Amount.ZERO));
    }

    @Test
    void aBouncedReturn_isWithTheReceiverAgain() {
        payment("GRANT", RELIEF, "2020-02-01");
        books.post(
                arrive("a-1", "p-1", 100, "2020-02-02"),
                giveBack("b-1", "p-1", 100, "2020-02-03"),
                bounce("pb-1", "b-1", 40, "2020-02-05"));
        assertThat(state("p-1", "2020-02-05").returned()).isEqualTo(Amount.yuan(60));
        assertThat(state("p-1", "2020-02-05").returnInTransit()).isEqualTo(Amount.yuan(60));

        books.refuses(RETURN_EXCEEDS_ARRIVAL, giveBack("n", "p-1", 41, "2020-02-05"), "p-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, giveBack("n", "p-1", 1, "2020-02-04"), "p-1");
        books.post(raise("r-2", NANJING, RELIEF, 100, "2020-02-01"), giveBack("b-2", "p-1", 40, "2020-02-05"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-03-01"), "b-2");
        books.post(reverse("x-2", "b-2", "2020-03-01"), reverse("x-1", "pb-1", "2020-03-01"));
        books.takes(backArrives("n", "b-1", 100, "2020-03-01"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, backArrives("n", "b-1", 61, "2020-02-29"), "b-1");
    }

    @Test
    void reversal_ofABounceWhoseMoneyIsSpent_waits() {
        payment("GRANT", RELIEF, "2020-02-01");
        books.post(bounce("pb-1", "p-1", 40, "2020-02-02"), spend("d-1", PROVINCE, RELIEF, 30, "2020-02-03"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-02-04"), "d-1");
        books.post(reverse("x-1", "d-1", "2020-02-04"), reverse("x-2", "pb-1", "2020-02-04"));
        assertThat(books.lines("x-2"))
                .containsExactly("Cr js 2009:102 [relief] 40.00", "Dr js 2009:50602 [relief] <> nj 40.00");
    }

    @Test
    void onlyTheReceiverIsKept_aBouncePostsNothingAndTakesFromTransit() {
        Dealings receiver = new Dealings(NANJING);
        receiver.post(
                pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"), bounce("pb-1", "g-1", 40, "2020-02-02"));

        assertThat(receiver.lines("pb-1")).isEmpty();
        assertThat(receiver.own(NANJING).inTransitInward()).isEqualTo(Amount.yuan(60));
        receiver.refuses(ARRIVAL_EXCEEDS_PAYMENT, arrive("n", "g-1", 61, "2020-02-03"), "g-1");
        receiver.post(
                arrive("a-1", "g-1", 60, "2020-02-03"),
                giveBack("b-1", "g-1", 60, "2020-02-04"),
                bounce("pb-2", "b-1", 60, "2020-02-05"));
        assertThat(receiver.lines("pb-2")).hasSize(2);
        receiver.assertSound();
    }

    @Test
    void onlyThePayerIsKept_aBounceIsPosted() {
        Dealings payer = new Dealings(PROVINCE);
        payer.post(
                raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"),
                pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"),
                arrive("a-1", "g-1", 60, "2020-02-02"),
                giveBack("b-1", "g-1", 60, "2020-02-02"),
                bounce("pb-1", "g-1", 40, "2020-02-03"),
                bounce("pb-2", "b-1", 10, "2020-02-03"));

        assertThat(payer.lines("pb-1")).hasSize(2);
        assertThat(payer.lines("pb-2")).isEmpty();
        assertThat(payer.own(PROVINCE).held()).isEqualTo(Amount.yuan(40));
        assertThat(payer.own(PROVINCE).inTransitInward()).isEqualTo(Amount.yuan(50));
        payer.assertSound();
    }

    private GrantState state(String grant, String on) {
        return books.ledger().view().grant(EventId.of(grant), AsOf.date(day(on)));
    }
}
