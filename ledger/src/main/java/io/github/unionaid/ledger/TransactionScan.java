package io.github.unionaid.ledger;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.engine.Store;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the transactions of a query in the columns, from the beginning of a page to that of the next. */
final class TransactionScan {
    private final Store store;
    private final TransactionQuery query;
    private final boolean everyLine;
    private final Numbers accounts = new Numbers(this::has);
    private final Numbers funds = new Numbers(this::hasFund);
    private final Numbers unions = new Numbers(this::hasUnion);
    private final Numbers counterparties = new Numbers(this::hasCounterparty);

    TransactionScan(Store store, TransactionQuery query) {
        this.store = store;
        this.query = query;
        this.everyLine = query.union().isEmpty()
                && query.fund().isEmpty()
                && query.counterparty().isEmpty();
    }

    Page<Transaction> page(PageRequest request) {
        int known = request.known(query.asOf(), store.transactionCount());
        ImmutableList.Builder<Transaction> items = ImmutableList.builder();
        int found = 0;
        for (int s = request.cursor().map(c -> (int) c.sequence()).orElse(1); s <= known; s++) {
            if (matches(s)) {
                if (found++ == request.limit()) {
                    return new Page<>(items.build(), Optional.of(new PageCursor(known, s, 0)));
                }
                items.add(store.transaction(s));
            }
        }
        return new Page<>(items.build(), Optional.empty());
    }

    private boolean matches(int sequence) {
        return (everyLine || posts(sequence) || moves(sequence))
                && inPeriod(store.event(sequence).on());
    }

    private boolean inPeriod(LocalDate date) {
        return !date.isAfter(query.asOf().date())
                && query.from().filter(date::isBefore).isEmpty();
    }

    private boolean posts(int sequence) {
        int end = store.postingEnd(sequence);
        for (int i = store.postingBegin(sequence); i < end; i++) {
            if (accounts.match(store.postingAccount(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean moves(int sequence) {
        int end = store.flowEnd(sequence);
        for (int i = store.flowBegin(sequence); i < end; i++) {
            int from = store.flowFrom(i);
            int to = store.flowTo(i);
            if (funds.match(store.flowFund(i)) && (isBetween(from, to) || isBetween(to, from))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one end of a flow is the union that is asked for and the other the counterparty. */
    private boolean isBetween(int own, int other) {
        return own >= 0
                && unions.match(own)
                && (query.counterparty().isEmpty() || (other >= 0 && other != own && counterparties.match(other)));
    }

    private boolean has(int number) {
        Account account = store.account(number);
        return query.union().filter(u -> !u.equals(account.union())).isEmpty()
                && query.fund().filter(f -> !f.equals(account.fund())).isEmpty()
                && query.counterparty()
                        .filter(c -> !account.counterparty().filter(c::equals).isPresent())
                        .isEmpty();
    }

    private boolean hasFund(int number) {
        return query.fund().filter(f -> !f.equals(store.fundId(number))).isEmpty();
    }

    private boolean hasUnion(int number) {
        return query.union().filter(u -> !u.equals(store.unionId(number))).isEmpty();
    }

    private boolean hasCounterparty(int number) {
        return query.counterparty()
                .filter(c -> !c.equals(store.unionId(number)))
                .isEmpty();
    }

    /** The numbers whose value is asked for; looks at each value once, so that a match costs two bits. */
    private static final class Numbers {
        private final IntPredicate test;
        private final BitSet tested = new BitSet();
        private final BitSet matching = new BitSet();

        Numbers(IntPredicate test) {
            this.test = test;
        }

        boolean match(int number) {
            if (!tested.get(number)) {
                tested.set(number);
                matching.set(number, test.test(number));
            }
            return matching.get(number);
        }
    }
}
