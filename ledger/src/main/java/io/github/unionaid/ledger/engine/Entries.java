package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Receipt;
import java.time.LocalDate;
import java.util.List;

/**
 * The entries of an event, as its documentation lists them, in the accounting system in force on its date. A change
 * here that changes an entry gets a new {@link #VERSION}; recorded entries stay as they are.
 */
final class Entries {
    /** The version of these rules, recorded with every record. */
    static final int VERSION = 1;

    private final State state;

    Entries(State state) {
        this.state = state;
    }

    List<Posting> of(Row row) {
        boolean halfElsewhere = row.other() != null && row.action() != Row.Action.DIRECT_GRANT;
        if (halfElsewhere && !state.keeps(row.book())) {
            return List.of(); // a leg of a transfer with a kept book, told to this ledger and posted in another
        }
        Roles roles = Roles.on(row.event().on());
        Fund fund = state.fund(row.fund());
        GrantKind kind = row.kind().orElse(fund.kind());
        return switch (row.action()) {
            case RECEIPT -> receive(row, own(row, roles.income(((Receipt) row.event()).source())));
            case DESIGNATION -> designation(row, roles, fund);
            case DISBURSEMENT -> {
                Disbursement paid = (Disbursement) row.event();
                yield pay(row, own(row, paid.chargedTo().orElseGet(() -> roles.aid(paid.aid()))));
            }
            case GRANT_PAYMENT ->
                pay(row, row.toGroup() ? own(row, roles.grantGiven(kind)) : mirror(row, roles.grantGiven(kind)));
            case GRANT_ARRIVAL -> receive(row, mirror(row, roles.grantReceived(kind)));
            case DIRECT_GRANT -> direct(row, roles, kind);
            case RETURN_PAYMENT -> pay(row, mirror(row, returnedBy(row, roles, fund, kind)));
            case RETURN_ARRIVAL -> receive(row, mirror(row, returnedTo(row, roles, fund, kind)));
        };
    }

    /** The lines that take a transaction back; on the accounts of the system in force, if that is another one. */
    List<Posting> reversing(int sequence, LocalDate on) {
        boolean sameSystem = AccountingSystem.on(state.event(sequence).on()) == AccountingSystem.on(on);
        return state.store().postings(sequence).stream()
                .map(p ->
                        sameSystem ? p.reversed() : carriedOver(p, Roles.on(on)).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private Posting carriedOver(Posting posting, Roles roles) {
        Account account = posting.account();
        Account carried = Account.builder()
                .union(account.union())
                .code(roles.carriedOver(account.code(), state.fund(account.fund())))
                .fund(account.fund())
                .asset(account.asset())
                .counterparty(account.counterparty())
                .build();
        return new Posting(carried, posting.side(), posting.amount());
    }

    private List<Posting> designation(Row row, Roles roles, Fund fund) {
        FundId fromFund = row.fromFund();
        if (fromFund == null) {
            return receive(row, own(row, roles.unstated()));
        }
        Fund from = state.fund(fromFund);
        return ImmutableList.<Posting>builder()
                .add(Posting.debit(Account.of(row.book(), roles.reassigned(from), from.id()), row.amount()))
                .add(Posting.credit(Account.of(row.book(), roles.money(), from.id()), row.amount()))
                .addAll(receive(row, own(row, roles.reassigned(fund))))
                .build();
    }

    private List<Posting> direct(Row row, Roles roles, GrantKind kind) {
        UnionId giver = row.book();
        UnionId receiver = row.otherUnion();
        ImmutableList.Builder<Posting> lines = ImmutableList.builder();
        if (state.keeps(giver)) {
            lines.addAll(pay(row, mirror(row, roles.grantGiven(kind))));
        }
        if (state.keeps(receiver)) {
            lines.addAll(receive(row, Account.of(receiver, roles.grantReceived(kind), row.fund(), giver)));
        }
        return lines.build();
    }

    /** The receiver's half of a return: against this year's income if the grant was paid this year. */
    private AccountCode returnedBy(Row row, Roles roles, Fund fund, GrantKind kind) {
        return isOfThisYear(row, row.named()) ? roles.grantReceived(kind) : roles.returnReceived(fund, kind);
    }

    /** The giver's half: against this year's expense if the grant was paid this year. */
    private AccountCode returnedTo(Row row, Roles roles, Fund fund, GrantKind kind) {
        return isOfThisYear(row, state.namedBy(row.named())) ? roles.grantGiven(kind) : roles.returnGiven(fund, kind);
    }

    private boolean isOfThisYear(Row row, int grant) {
        return state.event(grant).on().getYear() == row.event().on().getYear();
    }

    /** An account in the row's book. */
    private static Account own(Row row, AccountCode code) {
        return Account.of(row.book(), code, row.fund());
    }

    /** An account in the row's book that the other union's books mirror. */
    private static Account mirror(Row row, AccountCode code) {
        return Account.of(row.book(), code, row.fund(), row.otherUnion());
    }

    private static List<Posting> receive(Row row, Account against) {
        return ImmutableList.of(Posting.debit(bank(row, against), row.amount()), Posting.credit(against, row.amount()));
    }

    private static List<Posting> pay(Row row, Account against) {
        return ImmutableList.of(Posting.debit(against, row.amount()), Posting.credit(bank(row, against), row.amount()));
    }

    private static Account bank(Row row, Account against) {
        return Account.of(against.union(), Roles.on(row.event().on()).money(), against.fund());
    }
}
