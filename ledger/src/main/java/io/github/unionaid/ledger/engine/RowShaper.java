package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventVisitor;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.StockCount;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the row of an event, through a register. The event that it names must be known and fit, as {@link Naming} says;
 * its unions take part as they are on the date, or whoever has their books then.
 */
final class RowShaper implements EventVisitor<Row> {
    private final State state;
    private final UnionRegister register;

    RowShaper(State state, UnionRegister register) {
        this.state = state;
        this.register = register;
    }

    /** The row of an event that is one. */
    Row row(Event event) {
        return event.accept(this);
    }

    /** The row of an event; null if it is none. */
    @Nullable
    Row rowOrNull(Event event) {
        return isRow(event) ? row(event) : null;
    }

    private static boolean isRow(Event event) {
        return !(event instanceof OpenFund
                || event instanceof OpeningBalance
                || event instanceof JournalEntry
                || event instanceof PeriodClose
                || event instanceof PeriodReopening
                || event instanceof SystemConversion
                || event instanceof Handover
                || event instanceof RegisterChanges
                || event instanceof HandMatch
                || event instanceof Reversal);
    }

    private static IllegalArgumentException none(Event event) {
        return new IllegalArgumentException("is no single movement: " + event);
    }

    /** The union itself, or after its end the one that has its books. */
    UnionId standing(UnionId union, LocalDate day) {
        return register.contains(union, day) || !register.contains(union) ? union : register.booksOf(union, day);
    }

    // ---- named nothing

    @Override
    public Row receipt(Receipt e) {
        return Row.single(Action.RECEIPT, e, e.into(), e.fund(), e.amount());
    }

    @Override
    public Row duesReceipt(DuesReceipt e) {
        return Row.single(Action.DUES_RECEIPT, e, e.into(), e.fund(), e.amount())
                .sharedWith(e.owed());
    }

    @Override
    public Row duesAccrual(DuesAccrual e) {
        TransferKind kind = isAbove(e.from(), e.book(), e.on()) ? TransferKind.PASSDOWN : TransferKind.REMIT;
        return Row.single(Action.DUES_ACCRUAL, e, e.book(), e.fund(), e.amount())
                .with(e.from(), false, kind)
                .sharedWith(e.owed());
    }

    @Override
    public Row designation(Designation e) {
        return Row.single(Action.DESIGNATION, e, e.into(), e.fund(), e.amount())
                .outOf(e.fromFund().orElse(null));
    }

    @Override
    public Row disbursement(Disbursement e) {
        return Row.single(Action.DISBURSEMENT, e, e.from(), e.fund(), e.amount());
    }

    @Override
    public Row directGrant(DirectGrant e) {
        return Row.single(Action.DIRECT_GRANT, e, e.from(), e.fund(), e.amount())
                .with(e.to(), false, TransferKind.GRANT)
                .of(e.kind());
    }

    @Override
    public Row grantNotice(GrantNotice e) {
        return Row.single(Action.NOTICE, e, e.from(), e.fund(), e.amount())
                .with(e.to(), false, TransferKind.GRANT)
                .of(e.kind());
    }

    @Override
    public Row transferPayment(TransferPayment e) {
        return Row.single(Action.TRANSFER_PAYMENT, e, e.from(), e.fund(), e.amount())
                .with(e.to(), false, e.kind());
    }

    @Override
    public Row goodsPurchase(GoodsPurchase e) {
        return Row.single(Action.GOODS_PURCHASE, e, e.into(), e.fund(), e.goods())
                .at(e.cost());
    }

    @Override
    public Row goodsReceipt(GoodsReceipt e) {
        return Row.single(Action.GOODS_RECEIPT, e, e.into(), e.fund(), e.goods())
                .at(e.cost());
    }

    @Override
    public Row goodsTransfer(GoodsTransfer e) {
        return Row.single(Action.GOODS_TRANSFER, e, e.from(), e.fund(), e.goods())
                .with(e.to(), false, TransferKind.GOODS)
                .at(e.cost());
    }

    @Override
    public Row goodsIssue(GoodsIssue e) {
        return Row.single(Action.GOODS_ISSUE, e, e.from(), e.fund(), e.goods()).at(e.cost());
    }

    @Override
    public Row stockCount(StockCount e) {
        return Row.single(Action.STOCK_COUNT, e, e.book(), e.fund(), e.difference())
                .at(e.cost());
    }

    @Override
    public Row serviceUse(ServiceUse e) {
        return Row.single(Action.SERVICE_USE, e, e.from(), e.fund(), e.amount());
    }

    // ---- of what another event began

