package io.github.unionaid.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A ledger of {@link Jiangsu} with two more funds, and short names for promises, transfers and dues. */
final class Dealings {
    /** General; may be sent, lent, passed up and down. */
    static final Fund DUES = Fund.builder()
            .id("dues")
            .name("工会经费")
            .kind(GrantKind.OTHER)
            .addAlsoAllows(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN)
            .build();

    /** Special; what it has noticed may not be spent otherwise. */
    static final Fund PROMISED = Fund.builder()
            .id("promised")
            .name("送温暖资金")
            .kind(GrantKind.WARMTH)
            .addAlsoAllows(TransferKind.PEER)
            .noticesBind(true)
            .build();

    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger;

    /** Keeps all books, or some alone. */
    Dealings(UnionId... kept) {
        LedgerOptions options = kept.length == 0
                ? Jiangsu.options()
                : LedgerOptions.builder()
                        .register(Jiangsu.REGISTER)
                        .clock(Jiangsu.CLOCK)
                        .keptBooks(Set.of(kept))
                        .build();
        ledger = Ledger.create(journal, options);
        for (Fund fund : List.of(Jiangsu.RELIEF, Jiangsu.GENERAL, Jiangsu.FISCAL, DUES, PROMISED)) {
            post(OpenFund.of("f-" + fund.id(), fund));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    Dealings post(Event... events) {
        Arrays.stream(events).forEach(ledger::postOrThrow);
        return this;
    }

    List<String> lines(String event) {
        return Jiangsu.lines(ledger, event);
    }

    /** Asserts that the event would be taken. */
    void takes(Event event) {
        assertThat(ledger.dryRun(event).refusal()).as(event.toString()).isEmpty();
    }

    /** Asserts that the event is refused, and which others decided it. */
    void refuses(RefusalReason reason, Event event, String... related) {
        Refusal refusal = refusal(event);
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        if (related.length > 0) {
            assertThat(refusal.relatedEvents())
                    .as(refusal.toString())
                    .extracting(EventId::value)
                    .containsExactly(related);
        }
    }

    Refusal refusal(Event event) {
        return ledger.post(event).refusal().orElseThrow(() -> new AssertionError("taken: " + event));
    }

    Totals totals() {
        return Totals.of(ledger.view(), AsOf.LATEST);
    }

    Figures own(UnionId union) {
        return totals().own(union);
    }

    Figures own(UnionId union, String on) {
        return Totals.of(ledger.view(), AsOf.date(LocalDate.parse(on))).own(union);
    }

    /** Asserts that the identities hold on every date, and that the journal gives the same state. */
    void assertSound() {
        ledger.view().events().stream()
                .map(Event::on)
                .filter(d -> d.getYear() > 2010)
                .distinct()
                .map(AsOf::date)
                .forEach(this::assertReconciled);
        assertReconciled(AsOf.LATEST);
        assertThat(Ledger.open(journal, Jiangsu.CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    private void assertReconciled(AsOf asOf) {
        assertThat(Reconciliation.of(ledger.view(), asOf).findings())
                .as(asOf.toString())
                .isEmpty();
    }

    /** The same event with another value of an attribute. */
    static Event with(Event event, String attribute, Object value) {
        ObjectNode json = MAPPER.valueToTree(event);
        json.set(attribute, MAPPER.valueToTree(value));
        return MAPPER.convertValue(json, Event.class);
    }

    // ---- promises

    static GrantNotice notice(String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return GrantNotice.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static NoticeClosure close(String id, String notice, long yuan, String on) {
        return NoticeClosure.builder()
                .id(id)
                .notice(notice)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static GrantAccrual accrue(String id, String notice, UnionId book, long yuan, String on) {
        return GrantAccrual.builder()
                .id(id)
                .notice(notice)
                .book(book)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static Event payUnder(String id, String notice, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return with(Jiangsu.pay(id, from, to, fund, yuan, on), "notice", notice);
    }

    static Allotment allot(String id, String payment, UnionId to, long yuan, String on) {
        return Allotment.builder()
                .id(id)
                .payment(payment)
                .to(to)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static PaymentBounce bounce(String id, String payment, long yuan, String on) {
        return PaymentBounce.builder()
                .id(id)
                .payment(payment)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    // ---- transfers

    static TransferPayment send(TransferKind kind, String id, UnionId from, UnionId to, long yuan, String on) {
        return send(kind, id, from, to, DUES, yuan, on);
    }

    static TransferPayment send(
            TransferKind kind, String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return TransferPayment.builder()
                .id(id)
                .kind(kind)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static TransferArrival get(String id, String transfer, long yuan, String on, Share... owed) {
        return TransferArrival.builder()
                .id(id)
                .transfer(transfer)
                .amount(Amount.yuan(yuan))
                .addOwed(owed)
                .on(LocalDate.parse(on))
                .build();
    }

    static LoanRepayment repay(String id, String loan, long yuan, String on) {
        return LoanRepayment.builder()
                .id(id)
                .loan(loan)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static LoanWriteOff writeOff(String id, String loan, long yuan, String on) {
        return LoanWriteOff.builder()
                .id(id)
                .loan(loan)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    // ---- dues

    static Share share(UnionId to, long yuan) {
        return new Share(to, Amount.yuan(yuan));
    }

    static DuesReceipt dues(String id, UnionId into, long yuan, String on, Share... owed) {
        return DuesReceipt.builder()
                .id(id)
                .into(into)
                .fund(DUES.id())
                .amount(Amount.yuan(yuan))
                .addOwed(owed)
                .on(LocalDate.parse(on))
                .build();
    }

    static DuesAccrual due(String id, UnionId book, UnionId from, long yuan, String on, Share... owed) {
        return DuesAccrual.builder()
                .id(id)
                .book(book)
                .from(from)
                .fund(DUES.id())
                .amount(Amount.yuan(yuan))
                .addOwed(owed)
                .on(LocalDate.parse(on))
                .build();
    }
}
