package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a recorded event can be taken in at all; not whether it should have been accepted, nor whether its postings
 * are those it ought to have: that is for the reconciliation to find.
 */
final class ReplayCheck {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final State state;

    ReplayCheck(State state) {
        this.state = state;
    }

    /**
     * Checks the event and its postings.
     *
     * @throws IllegalArgumentException if its id stands before, it names an event, a union or a fund that does not, its
     *     date is none of the books, or its amounts would overflow a total
     */
    void check(Event event, List<Posting> postings) {
        checkArgument(state.sequenceOf(event.id()) == 0, "event %s stands before", event.id());
        checkArgument(
                !event.on().isBefore(AccountingSystem.firstDay()) && !event.on().isAfter(LAST_DAY),
                "event %s is dated %s; expected %s to %s",
                event.id(),
                event.on(),
                AccountingSystem.firstDay(),
                LAST_DAY);
        try {
            new Naming(state).check(event);
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.refusal().message(), refused);
        }
        long left = Validator.MAX_TURNOVER - state.turnover();
        for (Posting p : postings) {
            checkFund(p.account().fund());
            checkUnion(p.account().union());
            p.account().counterparty().ifPresent(this::checkUnion);
            checkArgument(p.amount().minor() <= left, "%s would overflow a total", p);
            left -= p.amount().minor();
        }
        if (event instanceof RegisterChanges changes) {
            state.register().withAll(changes.changes()); // throws if they do not fit
        }
        RegisterRules.unionsOf(event).forEach(this::checkUnion);
        if (event instanceof Handover handover) {
            checkUnion(handover.from());
        } else if (event instanceof JournalEntry entry) {
            entry.lines().forEach(line -> checkFund(line.fund()));
        } else if (event instanceof OpeningBalance opening) {
            opening.lines().forEach(line -> checkFund(line.fund()));
        }
        Row row = state.shaper().rowOrNull(event);
        if (row != null) {
            check(row);
        }
    }

    private void check(Row row) {
        checkFund(row.fund());
        checkUnion(row.book());
        if (row.fromFund() != null) {
            checkFund(row.fromFund());
        }
        if (row.other() != null) {
            checkUnion(row.other());
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

    private void checkUnion(UnionId union) {
        checkArgument(state.register().contains(union), "union %s is not in the register", union);
    }
}