    @Override
    public Row grantPayment(GrantPayment e) {
        int notice = e.notice().map(state::sequenceOf).orElse(0);
        Row row = Row.single(Action.GRANT_PAYMENT, e, e.from(), e.fund(), e.amount())
                .with(Ends.receiver(e), e.to() instanceof Party.UnsplitGroup, TransferKind.GRANT)
                .naming(notice);
        return row.of(
                notice == 0
                        ? e.kind()
                        : e.kind().or(() -> Ends.of(state, notice).kind()));
    }

    @Override
    public Row noticeClosure(NoticeClosure e) {
        return forward(Action.NOTICE_CLOSURE, e, e.notice(), e.amount());
    }

    @Override
    public Row grantAccrual(GrantAccrual e) {
        Row row = forward(Action.GRANT_ACCRUAL, e, e.notice(), e.amount());
        UnionId other = e.book().equals(row.book()) ? row.otherUnion() : row.book();
        return Row.single(Action.GRANT_ACCRUAL, e, e.book(), row.fund(), e.amount())
                .with(other, false, TransferKind.GRANT)
                .of(row.kind())
                .naming(row.named());
    }

    @Override
    public Row allotment(Allotment e) {
        return forward(Action.ALLOTMENT, e, e.payment(), e.amount()).with(e.to(), false, TransferKind.GRANT);
    }

    @Override
    public Row grantArrival(GrantArrival e) {
        return backward(Action.GRANT_ARRIVAL, e, e.payment(), e.amount());
    }

    @Override
    public Row grantReturn(GrantReturn e) {
        Row row = backward(Action.RETURN_PAYMENT, e, e.grant(), e.amount());
        return row.with(row.otherUnion(), false, TransferKind.RETURN);
    }

    @Override
    public Row grantReturnArrival(GrantReturnArrival e) {
        return backward(Action.RETURN_ARRIVAL, e, e.grantReturn(), e.amount());
    }

    @Override
    public Row paymentBounce(PaymentBounce e) {
        return forward(Action.BOUNCE, e, e.payment(), e.amount());
    }

    @Override
    public Row transferArrival(TransferArrival e) {
        return backward(Action.TRANSFER_ARRIVAL, e, e.transfer(), e.amount()).sharedWith(e.owed());
    }

    @Override
    public Row loanRepayment(LoanRepayment e) {
        Row row = backward(Action.LOAN_REPAYMENT, e, e.loan(), e.amount());
        return row.with(row.otherUnion(), false, TransferKind.REPAYMENT);
    }

    @Override
    public Row loanWriteOff(LoanWriteOff e) {
        return forward(Action.LOAN_WRITE_OFF, e, e.loan(), e.amount());
    }

    @Override
    public Row goodsArrival(GoodsArrival e) {
        return backward(Action.GOODS_ARRIVAL, e, e.transfer(), e.goods()).at(e.cost());
    }

    /** In the book of the one from whom the named went. */
    private Row forward(Action action, Event event, EventId named, Amount amount) {
        int sequence = state.sequenceOf(named);
        Ends ends = Ends.of(state, sequence);
        Row row = Row.single(action, event, standing(ends.from(), event.on()), ends.fund(), amount)
                .of(ends.kind())
                .naming(sequence);
        UnionId to = ends.to();
        return to == null || ends.transfer() == null
                ? row
                : row.with(standing(to, event.on()), ends.toGroup(), ends.transfer());
    }

    /** In the book of the one to whom the named went. */
    private Row backward(Action action, Event event, EventId named, Amount amount) {
        Row row = forward(action, event, named, amount);
        return Row.single(action, event, row.otherUnion(), row.fund(), amount)
                .with(row.book(), false, row.transferKind())
                .of(row.kind())
                .naming(row.named());
    }

    private boolean isAbove(UnionId one, UnionId other, LocalDate day) {
        return register.contains(one, day)
                && register.contains(other, day)
                && !one.equals(other)
                && register.asOf(day).isWithin(other, one);
    }

    // ---- no rows

    @Override
    public Row openFund(OpenFund e) {
        throw none(e);
    }

    @Override
    public Row openingBalance(OpeningBalance e) {
        throw none(e);
    }

    @Override
    public Row journalEntry(JournalEntry e) {
        throw none(e);
    }

    @Override
    public Row periodClose(PeriodClose e) {
        throw none(e);
    }

    @Override
    public Row periodReopening(PeriodReopening e) {
        throw none(e);
    }

    @Override
    public Row systemConversion(SystemConversion e) {
        throw none(e);
    }

    @Override
    public Row handover(Handover e) {
        throw none(e);
    }

    @Override
    public Row handMatch(HandMatch e) {
        throw none(e);
    }

    @Override
    public Row registerChanges(RegisterChanges e) {
        throw none(e);
    }

    @Override
    public Row reversal(Reversal e) {
        throw none(e);
    }
}
