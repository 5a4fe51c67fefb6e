package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.TransferArrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a book has against another union as owed or as due, read off the accounts that both mirror: no flow says it, for no
 * money moves. What settles it is the line of a payment or an arrival.
 */
final class Accruals {
    private static final Map<String, Kept> ACCOUNTS_2009 = Map.of(
            "13101", new Kept(Direction.RECEIVED, TransferKind.GRANT, Side.DEBIT),
            "13102", new Kept(Direction.RECEIVED, TransferKind.PASSDOWN, Side.DEBIT),
            "132", new Kept(Direction.RECEIVED, TransferKind.REMIT, Side.DEBIT),
            "121", new Kept(Direction.GIVEN, TransferKind.LOAN, Side.DEBIT),
            "22201", new Kept(Direction.GIVEN, TransferKind.GRANT, Side.CREDIT),
            "22202", new Kept(Direction.GIVEN, TransferKind.PASSDOWN, Side.CREDIT),
            "221", new Kept(Direction.GIVEN, TransferKind.REMIT, Side.CREDIT),
            "211", new Kept(Direction.RECEIVED, TransferKind.LOAN, Side.CREDIT));
    private static final Map<String, Kept> ACCOUNTS_2021 = Map.of(
            "13101", new Kept(Direction.RECEIVED, TransferKind.GRANT, Side.DEBIT),
            "13102", new Kept(Direction.RECEIVED, TransferKind.PASSDOWN, Side.DEBIT),
            "132", new Kept(Direction.RECEIVED, TransferKind.REMIT, Side.DEBIT),
            "135", new Kept(Direction.GIVEN, TransferKind.LOAN, Side.DEBIT),
            "21201", new Kept(Direction.GIVEN, TransferKind.GRANT, Side.CREDIT),
            "21202", new Kept(Direction.GIVEN, TransferKind.PASSDOWN, Side.CREDIT),
            "211", new Kept(Direction.GIVEN, TransferKind.REMIT, Side.CREDIT),
            "215", new Kept(Direction.RECEIVED, TransferKind.LOAN, Side.CREDIT));

    private Accruals() {}

    /** What an account is for, and the side on which it grows. */
    private record Kept(Direction direction, TransferKind transfer, Side grows) {}

    /** One of them, in minor units; below zero for what is taken back. */
    record Accrual(UnionId book, UnionId other, BalanceKey key, long minor) {}

    static boolean isNotice(Event base) {
        return base instanceof GrantNotice || base instanceof NoticeClosure;
    }

    static boolean mayAccrue(Event base) {
        return base instanceof GrantAccrual
                || base instanceof DuesAccrual
                || base instanceof LoanWriteOff
                || base instanceof OpeningBalance
                || (base instanceof DuesReceipt dues && !dues.owed().isEmpty())
                || (base instanceof TransferArrival dues && !dues.owed().isEmpty());
    }

    /**
     * Those of an event.
     *
     * @param base the event, or the one that it reverses
     */
    static List<Accrual> of(Event event, Event base, List<Posting> postings) {
        boolean writeOff = base instanceof LoanWriteOff;
        boolean grows = writeOff != event.id().equals(base.id());
        List<Accrual> accruals = new ArrayList<>();
        for (Posting posting : postings) {
            Account account = posting.account();
            Kept kept = kept(account.code());
            if (kept == null || account.counterparty().isEmpty() || (posting.side() == kept.grows) != grows) {
                continue;
            }
            long minor = posting.amount().minor() * (grows ? 1 : -1);
            UnionId other = account.counterparty().orElseThrow();
            accruals.add(accrual(account, other, kept.direction, kept.transfer, minor));
            if (writeOff) {
                accruals.add(accrual(account, other, kept.direction, becomes(account, postings), -minor));
            }
        }
        return accruals;
    }

    private static @Nullable Kept kept(AccountCode code) {
        return (code.system() == AccountingSystem.SYSTEM_2009 ? ACCOUNTS_2009 : ACCOUNTS_2021).get(code.number());
    }

    private static Accrual accrual(
            Account account, UnionId other, Direction direction, TransferKind transfer, long minor) {
        return new Accrual(
                account.union(), other, new BalanceKey(direction, transfer, account.fund(), account.asset()), minor);
    }

    /** As what a loan is written off in a book: as a grant, or else as help to a peer. */
    private static TransferKind becomes(Account loan, List<Posting> postings) {
        boolean grant = postings.stream()
                .map(Posting::account)
                .filter(account -> account.union().equals(loan.union()))
                .map(Account::code)
                .anyMatch(code -> code.firstLevel().equals("403")
                        || code.firstLevel().equals(code.system() == AccountingSystem.SYSTEM_2009 ? "506" : "508"));
        return grant ? TransferKind.GRANT : TransferKind.PEER;
    }

    /** The notice that an accrual is of, the loan that is written off. */
    static Optional<EventId> referenceOf(Event base) {
        return base instanceof GrantAccrual || base instanceof LoanWriteOff ? base.refersTo() : Optional.empty();
    }
}
