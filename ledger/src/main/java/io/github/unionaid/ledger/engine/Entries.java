package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Share;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a row, as the documentation of its event lists them, in the accounting system in force on its date. A
 * change here that changes an entry gets a new {@link #VERSION}; recorded entries stay as they are.
 */
final class Entries {
    /** The version of these rules, recorded with every record. */
    static final int VERSION = 1;

    private final State state;
    private final GoodsEntries goods;
    private final Settled settled;
    private final BackAccounts back;

    Entries(State state) {
        this.state = state;
        this.goods = new GoodsEntries(state);
        this.settled = new Settled(state);
        this.back = new BackAccounts(state);
    }

    List<Posting> of(Row row) {
        if (!row.action().isOfTwoBooks() && !state.keeps(row.book())) {
            return List.of(); // a leg of a transfer with a kept book, told to this ledger and posted in another
        }
        Roles roles = Roles.on(row.event().on());
        if (row.action().isOfGoods()) {
            return goods.of(row, roles);
        }
        Fund fund = state.fund(row.fund());
        GrantKind kind = row.kind().orElse(fund.kind());
        Amount amount = row.amount();
        Lines lines = new Lines(row.book(), row.fund());
        AccountCode money = roles.money(row.means());
        UnionId other = row.toGroup() ? null : row.other();
        return switch (row.action()) {
            case NOTICE, NOTICE_CLOSURE, SERVICE_USE -> List.of();
            case RECEIPT ->
                lines.debit(money, amount)
                        .credit(roles.income(((Receipt) row.event()).source()), amount)
                        .list();
            case DUES_RECEIPT ->
                sharedDues(lines.debit(money, amount), row, roles, amount, null).list();
            case DUES_ACCRUAL ->
                sharedDues(lines.debit(roles.duesDue(row.isFromBelow()), other, amount), row, roles, amount, other)
                        .list();
            case DESIGNATION -> designation(row, roles, fund);
            case DISBURSEMENT -> {
                Disbursement paid = (Disbursement) row.event();
                yield lines.debit(charge(paid, roles), amount)
                        .credit(paid.byTreasury() ? roles.income(Source.FISCAL) : money, amount)
                        .list();
            }
            case GRANT_ACCRUAL ->
                settled.isGiversBook(row)
                        ? lines.debit(roles.grantGiven(kind), other, amount)
                                .credit(roles.grantOwed(), other, amount)
                                .list()
                        : lines.debit(roles.grantDue(), other, amount)
                                .credit(roles.grantReceived(kind), other, amount)
                                .list();
            case GRANT_PAYMENT -> {
                Amount accrued = settled.byPayment(row);
                yield lines.debit(roles.grantOwed(), other, accrued)
                        .debit(roles.grantGiven(kind), other, amount.minus(accrued))
                        .credit(money, amount)
                        .list();
            }
            case ALLOTMENT ->
                lines.debit(roles.grantGiven(kind), other, amount)
                        .credit(roles.grantGiven(kind), amount)
                        .list();
            case GRANT_ARRIVAL -> {
                Amount accrued = settled.byArrival(row);
                yield lines.debit(money, amount)
                        .credit(roles.grantDue(), other, accrued)
                        .credit(roles.grantReceived(kind), other, amount.minus(accrued))
                        .list();
            }
            case DIRECT_GRANT -> direct(row, roles, kind);
            case RETURN_PAYMENT ->
                lines.debit(back.returnedBy(row.event().on(), row.named(), fund, kind), other, amount)
                        .credit(money, amount)
                        .list();
            case RETURN_ARRIVAL ->
                lines.debit(money, amount)
                        .credit(back.returnedTo(row, roles, fund, kind), other, amount)
                        .list();
            case BOUNCE ->
                lines.debit(money, amount)
                        .credit(back.bounced(row, roles, fund, kind), other, amount)
                        .list();
            case TRANSFER_PAYMENT ->
                lines.debit(transferred(row, roles), other, amount)
                        .credit(money, amount)
                        .list();
            case TRANSFER_ARRIVAL -> transferArrival(lines.debit(money, amount), row, roles, other);
            case LOAN_REPAYMENT ->
                lines.debit(roles.loanTaken(), other, amount)
                        .credit(money, amount)
                        .list();
            case LOAN_WRITE_OFF -> writeOff(row, roles, kind);
            case GOODS_PURCHASE, GOODS_RECEIPT, GOODS_TRANSFER, GOODS_ARRIVAL, GOODS_ISSUE, STOCK_COUNT ->
                throw new IllegalStateException("an entry of goods: " + row);
        };
    }

    /** The lines that take a transaction back; on the accounts of the system in force, if that is another one. */
    List<Posting> reversing(int sequence, LocalDate on) {
        boolean sameSystem = AccountingSystem.on(state.event(sequence).on()) == AccountingSystem.on(on);
        ImmutableList.Builder<Posting> lines = ImmutableList.builder();
        for (Posting posting : state.store().postings(sequence)) {
            if (sameSystem) {
                lines.add(posting.reversed());
            } else {
                Carry.correction(posting, state.fund(posting.account().fund())).forEach(p -> lines.add(p.reversed()));
            }
        }
        return lines.build();
    }

    static AccountCode charge(Disbursement paid, Roles roles) {
        return paid.chargedTo().orElseGet(() -> roles.aid(paid.aid()));
    }

    private List<Posting> designation(Row row, Roles roles, Fund fund) {
        AccountCode money = roles.money(row.means());
        Lines into = new Lines(row.book(), row.fund()).debit(money, row.amount());
        if (row.fromFund() == null) {
            return into.credit(roles.unstated(), row.amount()).list();
        }
        Fund from = state.fund(row.fromFund());
        return ImmutableList.<Posting>builder()
                .addAll(new Lines(row.book(), from.id())
                        .debit(roles.reassigned(from), row.amount())
                        .credit(money, row.amount())
                        .list())
                .addAll(into.credit(roles.reassigned(fund), row.amount()).list())
                .build();
    }

    private List<Posting> direct(Row row, Roles roles, GrantKind kind) {
        UnionId giver = row.book();
        UnionId receiver = row.otherUnion();
        AccountCode money = roles.money(row.means());
        return bothBooks(
                row,
                new Lines(giver, row.fund())
                        .debit(roles.grantGiven(kind), receiver, row.amount())
                        .credit(money, row.amount()),
                new Lines(receiver, row.fund())
                        .debit(money, row.amount())
                        .credit(roles.grantReceived(kind), giver, row.amount()));
    }

    private List<Posting> writeOff(Row row, Roles roles, GrantKind kind) {
        UnionId lender = row.book();
        UnionId borrower = row.otherUnion();
        boolean down = state.isBelow(borrower, lender, row.event().on());
        return bothBooks(
                row,
                new Lines(lender, row.fund())
                        .debit(down ? roles.grantGiven(kind) : roles.otherExpense(), borrower, row.amount())
                        .credit(roles.loanGiven(), borrower, row.amount()),
                new Lines(borrower, row.fund())
                        .debit(roles.loanTaken(), lender, row.amount())
                        .credit(down ? roles.grantReceived(kind) : roles.otherIncome(), lender, row.amount()));
    }

    private List<Posting> bothBooks(Row row, Lines ofBook, Lines ofOther) {
        ImmutableList.Builder<Posting> lines = ImmutableList.builder();
        if (state.keeps(row.book())) {
            lines.addAll(ofBook.list());
        }
        if (state.keeps(row.otherUnion())) {
            lines.addAll(ofOther.list());
        }
        return lines.build();
    }

    /** The account that a transfer is charged to by its payer. */
    static AccountCode transferred(Row row, Roles roles) {
        return switch (row.transferKind()) {
            case PEER -> roles.otherExpense();
            case LOAN -> roles.loanGiven();
            case REMIT -> roles.duesOwed(true);
            case PASSDOWN -> roles.duesOwed(false);
            case GRANT, RETURN, REPAYMENT, GOODS, HANDOVER ->
                throw new IllegalStateException("not of this kind: " + row);
        };
    }

    private List<Posting> transferArrival(Lines lines, Row row, Roles roles, @Nullable UnionId other) {
        return switch (row.transferKind()) {
            case PEER -> lines.credit(roles.otherIncome(), other, row.amount()).list();
            case LOAN -> lines.credit(roles.loanTaken(), other, row.amount()).list();
            case REPAYMENT ->
                lines.credit(roles.loanGiven(), other, row.amount()).list();
            case REMIT, PASSDOWN -> {
                Amount accrued = settled.ofDues(row);
                lines.credit(roles.duesDue(row.isFromBelow()), other, accrued);
                yield sharedDues(lines, row, roles, row.amount().minus(accrued), other)
                        .list();
            }
            case GRANT, RETURN, GOODS, HANDOVER -> throw new IllegalStateException("not of this kind: " + row);
        };
    }

    /** What is the book's own and what it owes to others. */
    private Lines sharedDues(Lines lines, Row row, Roles roles, Amount amount, @Nullable UnionId from) {
        Amount own = amount;
        for (Share share : row.shares()) {
            own = own.minus(share.amount());
        }
        lines.credit(roles.dues(), from, own);
        for (Share share : row.shares()) {
            boolean up = state.isBelow(row.book(), share.to(), row.event().on());
            lines.credit(roles.duesOwed(up), share.to(), share.amount());
        }
        return lines;
    }
}
