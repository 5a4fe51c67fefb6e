package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules stand on, beside the books: the unions, the open funds, how far each book is closed or converted, what
 * has been matched by hand.
 */
final class SetUp {
    /** No day of a book is closed. */
    static final int NEVER = Integer.MIN_VALUE;

    private final State state;
    private final Map<FundId, OpenFund> openings = new HashMap<>();
    private final Set<UnionId> converted = new HashSet<>();
    private final IntColumn closedThrough = new IntColumn(); // by number of the union
    private final ObjectColumn<PlainFund> plainFunds = new ObjectColumn<>(); // by number
    private UnionRegister register;
    private RowShaper shaper;
    private SteadyUnions steady;
    private final HandMatches matches;

    SetUp(State state, UnionRegister register) {
        this.state = state;
        this.register = register;
        this.shaper = new RowShaper(state, register);
        this.steady = steady(register);
        this.matches = new HandMatches(state);
    }

    private SteadyUnions steady(UnionRegister of) {
        return new SteadyUnions(of, state.unions(), state.genesis().keptBooks());
    }

    void apply(Event event) {
        matches.apply(event);
        if (event instanceof OpenFund e) {
            FundId fund = e.fund().id();
            openings.put(fund, e);
            state.funds().number(fund);
            plainFunds.add(PlainFund.of(e));
            state.undo().note(() -> openings.remove(fund));
        } else if (event instanceof PeriodClose e) {
            e.books().forEach(book -> close(book, State.day(e)));
        } else if (event instanceof PeriodReopening e) {
            e.books().forEach(book -> close(book, State.day(e) - 1));
        } else if (event instanceof Handover e && e.funds().isEmpty()) {
            close(e.from(), Math.max(closedThrough(e.from()), State.day(e)));
        } else if (event instanceof SystemConversion e) {
            converted.add(e.book());
            state.undo().note(() -> converted.remove(e.book()));
        } else if (event instanceof RegisterChanges e) {
            UnionRegister before = register;
            state.undo().note(() -> setRegister(before));
            e.changes().forEach(c -> state.unions().add(c.id()));
            setRegister(register.withAll(e.changes()));
        }
    }

    private void setRegister(UnionRegister grown) {
        register = grown;
        shaper = new RowShaper(state, grown);
        steady = steady(grown);
    }

    private void close(UnionId book, int through) {
        int number = state.unions().number(book);
        while (closedThrough.size() <= number) {
            closedThrough.add(NEVER);
        }
        state.undo().set(closedThrough, number, through);
    }

    /** Forgets the last funds. */
    void truncate(int funds) {
        plainFunds.truncate(funds);
    }

    PlainFund plainFund(int fund) {
        return plainFunds.get(fund);
    }

    SteadyUnions steady() {
        return steady;
    }

    /** The last closed day of the book of a union by number; {@link #NEVER} if none. */
    int closedThrough(int union) {
        return union < closedThrough.size() ? closedThrough.get(union) : NEVER;
    }

    /** What has been matched by hand. */
    HandMatches matches() {
        return matches;
    }

    UnionRegister register() {
        return register;
    }

    RowShaper shaper() {
        return shaper;
    }

    @Nullable
    OpenFund opening(FundId fund) {
        return openings.get(fund);
    }

    /** The funds that have been opened, in no order. */
    Set<FundId> funds() {
        return openings.keySet();
    }

    /** The last closed day of a book, in days since 1970-01-01; {@link #NEVER} if none. */
    int closedThrough(UnionId book) {
        int number = state.unions().find(book);
        return number == UnionNumbers.NONE ? NEVER : closedThrough(number);
    }

    /** The same as a date; only of a book that has been closed. */
    LocalDate closedThroughDate(UnionId book) {
        return LocalDate.ofEpochDay(closedThrough(book));
    }

    boolean isConverted(UnionId book) {
        return converted.contains(book);
    }
}
