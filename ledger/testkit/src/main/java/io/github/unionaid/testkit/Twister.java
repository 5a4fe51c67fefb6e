package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gives a draft its twist. A twist that has no meaning for the type of event leaves it as it is. */
final class Twister {
    private static final UnionId NOBODY = UnionId.of("nobody");
    private static final Fund NO_FUND = Fund.of("no-such-fund", "无", GrantKind.OTHER);

    private final Model model;
    private final List<Event> events;
    private final Programs rules;

    Twister(Model model, List<Event> events, Programs rules) {
        this.model = model;
        this.events = events;
        this.rules = rules;
    }

    /** Returns whether a ledger may still accept the draft, if it is not as it was. */
    boolean twist(Draft draft, Step step) {
        int pick = step.pick();
        switch (Twist.of(step)) {
            case NONE, SAME_AGAIN -> {}
            case BACKDATED -> {
                return backdate(draft, draft.on.minusDays(1 + pick % (takes(draft) ? 15 : 60)));
            }
            case NOT_AFTER -> {
                draft.basis = DateBasis.NOT_AFTER;
                return true;
            }
            case TEXTS -> {
                write(draft, pick);
                return true;
            }
            case WRONG_WAY -> {
                if (!draft.wrongs.isEmpty()) {
                    Turn.choose(draft.wrongs, pick).run();
                }
            }
            case TOO_MUCH -> {
                if (takes(draft)) {
                    Amount more = Amount.of(draft.amount.asset(), 100_000_000);
                    draft.amount = draft.amount.signum() < 0 ? draft.amount.minus(more) : draft.amount.plus(more);
                }
            }
            case ZERO -> draft.amount = Amount.of(draft.amount.asset(), 0);
            case NEGATIVE -> draft.amount = Amount.of(draft.amount.asset(), -1 - pick);
            case HUGE -> draft.amount = Amount.of(draft.amount.asset(), Long.MAX_VALUE);
            case ASSET ->
                draft.amount = draft.amount.asset().isMoney()
                        ? Amount.of(Asset.goods("mask-n95", "只"), 1 + pick)
                        : Amount.fen(1 + pick);
            case UNKNOWN -> unknown(draft, pick);
            case WRONG_DATE -> misdate(draft, pick);
            case CLOSED -> {
                LocalDate closed = model.closed(draft.union);
                if (!closed.equals(LocalDate.MIN)) {
                    draft.on = Turn.later(closed.minusDays(pick % 20), draft.namedDate());
                }
            }
            case LATE ->
                draft.fund
                        .until()
                        .map(last -> last.plusDays(1 + pick % 30))
                        .filter(day -> !day.isAfter(rules.lastDate()) && !day.isBefore(draft.namedDate()))
                        .ifPresent(day -> draft.on = day);
            case OTHER_CONTENT -> draft.id = events.get(pick % events.size()).id();
            case UNFIT -> misname(draft, pick);
            case CHARGED -> {
                return charge(draft, pick);
            }
        }
        return false;
    }

    private static boolean takes(Draft draft) {
        return draft.effects.stream().anyMatch(e -> e.by() < 0);
    }

    private boolean backdate(Draft draft, LocalDate day) {
        draft.on = Turn.later(Turn.later(day, draft.namedDate()), rules.firstDate());
        return !draft.dayBound
                && draft.on.isAfter(model.closed(draft.union))
                && model.register.contains(draft.union, draft.on);
    }

    private static void write(Draft draft, int pick) {
        draft.voucher = Optional.of("记-" + pick);
        draft.by = pick % 2 == 0 ? Optional.of("会计" + pick % 3) : Optional.empty();
        draft.documentHash = pick % 3 == 0 ? Optional.of("0a".repeat(32)) : Optional.empty();
        draft.notes.put("备注", "第" + pick + "号 \"文件\"");
        draft.notes.put("a", "b");
    }

    private void unknown(Draft draft, int pick) {
        draft.named = rules.noEvent();
        if (draft.type == DraftType.OPEN_FUND) {
            return;
        }
        if (pick % 3 == 0) {
            draft.fund = NO_FUND;
        } else if (pick % 3 == 1 && draft.to instanceof Party.OfUnion) {
            draft.to = Party.union(NOBODY);
        } else {
            draft.union = NOBODY;
        }
    }

    private static void misdate(Draft draft, int pick) {
        if (pick % 3 == 0) {
            draft.on = AccountingSystem.firstDay().minusDays(1 + pick);
        } else if (pick % 3 == 1 || !draft.names()) {
            draft.on = Ledgers.TODAY.plusDays(1 + pick);
        } else {
            draft.on = draft.namedDate().minusDays(1);
        }
    }

    private void misname(Draft draft, int pick) {
        List<EventId> toGroups =
                model.legs.stream().filter(Leg::isToGroup).map(Leg::id).toList();
        if (pick % 3 == 0 && !model.reversed.isEmpty()) {
            draft.named = Turn.choose(model.reversed, pick);
        } else if (pick % 3 == 1 && !toGroups.isEmpty() && draft.target == null) {
            draft.named = Turn.choose(toGroups, pick);
        } else {
            draft.named = Turn.choose(model.fixed, pick);
        }
    }

    private static boolean charge(Draft draft, int pick) {
        AccountingSystem system = draft.on.isBefore(AccountingSystem.SYSTEM_2021.from())
                ? AccountingSystem.SYSTEM_2009
                : AccountingSystem.SYSTEM_2021;
        AccountingSystem other =
                system == AccountingSystem.SYSTEM_2009 ? AccountingSystem.SYSTEM_2021 : AccountingSystem.SYSTEM_2009;
        boolean in2009 = system == AccountingSystem.SYSTEM_2009;
        if (draft.type == DraftType.DISBURSEMENT) {
            draft.chargedTo = Optional.of(
                    switch (pick % 4) {
                        case 0 -> AccountCode.of(other, in2009 ? "50406" : "50206");
                        case 1 -> AccountCode.of(system, in2009 ? "50602" : "50802");
                        case 2 -> AccountCode.of(system, in2009 ? "322" : "311");
                        default -> AccountCode.of(system, in2009 ? "50204" : "50404");
                    });
        }
        return pick % 4 > 1;
    }
}
