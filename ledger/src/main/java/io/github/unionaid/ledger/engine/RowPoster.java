package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Posts rows that are plainly acceptable: those that pass every guard of the {@link Validator} for reasons that a few
 * numbers show. It never refuses. What is not plain (a union that moves, a notice, a fund that notices bind, money that
 * may not suffice) it leaves to the validator, which decides and explains; so the rules stand there, and here only the
 * cases in which nothing stands against a row. That both agree is what the model tests are for.
 */
final class RowPoster {
    private static final int FIRST_DAY = (int) AccountingSystem.firstDay().toEpochDay();
    private static final int MAX_PLAIN_LEGS = 16;
    private static final int NONE = -1;
    private static final int CNY = 0;
    private static final int RAISED = SumColumn.place(Measure.RAISED);
    private static final int DELIVERED = SumColumn.place(Measure.DELIVERED);

    private final State state;
    private final Store store;
    private final AccountTable accounts;
    private final MoneyLines money;
    private final RunningTotals running;
    private final RowAccounts kinds;
    private final ZoneId zone;

    private Instant recordedAt = Instant.MIN; // as the fields below have it
    private int today; // of recordedAt
    private long todayBegins; // in seconds since 1970-01-01
    private long todayEnds;

    // the row that is being looked at
    private EventRow.Type type = EventRow.Type.OBJECT;
    private int day;
    private int traits;
    private int named;
    private int book;
    private int other;
    private int fund;
    private long fen;

    // its lines: one on a money account and one against it
    private int moneyKind;
    private int againstOther;
    private int againstKind;
    private int bookLine; // lines of money, or NONE if not known yet
    private int otherLine;
    private int againstAccount;

    /** The sum of all that was looked at, so that no compiler leaves the looking out; read by none. */
    long touched;

    RowPoster(State state) {
        this.state = state;
        this.store = state.store();
        this.accounts = state.accounts();
        this.money = state.money();
        this.running = state.running();
        this.kinds = new RowAccounts(accounts);
        this.zone = state.genesis().zone();
    }

    /** Sets the instant of recording of the rows that follow. */
    void recordAt(Instant instant) {
        recordedAt = instant;
        long second = instant.getEpochSecond();
        if (second < todayBegins || second >= todayEnds) {
            LocalDate date = instant.atZone(zone).toLocalDate();
            todayBegins = date.atStartOfDay(zone).toEpochSecond();
            todayEnds = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
            LocalDate last = date.isAfter(DateGuards.LAST_DAY) ? DateGuards.LAST_DAY : date;
            today = (int) last.toEpochDay();
        }
    }

    /**
     * Posts a row whose id is new, if it is plainly acceptable.
     *
     * @param row as the store has it: the lower half of {@code FUND_PEOPLE} is the transaction that it names, but for a
     *     disbursement; what follows from that one need not be filled in
     * @param idHash the hash of its id
     * @param event the event; null to keep the row alone
     * @return whether it has been posted
     */
    boolean postAlone(long[] row, int idHash, @Nullable Event event) {
        bookLine = NONE;
        otherLine = NONE;
        againstAccount = NONE;
        return post(row, idHash, event);
    }

    /** The same of a row of a batch, with what has been looked up for it. */
    boolean post(long[] row, RowLookup found, int i) {
        bookLine = found.line[i];
        otherLine = found.otherLine[i];
        againstAccount = found.againstAccount[i];
        return post(row, found.idHash[i], null);
    }

    private boolean post(long[] row, int idHash, @Nullable Event event) {
        if (!read(row) || day < FIRST_DAY || day > today || fen <= 0 || !state.hasRoomFor(fen) || !isPlain()) {
            return false;
        }
        if (bookLine == NONE) {
            bookLine = money.number(book, fund);
        }
        if (hasOther() && otherLine == NONE) {
            otherLine = money.number(other, fund);
        }
        boolean receives = type == EventRow.Type.RECEIPT || type == EventRow.Type.GRANT_ARRIVAL;
        if (receives) {
            moneyLine(book, bookLine, fen);
            againstLine(-fen);
        } else {
            againstLine(fen);
            moneyLine(book, bookLine, -fen);
        }
        if (type == EventRow.Type.DIRECT_GRANT) {
            int received = kinds.received(day, kind(state.plainFund(fund)));
            moneyLine(other, otherLine, fen);
            line(accounts.number(other, fund, book, received), -fen);
        }
        addFlows();
        add(row, idHash, event);
        return true;
    }

