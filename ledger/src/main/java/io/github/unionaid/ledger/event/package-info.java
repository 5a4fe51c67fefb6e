/**
 * What people do: the events (业务) that a ledger takes, each an immutable value with a builder and a JSON form.
 *
 * <pre>
 *   OpenFund        设立专项资金     a fund can be used from a date on
 *   Receipt         收入             money from outside the tree enters a fund
 *   Designation     指定用途         a union's own money enters a fund, or moves between two
 *   GrantPayment    拨付补助         a grant leaves the giver's account
 *   GrantArrival    补助到账         it reaches the receiver's, all or in part
 *   DirectGrant     当日拨付到账     both on one date, accepted or refused as one
 *   GrantReturn     退回补助         the receiver pays back, all or in part
 *   GrantReturnArrival 退回到账      it reaches the giver
 *   Disbursement    支出             aid reaches people or an outside body
 *   Reversal        冲销             takes one event back
 * </pre>
 *
 * <p>The entries that each makes stand in its own documentation, for both accounting systems. {@link
 * io.github.unionaid.ledger.event.Party} is the other side of a payment. An event that cannot be accepted gets a
 * {@link io.github.unionaid.ledger.event.Refusal} with a {@link io.github.unionaid.ledger.event.RefusalReason} and
 * leaves no trace.
 */
@NullMarked
package io.github.unionaid.ledger.event;

import org.jspecify.annotations.NullMarked;
