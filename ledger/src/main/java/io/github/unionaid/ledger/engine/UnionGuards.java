package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DIRECTION_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.PARTY_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.Share;
import java.time.LocalDate;

/** Guards on who takes part, through a register: unions of the tree, kept books, the one above the other. */
final class UnionGuards {
    private final State state;
    private final UnionRegister register;

    UnionGuards(State state, UnionRegister register) {
        this.state = state;
        this.register = register;
    }

    void checkKnown(Row row) throws Refused {
        checkInTree(row);
        boolean otherKept = row.other() != null && !row.toGroup() && state.keeps(row.other()); // a group has no book
        boolean ownAlone = row.action() == Row.Action.GRANT_ACCRUAL || row.action() == Row.Action.DUES_ACCRUAL;
        if (!state.keeps(row.book()) && (ownAlone || !otherKept)) {
            String neither = ownAlone || row.other() == null || row.toGroup() ? "" : " nor those of " + row.other();
            throw notKept(row.event(), row.book(), neither);
        }
    }

    static Refused notKept(Event event, UnionId book, String neither) {
        return Refused.because(
                event, BOOK_NOT_KEPT, "this ledger does not keep the books of " + book + neither, "union", book);
    }

    /** The unions that take part are in the tree of the date. */
    void checkInTree(Row row) throws Refused {
        checkInTree(row.event(), row.book());
        if (row.other() != null) {
            checkInTree(row.event(), row.other());
        }
        for (Share share : row.shares()) {
            checkInTree(row.event(), share.to());
        }
    }

    void checkInTree(Event event, UnionId union) throws Refused {
        LocalDate day = event.on();
        if (!register.contains(union, day)) {
            String where = register.find(day)
                    .map(tree -> "union " + union + " is not in the tree under " + tree.root() + " on ")
                    .orElse("the register begins on " + register.firstDay() + ", after ");
            throw Refused.because(event, UNION_UNKNOWN, where + day, "union", union, "date", day);
        }
    }

    void checkParties(Row row) throws Refused {
        checkParty(row);
        checkNotItself(row);
        checkDirection(row);
    }

    private static void checkParty(Row row) throws Refused {
        Event event = row.event();
        if (event instanceof GrantPayment e) {
            boolean fit = e.to() instanceof Party.OfUnion || e.to() instanceof Party.UnsplitGroup;
            checkParty(event, e.to(), fit, "a union or an unsplit group of unions");
        } else if (event instanceof Disbursement e) {
            checkParty(event, e.to(), isOutside(e.to()), "an outside body or beneficiaries");
        } else if (event instanceof GoodsIssue e) {
            checkParty(event, e.to(), isOutside(e.to()), "an outside body or beneficiaries");
        } else if (event instanceof ServiceUse e) {
            checkParty(event, e.to(), isOutside(e.to()), "an outside body or beneficiaries");
        }
    }

    private static boolean isOutside(Party party) {
        return party instanceof Party.OutsideBody || party instanceof Party.Beneficiaries;
    }

    private static void checkParty(Event event, Party party, boolean fit, String expected) throws Refused {
        if (!fit) {
            throw Refused.because(event, PARTY_NOT_ALLOWED, "pays " + party + "; expected " + expected, "party", party);
        }
    }

    private static void checkNotItself(Row row) throws Refused {
        boolean chosen = switch (row.action()) {
            case NOTICE, GRANT_PAYMENT, DIRECT_GRANT, ALLOTMENT, TRANSFER_PAYMENT, GOODS_TRANSFER, DUES_ACCRUAL -> true;
            default -> false;
        };
        if (chosen && !row.toGroup() && row.book().equals(row.other())) {
            throw itself(row, "grants");
        }
        for (Share share : row.shares()) {
            if (share.to().equals(row.book())) {
                throw itself(row, "owes");
            }
        }
    }

    private static Refused itself(Row row, String does) {
        return Refused.because(
                row.event(), GIVER_IS_RECEIVER, row.book() + " " + does + " to itself", "union", row.book());
    }

    /** Throws for a transfer whose other end, or a share whose union, stands elsewhere than its kind says. */
    void checkDirection(Row row) throws Refused {
        UnionId book = row.book();
        switch (row.action()) {
            case NOTICE, GRANT_PAYMENT, DIRECT_GRANT, ALLOTMENT -> {
                boolean group = row.toGroup() && row.book().equals(row.other());
                if (!group) {
                    checkAbove(row);
                }
            }
            case TRANSFER_PAYMENT -> {
                switch (row.transferKind()) {
                    case PASSDOWN -> checkAbove(row);
                    case REMIT -> checkStands(row, isBelow(row, book, row.otherUnion()), "above");
                    case PEER -> checkStands(row, !isBelow(row, row.otherUnion(), book), "elsewhere than below");
                    default -> {}
                }
            }
            case DUES_ACCRUAL ->
                checkStands(
                        row,
                        isBelow(row, book, row.otherUnion()) || isBelow(row, row.otherUnion(), book),
                        "above or below");
            default -> {}
        }
        if (row.event() instanceof Allotment) {
            checkWithinAnchor(row);
        }
        for (Share share : row.shares()) {
            checkShare(row, share);
        }
    }

    private void checkWithinAnchor(Row row) throws Refused {
        Ends group = Ends.of(state, row.named());
        UnionId anchor = group.to() == null ? row.book() : group.to();
        anchor = new RowShaper(state, register).standing(anchor, row.event().on());
        UnionId to = row.otherUnion();
        if (!to.equals(anchor) && !isBelow(row, to, anchor)) {
            throw wrongDirection(row, to, anchor, "at or below, where the group is");
        }
    }

    private void checkShare(Row row, Share share) throws Refused {
        boolean above = isBelow(row, row.book(), share.to());
        boolean below = isBelow(row, share.to(), row.book());
        boolean fit = above || below;
        String expected = "above or below";
        if (row.action() == Row.Action.TRANSFER_ARRIVAL && !row.isOfDues()) {
            return; // has nothing to share, in whatever direction
        }
        if (row.transfer() != null) {
            boolean up = row.isFromBelow();
            fit = up ? above : below;
            expected = up ? "above" : "below";
        }
        if (!fit) {
            throw wrongDirection(row, share.to(), row.book(), expected);
        }
    }

    private void checkAbove(Row row) throws Refused {
        if (!isBelow(row, row.otherUnion(), row.book())) {
            UnionTree tree = register.asOf(row.event().on());
            throw Refused.because(
                    row.event(),
                    GIVER_NOT_ABOVE_RECEIVER,
                    tree.get(row.otherUnion()) + " does not stand below " + tree.get(row.book()),
                    "giver",
                    row.book(),
                    "receiver",
                    row.otherUnion());
        }
    }

    private void checkStands(Row row, boolean fit, String expected) throws Refused {
        if (!fit) {
            throw wrongDirection(row, row.otherUnion(), row.book(), expected);
        }
    }

    private Refused wrongDirection(Row row, UnionId union, UnionId of, String expected) {
        UnionTree tree = register.asOf(row.event().on());
        return Refused.because(
                row.event(),
                DIRECTION_NOT_ALLOWED,
                tree.get(union) + " is expected " + expected + " " + tree.get(of),
                "union",
                union,
                "of",
                of);
    }

    private boolean isBelow(Row row, UnionId one, UnionId other) {
        return !one.equals(other) && register.asOf(row.event().on()).isWithin(one, other);
    }
}
