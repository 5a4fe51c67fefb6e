package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs of which one book is kept elsewhere: what statements of that book make of them. */
class StatementsReconciledTest {
    private static final Fund MUTUAL = Fund.builder()
            .id("mutual")
            .name("互助资金")
            .kind(GrantKind.OTHER)
            .addAlsoAllows(TransferKind.LOAN)
            .build();

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
                        day("2010-01-01"),
                        day("2020-02-29")));
        assertThat(reconciliation.checks().get(Identity.R2))
                .isEqualTo(with().checks().getOrDefault(Identity.R2, 0L) + 1);
        assertThat(reconciliation.verified().get(0).sentence())
                .startsWith(
                        "Between js and nj for fund relief a statement of the other book agrees from 2010-01-01 to 2020-02-29")
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
    void ofTwoStatements_thatWhichEndsLaterCounts() {
        grant(60, 60);
        BookStatement early = statement(nanjing, NANJING, PROVINCE, "2020-02-10");
        nanjing.postOrThrow(reverse("x-1", "a-1", "2020-02-20"));
        BookStatement late = statement(nanjing, NANJING, PROVINCE, "2020-03-31");

        assertThat(with(early).verified()).hasSize(1);
        assertThat(with(early, late).findings()).hasSize(1);
        assertThat(with(late, early).findings()).hasSize(1);
    }

    @Test
    void helpBothWays_isJudgedEachByItself() {
        for (Ledger ledger : List.of(province, nanjing)) {
            ledger.postOrThrow(OpenFund.of("f-mutual", MUTUAL));
        }
        province.postOrThrow(raise("r-1", PROVINCE, MUTUAL, 1000, "2020-02-01"));
        nanjing.postOrThrow(raise("r-1", NANJING, MUTUAL, 1000, "2020-02-01"));
        help(province, "p-1", PROVINCE, NANJING, 90);
        help(nanjing, "p-1", PROVINCE, NANJING, 90);
        help(nanjing, "p-2", NANJING, PROVINCE, 30);
        help(province, "p-2", NANJING, PROVINCE, 25);

        Reconciliation reconciliation = withStatementTo("2020-03-31");

        assertThat(reconciliation.verified())
                .extracting(VerifiedPair::upper, VerifiedPair::lower, VerifiedPair::booked)
                .containsExactly(tuple(PROVINCE, NANJING, Amount.yuan(90)));
        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.node().id()).isEqualTo(NANJING);
            assertThat(finding.difference()).isEqualTo(Amount.yuan(5));
        });
    }

    private static void help(Ledger ledger, String id, UnionId from, UnionId to, long yuan) {
        ledger.postOrThrow(TransferPayment.builder()
                .id(id)
                .kind(TransferKind.LOAN)
                .from(from)
                .to(to)
                .fund(MUTUAL.id())
                .amount(Amount.yuan(yuan))
                .on(day("2020-02-02"))
                .build());
        ledger.postOrThrow(TransferArrival.builder()
                .id(id + "-arrived")
                .transfer(id)
                .amount(Amount.yuan(yuan))
                .on(day("2020-02-03"))
                .build());
    }

    @Test
    void openingsThatDifferAndCancelOut_areNotVerified() {
        grant(100, 90);
        province.postOrThrow(arrive("told", "g-1", 100, "2020-02-03"));
        province.postOrThrow(giveBack("told-back", "g-1", 10, "2020-02-04"));
        province.postOrThrow(backArrives("c-1", "told-back", 10, "2020-02-05"));
        BookStatement ofMarch =
                BookStatement.of(nanjing.view(), NANJING, PROVINCE, day("2020-03-01"), AsOf.date(day("2020-03-31")));

        Reconciliation reconciliation = with(ofMarch);

        assertThat(reconciliation.verified()).isEmpty();
        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.difference()).isEqualTo(Amount.ZERO);
            assertThat(finding.grossDifference().signum()).isPositive();
        });
    }

    @Test
    void aFinding_namesTransactionsOfThisLedgerAlone() {
        grant(60, 60);
        nanjing.postOrThrow(pay("g-9", PROVINCE, NANJING, RELIEF, 7, "2020-02-02"));
        nanjing.postOrThrow(arrive("r-1", "g-9", 7, "2020-02-03")); // r-1 is a receipt in the other ledger

        assertThat(withStatementTo("2020-03-31").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.transactions()).isEmpty());
    }

    @Test
    void statementsThatCannotBeCompared_areListedWithTheReason_andStopNothing() {
        grant(60, 60);
        BookStatement good = statement(nanjing, NANJING, PROVINCE, "2020-02-29");
        BookStatement own = statement(province, PROVINCE, NANJING, "2020-02-29");
        BookStatement unknown = BookStatement.builder()
                .book(UnionId.of("nobody"))
                .counterparty(PROVINCE)
                .from(day("2020-02-01"))
                .to(day("2020-02-29"))
                .build();
        BookStatement later =
                BookStatement.of(nanjing.view(), NANJING, PROVINCE, day("2020-02-20"), AsOf.date(day("2020-02-29")));

        Reconciliation reconciliation = Reconciliation.of(
                province.view(),
                ReconciliationOptions.builder()
                        .asOf(AsOf.date(day("2020-02-10")))
                        .addStatements(own, unknown, later, good)
                        .build());

        assertThat(reconciliation.verified()).hasSize(1);
        assertThat(reconciliation.unusedStatements())
                .extracting(UnusedStatement::reason)
                .containsExactly(
                        UnusedStatement.Reason.NOT_OF_A_FOREIGN_BOOK,
                        UnusedStatement.Reason.UNION_UNKNOWN,
                        UnusedStatement.Reason.OUTSIDE_THE_DAYS);
        assertThat(reconciliation.unusedStatements().get(2).sentence())
                .isEqualTo("The statement of nj with js from 2020-02-20 to 2020-02-29 was not compared: "
                        + "it begins after the days that are looked at.");
        assertThat(reconciliation.unusedStatements().get(2).sentenceInChinese())
                .isEqualTo("nj与js往来的对账单（2020-02-20至2020-02-29）未予核对：期间在核对日之后。");
        assertThat(FindingsList.of(reconciliation, Language.CHINESE).in(ReportForm.TEXT))
                .contains("未予核对：工会不在册。");
    }

    @Test
    void aUnionThatHasMergedSince_isListed_andItsStatementCanStillBeMatched() {
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        province.postOrThrow(pay("g-1", PROVINCE, WUXI, RELIEF, 60, "2020-02-02"));
        Ledger wuxi = keeping(WUXI);
        wuxi.postOrThrow(pay("g-1", PROVINCE, WUXI, RELIEF, 60, "2020-02-02"));
        wuxi.postOrThrow(arrive("a-1", "g-1", 60, "2020-02-03"));
        BookStatement stated = statement(wuxi, WUXI, PROVINCE, "2020-02-29");
        province.postOrThrow(RegisterChanges.builder()
                .id("merger")
                .on(day("2020-06-01"))
                .addChanges(
                        new UnionChange.Moved(day("2020-06-01"), XISHAN, NANJING),
                        new UnionChange.Merged(day("2020-06-01"), WUXI, List.of(NANJING), NANJING))
                .build());

        assertThat(with(stated).unusedStatements())
                .extracting(UnusedStatement::reason)
                .containsExactly(UnusedStatement.Reason.UNION_MERGED);
        assertThat(with(stated).unverified()).hasSize(1);
        assertThat(StatementMatching.of(province.view(), stated).agrees()).isTrue();
    }

    @Test
    void ofTwoStatementsThatEndAlike_thatWhichBeginsEarlierCounts() {
        grant(60, 60);
        BookStatement whole = statement(nanjing, NANJING, PROVINCE, "2020-03-31");
        BookStatement ofMarch =
                BookStatement.of(nanjing.view(), NANJING, PROVINCE, day("2020-03-01"), AsOf.date(day("2020-03-31")));

        assertThat(with(whole, ofMarch).verified())
                .isEqualTo(with(ofMarch, whole).verified())
                .extracting(VerifiedPair::from)
                .containsExactly(day("2010-01-01"));
    }

    @Test
    void whatWasBookedAgainstAUnionThatMergedOnTheWay_isVerified() {
        RegisterChanges merger = RegisterChanges.builder()
                .id("merger")
                .on(day("2020-06-01"))
                .addChanges(
                        new UnionChange.Moved(day("2020-06-01"), XISHAN, NANJING),
                        new UnionChange.Merged(day("2020-06-01"), WUXI, List.of(NANJING), NANJING))
                .build();
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        province.postOrThrow(pay("g-1", PROVINCE, WUXI, RELIEF, 60, "2020-05-30"));
        for (Ledger ledger : List.of(province, nanjing)) {
            ledger.postOrThrow(merger);
        }
        nanjing.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-06-01"));
        nanjing.postOrThrow(arrive("a-1", "g-1", 60, "2020-06-02"));

        Reconciliation reconciliation = withStatementTo("2020-06-30");

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.verified())
                .extracting(VerifiedPair::upper, VerifiedPair::lower, VerifiedPair::booked)
                .containsExactly(tuple(PROVINCE, NANJING, Amount.yuan(60)));
    }

    @Test
    void grantsThatAStatementHasInGoods_areNotAddedToMoney() {
        grant(60, 60);
        BookStatement money = statement(nanjing, NANJING, PROVINCE, "2020-03-31");
        Amount masks = Amount.of(Asset.goods("mask", "只"), 7);
        BookStatement goodsToo = BookStatement.builder()
                .book(NANJING)
                .counterparty(PROVINCE)
                .from(money.from())
                .to(money.to())
                .addAllBalances(money.balances())
                .addBalances(new BookBalance(
                        Direction.RECEIVED, TransferKind.GRANT, RELIEF.id(), Amount.of(masks.asset(), 0), masks))
                .addAllLines(money.lines())
                .addLines(BookLine.builder()
                        .id(EventId.of("masks"))
                        .date(day("2020-02-20"))
                        .entry(LineEntry.ARRIVAL)
                        .direction(Direction.RECEIVED)
                        .transfer(TransferKind.GRANT)
                        .fund(RELIEF.id())
                        .amount(masks)
                        .build())
                .build();

        assertThat(with(goodsToo).findings()).isEmpty();
        assertThat(with(goodsToo).verified()).isEqualTo(with(money).verified());
    }

    @Test
    void aStatementOfABookThatIsKeptHere_isListed() {
        grant(60, 60);
        Ledger both = keeping(PROVINCE, NANJING);

        Reconciliation reconciliation = Reconciliation.of(
                both.view(),
                ReconciliationOptions.builder()
                        .addStatements(statement(nanjing, NANJING, PROVINCE, "2020-03-31"))
                        .build());

        assertThat(reconciliation.unusedStatements())
                .extracting(UnusedStatement::reason)
                .containsExactly(UnusedStatement.Reason.NOT_OF_A_FOREIGN_BOOK);
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
