package io.github.unionaid.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an event holds at most, on both sides of each limit. */
class EventLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

    @Test
    void shares_upTo100_ofDifferentUnions() {
        assertThat(dues(shares(100)).owed()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dues(shares(101)))
                .withMessage("q-1 has 101 shares; the most is 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dues(List.of(share("u-1"), share("u-2"), share("u-1"))))
                .withMessage("q-1 has two shares of u-1");
    }

    @Test
    void purposesOfAFund_upTo100() {
        assertThat(fund(100).purposes()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fund(101))
                .withMessage("fund f has 101 purposes; the most is 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fund.builder()
                        .id("f")
                        .name("基金")
                        .kind(GrantKind.OTHER)
                        .addPurposes(" ")
                        .build())
                .withMessageStartingWith("purpose of fund f is blank");
    }

    @Test
    void aFundAlsoAllows_onlyWhatNeedsLeave() {
        for (TransferKind kind : TransferKind.values()) {
            var fund = Fund.builder().id("f").name("基金").kind(GrantKind.OTHER).addAlsoAllows(kind);
            switch (kind) {
                case PEER, LOAN, REMIT, PASSDOWN ->
                    assertThat(fund.build().alsoAllows()).containsExactly(kind);
                default ->
                    assertThatIllegalArgumentException()
                            .isThrownBy(fund::build)
                            .withMessageStartingWith("fund f also allows [" + kind + "]; expected some of ");
            }
        }
    }

    @Test
    void aTransfer_isOfAKindWithoutEventsOfItsOwn() {
        for (TransferKind kind : TransferKind.values()) {
            var transfer = TransferPayment.builder()
                    .id("p-1")
                    .kind(kind)
                    .from(Jiangsu.NANJING)
                    .to(Jiangsu.WUXI)
                    .fund(FundId.of("f"))
                    .amount(Amount.yuan(1))
                    .on(DAY);
            switch (kind) {
                case PEER, LOAN, REMIT, PASSDOWN ->
                    assertThat(transfer.build().kind()).isEqualTo(kind);
                default ->
                    assertThatIllegalArgumentException()
                            .isThrownBy(transfer::build)
                            .withMessageStartingWith("transfer p-1 is of kind " + kind + "; expected one of ");
            }
        }
    }

    @Test
    void linesOfAnEntry_1To1000() {
        assertThat(entry(1).lines()).hasSize(1);
        assertThat(entry(1_000).lines()).hasSize(1_000);
        for (int lines : new int[] {0, 1_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> entry(lines))
                    .withMessage("j-1 has " + lines + " lines; expected 1 to 1000");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningBalance.builder()
                        .id("o-1")
                        .book(Jiangsu.NANJING)
                        .on(DAY)
                        .build())
                .withMessage("o-1 has 0 lines; expected 1 to 1000");
    }

    @Test
    void booksOfACloseAndAReopening_1To10000() {
        assertThat(close(1).books()).hasSize(1);
        assertThat(close(10_000).books()).hasSize(10_000);
        for (int books : new int[] {0, 10_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> close(books))
                    .withMessage("z-1 is for " + books + " books; expected 1 to 10000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PeriodReopening.builder()
                            .id("zo-1")
                            .addAllBooks(unions(books))
                            .on(DAY)
                            .build())
                    .withMessage("zo-1 is for " + books + " books; expected 1 to 10000");
        }
    }

    @Test
    void changesOfTheRegister_1To10000() {
        assertThat(changes(1).changes()).hasSize(1);
        assertThat(changes(10_000).changes()).hasSize(10_000);
        for (int changes : new int[] {0, 10_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> changes(changes))
                    .withMessage("rc-1 has " + changes + " changes; expected 1 to 10000");
        }
    }

    private static List<UnionId> unions(int number) {
        return IntStream.range(0, number).mapToObj(i -> UnionId.of("u-" + i)).toList();
    }

    private static Share share(String union) {
        return new Share(UnionId.of(union), Amount.fen(1));
    }

    private static List<Share> shares(int number) {
        return unions(number).stream().map(u -> new Share(u, Amount.fen(1))).toList();
    }

    private static DuesReceipt dues(List<Share> shares) {
        return DuesReceipt.builder()
                .id("q-1")
                .into(Jiangsu.NANJING)
                .fund(FundId.of("f"))
                .amount(Amount.yuan(1))
                .addAllOwed(shares)
                .on(DAY)
                .build();
    }

    private static Fund fund(int purposes) {
        return Fund.builder()
                .id("f")
                .name("基金")
                .kind(GrantKind.OTHER)
                .addAllPurposes(
                        IntStream.range(0, purposes).mapToObj(i -> "用途" + i).toList())
                .build();
    }

    private static JournalEntry entry(int lines) {
        EntryLine line = EntryLine.debit(AccountCode.parse("2009:102"), FundId.of("f"), Amount.fen(1));
        return JournalEntry.builder()
                .id("j-1")
                .book(Jiangsu.NANJING)
                .addAllLines(Collections.nCopies(lines, line))
                .on(DAY)
                .build();
    }

    private static PeriodClose close(int books) {
        return PeriodClose.builder()
                .id("z-1")
                .addAllBooks(unions(books))
                .on(DAY)
                .build();
    }

    private static RegisterChanges changes(int number) {
        return RegisterChanges.builder()
                .id("rc-1")
                .addAllChanges(unions(number).stream()
                        .map(u -> new UnionChange.Renamed(DAY, u, "新名", List.of()))
                        .toList())
                .on(DAY)
                .build();
    }
}
