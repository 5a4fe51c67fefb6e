package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events made so far leave, by a guess that knows nothing of dates: enough to make events most of which a
 * ledger accepts, and no second ledger to agree with.
 */
final class Model {

    /** What a union holds of a fund. */
    record Holding(UnionId union, Fund fund) {}

    /** A grant or a return: how much of it was paid, has arrived and was returned. */
    static final class Transfer {
        final EventId id;
        final UnionId from;
        final UnionId to;
        final Fund fund;
        final boolean canArrive;
        final LocalDate paidOn;
        LocalDate lastDate;
        long paid;
        long arrived;
        long returned;

        Transfer(Draft draft, UnionId from, UnionId to, boolean canArrive) {
            this.id = draft.id;
            this.from = from;
            this.to = to;
            this.fund = draft.fund;
            this.canArrive = canArrive;
            this.paidOn = draft.on;
            this.lastDate = draft.on;
        }
    }

    final List<Transfer> grants = new ArrayList<>();
    final List<Transfer> returns = new ArrayList<>();
    final List<Draft> standing = new ArrayList<>();
    final List<EventId> reversed = new ArrayList<>();
    final List<Fund> open = new ArrayList<>();
    private final Map<Holding, Long> held = new LinkedHashMap<>();

    long held(UnionId union, Fund fund) {
        return held.getOrDefault(new Holding(union, fund), 0L);
    }

    /** What is held, in the order in which it was first. */
    List<Holding> holdings() {
        return held.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    Fund fund(FundId id) {
        return open.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** Takes a draft in as if it had been accepted. */
    void take(Draft draft) {
        if (draft.type == Draft.Type.OPEN_FUND) {
            open.add(draft.fund);
        } else if (draft.target != null) {
            move(draft.target, -1);
            standing.remove(draft.target);
            reversed.add(draft.target.id);
        } else {
            move(draft, 1);
            standing.add(draft);
        }
    }

    /** Whether nothing taken in since seems to stand on the draft. */
    boolean seemsFree(Draft draft) {
        Transfer t = draft.transfer;
        long fen = draft.amount.minor();
        return switch (draft.type) {
            case RECEIPT, DESIGNATION -> held(draft.union, draft.fund) >= fen;
            case PAYMENT, RETURN -> t != null && t.arrived == 0;
            case ARRIVAL -> t != null && held(t.to, t.fund) >= fen && t.arrived - fen >= t.returned;
            case DIRECT -> t != null && held(t.to, t.fund) >= fen && t.returned == 0;
            case RETURN_ARRIVAL -> t != null && held(t.to, t.fund) >= fen;
            case DISBURSEMENT -> true;
            case REVERSAL, OPEN_FUND -> false;
        };
    }

    private void move(Draft draft, int sign) {
        long fen = sign * draft.amount.minor();
        switch (draft.type) {
            case RECEIPT -> add(draft.union, draft.fund, fen);
            case DISBURSEMENT -> add(draft.union, draft.fund, -fen);
            case DESIGNATION -> {
                add(draft.union, draft.fund, fen);
                draft.fromFund.ifPresent(from -> add(draft.union, fund(from), -fen));
            }
            case PAYMENT, DIRECT, RETURN -> pay(draft, sign, fen);
            case ARRIVAL, RETURN_ARRIVAL -> arrive(draft, fen);
            case REVERSAL, OPEN_FUND -> {}
        }
    }

    private void pay(Draft draft, int sign, long fen) {
        Transfer t = draft.transfer;
        if (t == null) {
            return;
        }
        add(t.from, t.fund, -fen);
        t.paid += fen;
        if (draft.type == Draft.Type.DIRECT) {
            t.arrived += fen;
            add(t.to, t.fund, fen);
        }
        List<Transfer> list = draft.type == Draft.Type.RETURN ? returns : grants;
        if (draft.type == Draft.Type.RETURN) {
            grants.stream().filter(g -> g.id.equals(draft.named)).forEach(g -> g.returned += fen);
        }
        if (sign > 0) {
            list.add(t);
        } else {
            list.remove(t);
        }
    }

    private void arrive(Draft draft, long fen) {
        Transfer t = draft.transfer;
        if (t != null) {
            t.arrived += fen;
            t.lastDate = draft.on.isAfter(t.lastDate) ? draft.on : t.lastDate;
            add(t.to, t.fund, fen);
        }
    }

    private void add(UnionId union, Fund fund, long fen) {
        held.merge(new Holding(union, fund), fen, Long::sum);
    }
}
