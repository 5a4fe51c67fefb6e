package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.PaymentBounce;
import java.math.BigDecimal;
import java.util.List;

/** The counters of a grant, by looking at every event. */
final class Counters {
    private final Past past;
    private final AsOf asOf;

    Counters(Past past, AsOf asOf) {
        this.past = past;
        this.asOf = asOf;
    }

    /** Paid, less what came back or was allotted; arrived; returned, less what came back; what of that arrived. */
    List<BigDecimal> of(Done grant) {
        BigDecimal paid = standing(grant);
        BigDecimal arrived = grant.event() instanceof DirectGrant ? paid : BigDecimal.ZERO;
        BigDecimal returned = BigDecimal.ZERO;
        BigDecimal returnArrived = BigDecimal.ZERO;
        for (Done done : past.all) {
            Event e = done.event();
            if ((e instanceof Allotment || e instanceof PaymentBounce) && names(done, grant)) {
                paid = paid.subtract(standing(done));
            } else if (e instanceof PaymentBounce && isOfReturn(done, grant)) {
                returned = returned.subtract(standing(done));
            } else if (e instanceof GrantArrival && names(done, grant)) {
                arrived = arrived.add(standing(done));
            } else if (e instanceof GrantReturn && names(done, grant)) {
                returned = returned.add(standing(done));
            } else if (e instanceof GrantReturnArrival && names(done.facts.target.orElseThrow(), grant)) {
                returnArrived = returnArrived.add(standing(done));
            }
        }
        return List.of(paid, arrived, returned, returnArrived);
    }

    private static boolean isOfReturn(Done bounce, Done grant) {
        Done payment = bounce.facts.target.orElseThrow();
        return payment.event() instanceof GrantReturn && names(payment, grant);
    }

    private static boolean names(Done done, Done grant) {
        return done.event().refersTo().filter(grant.event().id()::equals).isPresent();
    }

    /** The amount, if the event counts and its reversal does not; of a reversal alone, less it. */
    private BigDecimal standing(Done done) {
        BigDecimal amount = BigDecimal.valueOf(done.facts.amount().minor());
        BigDecimal standing = counts(done) ? amount : BigDecimal.ZERO;
        for (Done other : past.all) {
            if (other.facts.isReversal() && names(other, done) && counts(other)) {
                standing = standing.subtract(amount);
            }
        }
        return standing;
    }

    private boolean counts(Done done) {
        return asOf.includes(done.on(), done.sequence);
    }
}
