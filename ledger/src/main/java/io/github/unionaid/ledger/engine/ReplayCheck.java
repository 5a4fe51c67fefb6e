package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.util.List;

/**
 * Whether a recorded event can be taken in at all; not whether it should have been accepted, nor whether its postings
 * are those it ought to have: that is for the reconciliation to find.
 */
final class ReplayCheck {
    private final State state;

    ReplayCheck(State state) {
        this.state = state;
    }

    /**
     * Checks the event and its postings.
     *
     * @throws IllegalArgumentException if its id stands before, it names an event, a union or a fund that does not, its
     *     date is none of the books or before what it names, a line moves what no line can, or its amounts would overflow
     *     a total
     */
    void check(Event event, List<Posting> postings) {
        checkArgument(state.sequenceOf(event.id()) == 0, "event %s stands before", event.id());
        checkArgument(
                !event.on().isBefore(AccountingSystem.firstDay()) && !event.on().isAfter(DateGuards.LAST_DAY),
                "event %s is dated %s; expected %s to %s",
                event.id(),
                event.on(),
                AccountingSystem.firstDay(),
                DateGuards.LAST_DAY);
        try {
            checkNamed(event, new Naming(state).check(event));
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.refusal().message(), refused);
        }
        long left = Validator.MAX_TURNOVER - state.turnover();
        for (Posting p : postings) {
            checkFund(p.account().fund());
            checkUnion(event, p.account().union());
            p.account().counterparty().ifPresent(union -> checkUnion(event, union));
            checkArgument(p.amount().minor() <= left, "%s would overflow a total", p);
            left -= p.amount().minor();
        }
        if (event instanceof RegisterChanges changes) {
            state.register().withAll(changes.changes()); // throws if they do not fit
        }
        RegisterRules.unionsOf(event).forEach(union -> checkUnion(event, union));
        if (event instanceof Handover handover) {
            checkUnion(event, handover.from());
        } else if (event instanceof JournalEntry entry) {
            checkLines(event, entry.lines());
        } else if (event instanceof OpeningBalance opening) {
            checkLines(event, opening.lines());
        }
        Row row = state.shaper().rowOrNull(event);
        if (row != null) {
            check(row);
        }
    }

    /** What takes something back, or goes on with it, counts where that counts: not before it was there. */
    private void checkNamed(Event event, int named) {
        checkArgument(
                named == 0 || !event.on().isBefore(state.event(named).on()),
                "event %s is dated %s, before what it names",
                event.id(),
                event.on());
    }

    /** The flows of written lines are made from the lines, not from the postings. */
    private void checkLines(Event event, List<EntryLine> lines) {
        long left = Validator.MAX_TURNOVER - state.written();
        for (EntryLine line : lines) {
            checkFund(line.fund());
            long minor = line.amount().minor();
            checkArgument(minor > 0 && minor <= left, "event %s has a line of %s", event.id(), line.amount());
            checkArgument(
                    line.flow().isEmpty() || WrittenEntries.isFlow(line.flow().orElseThrow()),
                    "event %s has a line of flow %s",
                    event.id(),
                    line.flow());
            left -= minor;
        }
    }

    private void check(Row row) {
        checkFund(row.fund());
        checkUnion(row.event(), row.book());
        if (row.fromFund() != null) {
            checkFund(row.fromFund());
        }
        if (row.other() != null) {
            checkUnion(row.event(), row.other());
        }
        long magnitude = row.cost().signum() < 0 ? Long.MAX_VALUE : Validator.magnitude(row);
        checkArgument(
                magnitude <= Validator.MAX_TURNOVER - state.moved() && isOfItsLane(row),
                "event %s has the amount %s",
                row.event().id(),
                row.amount());
    }

    private static boolean isOfItsLane(Row row) {
        boolean counted = row.action().isOfGoods() || row.action() == Row.Action.SERVICE_USE;
        boolean signFits = row.amount().isPositive() || row.action() == Row.Action.STOCK_COUNT;
        return signFits
                && row.amount().asset().isMoney() != counted
                && row.cost().asset().isMoney();
    }

    private void checkFund(FundId fund) {
        checkArgument(state.opening(fund) != null, "fund %s has not been opened", fund);
    }

    /** The union is there on the date of the event, or was before: its figures stand somewhere in the tree. */
    private void checkUnion(Event event, UnionId union) {
        UnionRegister register = state.register();
        checkArgument(register.contains(union), "union %s is not in the register", union);
        checkArgument(
                register.contains(union, event.on())
                        || !register.history(union).get(0).validity().from().isAfter(event.on()),
                "union %s is not there yet on %s",
                union,
                event.on());
    }
}
