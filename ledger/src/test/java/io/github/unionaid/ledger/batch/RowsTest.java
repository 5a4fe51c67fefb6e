package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.batch.Pair.day;
import static io.github.unionaid.ledger.batch.Pair.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is the event that its builder makes. */
class RowsTest {
    private static final String DATE = "2020-02-01";

    private final Pair pair = new Pair();

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-01", "2021-12-31", "2022-01-01", "2010-01-01", "2024-06-30"})
    void everyType_withNothingElse_hasTheDefaults(String date) {
        int day = day(date);
        pair.batch.receipt(0, 1, day, pair.js, pair.relief, 100_00, Source.DONATION);
        pair.batch.grantPayment(0, 2, day, pair.js, pair.nj, pair.relief, 60_00);
        pair.batch.grantArrival(0, 3, day, 0, 2, 50_00);
        pair.batch.grantArrival(0, 4, day, 0, 2, 10_00);
        pair.batch.directGrant(0, 5, day, pair.js, pair.wx, pair.relief, 40_00);
        pair.batch.grantReturn(0, 6, day, 0, 5, 30_00);
        pair.batch.grantReturnArrival(0, 7, day, 0, 6, 20_00);
        pair.batch.disbursement(0, 8, day, pair.nj, pair.relief, 60_00, AidKind.OTHER, 10);

        BatchResult result = pair.same(
                raise(id(1), PROVINCE, RELIEF, 100, date),
                pay(id(2), PROVINCE, NANJING, RELIEF, 60, date),
                arrive(id(3), id(2), 50, date),
                arrive(id(4), id(2), 10, date),
                direct(id(5), PROVINCE, Jiangsu.WUXI, RELIEF, 40, date),
                giveBack(id(6), id(5), 30, date),
                backArrives(id(7), id(6), 20, date),
                Jiangsu.spend(id(8), NANJING, RELIEF, 60, date));

        assertThat(result.isPosted()).isTrue();
        assertThat(result.recordedCount()).isEqualTo(8);
        assertThat(result).hasToString("posted 8 lines, 8 of them new");
    }

    @ParameterizedTest
    @EnumSource
    void source_ofAReceipt(Source source) {
        Fund fund = source.sourceClass() == SourceClass.FISCAL ? FISCAL : RELIEF;
        pair.batch.receipt(0, 1, day(DATE), pair.js, pair.ledger.numberOf(fund.id()), 100, source);
        pair.batch.receipt(0, 2, day(DATE), pair.js, pair.ledger.numberOf(GENERAL.id()), 100, source);

        Receipt.Builder second = receipt(2, GENERAL, source);
        assertThat(pair.same(receipt(1, fund, source).build(), second.build()).sequence(0))
                .isEqualTo(4);
    }

    private static Receipt.Builder receipt(long id, Fund fund, Source source) {
        return Receipt.builder()
                .id(id(id))
                .into(PROVINCE)
                .fund(fund.id())
                .amount(Amount.fen(100))
                .source(source)
                .on(Jiangsu.day(DATE));
    }

    @ParameterizedTest
    @EnumSource
    void kind_ofAGrant(GrantKind kind) {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        for (int year = 2020; year <= 2022; year += 2) {
            String date = year + "-03-01";
            pair.batch
                    .grantPayment(year, 2, day(date), pair.js, pair.nj, pair.relief, 100)
                    .kind(kind);
            pair.batch.grantArrival(year, 3, day(date), year, 2, 100);
            pair.batch
                    .directGrant(year, 4, day(date), pair.js, pair.nj, pair.relief, 100)
                    .kind(kind);
            String payment = new UUID(year, 2).toString();
            BatchResult result = pair.same(
                    GrantPayment.builder()
                            .id(payment)
                            .from(PROVINCE)
                            .to(NANJING)
                            .fund(RELIEF.id())
                            .amount(Amount.yuan(1))
                            .kind(kind)
                            .on(Jiangsu.day(date))
                            .build(),
                    arrive(new UUID(year, 3).toString(), payment, 1, date),
                    DirectGrant.builder()
                            .id(new UUID(year, 4).toString())
                            .from(PROVINCE)
                            .to(NANJING)
                            .fund(RELIEF.id())
                            .amount(Amount.yuan(1))
                            .kind(kind)
                            .on(Jiangsu.day(date))
                            .build());
            assertThat(result.isPosted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void meansAndDateBasis_ofTheLineAddedLast(Means means) {
        pair.batch.receipt(0, 1, day(DATE), pair.js, pair.relief, 100, Source.OTHER);
        pair.batch
                .receipt(0, 2, day(DATE), pair.js, pair.relief, 100, Source.OTHER)
                .means(means)
                .dateBasis(DateBasis.NOT_AFTER);
        pair.batch
                .grantPayment(0, 3, day(DATE), pair.js, pair.nj, pair.relief, 100)
                .means(means);
        pair.batch.grantArrival(0, 4, day(DATE), 0, 3, 100).means(means).dateBasis(DateBasis.NOT_AFTER);

        pair.same(
                receipt(1, RELIEF, Source.OTHER).build(),
                receipt(2, RELIEF, Source.OTHER)
                        .means(means)
                        .dateBasis(DateBasis.NOT_AFTER)
                        .build(),
                GrantPayment.builder()
                        .id(id(3))
                        .from(PROVINCE)
                        .to(NANJING)
                        .fund(RELIEF.id())
                        .amount(Amount.fen(100))
                        .means(means)
                        .on(Jiangsu.day(DATE))
                        .build(),
                GrantArrival.builder()
                        .id(id(4))
                        .payment(id(3))
                        .amount(Amount.fen(100))
                        .means(means)
                        .dateBasis(DateBasis.NOT_AFTER)
                        .on(Jiangsu.day(DATE))
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void aidAndHeadCount_ofADisbursement(AidKind aid) {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        pair.batch.disbursement(0, 1, day(DATE), pair.js, pair.relief, 100, aid, 0);
        pair.batch.disbursement(0, 2, day(DATE), pair.js, pair.relief, 100, aid, 1);
        pair.batch.disbursement(0, 3, day("2022-01-01"), pair.js, pair.relief, 100, aid, Integer.MAX_VALUE);

        assertThat(pair.same(
                                disbursement(1, Party.beneficiaries(), aid, DATE),
                                disbursement(2, Party.beneficiaries(1), aid, DATE),
                                disbursement(3, Party.beneficiaries(Integer.MAX_VALUE), aid, "2022-01-01"))
                        .isPosted())
                .isTrue();
    }

    private static Disbursement disbursement(long id, Party to, AidKind aid, String on) {
        return Disbursement.builder()
                .id(id(id))
                .from(PROVINCE)
                .to(to)
                .fund(RELIEF.id())
                .amount(Amount.fen(100))
                .aid(aid)
                .on(Jiangsu.day(on))
                .build();
    }
}
