package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Party;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that others may name, with what is left of it for them. */
final class Leg {
    final Draft draft;
    final UnionId from;
    final UnionId to;

    /** What it names itself: a payment its notice, a return its grant, a repayment its loan; null for none. */
    final @Nullable Leg parent;

    /** What is on the way; of a notice what is neither paid nor closed nor accrued by the giver. */
    final Pool way = new Pool();

    /** What has arrived and may go back; of a notice what has neither arrived nor is closed nor accrued by the receiver. */
    final Pool back = new Pool();

    /** Of a notice, what the giver has accrued and not yet paid. */
    final Pool accruedByGiver = new Pool();

    /** Of a notice, what the receiver has accrued and has not yet arrived. */
    final Pool accruedByReceiver = new Pool();

    /** Of a transfer, which. */
    Optional<TransferKind> kind = Optional.empty();

    /** The last date of what has arrived so far. */
    LocalDate lastDate = LocalDate.MIN;

    Leg(Draft draft, UnionId from, UnionId to, @Nullable Leg parent) {
        this.draft = draft;
        this.from = from;
        this.to = to;
        this.parent = parent;
    }

    EventId id() {
        return draft.id;
    }

    LocalDate on() {
        return draft.on;
    }

    Fund fund() {
        return draft.fund;
    }

    boolean is(DraftType... types) {
        for (DraftType type : types) {
            if (draft.type == type) {
                return true;
            }
        }
        return false;
    }

    boolean isToGroup() {
        return draft.type == DraftType.PAYMENT && draft.to instanceof Party.UnsplitGroup;
    }

    /** Whether it is the payment or the allotment of a grant that a union awaits. */
    boolean isGrantToUnion() {
        return is(DraftType.PAYMENT, DraftType.ALLOTMENT) && !isToGroup();
    }
}
