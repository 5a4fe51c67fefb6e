package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.InvalidChangeException;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionSpan;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.time.LocalDate;
import java.util.List;

/** What has to do with unions: where they stand, whose books are kept. */
final class TreeRules {
    private TreeRules() {}

    static boolean isUnionUnknown(Case c) {
        if (c.event instanceof Handover h
                && (!c.past.register.contains(h.from())
                        || !lastDay(c.past.register, h).isBefore(h.on()))) {
            return true;
        }
        return c.named.stream().anyMatch(u -> !c.past.isThere(u, c.on()));
    }

    static boolean isBookNotKept(Case c) {
        if (c.event instanceof HandMatch m) {
            return !c.past.keeps(m.book());
        }
        boolean ownKept = c.books.stream().allMatch(c.past::keeps)
                && c.own.map(c.past::keeps).orElse(true);
        return !ownKept && !(c.takenAsTold && c.mirror().filter(c.past::keeps).isPresent());
    }

    static boolean isChangeImpossible(Case c) {
        try {
            return c.event instanceof RegisterChanges r
                    && changed(c.past, r).changes().isEmpty();
        } catch (InvalidChangeException e) {
            return true;
        }
    }

    static UnionRegister changed(Past past, RegisterChanges r) {
        return past.register.withAll(r.changes());
    }

    /** Looks at every event again under the register as it would be. */
    static boolean isEventInvalidated(Case c) {
        if (!(c.event instanceof RegisterChanges r)) {
            return false;
        }
        UnionRegister before = c.past.register;
        c.past.register = changed(c.past, r);
        try {
            return c.past.all.stream().anyMatch(done -> isInvalid(Reader.read(c.past, done.event()), done.facts));
        } finally {
            c.past.register = before;
        }
    }

    private static boolean isInvalid(Case again, Case before) {
        return isUnionUnknown(again)
                || isPartyNotAllowed(again)
                || isGiverReceiver(again)
                || isGiverNotAbove(again)
                || isDirectionWrong(again)
                || !again.own.equals(before.own)
                || !again.far.equals(before.far); // it would have to be booked elsewhere
    }

    static boolean isPartyNotAllowed(Case c) {
        if (c.event instanceof GrantPayment e) {
            return !(e.to() instanceof Party.OfUnion) && !(e.to() instanceof Party.UnsplitGroup);
        } else if (c.event instanceof Disbursement e) {
            return !isOutside(e.to());
        } else if (c.event instanceof GoodsIssue e) {
            return !isOutside(e.to());
        } else if (c.event instanceof ServiceUse e) {
            return !isOutside(e.to());
        }
        return c.event instanceof Handover h && !isSuccessor(c.past.register, h);
    }

    private static boolean isOutside(Party party) {
        return party instanceof Party.OutsideBody || party instanceof Party.Beneficiaries;
    }

    private static boolean isSuccessor(UnionRegister register, Handover h) {
        return register.successors(h.from(), lastDay(register, h), h.on())
                .unions()
                .contains(h.to());
    }

    private static LocalDate lastDay(UnionRegister register, Handover h) {
        List<UnionSpan> life = register.history(h.from());
        return life.get(life.size() - 1).validity().to();
    }

    static boolean isGiverReceiver(Case c) {
        boolean gives = c.event instanceof GrantNotice
                || c.event instanceof GrantPayment
                || c.event instanceof DirectGrant
                || c.event instanceof Allotment
                || c.event instanceof TransferPayment
                || c.event instanceof GoodsTransfer
                || c.event instanceof DuesAccrual;
        return (gives && !c.toGroup && c.book().equals(c.other()))
                || c.shares.stream().anyMatch(s -> s.to().equals(c.book()));
    }

    static boolean isGiverNotAbove(Case c) {
        boolean down = c.event instanceof GrantNotice
                || c.event instanceof GrantPayment
                || c.event instanceof DirectGrant
                || c.event instanceof Allotment
                || (c.event instanceof TransferPayment t && t.kind() == TransferKind.PASSDOWN);
        boolean ownGroup = c.toGroup && c.book().equals(c.other());
        return down && !ownGroup && !c.isAbove(c.book(), c.other());
    }

    static boolean isDirectionWrong(Case c) {
        if (c.event instanceof TransferPayment t) {
            return (t.kind() == TransferKind.REMIT && !c.isAbove(t.to(), t.from()))
                    || (t.kind() == TransferKind.PEER && c.isAbove(t.from(), t.to()));
        } else if (c.event instanceof Allotment a) {
            UnionId anchor = c.past.resolve(c.target.orElseThrow().facts.other(), c.on());
            return !a.to().equals(anchor) && !c.isAbove(anchor, a.to());
        } else if (c.event instanceof DuesReceipt) {
            return c.shares.stream().anyMatch(s -> !isAboveBook(c, s.to()) && !isBelowBook(c, s.to()));
        } else if (c.event instanceof DuesAccrual d) {
            return isBelowBook(c, d.from())
                    ? c.shares.stream().anyMatch(s -> !isAboveBook(c, s.to()))
                    : !isAboveBook(c, d.from()) || c.shares.stream().anyMatch(s -> !isBelowBook(c, s.to()));
        } else if (isArrivalOf(c, TransferKind.REMIT)) {
            return c.shares.stream().anyMatch(s -> !isAboveBook(c, s.to()));
        }
        return isArrivalOf(c, TransferKind.PASSDOWN) && c.shares.stream().anyMatch(s -> !isBelowBook(c, s.to()));
    }

    static boolean isAboveBook(Case c, UnionId union) {
        return c.isAbove(union, c.book());
    }

    static boolean isBelowBook(Case c, UnionId union) {
        return c.isAbove(c.book(), union);
    }

    static boolean isArrivalOf(Case c, TransferKind kind) {
        return c.event instanceof TransferArrival
                && c.target.orElseThrow().event() instanceof TransferPayment t
                && t.kind() == kind;
    }
}
