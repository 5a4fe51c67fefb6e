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
    private static final EventId NO_EVENT = EventId.of("no-such-event");

    private final Model model;
    private final List<Event> events;
    private final LocalDate first;

    Twister(Model model, List<Event> events, LocalDate first) {
        this.model = model;
        this.events = events;
        this.first = first;
    }

    /** Returns whether a ledger may still accept the draft. */
    boolean twist(Draft draft, Step step) {
        return switch (Twist.of(step)) {
            case NONE, SAME_AGAIN -> true;
            case BACKDATED -> backdate(draft, step.pick() % 60);
            case NOT_AFTER -> {
                draft.basis = DateBasis.NOT_AFTER;
                yield true;
            }
            case TEXTS -> write(draft, step.pick());
            case TOO_MUCH -> !takes(draft) || amount(draft, draft.amount.plus(Amount.yuan(1_000_000)));
            case ZERO -> amount(draft, Amount.ZERO);
            case NEGATIVE -> amount(draft, Amount.fen(-1 - step.pick()));
            case GOODS -> amount(draft, Amount.of(Asset.goods("mask-n95", "只"), 1 + step.pick()));
            case HUGE -> amount(draft, Amount.fen(Long.MAX_VALUE));
            case UNKNOWN -> unknown(draft, step.pick());
            case WRONG_WAY -> turn(draft, step.pick());
            case WRONG_DATE -> misdate(draft, step.pick());
            case OTHER_CONTENT -> {
                draft.id = events.get(step.pick() % events.size()).id();
                yield false;
            }
            case UNFIT -> misname(draft, step.pick());
            case CHARGED -> charge(draft, step.pick());
        };
    }

    private boolean backdate(Draft draft, int days) {
        LocalDate earlier = draft.on.minusDays(1 + days);
        if (names(draft)) {
            earlier = later(earlier, namedDate(draft));
        }
        draft.on = later(earlier, first);
        return true;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate namedDate(Draft draft) {
        if (draft.target != null) {
            return draft.target.on;
        }
        return draft.transfer == null ? draft.on : draft.transfer.paidOn;
    }

    private static boolean write(Draft draft, int pick) {
        draft.voucher = Optional.of("记-" + pick);
        draft.by = pick % 2 == 0 ? Optional.of("会计" + pick % 3) : Optional.empty();
        draft.documentHash = pick % 3 == 0 ? Optional.of("0a".repeat(32)) : Optional.empty();
        draft.notes.put("备注", "第" + pick + "号 \"文件\"");
        draft.notes.put("a", "b");
        return true;
    }

    private static boolean amount(Draft draft, Amount amount) {
        if (draft.type == Draft.Type.REVERSAL || draft.type == Draft.Type.OPEN_FUND) {
            return true;
        }
        draft.amount = amount;
        return false;
    }

    private static boolean takes(Draft draft) {
        return draft.type != Draft.Type.RECEIPT && (draft.type != Draft.Type.DESIGNATION || draft.fromFund.isPresent());
    }

    private static boolean names(Draft draft) {
        return switch (draft.type) {
            case ARRIVAL, RETURN, RETURN_ARRIVAL, REVERSAL -> true;
            case RECEIPT, DESIGNATION, PAYMENT, DIRECT, DISBURSEMENT, OPEN_FUND -> false;
        };
    }

    private static boolean unknown(Draft draft, int pick) {
        if (draft.type == Draft.Type.OPEN_FUND) {
            return true;
        }
        draft.named = NO_EVENT;
        if (pick % 3 == 0) {
            draft.fund = NO_FUND;
        } else if (pick % 3 == 1 && (draft.type == Draft.Type.PAYMENT || draft.type == Draft.Type.DIRECT)) {
            draft.to = Party.union(NOBODY);
        } else {
            draft.union = NOBODY;
        }
        return false;
    }

    private static boolean turn(Draft draft, int pick) {
        switch (draft.type) {
            case RECEIPT -> draft.source = Drafter.contradicting(draft.fund);
            case DESIGNATION -> draft.fromFund = Optional.of(draft.fund.id());
            case DISBURSEMENT -> draft.to = pick % 2 == 0 ? Party.union(draft.union) : Party.group("各工会");
            case PAYMENT, DIRECT -> {
                UnionId giver = draft.union;
                if (pick % 3 == 0 && draft.type == Draft.Type.PAYMENT) {
                    draft.to = pick % 2 == 0 ? Party.outside("红十字会") : Party.beneficiaries(3);
                } else if (pick % 3 == 1) {
                    draft.to = Party.union(giver);
                } else {
                    draft.union = draft.receiver();
                    draft.to = Party.union(giver);
                }
            }
            case ARRIVAL, RETURN, RETURN_ARRIVAL, REVERSAL, OPEN_FUND -> {
                return true;
            }
        }
        return false;
    }

    private static boolean misdate(Draft draft, int pick) {
        if (pick % 3 == 0) {
            draft.on = AccountingSystem.firstDay().minusDays(1 + pick);
        } else if (pick % 3 == 1 || !names(draft)) {
            draft.on = Ledgers.TODAY.plusDays(1 + pick);
        } else {
            draft.on = namedDate(draft).minusDays(1);
        }
        return false;
    }

    private boolean misname(Draft draft, int pick) {
        if (!names(draft)) {
            return true;
        }
        List<EventId> toGroups =
                model.grants.stream().filter(g -> !g.canArrive).map(g -> g.id).toList();
        boolean reversed = pick % 3 == 0 && !model.reversed.isEmpty();
        boolean group = pick % 3 == 1 && !toGroups.isEmpty() && draft.type != Draft.Type.REVERSAL;
        draft.named = reversed
                ? model.reversed.get(pick % model.reversed.size())
                : group ? toGroups.get(pick % toGroups.size()) : events.get(0).id();
        return false;
    }

    private static boolean charge(Draft draft, int pick) {
        AccountingSystem system = draft.on.isBefore(AccountingSystem.SYSTEM_2021.from())
                ? AccountingSystem.SYSTEM_2009
                : AccountingSystem.SYSTEM_2021;
        AccountingSystem other =
                system == AccountingSystem.SYSTEM_2009 ? AccountingSystem.SYSTEM_2021 : AccountingSystem.SYSTEM_2009;
        boolean in2009 = system == AccountingSystem.SYSTEM_2009;
        draft.chargedTo = Optional.of(
                switch (pick % 4) {
                    case 0 -> AccountCode.of(other, in2009 ? "50406" : "50206");
                    case 1 -> AccountCode.of(system, in2009 ? "50602" : "50802");
                    case 2 -> AccountCode.of(system, in2009 ? "322" : "32202");
                    default -> AccountCode.of(system, in2009 ? "50204" : "50404");
                });
        return draft.type != Draft.Type.DISBURSEMENT || pick % 4 > 1;
    }
}
