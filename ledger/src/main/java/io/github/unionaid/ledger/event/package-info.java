/**
 * What people do: the events (业务) that a ledger takes, each an immutable value with a builder and a JSON form.
 *
 * <pre>
 *   set-up
 *   OpenFund             设立专项资金     a fund can be used from a date on, for its purposes, until its last day
 *   OpeningBalance       期初余额         what a book held before the ledger began to keep it
 *   RegisterChanges      机构变动         unions are founded, moved, merged, dissolved
 *
 *   money from outside, and within a union
 *   Receipt              收入             it enters a fund
 *   DuesReceipt          拨缴经费收入     dues, a part of which is owed to unions above and below
 *   DuesAccrual          计提应收经费     dues that another union has reported and not yet sent
 *   Designation          指定用途         a union's own money enters a fund, or moves between two
 *
 *   grants
 *   GrantNotice          下达补助指标     a grant is promised
 *   NoticeClosure        取消、到期       what is left of a promise will not be paid
 *   GrantAccrual         计提应收应付补助 what is promised is booked as owed
 *   GrantPayment         拨付补助         a grant leaves the giver's account, to a union or to an unsplit group
 *   Allotment            分配             a share of what a group was paid turns out to be one union's
 *   GrantArrival         补助到账         it reaches the receiver's, all or in part
 *   DirectGrant          当日拨付到账     both on one date, accepted or refused as one
 *   GrantReturn          退回补助         the receiver pays back, all or in part
 *   GrantReturnArrival   退回到账         it reaches the giver
 *   PaymentBounce        退汇             the bank sends a payment back
 *
 *   other transfers between unions
 *   TransferPayment      同级支援、借出、上解、转拨   help to a peer, a loan, dues sent up or passed down
 *   TransferArrival      到账             it reaches the other union
 *   LoanRepayment        归还借款         a borrower pays back
 *   LoanWriteOff         核销借款         a loan becomes a grant
 *
 *   to people, and goods
 *   Disbursement         支出             aid reaches people or an outside body
 *   GoodsPurchase        购入物资         goods are bought for the stock
 *   GoodsReceipt         接受捐赠物资     goods are given to a union
 *   GoodsTransfer        调拨物资         goods leave for another union
 *   GoodsArrival         物资到库         they reach its stock
 *   GoodsIssue           发放物资         to people or an outside body
 *   StockCount           盘盈盘亏         a count differs from the books
 *   ServiceUse           提供场所服务     premises and services, by unit and time
 *
 *   books
 *   JournalEntry         记账凭证         what no other event covers
 *   PeriodClose          结账             income and expense go to the result
 *   PeriodReopening      反结账           closed books are opened again
 *   SystemConversion     新旧制度衔接     a book goes over to the system of 2021
 *   Handover             账务移交         the books of a union that is no more go to a successor
 *   HandMatch            人工核销         lines of two books are said to be the same dealings
 *   Reversal             冲销             takes one event back
 * </pre>
 *
 * <p>The entries that each makes stand in its own documentation, for both accounting systems. {@link
 * io.github.unionaid.ledger.event.Party} is the other side of a payment; where an entry says 102, {@link
 * io.github.unionaid.ledger.event.CashEvent#means} may say otherwise. How to tell the ledger the ordinary things, from
 * a notice to the year end, is shown in {@code ledger/docs/events.md}. Many at once go into an {@link
 * io.github.unionaid.ledger.event.EventBatch}, the common ones as an {@link io.github.unionaid.ledger.event.EventRow}
 * each: {@code ledger/docs/batches.md}. An event that cannot be accepted gets a {@link
 * io.github.unionaid.ledger.event.Refusal} with a {@link io.github.unionaid.ledger.event.RefusalReason} and leaves no
 * trace.
 */
@NullMarked
package io.github.unionaid.ledger.event;

import org.jspecify.annotations.NullMarked;
