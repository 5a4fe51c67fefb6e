package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_REVERSED;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNKNOWN;
import static io.github.unionaid.ledger.event.RefusalReason.NOT_REVERSIBLE;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.util.List;
import java.util.Optional;

/** Guards on the event that an event names: it is there, fit and not reversed. */
final class Naming {
    private static final String GRANT_TO_UNION = "a grant payment to one union or an allotment";

    private final State state;

    Naming(State state) {
        this.state = state;
    }

    /** The sequence number of the event that {@code event} names; 0 if it names none. */
    int check(Event event) throws Refused {
        if (event instanceof HandMatch match) {
            return checkMatched(match);
        }
        Optional<EventId> id = event.refersTo();
        if (id.isEmpty()) {
            return 0;
        }
        EventId named = id.orElseThrow();
        int sequence = state.sequenceOf(named);
        if (sequence == 0) {
            throw unknown(event, named);
        }
        Event target = state.event(sequence);
        if (!isFit(event, target)) {
            throw unfit(event, named, target);
        }
        if (event instanceof Reversal && !isReversible(target)) {
            throw Refused.because(
                    event,
                    NOT_REVERSIBLE,
                    List.of(named),
                    named + " is of type " + nameOf(target) + ", which cannot be reversed",
                    "named",
                    named);
        }
        checkNotReversed(event, named, sequence);
        return sequence;
    }

    /** Of all that are matched the one of the latest date; 0 if there is none. */
    private int checkMatched(HandMatch match) throws Refused {
        for (EventId ours : match.ours()) {
            if (state.sequenceOf(ours) == 0) {
                throw unknown(match, ours);
            }
        }
        int latest = 0;
        for (EventId ours : match.ours()) {
            int sequence = state.sequenceOf(ours);
            if (Dealing.of(state, state.event(sequence)).isEmpty()) {
                throw unfit(match, ours, state.event(sequence));
            }
        }
        for (EventId ours : match.ours()) {
            int sequence = state.sequenceOf(ours);
            checkNotReversed(match, ours, sequence);
            latest = latest == 0 || state.day(sequence) > state.day(latest) ? sequence : latest;
        }
        return latest;
    }

    private static Refused unknown(Event event, EventId named) {
        return Refused.because(
                event,
                NAMED_EVENT_UNKNOWN,
                List.of(named),
                "names " + named + ", which is not in the ledger; expected " + expected(event),
                "named",
                named);
    }

    private static Refused unfit(Event event, EventId named, Event target) {
        return Refused.because(
                event,
                NAMED_EVENT_UNFIT,
                List.of(named),
                "names " + named + " of type " + nameOf(target) + detail(target) + "; expected " + expected(event),
                "named",
                named);
    }

    private void checkNotReversed(Event event, EventId named, int sequence) throws Refused {
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
    }

    private static boolean isFit(Event event, Event target) {
        if (event instanceof GrantArrival) {
            return isGrantToUnion(target);
        }
        if (event instanceof GrantReturn) {
            return isGrantToUnion(target) || target instanceof DirectGrant;
        }
        if (event instanceof GrantReturnArrival) {
            return target instanceof GrantReturn;
        }
        if (event instanceof NoticeClosure || event instanceof GrantAccrual || event instanceof GrantPayment) {
            return target instanceof GrantNotice;
        }
        if (event instanceof Allotment) {
            return target instanceof GrantPayment payment && payment.to() instanceof Party.UnsplitGroup;
        }
        if (event instanceof PaymentBounce) {
            return target instanceof GrantPayment
                    || target instanceof GrantReturn
                    || target instanceof TransferPayment
                    || target instanceof LoanRepayment
                    || (target instanceof Disbursement paid && !paid.byTreasury());
        }
        if (event instanceof TransferArrival) {
            return target instanceof TransferPayment || target instanceof LoanRepayment;
        }
        if (event instanceof LoanRepayment || event instanceof LoanWriteOff) {
            return target instanceof TransferPayment payment && payment.kind() == TransferKind.LOAN;
        }
        return !(event instanceof GoodsArrival) || target instanceof GoodsTransfer;
    }

    private static String expected(Event event) {
        if (event instanceof GrantArrival) {
            return GRANT_TO_UNION;
        }
        if (event instanceof GrantReturn) {
            return GRANT_TO_UNION + ", or a direct grant";
        }
        if (event instanceof GrantReturnArrival) {
            return "a grant return";
        }
        if (event instanceof NoticeClosure || event instanceof GrantAccrual || event instanceof GrantPayment) {
            return "a grant notice";
        }
        if (event instanceof Allotment) {
            return "a grant payment to a group";
        }
        if (event instanceof PaymentBounce) {
            return "a payment through the bank";
        }
        if (event instanceof TransferArrival) {
            return "the payment of a transfer or of a loan's repayment";
        }
        if (event instanceof LoanRepayment || event instanceof LoanWriteOff) {
            return "the payment of a loan";
        }
        if (event instanceof HandMatch) {
            return "a dealing between two unions";
        }
        return event instanceof GoodsArrival ? "a transfer of goods" : "an event";
    }

    private static boolean isGrantToUnion(Event event) {
        return event instanceof Allotment
                || (event instanceof GrantPayment payment && payment.to() instanceof Party.OfUnion);
    }

    static boolean isReversible(Event event) {
        return !(event instanceof Reversal
                || event instanceof OpenFund
                || event instanceof PeriodClose
                || event instanceof PeriodReopening
                || event instanceof SystemConversion
                || event instanceof Handover
                || event instanceof RegisterChanges);
    }

    private static String detail(Event event) {
        if (event instanceof TransferPayment payment) {
            return " " + payment.kind();
        }
        if (event instanceof Disbursement paid && paid.byTreasury()) {
            return " by the treasury";
        }
        return event instanceof GrantPayment payment && payment.to() instanceof Party.UnsplitGroup group
                ? " to the group '" + group.description() + "'"
                : "";
    }

    /** The public name of an event's type, behind the generated class. */
    static String nameOf(Event event) {
        return event.getClass().getSuperclass().getSimpleName();
    }
}
