package io.github.unionaid.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Books under a tree that changes at the end of 2020: a county moves to another city, one becomes part of another. */
class ChangingTreeTest {
    private static final UnionId JILIN = UnionId.of("cn-220000");
    private static final UnionId SIPING = UnionId.of("cn-220300");
    private static final UnionId CHANGCHUN = UnionId.of("cn-220100");
    private static final UnionId GONGZHULING = UnionId.of("cn-220381");
    private static final UnionId NANTONG = UnionId.of("cn-320600");
    private static final UnionId GANGZHA = UnionId.of("cn-320611"); // part of 崇川 since the end of 2020
    private static final UnionId CHONGCHUAN = UnionId.of("cn-320602");
    private static final Fund FUND = Fund.of("relief", "疫情防控专项资金", GrantKind.SPECIAL);
    private static final AsOf BEFORE = AsOf.date(LocalDate.of(2020, 12, 30));
    private static final AsOf AFTER = AsOf.date(LocalDate.of(2020, 12, 31));

    private static final LedgerOptions OPTIONS =
            LedgerOptions.of(NationalUnions.register(), InstantSource.fixed(Instant.parse("2021-06-30T00:00:00Z")));

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Ledger.create(journal, OPTIONS);

    ChangingTreeTest() {
        ledger.postOrThrow(OpenFund.of("f", FUND));
        ledger.postOrThrow(raise("r-1", SIPING, 100));
        ledger.postOrThrow(pay("g-1", SIPING, GONGZHULING, 60));
        ledger.postOrThrow(GrantArrival.of("a-1", "g-1", Amount.yuan(40), LocalDate.of(2020, 3, 2)));
        ledger.postOrThrow(raise("r-2", NANTONG, 100));
        ledger.postOrThrow(pay("g-2", NANTONG, GANGZHA, 50));
        ledger.postOrThrow(GrantArrival.of("a-2", "g-2", Amount.yuan(30), LocalDate.of(2020, 3, 2)));
        ledger.postOrThrow(pay("g-3", NANTONG, CHONGCHUAN, 7));
    }

    @Test
    void figures_standWhereTheUnionsStandOnTheDay() {
        Totals before = Totals.of(ledger.view(), BEFORE);
        assertThat(before.subtree(SIPING).held()).isEqualTo(Amount.yuan(80));
        assertThat(before.subtree(SIPING).inTransitInside()).isEqualTo(Amount.yuan(20));
        assertThat(before.subtree(CHANGCHUN)).isEqualTo(Figures.ZERO);

        Totals after = Totals.of(ledger.view(), AFTER);
        assertThat(after.subtree(SIPING).held()).isEqualTo(Amount.yuan(40));
        assertThat(after.subtree(SIPING).out()).isEqualTo(Amount.yuan(60));
        assertThat(after.subtree(CHANGCHUN).in()).isEqualTo(Amount.yuan(40));
        assertThat(after.subtree(CHANGCHUN).held()).isEqualTo(Amount.yuan(40));
        assertThat(after.subtree(JILIN)).isEqualTo(before.subtree(JILIN));
    }

    @Test
    void figuresOfAUnionThatIsNoMore_standAtTheOneThatHasItsBooks() {
        Totals after = Totals.of(ledger.view(), AFTER);

        assertThat(after.tree().contains(GANGZHA)).isFalse();
        assertThat(after.own(CHONGCHUAN).held()).isEqualTo(Amount.yuan(30));
        assertThat(after.own(CHONGCHUAN).get(Measure.COMING)).isEqualTo(Amount.yuan(57));
        assertThat(after.subtree(NANTONG).inTransitInside()).isEqualTo(Amount.yuan(27));
        assertThat(after.over(Set.of(NANTONG, CHONGCHUAN)).inTransitInside()).isEqualTo(Amount.yuan(27));
    }

