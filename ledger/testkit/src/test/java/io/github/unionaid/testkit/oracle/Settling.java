package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import java.math.BigDecimal;
import java.util.Optional;

/** How much of a payment or an arrival settles what was accrued before; nothing where the book is not kept. */
final class Settling {
    private Settling() {}

    static BigDecimal of(Case c) {
        return lane(c).filter(l -> c.past.keeps(c.book()))
                .map(l -> c.past.least(l, c.on()))
                .map(open -> open.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(c.amount().minor())))
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<Lane> lane(Case c) {
        if (c.event instanceof GrantPayment p) {
            return p.notice().map(n -> Lane.of(Lane.Kind.OPEN_OF_GIVER, n));
        } else if (c.event instanceof GrantArrival && c.target.orElseThrow().event() instanceof GrantPayment p) {
            return p.notice().map(n -> Lane.of(Lane.Kind.OPEN_OF_RECEIVER, n));
        } else if (TreeRules.isArrivalOf(c, TransferKind.REMIT) || TreeRules.isArrivalOf(c, TransferKind.PASSDOWN)) {
            return Optional.of(Lane.of(Lane.Kind.DUES, c.book(), c.fundId(), receivable(c), Optional.of(c.other())));
        }
        return Optional.empty();
    }

    /** The account of dues to come, from below or from above. */
    static String receivable(Case arrival) {
        return TreeRules.isArrivalOf(arrival, TransferKind.REMIT) ? "132" : "13102";
    }
}
