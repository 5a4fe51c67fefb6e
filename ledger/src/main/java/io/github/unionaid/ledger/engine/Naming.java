package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_REVERSED;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNKNOWN;
import static io.github.unionaid.ledger.event.RefusalReason.NOT_REVERSIBLE;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Reversal;
import java.util.List;

/** Guards on the event that an event names: it is there, fit and not reversed. */
final class Naming {
    private final State state;

    Naming(State state) {
        this.state = state;
    }

    /** The sequence number of the event that {@code event} names; 0 if it names none. */
    int check(Event event) throws Refused {
        if (event instanceof GrantArrival e) {
            return check(e, e.payment(), isPaymentToUnion(e.payment()), "a grant payment to one union");
        }
        if (event instanceof GrantReturn e) {
            boolean fit = isPaymentToUnion(e.grant()) || find(e.grant()) instanceof DirectGrant;
            return check(e, e.grant(), fit, "a grant payment to one union or a direct grant");
        }
        if (event instanceof GrantReturnArrival e) {
            return check(e, e.grantReturn(), find(e.grantReturn()) instanceof GrantReturn, "a grant return");
        }
        if (event instanceof Reversal e) {
            int named = check(e, e.reverses(), true, "an event");
            if (state.event(named) instanceof Reversal || state.event(named) instanceof OpenFund) {
                throw Refused.because(
                        e,
                        NOT_REVERSIBLE,
                        List.of(e.reverses()),
                        e.reverses() + " is of type " + nameOf(state.event(named)) + ", which cannot be reversed",
                        "named",
                        e.reverses());
            }
            return named;
        }
        return 0;
    }

    private int check(Event event, EventId named, boolean fit, String expected) throws Refused {
        int sequence = state.sequenceOf(named);
        if (sequence == 0) {
            throw Refused.because(
                    event,
                    NAMED_EVENT_UNKNOWN,
                    List.of(named),
                    "names " + named + ", which is not in the ledger; expected " + expected,
                    "named",
                    named);
        }
        if (!fit) {
            throw Refused.because(
                    event,
                    NAMED_EVENT_UNFIT,
                    List.of(named),
                    "names " + named + " of type " + nameOf(state.event(sequence)) + toGroup(state.event(sequence))
                            + "; expected " + expected,
                    "named",
                    named);
        }
        int reversal = state.reversalOf(sequence);
        if (reversal != 0) {
            EventId by = state.event(reversal).id();
            throw Refused.because(
                    event,
                    ALREADY_REVERSED,
                    List.of(named, by),
                    "names " + named + ", which " + by + " has reversed",
                    "named",
                    named,
                    "reversedBy",
                    by);
        }
        return sequence;
    }

    private boolean isPaymentToUnion(EventId id) {
        return find(id) instanceof GrantPayment payment && payment.to() instanceof Party.OfUnion;
    }

    private Object find(EventId id) {
        int sequence = state.sequenceOf(id);
        return sequence == 0 ? "nothing" : state.event(sequence);
    }

    private static String toGroup(Event event) {
        return event instanceof GrantPayment payment && payment.to() instanceof Party.UnsplitGroup group
                ? " to the group '" + group.description() + "'"
                : "";
    }

    /** The public name of an event's type, behind the generated class. */
    static String nameOf(Event event) {
        return event.getClass().getSuperclass().getSimpleName();
    }
}
