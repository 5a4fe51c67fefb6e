package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.statement.BookStatement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pairs of which one book is kept elsewhere: what statements of that book make of them. */
class StatementsReconciledTest {
    private final Ledger province = keeping(PROVINCE);
    private final Ledger nanjing = keeping(NANJING);

    private void grant(long paid, long arrived) {
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        province.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, paid, "2020-02-02"));
        nanjing.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, arrived, "2020-02-02"));
        nanjing.postOrThrow(arrive("a-1", "g-1", arrived, "2020-02-03"));
    }

    private static BookStatement statement(Ledger ledger, UnionId book, UnionId other, String to) {
        return BookStatement.of(ledger.view(), book, other, LocalDate.MIN, AsOf.date(day(to)));
    }

    private Reconciliation withStatementTo(String to) {
        return with(statement(nanjing, NANJING, PROVINCE, to));
    }

    private Reconciliation with(BookStatement... statements) {
        ReconciliationOptions.Builder options = ReconciliationOptions.builder();
        for (BookStatement statement : statements) {
            options.addStatements(statement);
        }
        return Reconciliation.of(province.view(), options.build());
    }

    @Test
    void withoutAStatement_thePairIsUnverified() {
        grant(60, 60);

        assertThat(with().unverified()).hasSize(1);
        assertThat(with().verified()).isEmpty();
    }

    @Test
    void aStatementThatSaysTheSame_verifiesThePair() {
        grant(60, 60);

        Reconciliation reconciliation = withStatementTo("2020-02-29");

        assertThat(reconciliation.unverified()).isEmpty();
        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.verified())
                .containsExactly(new VerifiedPair(
                        TransferKind.GRANT,
                        PROVINCE,
                        NANJING,
                        RELIEF.id(),
                        Amount.yuan(60),
                        Amount.ZERO,
                        reconciliation.verified().get(0).until()));
        assertThat(reconciliation.checks().get(Identity.R2))
                .isEqualTo(with().checks().getOrDefault(Identity.R2, 0L) + 1);
        assertThat(reconciliation.verified().get(0).sentence())
                .startsWith("Between js and nj for fund relief a statement of the other book agrees to 2020-02-")
                .endsWith(": GRANT booked 60.00, in transit 0.00.");
        assertThat(reconciliation.verified().get(0).sentenceInChinese()).contains("与对方对账单核对相符", "补助账列 60.00元");
        assertThat(FindingsList.of(reconciliation, Language.ENGLISH).in(ReportForm.TEXT))
                .contains("Verified by statements of the other book:\nBetween js and nj");
    }

    @Test
    void fromTheReceiversSide_itIsTheSame() {
        grant(60, 60);
        Reconciliation reconciliation = Reconciliation.of(
                nanjing.view(),
                ReconciliationOptions.builder()
                        .addStatements(statement(province, PROVINCE, NANJING, "2020-02-29"))
                        .build());

        assertThat(reconciliation.unverified()).isEmpty();
        assertThat(reconciliation.verified())
                .extracting(VerifiedPair::upper, VerifiedPair::lower, VerifiedPair::booked)
                .containsExactly(tuple(PROVINCE, NANJING, Amount.yuan(60)));
    }

    @Test
    void whatIsInTransit_isVerifiedAndSaidSo_withReturns() {
        grant(60, 60);
        province.postOrThrow(pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-20"));
        nanjing.postOrThrow(giveBack("b-1", "g-1", 20, "2020-02-10"));
        province.postOrThrow(arrive("a-1", "g-1", 60, "2020-02-03"));
        province.postOrThrow(giveBack("b-1", "g-1", 20, "2020-02-10"));
        province.postOrThrow(backArrives("c-1", "b-1", 20, "2020-02-11"));

        Reconciliation reconciliation = withStatementTo("2020-02-25");

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.verified())
                .extracting(VerifiedPair::booked, VerifiedPair::inTransit)
                .containsExactly(tuple(Amount.yuan(50), Amount.yuan(10)));
    }

    @Test
    void aStatementThatSaysOtherwise_isAFinding() {
        grant(60, 50);

        Reconciliation reconciliation = withStatementTo("2020-03-31");

        assertThat(reconciliation.unverified()).isEmpty();
        assertThat(reconciliation.verified()).isEmpty();
        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.STATEMENT_DIFFERS);
            assertThat(finding.identity()).isEqualTo(Identity.R2);
            assertThat(finding.node().id()).isEqualTo(PROVINCE);
            assertThat(finding.counterparty().orElseThrow().id()).isEqualTo(NANJING);
            assertThat(finding.difference()).isEqualTo(Amount.yuan(10));
            assertThat(finding.transactions())
                    .extracting(t -> t.event().value())
                    .contains("g-1");
        });
    }

    @Test
    void whatOnlyTheOtherBookHas_isAFindingToo() {
        grant(60, 60);
        nanjing.postOrThrow(pay("g-9", PROVINCE, NANJING, GENERAL, 7, "2020-02-02"));
        nanjing.postOrThrow(arrive("a-9", "g-9", 7, "2020-02-03"));

        Reconciliation reconciliation = withStatementTo("2020-03-31");

        assertThat(reconciliation.verified()).hasSize(1);
        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fund()).contains(GENERAL.id());
            assertThat(finding.difference()).isEqualTo(Amount.yuan(-7));
        });
    }

    @Test
    void aStatementThatEndsTooEarly_leavesThePairUnverified_andALaterOneDoesNot() {
        grant(60, 60);
        BookStatement early = statement(nanjing, NANJING, PROVINCE, "2020-02-10");
        province.postOrThrow(pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-20"));
        nanjing.postOrThrow(pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-20"));
        nanjing.postOrThrow(arrive("a-2", "g-2", 10, "2020-02-21"));
        BookStatement late = statement(nanjing, NANJING, PROVINCE, "2020-02-28");

        assertThat(with(early).unverified()).hasSize(1);
        assertThat(with(early).verified()).isEmpty();
        assertThat(with(early, late).unverified()).isEmpty();
        assertThat(with(early, late).verified()).hasSize(1);
        assertThat(with(late, early).verified()).isEqualTo(with(early, late).verified());
    }

    @Test
    void aMatchMadeByHand_counts_untilItIsReversed() {
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        province.postOrThrow(pay("ours", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"));
        nanjing.postOrThrow(pay("theirs", PROVINCE, NANJING, RELIEF, 60, "2020-05-02"));
        nanjing.postOrThrow(arrive("theirs-arrived", "theirs", 60, "2020-05-03"));
        assertThat(withStatementTo("2020-06-30").findings()).hasSize(1);

        province.postOrThrow(HandMatch.builder()
                .id("m-1")
                .book(PROVINCE)
                .counterparty(NANJING)
                .addOurs("ours")
                .addTheirs("theirs-arrived")
                .on(day("2020-06-30"))
                .build());
        assertThat(withStatementTo("2020-06-30").findings()).isEmpty();
        assertThat(withStatementTo("2020-06-30").verified()).hasSize(1);

        province.postOrThrow(Reversal.builder()
                .id("x-1")
                .reverses("m-1")
                .on(day("2020-06-30"))
                .build());
        assertThat(withStatementTo("2020-06-30").findings()).hasSize(1);
    }

    @Test
    void statementsOfOtherPairs_changeNothing() {
        grant(60, 60);
        Ledger wuxi = keeping(WUXI);

        Reconciliation reconciliation = with(statement(wuxi, WUXI, PROVINCE, "2020-03-31"));

        assertThat(reconciliation.unverified()).hasSize(1);
        assertThat(reconciliation.findings()).isEmpty();
    }
}
