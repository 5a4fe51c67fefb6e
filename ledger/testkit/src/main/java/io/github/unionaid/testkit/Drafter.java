package io.github.unionaid.testkit;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Reversal;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the event of a step, one that a ledger would probably accept. Where there is nothing yet for the type of the
 * step to refer to, it drafts what that would refer to; a receipt in the end.
 */
final class Drafter {

    private Drafter() {}

    static Draft draft(Turn turn, DraftType wanted, List<Fund> funds) {
        DraftType type = wanted;
        while (true) {
            Optional<Draft> draft = turn.rules().allows(type) ? find(turn, type, funds) : Optional.empty();
            if (draft.isPresent()) {
                return draft.orElseThrow();
            }
            type = type.instead();
        }
    }

    private static Optional<Draft> find(Turn t, DraftType type, List<Fund> funds) {
        return switch (type) {
            case OPEN_FUND -> Optional.of(Money.opening(t, funds));
            case RECEIPT -> Optional.of(Money.receipt(t));
            case DESIGNATION -> Money.designation(t);
            case DISBURSEMENT -> Money.disbursement(t);
            case DUES_RECEIPT -> Dues.receipt(t);
            case DUES_ACCRUAL -> Dues.accrual(t);
            case NOTICE -> Notices.notice(t);
            case CLOSURE -> Notices.closure(t);
            case GRANT_ACCRUAL -> Notices.accrual(t);
            case PAYMENT -> Grants.payment(t);
            case ALLOTMENT -> Grants.allotment(t);
            case DIRECT -> Grants.direct(t);
            case ARRIVAL -> GrantLegs.arrival(t);
            case RETURN -> GrantLegs.giveBack(t);
            case RETURN_ARRIVAL -> GrantLegs.returnArrival(t);
            case BOUNCE -> GrantLegs.bounce(t);
            case TRANSFER -> Transfers.payment(t);
            case TRANSFER_ARRIVAL -> Transfers.arrival(t);
            case REPAYMENT -> Transfers.repayment(t);
            case WRITE_OFF -> Transfers.writeOff(t);
            case PURCHASE -> Goods.purchase(t);
            case GOODS_RECEIPT -> Goods.receipt(t);
            case GOODS_TRANSFER -> GoodsTransfers.transfer(t);
            case GOODS_ARRIVAL -> GoodsTransfers.arrival(t);
            case ISSUE -> Goods.issue(t);
            case COUNT -> Optional.of(Goods.count(t));
            case SERVICE -> Optional.of(Goods.service(t));
            case OPENING -> Optional.of(Entries.opening(t));
            case HAND_MATCH -> HandMatches.match(t);
            case JOURNAL -> Optional.of(Entries.journal(t));
            case CLOSE -> Periods.close(t);
            case REOPENING -> Periods.reopening(t);
            case CONVERSION -> Periods.conversion(t);
            case REGISTER -> Optional.of(Organisation.changes(t));
            case HANDOVER -> Organisation.handover(t);
            case REVERSAL -> reversal(t);
        };
    }

    /** Of what nothing seems to stand on, three times in four; seldom over the change of systems. */
    private static Optional<Draft> reversal(Turn t) {
        AccountingSystem system = AccountingSystem.on(t.on());
        List<Draft> standing = t.model().standing.stream()
                .filter(d -> AccountingSystem.on(d.on) == system || t.oneIn(6, 22))
                .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<Draft> free = standing.stream().filter(t.model()::seemsFree).toList();
        Draft target = Turn.choose(
                free.isEmpty() || t.step().share() % 4 == 3 ? standing : free,
                t.step().pick());
        Draft draft = t.at(Turn.later(t.on(), target.on))
                .draft(
                        DraftType.REVERSAL,
                        target.union,
                        target.fund,
                        d -> Common.set(Reversal.builder(), d).reverses(d.named).build());
        draft.named = target.id;
        draft.target = target;
        draft.likely = t.model().seemsFree(target);
        return Optional.of(draft);
    }
}
