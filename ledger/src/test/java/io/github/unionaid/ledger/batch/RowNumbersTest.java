package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.batch.Pair.day;
import static io.github.unionaid.ledger.batch.Pair.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that nothing has, amounts that cannot be, days on which nothing is. */
class RowNumbersTest {
    private static final int DAY = day("2020-02-01");

    private final Pair pair = new Pair();

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 6, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void numberOfNoFund_isAnError_andNothingIsTaken(int fund) {
        EventBatch batch = pair.batch;
        assertWrong(b -> b.receipt(0, 9, DAY, pair.js, fund, 1, Source.OTHER), Integer.toString(fund));
        assertWrong(b -> b.grantPayment(0, 9, DAY, pair.js, pair.nj, fund, 1), Integer.toString(fund));
        assertWrong(b -> b.directGrant(0, 9, DAY, pair.js, pair.nj, fund, 1), Integer.toString(fund));
        assertWrong(b -> b.disbursement(0, 9, DAY, pair.js, fund, 1, AidKind.OTHER, 0), Integer.toString(fund));
        batch.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void numberOfNoUnion_isAnError_andNothingIsTaken(int union) {
        String number = Integer.toString(union);
        assertWrong(b -> b.receipt(0, 9, DAY, union, pair.relief, 1, Source.OTHER), number);
        assertWrong(b -> b.grantPayment(0, 9, DAY, union, pair.nj, pair.relief, 1), number);
        assertWrong(b -> b.grantPayment(0, 9, DAY, pair.js, union, pair.relief, 1), number);
        assertWrong(b -> b.directGrant(0, 9, DAY, pair.js, union, pair.relief, 1), number);
        assertWrong(b -> b.disbursement(0, 9, DAY, union, pair.relief, 1, AidKind.OTHER, 0), number);
    }

    private interface Wrong {
        void add(EventBatch batch);
    }

    /** As the last but one of some lines, which without it would be taken. */
    private void assertWrong(Wrong wrong, String number) {
        String before = pair.ledger.stateDigest();
        pair.batch.clear();
        pair.batch.receipt(0, 1, DAY, pair.js, pair.relief, 1, Source.OTHER);
        wrong.add(pair.batch);
        pair.batch.event(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.ledger.postAll(pair.batch).isPosted())
                .withMessageContainingAll("line 1", number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.ledger.postEach(pair.batch).isPosted())
                .withMessageContainingAll("line 1", number);
        assertThat(pair.ledger.stateDigest()).isEqualTo(before);
        assertThat(pair.ledger.view().sequence()).isEqualTo(3);
    }

    @Test
    void ledger_afterAWrongNumber_goesOn() {
        numberOfNoFund_isAnError_andNothingIsTaken(3);
        pair.batch.clear();
        pair.batch.receipt(0, 1, DAY, pair.js, pair.relief, 100, Source.DONATION);
        assertThat(pair.same(raise(id(1), PROVINCE, RELIEF, 1, "2020-02-01")).isPosted())
                .isTrue();
    }

    /** What has no number yet cannot be named by one, even if the number could be guessed. */
    @Test
    void fundOpenedInTheBatch_hasNoNumberYet() {
        pair.batch.event(OpenFund.of("f-4", Fund.of("new", "新资金", GrantKind.OTHER)));
        pair.batch.receipt(0, 1, DAY, pair.js, 3, 100, Source.DONATION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.ledger.postAll(pair.batch).isPosted())
                .withMessageContaining("line 1");
        assertThat(pair.ledger.view().sequence()).isEqualTo(3);
    }

    @Test
    void numbers_areThoseOfTheLedger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.ledger.numberOf(
                        Fund.of("new", "新资金", GrantKind.OTHER).id()))
                .withMessage("fund new has not been opened");
        assertThatExceptionOfType(UnknownUnionException.class).isThrownBy(() -> pair.ledger.numberOf(Jiangsu.NOWHERE));
        assertThat(pair.ledger.numberOf(RELIEF.id())).isEqualTo(pair.relief);
    }

    private static Receipt receipt(long id, long fen, LocalDate on) {
        return Receipt.builder()
                .id(id(id))
                .into(PROVINCE)
                .fund(RELIEF.id())
                .amount(Amount.fen(fen))
                .source(Source.DONATION)
                .on(on)
                .build();
    }

    @Test
    void amounts_thatCannotBe_areRefusedAsOfEvents() {
        LocalDate on = LocalDate.ofEpochDay(DAY);
        long[] amounts = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 16, Long.MAX_VALUE / 32 + 1, 1};
        Receipt[] events = new Receipt[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            pair.batch.receipt(0, i, DAY, pair.js, pair.relief, amounts[i], Source.DONATION);
            events[i] = receipt(i, amounts[i], on);
        }
        BatchResult result = pair.same(events);

        assertThat(result.refusals().values().stream().map(r -> r.reason()))
                .containsExactly(
                        RefusalReason.AMOUNT_NOT_POSITIVE,
                        RefusalReason.AMOUNT_NOT_POSITIVE,
                        RefusalReason.AMOUNT_NOT_POSITIVE,
                        RefusalReason.TOTAL_OVERFLOW,
                        RefusalReason.TOTAL_OVERFLOW,
                        RefusalReason.TOTAL_OVERFLOW);
        assertThat(result.sequence(6)).isEqualTo(4);
    }

    /** All that was ever posted, up to the last fen, in rows. */
    @Test
    void turnover_upToTheLimit_isTakenAndNoMore() {
        LocalDate on = LocalDate.ofEpochDay(DAY);
        long most = Long.MAX_VALUE / 32;
        pair.batch.receipt(0, 1, DAY, pair.js, pair.relief, most - 5, Source.DONATION);
        pair.batch.receipt(0, 2, DAY, pair.js, pair.relief, 6, Source.DONATION);
        pair.batch.receipt(0, 3, DAY, pair.js, pair.relief, 3, Source.DONATION);
        pair.batch.receipt(0, 4, DAY, pair.js, pair.relief, 3, Source.DONATION);
        pair.batch.receipt(0, 5, DAY, pair.js, pair.relief, 2, Source.DONATION);
        pair.batch.receipt(0, 6, DAY, pair.js, pair.relief, 1, Source.DONATION);

        BatchResult result = pair.same(
                receipt(1, most - 5, on),
                receipt(2, 6, on),
                receipt(3, 3, on),
                receipt(4, 3, on),
                receipt(5, 2, on),
                receipt(6, 1, on));
        assertThat(result.refusals().keySet()).containsExactly(1, 3, 5);
        assertThat(result.refusal(5).orElseThrow().reason()).isEqualTo(RefusalReason.TOTAL_OVERFLOW);
    }

    @Test
    void days_onWhichNothingIs_areRefusedAsOfEvents() {
        int[] days = {
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            -1,
            0,
            day("2009-12-31"),
            day("2010-01-01"),
            day("2024-06-30"),
            day("2024-07-01"),
            day("9999-12-31"),
            day("9999-12-31") + 1
        };
        Receipt[] events = new Receipt[days.length];
        for (int i = 0; i < days.length; i++) {
            pair.batch.receipt(0, i, days[i], pair.js, pair.relief, 100, Source.DONATION);
            events[i] = receipt(i, 100, LocalDate.ofEpochDay(days[i]));
        }
        BatchResult result = pair.same(events);

        assertThat(result.recordedCount()).isEqualTo(2);
        assertThat(result.refusal(0).orElseThrow().reason()).isEqualTo(RefusalReason.DATE_BEFORE_BOOKS);
        assertThat(result.refusal(1).orElseThrow().reason()).isEqualTo(RefusalReason.DATED_AFTER_RECORDING);
    }
}
