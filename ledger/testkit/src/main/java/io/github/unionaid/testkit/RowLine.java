package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.CashEvent;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** An event as the row of a batch, if a row says all of it. */
final class RowLine {
    private static final int NONE = -1;

    private final EventBatch batch;
    private final Ledger ledger;
    private final long high;
    private final long low;
    private final int day;

    private RowLine(EventBatch batch, Ledger ledger, UUID id, int day) {
        this.batch = batch;
        this.ledger = ledger;
        this.high = id.getMostSignificantBits();
        this.low = id.getLeastSignificantBits();
        this.day = day;
    }

    /** Adds the event, if it is fit; returns whether it is. */
    static boolean add(Event event, EventBatch batch, Ledger ledger) {
        Optional<UUID> id = Batches.uuid(event.id());
        long day = event.on().toEpochDay();
        boolean bare = event.voucher().isEmpty()
                && event.documentHash().isEmpty()
                && event.by().isEmpty()
                && event.notes().isEmpty();
        if (!bare || id.isEmpty() || day != (int) day || !(event instanceof CashEvent cash)) {
            return false;
        }
        boolean added = new RowLine(batch, ledger, id.orElseThrow(), (int) day).add(cash);
        if (added) {
            batch.means(cash.means()).dateBasis(cash.dateBasis());
        }
        return added;
    }

    private boolean add(CashEvent event) {
        if (event instanceof Receipt e) {
            return receipt(e);
        } else if (event instanceof GrantPayment e) {
            return e.to() instanceof Party.OfUnion to && e.notice().isEmpty() && payment(e, to.id());
        } else if (event instanceof DirectGrant e) {
            return direct(e);
        } else if (event instanceof Disbursement e) {
            return e.to() instanceof Party.Beneficiaries to && disbursement(e, to);
        } else if (event instanceof GrantArrival e) {
            return leg(
                    e.payment(),
                    e.amount(),
                    n -> batch.grantArrival(
                            high, low, day, high(n), low(n), e.amount().minor()));
        } else if (event instanceof GrantReturn e) {
            return leg(
                    e.grant(),
                    e.amount(),
                    n -> batch.grantReturn(
                            high, low, day, high(n), low(n), e.amount().minor()));
        } else if (event instanceof GrantReturnArrival e) {
            return leg(
                    e.grantReturn(),
                    e.amount(),
                    n -> batch.grantReturnArrival(
                            high, low, day, high(n), low(n), e.amount().minor()));
        }
        return false;
    }

    private boolean receipt(Receipt e) {
        int into = number(e.into());
        int fund = number(e.fund());
        boolean fits = fits(e.amount(), into, fund);
        if (fits) {
            batch.receipt(high, low, day, into, fund, e.amount().minor(), e.source());
        }
        return fits;
    }

    private boolean payment(GrantPayment e, UnionId receiver) {
        int from = number(e.from());
        int to = number(receiver);
        int fund = number(e.fund());
        boolean fits = fits(e.amount(), from, to, fund);
        if (fits) {
            batch.grantPayment(high, low, day, from, to, fund, e.amount().minor());
            e.kind().ifPresent(batch::kind);
        }
        return fits;
    }

    private boolean direct(DirectGrant e) {
        int from = number(e.from());
        int to = number(e.to());
        int fund = number(e.fund());
        boolean fits = fits(e.amount(), from, to, fund);
        if (fits) {
            batch.directGrant(high, low, day, from, to, fund, e.amount().minor());
            e.kind().ifPresent(batch::kind);
        }
        return fits;
    }

    private boolean disbursement(Disbursement e, Party.Beneficiaries to) {
        boolean bare = to.reference().isEmpty()
                && e.purpose().isEmpty()
                && e.chargedTo().isEmpty()
                && !e.byTreasury()
                && !e.onCards();
        int from = number(e.from());
        int fund = number(e.fund());
        boolean fits = bare && fits(e.amount(), from, fund);
        if (fits) {
            int people = to.headCount().orElse(0);
            batch.disbursement(high, low, day, from, fund, e.amount().minor(), e.aid(), people);
        }
        return fits;
    }

    /** Adds what names an event, if that one has a UUID. */
    private static boolean leg(EventId names, Amount amount, Consumer<UUID> line) {
        Optional<UUID> named = Batches.uuid(names).filter(n -> fits(amount));
        named.ifPresent(line);
        return named.isPresent();
    }

    private static long high(UUID id) {
        return id.getMostSignificantBits();
    }

    private static long low(UUID id) {
        return id.getLeastSignificantBits();
    }

    private static boolean fits(Amount amount, int... numbers) {
        boolean known = true;
        for (int number : numbers) {
            known &= number != NONE;
        }
        return known && amount.asset().isMoney();
    }

    private int number(UnionId union) {
        try {
            return ledger.numberOf(union);
        } catch (UnknownUnionException e) {
            return NONE;
        }
    }

    private int number(FundId fund) {
        try {
            return ledger.numberOf(fund);
        } catch (IllegalArgumentException e) { // not open
            return NONE;
        }
    }
}
