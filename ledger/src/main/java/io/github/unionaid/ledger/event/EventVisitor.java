package io.github.unionaid.ledger.event;

/**
 * One method for each type of event. A later release may add types and methods, so an implementation outside this
 * library may need one more then; the compiler tells.
 *
 * @param <R> what a visit gives
 */
public interface EventVisitor<R> {
    /** Visits the opening of a fund. */
    R openFund(OpenFund event);

    /** Visits an opening balance. */
    R openingBalance(OpeningBalance event);

    /** Visits a receipt. */
    R receipt(Receipt event);

    /** Visits a receipt of dues. */
    R duesReceipt(DuesReceipt event);

    /** Visits an accrual of dues. */
    R duesAccrual(DuesAccrual event);

    /** Visits a designation. */
    R designation(Designation event);

    /** Visits the notice of a grant. */
    R grantNotice(GrantNotice event);

    /** Visits the closure of a notice. */
    R noticeClosure(NoticeClosure event);

    /** Visits the accrual of a grant. */
    R grantAccrual(GrantAccrual event);

    /** Visits the payment of a grant. */
    R grantPayment(GrantPayment event);

    /** Visits the arrival of a grant. */
    R grantArrival(GrantArrival event);

    /** Visits an allotment of a group's share. */
    R allotment(Allotment event);

    /** Visits a grant paid and arrived on one date. */
    R directGrant(DirectGrant event);

    /** Visits the payment of a return. */
    R grantReturn(GrantReturn event);

    /** Visits the arrival of a return. */
    R grantReturnArrival(GrantReturnArrival event);

    /** Visits a payment that the bank sent back. */
    R paymentBounce(PaymentBounce event);

    /** Visits the payment of a transfer. */
    R transferPayment(TransferPayment event);

    /** Visits the arrival of a transfer. */
    R transferArrival(TransferArrival event);

    /** Visits the repayment of a loan. */
    R loanRepayment(LoanRepayment event);

    /** Visits the write-off of a loan. */
    R loanWriteOff(LoanWriteOff event);

    /** Visits a disbursement. */
    R disbursement(Disbursement event);

    /** Visits a purchase of goods. */
    R goodsPurchase(GoodsPurchase event);

    /** Visits a receipt of goods. */
    R goodsReceipt(GoodsReceipt event);

    /** Visits a transfer of goods. */
    R goodsTransfer(GoodsTransfer event);

    /** Visits an arrival of goods. */
    R goodsArrival(GoodsArrival event);

    /** Visits an issue of goods. */
    R goodsIssue(GoodsIssue event);

    /** Visits a difference found by a count. */
    R stockCount(StockCount event);

    /** Visits a use of premises or services. */
    R serviceUse(ServiceUse event);

    /** Visits a free entry. */
    R journalEntry(JournalEntry event);

    /** Visits a close. */
    R periodClose(PeriodClose event);

    /** Visits a reopening. */
    R periodReopening(PeriodReopening event);

    /** Visits the conversion of a book to the system of 2021. */
    R systemConversion(SystemConversion event);

    /** Visits a handover of books. */
    R handover(Handover event);

    /** Visits a hand-made match. */
    R handMatch(HandMatch event);

    /** Visits changes of the register. */
    R registerChanges(RegisterChanges event);

    /** Visits a reversal. */
    R reversal(Reversal event);
}
