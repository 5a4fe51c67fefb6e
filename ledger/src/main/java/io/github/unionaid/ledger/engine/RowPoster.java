package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.Means;
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

    private final State state;
    private final Store store;
    private final AccountTable accounts;
    private final MoneyLines money;
    private final RowAccounts kinds;
    private final ZoneId zone;

    private Instant recordedAt = Instant.MIN; // as the fields below have it
    private int today; // of recordedAt
    private long todayBegins; // in seconds since 1970-01-01
    private long todayEnds;

    // the row that is being posted
    private int day;
    private int traits;
    private int book;
    private int other;
    private int fund;
    private long fen;

    RowPoster(State state) {
        this.state = state;
        this.store = state.store();
        this.accounts = state.accounts();
        this.money = state.money();
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
     * @param event the event, if the row does not say all of it
     * @return whether it has been posted
     */
    boolean post(long[] row, int idHash, @Nullable Event event) {
        day = EventRow.upper(row[EventRow.DAY_TRAITS]);
        traits = EventRow.lower(row[EventRow.DAY_TRAITS]);
        book = EventRow.upper(row[EventRow.BOOK_OTHER]);
        other = EventRow.lower(row[EventRow.BOOK_OTHER]);
        fund = EventRow.upper(row[EventRow.FUND_PEOPLE]);
        fen = row[EventRow.AMOUNT];
        if (day < FIRST_DAY || day > today || fen <= 0 || !state.hasRoomFor(fen)) {
            return false;
        }
        boolean posted = switch (EventRow.type(traits)) {
            case RECEIPT -> receipt();
            case DISBURSEMENT -> disbursement();
            case GRANT_PAYMENT -> payment();
            case GRANT_ARRIVAL -> arrival(EventRow.lower(row[EventRow.FUND_PEOPLE]));
            case DIRECT_GRANT -> direct();
            case OBJECT, GRANT_RETURN, GRANT_RETURN_ARRIVAL -> false;
        };
        if (posted) {
            add(row, idHash, event);
        }
        return posted;
    }

    private boolean receipt() {
        PlainFund rules = openFund();
        if (rules == null || rules.sourceClass() != EventRow.source(traits).sourceClass() || !isOpenBook(book)) {
            return false;
        }
        debit(book, NONE, moneyKind(), true);
        credit(book, NONE, kinds.income(day, EventRow.source(traits)), false);
        store.addFlow(FlowKind.RAISED, null, false, fund, NONE, book, CNY, fen, 0);
        return true;
    }

    private boolean disbursement() {
        PlainFund rules = openFund();
        if (rules == null || !rules.forAnything() || !isOpenBook(book) || !covers(book)) {
            return false;
        }
        debit(book, NONE, kinds.aid(day, EventRow.aid(traits)), false);
        credit(book, NONE, moneyKind(), true);
        store.addFlow(FlowKind.DELIVERED, null, false, fund, book, NONE, CNY, fen, 0);
        return true;
    }

    private boolean payment() {
        PlainFund rules = openFund();
        if (rules == null
                || !isOpenBook(book)
                || !state.steady().isThereAndKept(other, day)
                || !state.steady().isBelow(other, book)
                || !covers(book)) {
            return false;
        }
        debit(book, other, kinds.given(day, kind(rules)), false);
        credit(book, NONE, moneyKind(), true);
        transfer(FlowKind.PAYMENT, book, other, Store.ITSELF);
        return true;
    }

    private boolean arrival(int payment) {
        if (payment == 0
                || EventRow.type(store.traits(payment)) != EventRow.Type.GRANT_PAYMENT
                || store.row(payment, Store.OPEN) < fen
                || store.day(payment) > day
                || !hasFewLegs(payment)) {
            return false;
        }
        long bookOther = store.row(payment, EventRow.BOOK_OTHER);
        book = EventRow.lower(bookOther);
        other = EventRow.upper(bookOther);
        fund = EventRow.upper(store.row(payment, EventRow.FUND_PEOPLE));
        PlainFund rules = state.plainFund(fund);
        if (rules.binds()
                || day < rules.from()
                || !isOpenBook(book)
                || !state.steady().isThereAndKept(other, day)) {
            return false;
        }
        GrantKind kind = EventRow.kind(store.traits(payment)).orElse(rules.kind());
        debit(book, NONE, moneyKind(), true);
        credit(book, other, kinds.received(day, kind), false);
        transfer(FlowKind.ARRIVAL, other, book, payment);
        return true;
    }

    private boolean direct() {
        PlainFund rules = openFund();
        if (rules == null
                || !isOpenBook(book)
                || !isOpenBook(other)
                || !state.steady().isBelow(other, book)
                || !covers(book)) {
            return false;
        }
        debit(book, other, kinds.given(day, kind(rules)), false);
        credit(book, NONE, moneyKind(), true);
        debit(other, NONE, moneyKind(), true);
        credit(other, book, kinds.received(day, kind(rules)), false);
        transfer(FlowKind.PAYMENT, book, other, Store.ITSELF);
        transfer(FlowKind.ARRIVAL, book, other, Store.ITSELF);
        return true;
    }

    /** The fund, if something may begin in it, and no notice binds it. */
    private @Nullable PlainFund openFund() {
        if (fund < 0 || fund >= state.funds().values().size()) {
            return null;
        }
        PlainFund rules = state.plainFund(fund);
        return rules.isOpen(day) && !rules.binds() ? rules : null;
    }

    private boolean isOpenBook(int union) {
        return state.steady().isThereAndKept(union, day) && day > state.setUp().closedThrough(union);
    }

    private boolean covers(int union) {
        int cell = state.cells().find(union, fund);
        return cell != Cells.NONE && money.covers(cell, day, -fen);
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
        return EventRow.kind(traits).orElse(rules.kind());
    }

    private int moneyKind() {
        Means means = EventRow.means(traits);
        return kinds.money(day, means);
    }

    private void debit(int union, int counterparty, int kind, boolean isMoney) {
        line(union, counterparty, kind, isMoney, fen);
    }

    private void credit(int union, int counterparty, int kind, boolean isMoney) {
        line(union, counterparty, kind, isMoney, -fen);
    }

    private void line(int union, int counterparty, int kind, boolean isMoney, long signed) {
        int account = accounts.number(union, fund, counterparty, kind);
        store.addPosting(account, signed);
        accounts.post(account, signed);
        if (isMoney) {
            int cell = state.cell(union, fund);
            money.posted(cell, day); // the other line of the same cell has the same day
            money.post(cell, day, signed);
        }
        state.count(fen);
    }

    private void transfer(FlowKind flow, int from, int to, int begunBy) {
        store.addFlow(flow, TransferKind.GRANT, false, fund, from, to, CNY, fen, begunBy);
    }

    private void add(long[] row, int idHash, @Nullable Event event) {
        store.addTransaction(event, recordedAt);
        int sequence = store.transactionCount();
        boolean open = EventRow.type(traits) == EventRow.Type.GRANT_PAYMENT;
        store.setRow(sequence, EventRow.ID_HIGH, row[EventRow.ID_HIGH]);
        store.setRow(sequence, EventRow.ID_LOW, row[EventRow.ID_LOW]);
        store.setRow(sequence, EventRow.AMOUNT, fen);
        store.setRow(sequence, EventRow.DAY_TRAITS, row[EventRow.DAY_TRAITS]);
        store.setRow(sequence, EventRow.BOOK_OTHER, EventRow.word(book, other));
        int named = EventRow.lower(row[EventRow.FUND_PEOPLE]);
        store.setRow(sequence, EventRow.FUND_PEOPLE, EventRow.word(fund, named));
        store.setRow(sequence, Store.OPEN, open ? fen : 0);
        store.setRow(sequence, Store.LEGS, 0);
        if (EventRow.type(traits) == EventRow.Type.GRANT_ARRIVAL) {
            state.name(sequence, named);
        }
        state.countEvent(fen);
        state.ids().add(idHash, sequence);
    }
}
