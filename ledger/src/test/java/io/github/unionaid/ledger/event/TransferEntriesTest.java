package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.book.TransferKind.LOAN;
import static io.github.unionaid.ledger.book.TransferKind.PASSDOWN;
import static io.github.unionaid.ledger.book.TransferKind.PEER;
import static io.github.unionaid.ledger.book.TransferKind.REMIT;
import static io.github.unionaid.ledger.event.Dealings.DUES;
import static io.github.unionaid.ledger.event.Dealings.PROMISED;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.share;
import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DIRECTION_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.SHARES_EXCEED_AMOUNT;
import static io.github.unionaid.ledger.event.RefusalReason.TRANSFER_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.UnverifiedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that goes to a neighbour, is lent, sent up or passed down. */
class TransferEntriesTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        "PEER,     nj, wx,      2020-02-01, 2020-02-05, 2009:508,   2009:408",
        "PEER,     nj, wx,      2021-12-31, 2022-01-01, 2009:508,   2021:408",
        "PEER,     nj, wx,      2023-02-01, 2023-02-05, 2021:510,   2021:408",
        "PEER,     nj, js,      2023-02-01, 2023-02-05, 2021:510,   2021:408",
        "LOAN,     nj, wx,      2020-02-01, 2020-02-05, 2009:121,   2009:211",
        "LOAN,     nj, wx,      2021-12-31, 2022-01-01, 2009:121,   2021:215",
        "LOAN,     nj, nj-xw-a, 2023-02-01, 2023-02-05, 2021:135,   2021:215",
        "LOAN,     nj, js,      2023-02-01, 2023-02-05, 2021:135,   2021:215",
        "REMIT,    nj, js,      2020-02-01, 2020-02-05, 2009:221,   2009:402",
        "REMIT,    nj, js,      2021-12-31, 2022-01-01, 2009:221,   2021:402",
        "REMIT,    nj, js,      2023-02-01, 2023-02-05, 2021:211,   2021:402",
        "PASSDOWN, nj, nj-xw-a, 2020-02-01, 2020-02-05, 2009:22202, 2009:402",
        "PASSDOWN, nj, nj-xw,   2021-12-31, 2022-01-01, 2009:22202, 2021:402",
        "PASSDOWN, nj, nj-xw,   2023-02-01, 2023-02-05, 2021:21202, 2021:402"
    })
    void transfer_isBookedOnEachSide(
            TransferKind kind, String from, String to, String paid, String on, String debit, String credit) {
        books.post(
                dues("r-1", UnionId.of(from), 100, paid),
                send(kind, "p-1", UnionId.of(from), UnionId.of(to), 100, paid),
                get("a-1", "p-1", 70, on));

        assertThat(books.lines("p-1"))
                .containsExactly(
                        "Dr " + from + " " + debit + " [dues] <> " + to + " 100.00",
                        "Cr " + from + " " + debit.substring(0, 5) + "102 [dues] 100.00");
        assertThat(books.lines("a-1"))
                .containsExactly(
                        "Dr " + to + " " + credit.substring(0, 5) + "102 [dues] 70.00",
                        "Cr " + to + " " + credit + " [dues] <> " + from + " 70.00");
        assertThat(books.own(UnionId.of(from)).raised()).isEqualTo(Amount.yuan(100));
        assertThat(books.own(UnionId.of(from)).inTransitOutward()).isEqualTo(Amount.yuan(30));
        assertThat(books.own(UnionId.of(to)).in()).isEqualTo(Amount.yuan(70));
        assertThat(books.totals().subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.yuan(30));

        books.post(
                reverse("x-1", "a-1", "2024-01-01"),
                reverse("x-2", "p-1", "2024-01-01"),
                reverse("x-3", "r-1", "2024-01-01"));
        assertThat(books.totals().subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.ZERO);
    }

    @Test
    void reversal_inTheNextSystem_keepsTheOtherUnion() {
        books.post(
                dues("r-1", NANJING, 500, "2021-12-01"),
                send(PEER, "p-1", NANJING, WUXI, 100, "2021-12-02"),
                get("pa-1", "p-1", 100, "2021-12-03"),
                send(LOAN, "l-1", NANJING, WUXI, 100, "2021-12-02"),
                get("la-1", "l-1", 100, "2021-12-03"),
                reverse("x-1", "pa-1", "2022-01-05"),
                reverse("x-2", "p-1", "2022-01-05"),
                reverse("x-3", "la-1", "2022-01-05"),
                reverse("x-4", "l-1", "2022-01-05"));

        assertThat(books.lines("x-1"))
                .containsExactly("Cr wx 2021:102 [dues] 100.00", "Dr wx 2021:32201 [dues] <> nj 100.00");
        assertThat(books.lines("x-2"))
                .containsExactly("Cr nj 2021:32201 [dues] <> wx 100.00", "Dr nj 2021:102 [dues] 100.00");
        assertThat(books.lines("x-3"))
                .containsExactly("Cr wx 2021:102 [dues] 100.00", "Dr wx 2021:215 [dues] <> nj 100.00");
        assertThat(books.lines("x-4"))
                .containsExactly("Cr nj 2021:135 [dues] <> wx 100.00", "Dr nj 2021:102 [dues] 100.00");
    }

    @Test
    void everyKind_hasItsDirection() {
        books.post(dues("r-1", NANJING, 100, "2020-02-01"));

        books.refuses(DIRECTION_NOT_ALLOWED, send(REMIT, "n", NANJING, WUXI, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, send(REMIT, "n", NANJING, XUANWU, 1, "2020-02-01"));
        books.refuses(GIVER_NOT_ABOVE_RECEIVER, send(PASSDOWN, "n", NANJING, PROVINCE, 1, "2020-02-01"));
        books.refuses(GIVER_NOT_ABOVE_RECEIVER, send(PASSDOWN, "n", NANJING, XISHAN, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, send(PEER, "n", NANJING, XUANWU, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, send(PEER, "n", NANJING, PLANT, 1, "2020-02-01"));
        books.takes(send(PEER, "n", NANJING, PROVINCE, 1, "2020-02-01"));
        books.takes(send(PEER, "n", NANJING, XISHAN, 1, "2020-02-01"));
        books.takes(send(LOAN, "n", NANJING, PLANT, 1, "2020-02-01"));
        books.takes(send(LOAN, "n", NANJING, XISHAN, 1, "2020-02-01"));
        books.takes(send(LOAN, "n", NANJING, PROVINCE, 1, "2020-02-01"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "LOAN", "REMIT", "PASSDOWN"})
    void transfer_toItself_outOfAnEarmark_toNobody_isRefused(TransferKind kind) {
        books.refuses(GIVER_IS_RECEIVER, send(kind, "n", NANJING, NANJING, 1, "2020-02-01"));
        books.refuses(TRANSFER_NOT_ALLOWED, send(kind, "n", NANJING, WUXI, RELIEF, 1, "2020-02-01"));
        books.refuses(TRANSFER_NOT_ALLOWED, send(kind, "n", NANJING, NANJING, RELIEF, 1, "2020-02-01"));
        books.refuses(UNION_UNKNOWN, send(kind, "n", NANJING, NOWHERE, 1, "2020-02-01"));
    }

    @Test
    void aFund_allowsTheKindsThatItNames() {
        books.post(raise("r-1", NANJING, PROMISED, 100, "2020-02-01"));

        books.refuses(TRANSFER_NOT_ALLOWED, send(LOAN, "n", NANJING, WUXI, PROMISED, 1, "2020-02-01"));
        assertThat(books.refusal(send(REMIT, "n", NANJING, PROVINCE, PROMISED, 1, "2020-02-01"))
                        .message())
                .isEqualTo("transfer is of kind REMIT; beside grants fund promised allows [PEER]");
        books.takes(send(PEER, "n", NANJING, WUXI, PROMISED, 1, "2020-02-01"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PEER", "LOAN", "REMIT", "PASSDOWN"})
    void transfer_ofAnotherKind_isNone(TransferKind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> send(kind, "n", NANJING, WUXI, 1, "2020-02-01"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "LOAN"})
    void arrived_isNotMoreThanPaid_onAnyDay(TransferKind kind) {
        books.post(
                dues("r-1", NANJING, 100, "2020-02-01"),
                send(kind, "p-1", NANJING, WUXI, 100, "2020-02-05"),
                get("a-1", "p-1", 60, "2020-02-10"));

        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, get("n", "p-1", 41, "2020-02-11"), "p-1");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, get("n", "p-1", 41, "2020-02-06"), "p-1");
        books.takes(get("n", "p-1", 40, "2020-02-05"));
        books.refuses(DATED_BEFORE_NAMED_EVENT, get("n", "p-1", 40, "2020-02-04"), "p-1");
        books.refuses(FUND_OVERDRAWN, send(kind, "n", NANJING, WUXI, 1, "2020-02-04"));
        books.refuses(FUND_OVERDRAWN, spend("n", WUXI, DUES, 61, "2020-02-10"));
        books.refuses(FUND_OVERDRAWN, spend("n", WUXI, DUES, 1, "2020-02-09"));
        books.takes(spend("n", WUXI, DUES, 60, "2020-02-10"));
    }

    @Test
    void arrival_ofWhatIsNoTransfer_isUnfit() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"),
                dues("r-2", NANJING, 100, "2020-02-01"),
                pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-01"),
                send(PEER, "p-1", NANJING, WUXI, 10, "2020-02-01"));

        books.refuses(NAMED_EVENT_UNFIT, get("n", "g-1", 1, "2020-02-02"), "g-1");
        books.refuses(NAMED_EVENT_UNFIT, get("n", "r-2", 1, "2020-02-02"), "r-2");
        books.refuses(NAMED_EVENT_UNFIT, arrive("n", "p-1", 1, "2020-02-02"), "p-1");
    }

    @Test
    void arrival_ofWhatIsNotDues_isSharedWithNobody() {
        books.post(
                dues("r-1", NANJING, 100, "2020-02-01"),
                send(PEER, "p-1", NANJING, WUXI, 50, "2020-02-01"),
                send(LOAN, "l-1", NANJING, WUXI, 50, "2020-02-01"));

        for (String transfer : new String[] {"p-1", "l-1"}) {
            for (UnionId to : new UnionId[] {PROVINCE, XISHAN, NANJING}) {
                books.refuses(SHARES_EXCEED_AMOUNT, get("n", transfer, 50, "2020-02-02", share(to, 1)));
            }
            books.refuses(GIVER_IS_RECEIVER, get("n", transfer, 50, "2020-02-02", share(WUXI, 1)));
        }
    }

    @Test
    void reversal_waitsForTheArrivalAndForWhatWasSpent() {
        books.post(
                dues("r-1", NANJING, 100, "2020-02-01"),
                send(PEER, "p-1", NANJING, WUXI, 100, "2020-02-05"),
                get("a-1", "p-1", 60, "2020-02-10"),
                spend("d-1", WUXI, DUES, 10, "2020-02-11"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "r-1", "2020-03-01"), "p-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "p-1", "2020-03-01"), "a-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "a-1", "2020-03-01"), "d-1");
        books.post(
                reverse("x-1", "d-1", "2020-03-01"),
                reverse("x-2", "a-1", "2020-03-01"),
                reverse("x-3", "p-1", "2020-03-01"),
                reverse("x-4", "r-1", "2020-03-01"));
        assertThat(books.lines("x-2"))
                .containsExactly("Cr wx 2009:102 [dues] 60.00", "Dr wx 2009:408 [dues] <> nj 60.00");
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "LOAN"})
    void oneBookIsKept_thatHalfIsPosted_andThePairIsUnverified(TransferKind kind) {
        Dealings payer = new Dealings(NANJING);
        payer.post(
                dues("r-1", NANJING, 100, "2020-02-01"),
                send(kind, "p-1", NANJING, WUXI, 100, "2020-02-05"),
                get("a-1", "p-1", 60, "2020-02-10"));
        assertThat(payer.lines("p-1")).hasSize(2);
        assertThat(payer.lines("a-1")).isEmpty();
        assertThat(Reconciliation.of(payer.ledger().view()).unverified())
                .containsExactly(new UnverifiedPair(kind, NANJING, WUXI, DUES.id(), Amount.yuan(100)));
        payer.assertSound();

        Dealings receiver = new Dealings(WUXI);
        receiver.post(send(kind, "p-1", NANJING, WUXI, 100, "2020-02-05"), get("a-1", "p-1", 60, "2020-02-10"));
        assertThat(receiver.lines("p-1")).isEmpty();
        assertThat(receiver.lines("a-1")).hasSize(2);
        assertThat(receiver.own(WUXI).inTransitInward()).isEqualTo(Amount.yuan(40));
        assertThat(Reconciliation.of(receiver.ledger().view()).unverified())
                .containsExactly(new UnverifiedPair(kind, NANJING, WUXI, DUES.id(), Amount.yuan(60)));
        receiver.refuses(BOOK_NOT_KEPT, send(kind, "n", NANJING, PROVINCE, 1, "2020-02-05"));
        receiver.assertSound();
    }
}