    @Test
    void theIdentities_holdUnderEveryTree_andFindWhatIsAltered() {
        ledger.postOrThrow(GrantReturn.of("b-1", "g-1", Amount.yuan(10), LocalDate.of(2021, 2, 1)));

        assertThat(Reconciliation.of(ledger.view(), BEFORE).findings()).isEmpty();
        assertThat(Reconciliation.of(ledger.view(), AFTER).findings()).isEmpty();
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();

        Ledger altered = new JournalCopy(journal)
                .edit(7, record -> {
                    ((ObjectNode) record.get("postings").get(0)).put("amount", "31.00");
                    ((ObjectNode) record.get("postings").get(1)).put("amount", "31.00");
                })
                .open();
        assertThat(Reconciliation.of(altered.view()).findings())
                .extracting(Finding::identity)
                .contains(Identity.R2, Identity.R4);
        assertThat(Reconciliation.of(altered.view()).findings())
                .filteredOn(f -> f.identity() == Identity.R2)
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("崇川区总工会", "a-2"));
    }

    @Test
    void aReopenedLedger_hasTheWholeRegister() {
        Ledger reopened = Ledger.open(journal, OPTIONS.clock());

        assertThat(reopened.view().register()).isEqualTo(NationalUnions.register());
        assertThat(reopened.stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void anEvent_namesUnionsAsTheyAreOnItsDay() {
        assertThat(refusal(raise("x", GANGZHA, 1, LocalDate.of(2021, 1, 4))))
                .isEqualTo(
                        "UNION_UNKNOWN: union cn-320611 is not in the tree under cn 中华全国总工会 (NATIONAL) on 2021-01-04");
        assertThat(refusal(pay("x", SIPING, GONGZHULING, 1, LocalDate.of(2021, 1, 4))))
                .startsWith("GIVER_NOT_ABOVE_RECEIVER");
        assertThat(refusal(raise("x", SIPING, 1, LocalDate.of(2018, 12, 30))))
                .isEqualTo("UNION_UNKNOWN: the register begins on 2018-12-31, after 2018-12-30");
    }

    @Test
    void whatArrivesForAUnionThatIsNoMore_isBookedByTheOneThatHasItsBooks() {
        ledger.postOrThrow(GrantArrival.of("a-9", "g-2", Amount.yuan(20), LocalDate.of(2021, 1, 4)));

        LedgerView view = ledger.view();
        assertThat(view.transaction(EventId.of("a-9")).orElseThrow().postings())
                .extracting(p -> p.account().union())
                .containsOnly(CHONGCHUAN);
        assertThat(Totals.of(view, AsOf.LATEST).subtree(NANTONG).inTransitInside())
                .isEqualTo(Amount.yuan(7));
        assertThat(Totals.of(view, AsOf.LATEST).own(CHONGCHUAN).held()).isEqualTo(Amount.yuan(50));
        assertThat(Reconciliation.of(view).findings()).isEmpty();
        assertThat(Reconciliation.of(view, BEFORE).findings()).isEmpty();
    }

    private String refusal(Event event) {
        Refusal refusal = ledger.post(event).refusal().orElseThrow();
        return refusal.reason() + ": " + refusal.message();
    }

    private static Receipt raise(String id, UnionId into, long yuan) {
        return raise(id, into, yuan, LocalDate.of(2020, 2, 1));
    }

    private static Receipt raise(String id, UnionId into, long yuan, LocalDate on) {
        return Receipt.builder()
                .id(id)
                .into(into)
                .fund(FUND.id())
                .amount(Amount.yuan(yuan))
                .source(Source.DONATION)
                .on(on)
                .build();
    }

    private static GrantPayment pay(String id, UnionId from, UnionId to, long yuan) {
        return pay(id, from, to, yuan, LocalDate.of(2020, 3, 1));
    }

    private static GrantPayment pay(String id, UnionId from, UnionId to, long yuan, LocalDate on) {
        return GrantPayment.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(FUND.id())
                .amount(Amount.yuan(yuan))
                .on(on)
                .build();
    }
}
