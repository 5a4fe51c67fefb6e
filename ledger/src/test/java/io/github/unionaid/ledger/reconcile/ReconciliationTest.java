package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.reconcile.Story.ARRIVAL_AT_NANJING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Finding.Evidence;
import io.github.unionaid.ledger.reconcile.Finding.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void consistentBooks_holdOnEveryDateAndAtEverySequence() {
        Ledger ledger = Story.ledger();

        for (LocalDate date = day("2020-01-31"); date.isBefore(day("2020-02-13")); date = date.plusDays(1)) {
            assertThat(Reconciliation.of(ledger.view(), AsOf.date(date)).findings())
                    .as(date.toString())
                    .isEmpty();
        }
        for (long sequence = 0; sequence <= ledger.view().sequence(); sequence++) {
            assertThat(Reconciliation.of(ledger.view(), AsOf.LATEST.knownAt(sequence))
                            .findings())
                    .as("known at %s", sequence)
                    .isEmpty();
        }
        assertThat(Reconciliation.of(ledger.view()).holds()).isTrue();
        assertThat(Reconciliation.of(ledger.view()).unverified()).isEmpty();
    }

    @Test
    void checks_areCounted() {
        Reconciliation all = Reconciliation.of(Story.ledger().view());

        assertThat(all.checks())
                .containsEntry(Identity.R1, 12L) // each transaction that posts, in one book
                .containsEntry(Identity.R2, 4L) // js-nj, js-nj-xw, nj-nj-xw, and js with groups
                .containsEntry(Identity.R3, 9L + 9 + 4) // of js and nj all but what was reassigned; of nj-xw four
                .containsEntry(Identity.R4, 2L * 3); // of relief in js, nj and nj-xw; 0 = 0 is no check
        assertThat(all.asOf()).isEqualTo(AsOf.LATEST);
        assertThat(all).asString().contains("0 findings, 0 unverified pairs");
    }

    @Test
    void arrivalBookedTooLow_breaksThePairAndTheReceiversUse() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(ARRIVAL_AT_NANJING, record -> {
                    line(record, 0).put("amount", "290.00");
                    line(record, 1).put("amount", "290.00");
                })
                .open();

        Reconciliation reconciliation = Reconciliation.of(altered.view());

        assertThat(reconciliation.holds()).isFalse();
        assertThat(reconciliation.findings())
                .extracting(Finding::identity)
                .containsExactly(Identity.R2, Identity.R4, Identity.R6);
        Finding pair = reconciliation.findings().get(0);
        assertThat(pair.node().id()).isEqualTo(PROVINCE);
        assertThat(pair.counterparty()).map(Union::id).contains(NANJING);
        assertThat(pair.fund()).contains(RELIEF.id());
        assertThat(pair.figures())
                .containsExactly(
                        new Figure(FigureName.UPPER_GAVE, Amount.yuan(360)),
                        new Figure(FigureName.LOWER_RECEIVED, Amount.yuan(230)),
                        new Figure(FigureName.IN_TRANSIT, Amount.yuan(120)));
        assertThat(pair.difference()).isEqualTo(Amount.yuan(10));
        assertThat(pair.grossDifference()).isEqualTo(Amount.yuan(10));
        assertThat(pair.transactions())
                .as("the altered one and what it refers to")
                .containsExactly(new Evidence(5, EventId.of("g-1")), new Evidence(6, EventId.of("a-1")));
        assertThat(pair.sentence())
                .isEqualTo("R2 does not hold between 江苏省总工会 (js) and 南京市总工会 (nj) for fund relief:"
                        + " the upper booked as given 360.00, the lower booked as received 230.00, in transit 120.00;"
                        + " unexplained 10.00; see #5 g-1, #6 a-1.");
        assertThat(pair.sentenceInChinese())
                .isEqualTo("R2不成立（上下级账目不符）：江苏省总工会（js）与南京市总工会（nj）之间，资金（relief）："
                        + "上级账列拨付 360.00元，下级账列收到 230.00元，在途 120.00元；未能解释的差额 10.00元；"
                        + "见#5 g-1、#6 a-1。");
        Finding use = reconciliation.findings().get(1);
        assertThat(use.node().id()).isEqualTo(NANJING);
        assertThat(use.counterparty()).isEmpty();
        assertThat(use.difference()).isEqualTo(Amount.yuan(-10));
        assertThat(use.figures())
                .contains(new Figure(FigureName.IN, Amount.yuan(300)), new Figure(FigureName.HELD, Amount.yuan(160)));
        assertThat(use.grossDifference()).isEqualTo(Amount.yuan(10));
        assertThat(use.transactions())
                .containsExactly(new Evidence(5, EventId.of("g-1")), new Evidence(6, EventId.of("a-1")));
        assertThat(Reconciliation.of(altered.view(), AsOf.date(day("2020-02-03")))
                        .holds())
                .as("before it")
                .isTrue();
    }

    @Test
    void oneLineAltered_breaksTheBalance() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(ARRIVAL_AT_NANJING, record -> line(record, 1).put("amount", "299.99"))
                .open();

        assertThat(Reconciliation.of(altered.view()).findings())
                .extracting(Finding::identity)
                .containsExactly(Identity.R1, Identity.R2, Identity.R6);
        assertThat(Reconciliation.of(altered.view()).findings().get(0).sentence())
                .isEqualTo("R1 does not hold at 南京市总工会 (nj) for fund relief: debits 300.00, credits 299.99;"
                        + " unexplained 0.01; see #5 g-1, #6 a-1.");
    }

    @Test
    void twoArrivalsWhoseErrorsCancelOut_areFoundAllTheSame() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 400, "2020-02-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 100, "2020-02-03"));
        ledger.postOrThrow(arrive("a-2", "g-1", 200, "2020-02-04"));
        ledger.postOrThrow(arrive("a-3", "g-1", 50, "2020-02-05"));

        List<Finding> findings = Reconciliation.of(new JournalCopy(journal)
                        .edit(6, record -> amounts(record, "110.00"))
                        .edit(7, record -> amounts(record, "190.00"))
                        .open()
                        .view())
                .findings();

        assertThat(findings)
                .extracting(f -> f.identity() + " " + f.node().id() + " " + f.difference() + " " + f.grossDifference())
                .containsExactly("R2 js 0.00 20.00", "R4 nj 0.00 20.00", "R6 js 10.00 10.00", "R6 js -10.00 10.00");
        assertThat(findings.subList(0, 2))
                .allSatisfy(f -> assertThat(f.transactions())
                        .containsExactly(
                                new Evidence(5, EventId.of("g-1")),
                                new Evidence(6, EventId.of("a-1")),
                                new Evidence(7, EventId.of("a-2"))));
        assertThat(findings.get(0).sentence())
                .endsWith("; unexplained 0.00 net, 20.00 gross; see #5 g-1, #6 a-1, #7 a-2.");
        assertThat(findings.get(0).sentenceInChinese())
                .endsWith("；未能解释的差额 0.00元（净额），各笔差额合计 20.00元；见#5 g-1、#6 a-1、#7 a-2。");
    }

    @Test
    void checks_ofEmptyBooks_areNone() {
        assertThat(Reconciliation.of(Jiangsu.ledger().view()).checks().values()).containsOnly(0L);
    }

    @Test
    void lineBookedOnAnotherUnion_breaksBothTheirBooks() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(
                        ARRIVAL_AT_NANJING,
                        record -> ((ObjectNode) line(record, 0).get("account")).put("union", "wx"))
                .open();

        assertThat(Reconciliation.of(altered.view()).findings())
                .extracting(f -> f.identity() + " " + f.node().id() + " " + f.difference())
                .containsExactly(
                        "R1 nj -300.00",
                        "R1 wx 300.00",
                        "R4 nj -300.00",
                        "R4 wx 300.00",
                        "R5 nj -120.00",
                        "R6 js 300.00");
    }

    @Test
    void grantBookedAgainstAnotherUnion_breaksBothPairs() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(5, record -> ((ObjectNode) line(record, 0).get("account")).put("counterparty", "wx"))
                .open();

        assertThat(Reconciliation.of(altered.view()).findings())
                .extracting(f -> f.identity() + " "
                        + f.counterparty().map(Union::id).map(UnionId::value).orElse("") + " " + f.difference())
                .containsExactly("R2 nj -400.00", "R2 wx 400.00", "R6 nj 400.00");
    }

    @Test
    void paymentToAGroupBookedTooHigh_breaksWithTheGiverAlone() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(10, record -> {
                    line(record, 0).put("amount", "151.00");
                    line(record, 1).put("amount", "151.00");
                })
                .open();

        assertThat(Reconciliation.of(altered.view()).findings())
                .extracting(Finding::identity)
                .containsExactly(Identity.R2, Identity.R4, Identity.R6);
        assertThat(Reconciliation.of(altered.view()).findings().get(0).sentence())
                .startsWith("R2 does not hold at 江苏省总工会 (js) for fund relief: booked as granted to groups 151.00,");
    }

    @Test
    void bookKeptElsewhere_thePairIsUnverifiedAndNothingIsFound() {
        Ledger ledger = keeping(PROVINCE, NANJING);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, WUXI, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(direct("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));

        Reconciliation reconciliation = Reconciliation.of(ledger.view());

        assertThat(reconciliation.holds()).isTrue();
        assertThat(reconciliation.unverified())
                .containsExactly(new UnverifiedPair(TransferKind.GRANT, PROVINCE, WUXI, RELIEF.id(), Amount.yuan(60)));
        assertThat(reconciliation.checks()).containsEntry(Identity.R2, 1L);
        UnverifiedPair pair = reconciliation.unverified().get(0);
        assertThat(pair.sentence())
                .isEqualTo("Between js and wx for fund relief one keeps its books elsewhere: GRANT booked 60.00,"
                        + " unverified.");
        assertThat(pair.sentenceInChinese()).isEqualTo("js与wx之间，资金（relief）：一方的账簿不在本账，补助账列 60.00元，未经核对。");
    }

    @Test
    void giverKeptElsewhere_thePairIsUnverifiedWithWhatTheReceiverBooked() {
        Ledger ledger = keeping(XISHAN);
        ledger.postOrThrow(direct("g-1", PROVINCE, XISHAN, RELIEF, 60, "2023-02-02"));

        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        assertThat(Reconciliation.of(ledger.view()).unverified())
                .containsExactly(
                        new UnverifiedPair(TransferKind.GRANT, PROVINCE, XISHAN, RELIEF.id(), Amount.yuan(60)));
    }

    private static void amounts(ObjectNode record, String amount) {
        line(record, 0).put("amount", amount);
        line(record, 1).put("amount", amount);
    }

    private static ObjectNode line(ObjectNode record, int line) {
        return (ObjectNode) record.get("postings").get(line);
    }
}
