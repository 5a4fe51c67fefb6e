package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Disbursement;
import java.time.LocalDate;

/**
 * Against which account goes what comes back: this year's income or expense, or since 2022, if it was paid in an earlier
 * year, the adjustment of earlier years.
 */
final class BackAccounts {
    private final State state;

    BackAccounts(State state) {
        this.state = state;
    }

    /** The receiver's half of a return: against this year's income if the grant was paid this year. */
    AccountCode returnedBy(LocalDate on, int grant, Fund fund, GrantKind kind) {
        Roles roles = Roles.on(on);
        return roles.is2009() || isOfYear(on, grant) ? roles.grantReceived(kind) : roles.adjustment(fund, kind);
    }

    /** The giver's half: against this year's expense if the grant was paid this year. */
    AccountCode returnedTo(Row row, Roles roles, Fund fund, GrantKind kind) {
        return roles.is2009() || isOfYear(row.event().on(), state.namedBy(row.named()))
                ? roles.grantGiven(kind)
                : roles.adjustment(fund, kind);
    }

    /** What a payment that the bank sent back is credited to. */
    AccountCode bounced(Row row, Roles roles, Fund fund, GrantKind kind) {
        LocalDate paidOn = state.event(row.named()).on();
        Roles then = Roles.on(paidOn);
        if (state.event(row.named()) instanceof Disbursement paid) {
            AccountCode charged = Entries.charge(paid, then);
            if (roles.equals(then) && (roles.is2009() || isOfYear(row.event().on(), row.named()))) {
                return charged;
            }
            return Accounts.isIncomeOrExpense(charged) && !roles.is2009()
                    ? roles.adjustment(fund, kind)
                    : roles.equals(then) ? charged : Carry.balance(charged, fund);
        }
        boolean sameYear = roles.is2009() || isOfYear(row.event().on(), row.named());
        return switch (row.transferKind()) {
            case GRANT -> sameYear ? roles.grantGiven(kind) : roles.adjustment(fund, kind);
            case RETURN ->
                sameYear ? returnedBy(paidOn, state.namedBy(row.named()), fund, kind) : roles.adjustment(fund, kind);
            case PEER -> sameYear ? roles.otherExpense() : roles.adjustment(fund, kind);
            case LOAN, REMIT, PASSDOWN -> Entries.transferred(row, roles);
            case REPAYMENT -> roles.loanTaken();
            case GOODS, HANDOVER -> throw new IllegalStateException("no payment of money: " + row);
        };
    }

    /** Whether something was paid in the year; a share of a group when the group was. */
    private boolean isOfYear(LocalDate on, int sequence) {
        int paid = state.event(sequence) instanceof Allotment ? state.namedBy(sequence) : sequence;
        return state.event(paid).on().getYear() == on.getYear();
    }
}
