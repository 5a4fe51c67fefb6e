package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
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
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.batch.Pair.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Source;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows where a fund, a book, a day or the tree has its own rules: as the events that they are. */
class RowTermsTest {
    private static final String DATE = "2020-02-01";
    private static final int DAY = Pair.day(DATE);

    private final Pair pair = new Pair();

    private static List<RefusalReason> reasons(Collection<Refusal> refusals) {
        return refusals.stream().map(Refusal::reason).toList();
    }

    @Test
    void fundWithTerms() {
        Fund terms = Fund.builder()
                .id("terms")
                .name("有条件的资金")
                .kind(GrantKind.WARMTH)
                .addPurposes("慰问")
                .until(day("2020-06-30"))
                .noticesBind(true)
                .build();
        pair.post(OpenFund.builder().id("f-4").fund(terms).on(day(DATE)).build());
        int fund = pair.ledger.numberOf(terms.id());
        pair.batch.receipt(0, 1, DAY - 1, pair.js, fund, 100_00, Source.DONATION);
        pair.batch.receipt(0, 2, DAY, pair.js, fund, 100_00, Source.DONATION);
        pair.batch.receipt(0, 3, DAY, pair.js, pair.fiscal, 100_00, Source.FISCAL);
        pair.batch.event(GrantNotice.builder()
                .id("n-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(terms.id())
                .amount(Amount.yuan(70))
                .on(day(DATE))
                .build());
        pair.batch.grantPayment(0, 4, DAY, pair.js, pair.wx, fund, 31_00);
        pair.batch.grantPayment(0, 5, DAY, pair.js, pair.wx, fund, 30_00);
        pair.batch.disbursement(0, 6, DAY, pair.js, fund, 1_00, AidKind.OTHER, 10);
        pair.batch.grantArrival(0, 7, Pair.day("2020-07-01"), 0, 5, 30_00);
        pair.batch.directGrant(0, 8, Pair.day("2020-07-01"), pair.wx, pair.js, fund, 30_00);

        assertThat(reasons(pair.same(
                                raise(id(1), PROVINCE, terms, 100, "2020-01-31"),
                                raise(id(2), PROVINCE, terms, 100, DATE),
                                raise(id(3), PROVINCE, FISCAL, 100, DATE),
                                pair.batch.eventOrNull(3),
                                pay(id(4), PROVINCE, WUXI, terms, 31, DATE),
                                pay(id(5), PROVINCE, WUXI, terms, 30, DATE),
                                spend(id(6), PROVINCE, terms, 1, DATE),
                                arrive(id(7), id(5), 30, "2020-07-01"),
                                direct(id(8), WUXI, PROVINCE, terms, 30, "2020-07-01"))
                        .refusals()
                        .values()))
                .contains(RefusalReason.FUND_NOT_OPEN, RefusalReason.FUND_COMMITTED);
    }

    @Test
    void closedPeriod_andWhatIsBackdated() {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        pair.post(raise("r-2", PROVINCE, RELIEF, 50, "2021-02-01"));
        pair.post(PeriodClose.builder()
                .id("c-1")
                .on(day("2020-12-31"))
                .addBooks(PROVINCE)
                .build());
        pair.batch.receipt(0, 1, Pair.day("2020-12-31"), pair.js, pair.relief, 1_00, Source.DONATION);
        pair.batch.receipt(0, 2, Pair.day("2020-12-31"), pair.nj, pair.relief, 1_00, Source.DONATION);
        pair.batch.grantPayment(0, 3, Pair.day("2020-12-31"), pair.js, pair.nj, pair.relief, 1_00);
        pair.batch.disbursement(0, 4, Pair.day("2021-03-01"), pair.js, pair.relief, 120_00, AidKind.OTHER, 10);
        pair.batch.disbursement(0, 5, Pair.day("2021-01-15"), pair.js, pair.relief, 31_00, AidKind.OTHER, 10);
        pair.batch.disbursement(0, 6, Pair.day("2021-01-15"), pair.js, pair.relief, 30_00, AidKind.OTHER, 10);
        pair.batch.receipt(0, 7, Pair.day("2021-01-01"), pair.js, pair.relief, 1_00, Source.DONATION);
        pair.batch.disbursement(0, 8, Pair.day("2021-01-01"), pair.js, pair.relief, 1_00, AidKind.OTHER, 10);

        assertThat(reasons(pair.same(
                                raise(id(1), PROVINCE, RELIEF, 1, "2020-12-31"),
                                raise(id(2), NANJING, RELIEF, 1, "2020-12-31"),
                                pay(id(3), PROVINCE, NANJING, RELIEF, 1, "2020-12-31"),
                                spend(id(4), PROVINCE, RELIEF, 120, "2021-03-01"),
                                spend(id(5), PROVINCE, RELIEF, 31, "2021-01-15"),
                                spend(id(6), PROVINCE, RELIEF, 30, "2021-01-15"),
                                raise(id(7), PROVINCE, RELIEF, 1, "2021-01-01"),
                                spend(id(8), PROVINCE, RELIEF, 1, "2021-01-01"))
                        .refusals()
                        .values()))
                .containsExactly(
                        RefusalReason.PERIOD_CLOSED, RefusalReason.PERIOD_CLOSED, RefusalReason.FUND_OVERDRAWN);
    }

    @Test
    void legs_inPartsAndOutOfOrder() {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        pair.batch.grantPayment(0, 1, DAY, pair.js, pair.nj, pair.relief, 60_00);
        pair.batch.grantArrival(0, 2, DAY - 1, 0, 1, 10_00);
        pair.batch.grantArrival(0, 3, Pair.day("2022-02-01"), 0, 1, 40_00);
        pair.batch.grantArrival(0, 4, Pair.day("2020-03-01"), 0, 1, 15_00);
        pair.batch.grantArrival(0, 5, Pair.day("2020-03-01"), 0, 1, 6_00);
        pair.batch.grantReturn(0, 6, Pair.day("2020-03-15"), 0, 1, 20_00);
        pair.batch.grantReturn(0, 7, Pair.day("2022-03-01"), 0, 1, 20_00);
        pair.batch.grantReturnArrival(0, 8, Pair.day("2022-03-02"), 0, 7, 21_00);
        pair.batch.grantReturnArrival(0, 9, Pair.day("2022-03-02"), 0, 7, 19_00);
        pair.batch.grantReturnArrival(0, 10, Pair.day("2022-03-03"), 0, 7, 1_00);
        pair.batch.grantArrival(0, 11, Pair.day("2022-03-03"), 0, 7, 1_00);

        assertThat(reasons(pair.same(
                                pay(id(1), PROVINCE, NANJING, RELIEF, 60, DATE),
                                arrive(id(2), id(1), 10, "2020-01-31"),
                                arrive(id(3), id(1), 40, "2022-02-01"),
                                arrive(id(4), id(1), 15, "2020-03-01"),
                                arrive(id(5), id(1), 6, "2020-03-01"),
                                giveBack(id(6), id(1), 20, "2020-03-15"),
                                giveBack(id(7), id(1), 20, "2022-03-01"),
                                backArrives(id(8), id(7), 21, "2022-03-02"),
                                backArrives(id(9), id(7), 19, "2022-03-02"),
                                backArrives(id(10), id(7), 1, "2022-03-03"),
                                arrive(id(11), id(7), 1, "2022-03-03"))
                        .refusals()
                        .values()))
                .containsExactly(
                        RefusalReason.DATED_BEFORE_NAMED_EVENT,
                        RefusalReason.ARRIVAL_EXCEEDS_PAYMENT,
                        RefusalReason.RETURN_EXCEEDS_ARRIVAL,
                        RefusalReason.ARRIVAL_EXCEEDS_PAYMENT,
                        RefusalReason.NAMED_EVENT_UNFIT);
    }

    @Test
    void booksKeptElsewhere() {
        Pair some = new Pair(() -> Jiangsu.keeping(PROVINCE, XUANWU));
        some.batch.receipt(0, 1, DAY, some.js, some.relief, 100_00, Source.DONATION);
        some.batch.receipt(0, 2, DAY, some.nj, some.relief, 100_00, Source.DONATION);
        some.batch.grantPayment(0, 3, DAY, some.js, some.nj, some.relief, 60_00);
        some.batch.grantArrival(0, 4, DAY, 0, 3, 60_00);
        some.batch.grantPayment(0, 5, DAY, some.nj, some.xuanwu, some.relief, 500_00);
        some.batch.grantArrival(0, 6, DAY, 0, 5, 500_00);
        some.batch.directGrant(0, 7, DAY, some.js, some.xuanwu, some.relief, 40_00);
        some.batch.directGrant(0, 8, DAY, some.nj, some.xuanwu, some.relief, 40_00);
        some.batch.directGrant(0, 9, DAY, some.js, some.wx, some.relief, 1_00);
        some.batch.grantReturn(0, 10, DAY, 0, 5, 100_00);
        some.batch.disbursement(0, 11, DAY, some.nj, some.relief, 1_00, AidKind.OTHER, 10);

        assertThat(reasons(some.same(
                                raise(id(1), PROVINCE, RELIEF, 100, DATE),
                                raise(id(2), NANJING, RELIEF, 100, DATE),
                                pay(id(3), PROVINCE, NANJING, RELIEF, 60, DATE),
                                arrive(id(4), id(3), 60, DATE),
                                pay(id(5), NANJING, XUANWU, RELIEF, 500, DATE),
                                arrive(id(6), id(5), 500, DATE),
                                direct(id(7), PROVINCE, XUANWU, RELIEF, 40, DATE),
                                direct(id(8), NANJING, XUANWU, RELIEF, 40, DATE),
                                direct(id(9), PROVINCE, WUXI, RELIEF, 1, DATE),
                                giveBack(id(10), id(5), 100, DATE),
                                spend(id(11), NANJING, RELIEF, 1, DATE))
                        .refusals()
                        .values()))
                .contains(RefusalReason.BOOK_NOT_KEPT);
    }

    @Test
    void treeThatChanges_betweenLines() {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        pair.post(raise("r-2", NANJING, RELIEF, 100, DATE));
        RegisterChanges moved = RegisterChanges.builder()
                .id("c-1")
                .on(day("2020-06-01"))
                .addChanges(new UnionChange.Moved(day("2020-06-01"), XUANWU, WUXI))
                .build();
        pair.batch.grantPayment(0, 1, DAY, pair.nj, pair.xuanwu, pair.relief, 10_00);
        pair.batch.event(moved);
        pair.batch.grantPayment(0, 2, Pair.day("2020-05-31"), pair.nj, pair.xuanwu, pair.relief, 10_00);
        pair.batch.grantPayment(0, 3, Pair.day("2020-06-01"), pair.nj, pair.xuanwu, pair.relief, 10_00);
        pair.batch.directGrant(0, 4, Pair.day("2020-06-01"), pair.js, pair.xuanwu, pair.relief, 10_00);
        pair.batch.grantArrival(0, 5, Pair.day("2020-07-01"), 0, 1, 10_00);
        pair.batch.directGrant(0, 6, DAY, pair.xuanwu, pair.nj, pair.relief, 1_00);
        pair.batch.directGrant(0, 7, DAY, pair.js, pair.js, pair.relief, 1_00);

        assertThat(reasons(pair.same(
                                pay(id(1), NANJING, XUANWU, RELIEF, 10, DATE),
                                moved,
                                pay(id(2), NANJING, XUANWU, RELIEF, 10, "2020-05-31"),
                                pay(id(3), NANJING, XUANWU, RELIEF, 10, "2020-06-01"),
                                direct(id(4), PROVINCE, XUANWU, RELIEF, 10, "2020-06-01"),
                                arrive(id(5), id(1), 10, "2020-07-01"),
                                direct(id(6), XUANWU, NANJING, RELIEF, 1, DATE),
                                direct(id(7), PROVINCE, PROVINCE, RELIEF, 1, DATE))
                        .refusals()
                        .values()))
                .containsExactly(
                        RefusalReason.GIVER_NOT_ABOVE_RECEIVER,
                        RefusalReason.GIVER_NOT_ABOVE_RECEIVER,
                        RefusalReason.GIVER_IS_RECEIVER);
    }

    @Test
    void rowsReversed_betweenLines() {
        pair.batch.receipt(0, 1, DAY, pair.js, pair.general, 100_00, Source.DONATION);
        pair.batch.grantPayment(0, 2, DAY, pair.js, pair.nj, pair.general, 60_00);
        pair.batch.grantArrival(0, 3, DAY, 0, 2, 60_00);
        pair.batch.event(reverse(id(4), id(2), DATE));
        pair.batch.event(reverse(id(5), id(3), DATE));
        pair.batch.event(reverse(id(6), id(2), DATE));
        pair.batch.grantArrival(0, 7, DAY, 0, 2, 60_00);
        pair.batch.disbursement(0, 8, DAY, pair.js, pair.general, 100_00, AidKind.OTHER, 10);
        pair.batch.event(reverse(id(9), id(1), DATE));
        pair.batch.grantReturn(0, 10, DAY, 0, 4, 1);

        assertThat(reasons(pair.same(
                                raise(id(1), PROVINCE, GENERAL, 100, DATE),
                                pay(id(2), PROVINCE, NANJING, GENERAL, 60, DATE),
                                arrive(id(3), id(2), 60, DATE),
                                reverse(id(4), id(2), DATE),
                                reverse(id(5), id(3), DATE),
                                reverse(id(6), id(2), DATE),
                                arrive(id(7), id(2), 60, DATE),
                                spend(id(8), PROVINCE, GENERAL, 100, DATE),
                                reverse(id(9), id(1), DATE),
                                GrantReturn.of(id(10), id(4), Amount.fen(1), day(DATE)))
                        .refusals()
                        .values()))
                .containsExactly(
                        RefusalReason.HAS_DEPENDENTS,
                        RefusalReason.ALREADY_REVERSED,
                        RefusalReason.HAS_DEPENDENTS,
                        RefusalReason.NAMED_EVENT_UNKNOWN);
    }
}
