package io.github.unionaid.ledger.event;

import org.immutables.value.Value;

/** An event that moves money on a money account; where entries say 102, it may be another. */
public sealed interface CashEvent extends Event
        permits Receipt,
                DuesReceipt,
                Designation,
                GrantPayment,
                GrantArrival,
                DirectGrant,
                GrantReturn,
                GrantReturnArrival,
                TransferPayment,
                TransferArrival,
                LoanRepayment,
                PaymentBounce,
                Disbursement,
                GoodsPurchase {

    /** Through which account; {@link Means#BANK}, account 102, unless set. */
    @Value.Default
    default Means means() {
        return Means.BANK;
    }
}