    /** Reads what a row says, and what the payment says that it names; false if it can be of no use. */
    private boolean read(long[] row) {
        day = EventRow.upper(row[EventRow.DAY_TRAITS]);
        traits = EventRow.lower(row[EventRow.DAY_TRAITS]);
        type = EventRow.type(traits);
        book = EventRow.upper(row[EventRow.BOOK_OTHER]);
        other = EventRow.lower(row[EventRow.BOOK_OTHER]);
        fund = EventRow.upper(row[EventRow.FUND_PEOPLE]);
        named = EventRow.lower(row[EventRow.FUND_PEOPLE]);
        fen = row[EventRow.AMOUNT];
        moneyKind = kinds.money(day, EventRow.means(traits));
        againstOther = NONE;
        switch (type) {
            case RECEIPT -> againstKind = kinds.income(day, EventRow.source(traits));
            case DISBURSEMENT -> againstKind = kinds.aid(day, EventRow.aid(traits));
            case GRANT_PAYMENT, DIRECT_GRANT -> {
                againstOther = other;
                againstKind = kinds.given(day, kind(state.plainFund(fund)));
            }
            case GRANT_ARRIVAL -> {
                if (named == 0 || EventRow.type(store.traits(named)) != EventRow.Type.GRANT_PAYMENT) {
                    return false;
                }
                long bookOther = store.row(named, EventRow.BOOK_OTHER);
                book = EventRow.lower(bookOther);
                other = EventRow.upper(bookOther);
                fund = EventRow.upper(store.row(named, EventRow.FUND_PEOPLE));
                GrantKind kind = EventRow.kindOr(
                        store.traits(named), state.plainFund(fund).kind());
                againstOther = other;
                againstKind = kinds.received(day, kind);
            }
            case OBJECT, GRANT_RETURN, GRANT_RETURN_ARRIVAL -> {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands against the row. */
    private boolean isPlain() {
        PlainFund rules = state.plainFund(fund);
        boolean arrives = type == EventRow.Type.GRANT_ARRIVAL;
        if (rules.binds() || day < rules.from() || (!arrives && day > rules.until()) || !isOpenBook(book)) {
            return false;
        }
        return switch (type) {
            case RECEIPT -> rules.sourceClass() == EventRow.source(traits).sourceClass();
            case DISBURSEMENT -> rules.forAnything() && covers(book);
            case GRANT_PAYMENT ->
                state.steady().isThereAndKept(other, day) && state.steady().isBelow(other, book) && covers(book);
            case DIRECT_GRANT -> isOpenBook(other) && state.steady().isBelow(other, book) && covers(book);
            case GRANT_ARRIVAL ->
                store.row(named, Store.OPEN) >= fen
                        && store.day(named) <= day
                        && hasFewLegs(named)
                        && state.steady().isThereAndKept(other, day);
            case OBJECT, GRANT_RETURN, GRANT_RETURN_ARRIVAL -> false;
        };
    }

    /**
     * Looks up what a row leads to, in steps that many rows take together. Millions of accounts are in no cache, and a
     * processor waits for several at once only if none depends on what has just been waited for; so each step looks at
     * what the one before it has found for all rows. It decides nothing: whatever is not found is looked up again.
     */
    void lookUp(RowLookup found, int i, long[] row) {
        found.isRow[i] = read(row);
        if (found.isRow[i]) {
            long pair = EventRow.word(book, fund);
            found.pair[i] = pair;
            found.against[i] = AccountTable.otherKind(againstOther, againstKind);
            found.pairHash[i] = MoneyLines.hash(pair, 0);
            found.againstHash[i] = AccountTable.hash(pair, found.against[i]);
            found.otherPair[i] = hasOther() ? EventRow.word(other, fund) : pair;
            int giver = type == EventRow.Type.GRANT_ARRIVAL ? other : book;
            touched += giver < state.unions().firstCount() ? state.steady().peek(giver) : 0;
            found.otherHash[i] = MoneyLines.hash(found.otherPair[i], 0);
            touched += money.peek(found.pairHash[i])
                    + money.peek(found.otherHash[i])
                    + accounts.peek(found.againstHash[i]);
        }
    }

    /** The next steps. */
    void lookUpRecords(RowLookup found, int rows) {
        for (int i = 0; i < rows; i++) {
            found.line[i] = found.isRow[i] ? money.find(found.pairHash[i], found.pair[i], 0) : NONE;
        }
        for (int i = 0; i < rows; i++) {
            found.otherLine[i] = found.isRow[i] ? money.find(found.otherHash[i], found.otherPair[i], 0) : NONE;
        }
        for (int i = 0; i < rows; i++) {
            found.againstAccount[i] =
                    found.isRow[i] ? accounts.find(found.againstHash[i], found.pair[i], found.against[i]) : NONE;
        }
        for (int i = 0; i < rows; i++) {
            int account = found.line[i] == NONE ? NONE : money.account(found.line[i]);
            touched += account == NONE ? 0 : accounts.balance(account);
        }
        for (int i = 0; i < rows; i++) {
            touched += found.line[i] == NONE ? 0 : running.peek(found.line[i]);
            touched += found.otherLine[i] == NONE ? 0 : running.peek(found.otherLine[i]);
        }
    }

    private boolean hasOther() {
        return type == EventRow.Type.GRANT_PAYMENT
                || type == EventRow.Type.GRANT_ARRIVAL
                || type == EventRow.Type.DIRECT_GRANT;
    }

    private boolean isOpenBook(int union) {
        return state.steady().isThereAndKept(union, day) && day > state.setUp().closedThrough(union);
    }

    private boolean covers(int union) {
        int line = union == book && bookLine != NONE ? bookLine : money.find(union, fund);
        return line != NONE && money.covers(line, day, -fen);
    }

    private boolean hasFewLegs(int payment) {
        int legs = 0;
        for (int s = state.lastNamer(payment); s != 0; s = state.namerBefore(s)) {
            if (++legs == MAX_PLAIN_LEGS) {
                return false;
            }
        }
        return true;
    }

    private GrantKind kind(PlainFund rules) {
        return EventRow.kindOr(traits, rules.kind());
    }

    private void moneyLine(int union, int line, long signed) {
        int account = money.account(line);
        if (account == NONE
                || !accounts.isKey(account, EventRow.word(union, fund), AccountTable.otherKind(NONE, moneyKind))) {
            account = accounts.number(union, fund, NONE, moneyKind);
            money.useAccount(line, account);
        }
        line(account, signed);
        money.posted(line, day); // of the line against it too
        money.post(line, day, signed);
    }

    private void againstLine(long signed) {
        if (againstAccount == NONE) {
            againstAccount = accounts.number(book, fund, againstOther, againstKind);
        }
        line(againstAccount, signed);
    }

    private void line(int account, long signed) {
        store.addPosting(account, signed);
        accounts.post(account, signed);
        state.count(fen);
    }

    private void addFlows() {
        switch (type) {
            case RECEIPT -> store.addFlow(FlowKind.RAISED, null, false, fund, NONE, book, CNY, fen, 0);
            case DISBURSEMENT -> store.addFlow(FlowKind.DELIVERED, null, false, fund, book, NONE, CNY, fen, 0);
            case GRANT_PAYMENT -> transfer(FlowKind.PAYMENT, book, other, Store.ITSELF);
            case GRANT_ARRIVAL -> transfer(FlowKind.ARRIVAL, other, book, named);
            case DIRECT_GRANT -> {
                transfer(FlowKind.PAYMENT, book, other, Store.ITSELF);
                transfer(FlowKind.ARRIVAL, book, other, Store.ITSELF);
            }
            case OBJECT, GRANT_RETURN, GRANT_RETURN_ARRIVAL -> throw new IllegalStateException("not plain: " + type);
        }
    }

    private void transfer(FlowKind flow, int from, int to, int begunBy) {
        store.addFlow(flow, TransferKind.GRANT, false, fund, from, to, CNY, fen, begunBy);
    }

    private void add(long[] row, int idHash, @Nullable Event event) {
        row[EventRow.BOOK_OTHER] = EventRow.word(book, other);
        row[EventRow.FUND_PEOPLE] = EventRow.word(fund, named);
        row[Store.OPEN] = type == EventRow.Type.GRANT_PAYMENT ? fen : 0;
        row[Store.LEGS] = 0;
        store.addTransaction(event, recordedAt, row);
        int sequence = store.transactionCount();
        if (type == EventRow.Type.GRANT_ARRIVAL) {
            state.name(sequence, named);
        }
        state.countEvent(fen);
        sum(sequence);
        state.ids().add(idHash, sequence);
    }

    /** Adds the row to the sums along the tree. */
    private void sum(int sequence) {
        if (!running.goesOn(sequence)) {
            return; // they are made anew at the end of the batch
        }
        if (!running.isByNumber()) {
            running.take(sequence);
            return;
        }
        switch (type) {
            case RECEIPT -> sumOutside(RAISED, fen);
            case DISBURSEMENT -> sumOutside(DELIVERED, -fen);
            case GRANT_PAYMENT -> {
                running.addHeld(book, fund, -fen);
                running.transferAt(Transfer.PAYMENT, book, bookLine, other, otherLine, fund, fen);
            }
            case GRANT_ARRIVAL -> {
                running.addHeld(book, fund, fen);
                running.transferAt(Transfer.ARRIVAL, other, otherLine, book, bookLine, fund, fen);
            }
            case DIRECT_GRANT -> {
                running.addHeld(book, fund, -fen);
                running.addHeld(other, fund, fen);
                running.transferAt(Transfer.PAYMENT, book, bookLine, other, otherLine, fund, fen);
                running.transferAt(Transfer.ARRIVAL, book, bookLine, other, otherLine, fund, fen);
            }
            case OBJECT, GRANT_RETURN, GRANT_RETURN_ARRIVAL -> throw new IllegalStateException("not plain: " + type);
        }
        running.taken(sequence);
    }

    private void sumOutside(int measure, long change) {
        running.addOften(measure, book, bookLine, fund, fen);
        running.addHeld(book, fund, change);
    }
}
