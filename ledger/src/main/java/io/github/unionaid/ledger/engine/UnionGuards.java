package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.PARTY_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Party;
import java.time.LocalDate;

/** Guards on who takes part: unions of the tree, kept books, a giver above its receiver. */
final class UnionGuards {
    private final State state;

    UnionGuards(State state) {
        this.state = state;
    }

    void checkKnown(Row row) throws Refused {
        checkInTree(row, row.book());
        if (row.other() != null) {
            checkInTree(row, row.other());
        }
        boolean otherKept = row.other() != null && !row.toGroup() && state.keeps(row.other()); // a group has no book
        if (!state.keeps(row.book()) && !otherKept) {
            String neither = row.other() == null || row.toGroup() ? "" : " nor those of " + row.other();
            throw Refused.because(
                    row.event(),
                    BOOK_NOT_KEPT,
                    "this ledger does not keep the books of " + row.book() + neither,
                    "union",
                    row.book());
        }
    }

    private void checkInTree(Row row, UnionId union) throws Refused {
        UnionRegister register = state.genesis().register();
        LocalDate day = row.event().on();
        if (!register.contains(union, day)) {
            String where = register.find(day)
                    .map(tree -> "union " + union + " is not in the tree under " + tree.root() + " on ")
                    .orElse("the register begins on " + register.firstDay() + ", after ");
            throw Refused.because(
                    row.event(),
                    UNION_UNKNOWN,
                    where + day,
                    "union",
                    union,
                    "date",
                    row.event().on());
        }
    }

    void checkParties(Row row) throws Refused {
        Event event = row.event();
        boolean allowed = true;
        if (event instanceof GrantPayment payment) {
            allowed = payment.to() instanceof Party.OfUnion || payment.to() instanceof Party.UnsplitGroup;
        } else if (event instanceof Disbursement paid) {
            allowed = paid.to() instanceof Party.OutsideBody || paid.to() instanceof Party.Beneficiaries;
        }
        if (!allowed) {
            String expected = event instanceof GrantPayment
                    ? "a union or an unsplit group of unions"
                    : "an outside body or beneficiaries";
            Party party = event instanceof GrantPayment payment ? payment.to() : ((Disbursement) event).to();
            throw Refused.because(event, PARTY_NOT_ALLOWED, "pays " + party + "; expected " + expected, "party", party);
        }
        if (row.action() != Action.GRANT_PAYMENT && row.action() != Action.DIRECT_GRANT) {
            return;
        }
        boolean self = row.otherUnion().equals(row.book());
        if (self && !row.toGroup()) {
            throw Refused.because(event, GIVER_IS_RECEIVER, row.book() + " grants to itself", "union", row.book());
        }
        UnionTree tree = state.genesis().register().asOf(event.on());
        if (!tree.isWithin(row.otherUnion(), row.book())) {
            throw Refused.because(
                    event,
                    GIVER_NOT_ABOVE_RECEIVER,
                    tree.get(row.otherUnion()) + " does not stand below " + tree.get(row.book()),
                    "giver",
                    row.book(),
                    "receiver",
                    row.otherUnion());
        }
    }
}
