package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that moves money, with what it names looked up: an arrival has the unions and the fund of its payment.
 *
 * @param action what it does
 * @param event the event
 * @param book whose books it posts in; of a direct grant the giver's
 * @param other the union at the other end of a transfer, or the one that stands for a group; else null
 * @param toGroup whether {@code other} stands for a group
 * @param fund the fund
 * @param fromFund the fund that a designation takes from; else null
 * @param amount how much
 * @param kind what a grant is given for; empty for the fund's kind
 * @param named sequence number of the event that it names; 0 if none
 */
record Row(
        Action action,
        Event event,
        UnionId book,
        @Nullable UnionId other,
        boolean toGroup,
        FundId fund,
        @Nullable FundId fromFund,
        Amount amount,
        Optional<GrantKind> kind,
        int named) {

    enum Action {
        RECEIPT,
        DESIGNATION,
        GRANT_PAYMENT,
        GRANT_ARRIVAL,
        DIRECT_GRANT,
        RETURN_PAYMENT,
        RETURN_ARRIVAL,
        DISBURSEMENT
    }

    /** An action without another union. */
    static Row single(Action action, Event event, UnionId book, FundId fund, @Nullable FundId fromFund, Amount amount) {
        return new Row(action, event, book, null, false, fund, fromFund, amount, Optional.empty(), 0);
    }

    /** The union at the other end; only for a transfer. */
    UnionId otherUnion() {
        if (other == null) {
            throw new IllegalStateException(action + " has no other union");
        }
        return other;
    }

    int day() {
        return State.day(event);
    }
}
