package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.EventRow;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The accounts, numbered from 0 in the order in which they first occur, and what is on them: four words each, 32 bytes,
 * and 12 to 24 more in the table that finds them.
 *
 * <pre>
 *   word 0  union; fund                             2  next account of the same book; unused
 *        1  counterparty + 1, or 0; code and asset  3  balance, debits above zero
 * </pre>
 */
final class AccountTable extends KeyTable implements AccountSource {
    private static final int WORDS = 4;
    private static final int UNION_FUND = 0;
    private static final int OTHER_KIND = 1;
    private static final int NEXT = 2;
    private static final int BALANCE = 3;

    private final UnionNumbers unions;
    private final Dictionary<FundId> funds;
    private final Dictionary<Kind> kinds = new Dictionary<>();
    private final LongColumn words = new LongColumn();
    private final IntColumn lastOfBook = new IntColumn(); // by union, the account added last + 1; 0 if none
    private final IntColumn held = new IntColumn(); // by kind, 1 if its balance enters what is held
    private final Undo undo;

    AccountTable(UnionNumbers unions, Dictionary<FundId> funds, Undo undo) {
        this.unions = unions;
        this.funds = funds;
        this.undo = undo;
    }

    /** The bytes of a table of so many accounts, in the books of unions with numbers below the second argument. */
    static long bytesFor(long accounts, long unions) {
        return KeyTable.bytesFor(accounts) + LongColumn.bytesFor(accounts * WORDS) + IntColumn.bytesFor(unions);
    }

    /** The number of a kind of account in money. */
    int kind(AccountCode code) {
        return kinds.number(new Kind(code, Asset.CNY));
    }

    /** The number of an account, a new one if it has none. */
    int number(Account account) {
        return number(
                unions.number(account.union()),
                funds.number(account.fund()),
                account.counterparty().map(unions::number).orElse(NONE),
                kinds.number(new Kind(account.code(), account.asset())));
    }

    /** The same by the numbers of its parts; {@link #NONE} for no counterparty. */
    int number(int union, int fund, int counterparty, int kind) {
        long unionFund = EventRow.word(union, fund);
        long otherKind = otherKind(counterparty, kind);
        int hash = hash(unionFund, otherKind);
        int known = find(hash, unionFund, otherKind);
        if (known != NONE) {
            return known;
        }
        while (lastOfBook.size() <= union) {
            lastOfBook.add(0);
        }
        int number = size();
        words.add(unionFund);
        words.add(otherKind);
        words.add(EventRow.word(lastOfBook.get(union), 0));
        words.add(0);
        undo.set(lastOfBook, union, number + 1);
        added(hash);
        return number;
    }

    /** The second word of the key of an account. */
    static long otherKind(int counterparty, int kind) {
        return EventRow.word(counterparty + 1, kind);
    }

    void post(int account, long signedMinor) {
        words.plus(account * WORDS + BALANCE, signedMinor);
    }

    long balance(int account) {
        return words.get(account * WORDS + BALANCE);
    }

    /** Whether its balance enters what is held. */
    boolean entersHeld(int account) {
        int kind = EventRow.lower(words.get(account * WORDS + OTHER_KIND));
        while (held.size() <= kind) {
            held.add(Chart.entersHeld(kinds.values().get(held.size()).code()) ? 1 : 0);
        }
        return held.get(kind) == 1;
    }

    /** Calls {@code action} for each account of a book, the last one first. */
    void forEachOf(int union, IntConsumer action) {
        int next = union < lastOfBook.size() ? lastOfBook.get(union) : 0;
        while (next != 0) {
            action.accept(next - 1);
            next = EventRow.upper(words.get((next - 1) * WORDS + NEXT));
        }
    }

    @Override
    public int size() {
        return words.size() / WORDS;
    }

    void truncate(int size) {
        if (size < size()) {
            words.truncate(size * WORDS);
            refill();
        }
    }

    @Override
    boolean isKey(int number, long key, long more) {
        return words.get(number * WORDS + UNION_FUND) == key && words.get(number * WORDS + OTHER_KIND) == more;
    }

    @Override
    int hashOf(int number) {
        return hash(words.get(number * WORDS + UNION_FUND), words.get(number * WORDS + OTHER_KIND));
    }

    /** The accounts of all numbers given so far, for any thread to read. O(1). */
    AccountSource snapshot() {
        return new Reader(
                words.snapshot(),
                kinds.values().snapshot(),
                unions.snapshot(),
                funds.values().snapshot());
    }

    @Override
    public Account account(int number) {
        return account(number, words, kinds.values(), unions, funds.values());
    }

    @Override
    public long unionFund(int number) {
        return words.get(number * WORDS + UNION_FUND);
    }

    @Override
    public long otherKind(int number) {
        return words.get(number * WORDS + OTHER_KIND);
    }

    @Override
    public Kind kindOf(int kind) {
        return kinds.values().get(kind);
    }

    private static Account account(
            int number, LongColumn words, ObjectColumn<Kind> kinds, UnionNumbers unions, ObjectColumn<FundId> funds) {
        long unionFund = words.get(number * WORDS + UNION_FUND);
        long otherKind = words.get(number * WORDS + OTHER_KIND);
        Kind kind = kinds.get(EventRow.lower(otherKind));
        int other = EventRow.upper(otherKind) - 1;
        Optional<UnionId> counterparty = other == NONE ? Optional.empty() : Optional.of(unions.id(other));
        return Account.builder()
                .union(unions.id(EventRow.upper(unionFund)))
                .code(kind.code())
                .fund(funds.get(EventRow.lower(unionFund)))
                .asset(kind.asset())
                .counterparty(counterparty)
                .build();
    }

    /** The accounts of a snapshot. */
    private static final class Reader implements AccountSource {
        private final LongColumn words;
        private final ObjectColumn<Kind> kinds;
        private final UnionNumbers unions;
        private final ObjectColumn<FundId> funds;

        private Reader(LongColumn words, ObjectColumn<Kind> kinds, UnionNumbers unions, ObjectColumn<FundId> funds) {
            this.words = words;
            this.kinds = kinds;
            this.unions = unions;
            this.funds = funds;
        }

        @Override
        public int size() {
            return words.size() / WORDS;
        }

        @Override
        public Account account(int number) {
            return AccountTable.account(number, words, kinds, unions, funds);
        }

        @Override
        public long unionFund(int number) {
            return words.get(number * WORDS + UNION_FUND);
        }

        @Override
        public long otherKind(int number) {
            return words.get(number * WORDS + OTHER_KIND);
        }

        @Override
        public Kind kindOf(int kind) {
            return kinds.get(kind);
        }
    }
}
