package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import io.github.unionaid.testkit.Model.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Drafts transfers that are no grants: to peers, as loans with what follows them, of dues up and down. */
final class Transfers {

    private Transfers() {}

    /** One way in which a fund of a union may go. */
    private record Way(Lane source, TransferKind kind) {}

    static Optional<Draft> payment(Turn t) {
        return payment(t, kind -> true);
    }

    private static Optional<Draft> payment(Turn t, Predicate<TransferKind> wanted) {
        List<Way> ways = new ArrayList<>();
        for (Lane source : t.holdings()) {
            for (TransferKind kind : source.fund().alsoAllows()) {
                boolean allowed = t.rules().allowsLoops() || kind == TransferKind.PASSDOWN;
                if (wanted.test(kind)
                        && allowed
                        && !receivers(t, kind, source.union()).isEmpty()) {
                    ways.add(new Way(source, kind));
                }
            }
        }
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Way way = Turn.choose(ways, t.step().who());
        return Optional.of(payment(t, way.source.union(), way.source.fund(), way.kind));
    }

    private static Draft payment(Turn t, UnionId payer, Fund fund, TransferKind kind) {
        UnionId receiver = Turn.choose(receivers(t, kind, payer), t.step().whom());
        Draft draft = t.draft(DraftType.TRANSFER, payer, fund, Transfers::payment);
        draft.transfer = kind;
        draft.to = Party.union(receiver);
        draft.amount = t.partOf(t.model().spendable(payer, fund));
        draft.takes(t.model().money(payer, fund));
        draft.makes = new Leg(draft, payer, receiver, null);
        draft.makes.kind = Optional.of(kind);
        draft.adds(draft.makes.way);
        draft.wrong(() -> draft.to = Party.union(payer));
        if (kind != TransferKind.LOAN) {
            List<UnionId> fit = receivers(t, kind, payer);
            List<UnionId> unfit =
                    others(t, payer).stream().filter(u -> !fit.contains(u)).toList();
            draft.wrongTo(unfit, t.step().pick(), u -> draft.to = Party.union(u));
        }
        List<TransferKind> forbidden =
                List.of(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN).stream()
                        .filter(k -> !fund.alsoAllows().contains(k))
                        .toList();
        if (!forbidden.isEmpty()) {
            draft.wrong(() -> draft.transfer = Turn.choose(forbidden, t.step().pick()));
        }
        return draft;
    }

    private static List<UnionId> receivers(Turn t, TransferKind kind, UnionId payer) {
        return switch (kind) {
            case REMIT -> t.above(payer);
            case PASSDOWN -> t.below(payer);
            case PEER ->
                others(t, payer).stream()
                        .filter(u -> !t.tree().isWithin(u, payer))
                        .toList();
            default -> others(t, payer);
        };
    }

    static List<UnionId> others(Turn t, UnionId union) {
        return t.tree().unions().stream()
                .map(Union::id)
                .filter(u -> !u.equals(union))
                .toList();
    }

    private static Event payment(Draft d) {
        return Common.setCash(TransferPayment.builder(), d)
                .kind(d.transfer)
                .from(d.union)
                .to(d.receiver())
                .fund(d.fund.id())
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> arrival(Turn t) {
        return arrival(t, l -> true);
    }

    private static Optional<Draft> arrival(Turn t, Predicate<Leg> wanted) {
        return Turn.chooseOf(
                        t.model().legs,
                        t.step().pick(),
                        l -> l.is(DraftType.TRANSFER, DraftType.REPAYMENT) && l.way.left > 0 && wanted.test(l))
                .map(transfer -> arrival(t.at(Turn.later(t.on(), transfer.on())), transfer));
    }

    private static Draft arrival(Turn t, Leg transfer) {
        UnionId book = t.booksOf(transfer.to, t.on());
        UnionId payer = t.booksOf(transfer.from, t.on());
        Draft draft = t.naming(DraftType.TRANSFER_ARRIVAL, transfer, book, Transfers::arrival);
        draft.amount = t.partOf(transfer.way.left);
        draft.takes(transfer.way);
        draft.adds(t.model().money(book, draft.fund));
        TransferKind kind = transfer.kind.orElse(TransferKind.REPAYMENT);
        if (kind == TransferKind.LOAN) {
            draft.adds(transfer.back);
            draft.then = m -> transfer.lastDate = Turn.later(transfer.lastDate, draft.on);
        } else if (kind == TransferKind.REMIT || kind == TransferKind.PASSDOWN) {
            Pool due = t.model().dues(book, draft.fund, payer);
            long settled = Math.min(draft.amount.minor(), due.left);
            draft.moves(due, -settled);
            List<UnionId> owed = kind == TransferKind.REMIT ? t.above(book) : t.below(book);
            Dues.share(t, draft, owed, draft.amount.minor() - settled);
        }
        Dues.wrongShares(t, draft, book);
        return draft;
    }

    private static Event arrival(Draft d) {
        return Common.setCash(TransferArrival.builder(), d)
                .transfer(d.named)
                .amount(d.amount)
                .addAllOwed(d.shares)
                .build();
    }

    static Optional<Draft> repayment(Turn t) {
        return Turn.chooseOf(t.model().legs, t.step().pick(), l -> isLoan(l) && GrantLegs.returnable(t, l) > 0)
                .map(loan -> {
                    Turn then = t.at(Turn.later(t.on(), loan.lastDate));
                    UnionId borrower = t.booksOf(loan.to, then.on());
                    Draft draft = then.naming(DraftType.REPAYMENT, loan, borrower, Transfers::repayment);
                    draft.amount = t.partOf(GrantLegs.returnable(t, loan));
                    draft.takes(loan.back);
                    draft.takes(t.model().money(borrower, draft.fund));
                    draft.makes = new Leg(draft, borrower, t.booksOf(loan.from, then.on()), loan);
                    draft.adds(draft.makes.way);
                    return draft;
                })
                .or(() -> lend(t));
    }

    private static boolean isLoan(Leg leg) {
        return leg.kind.filter(k -> k == TransferKind.LOAN).isPresent();
    }

    /** What there must be before a loan can be repaid or written off: its arrival, its payment. */
    private static Optional<Draft> lend(Turn t) {
        return arrival(t, Transfers::isLoan).or(() -> payment(t, kind -> kind == TransferKind.LOAN));
    }

    private static Event repayment(Draft d) {
        return Common.setCash(LoanRepayment.builder(), d)
                .loan(d.named)
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> writeOff(Turn t) {
        return Turn.chooseOf(t.model().legs, t.step().pick(), l -> isLoan(l) && l.back.left > 0)
                .map(loan -> {
                    Turn then = t.at(Turn.later(t.on(), loan.lastDate));
                    UnionId lender = t.booksOf(loan.from, then.on());
                    Draft draft = then.naming(DraftType.WRITE_OFF, loan, lender, Transfers::writeOff);
                    draft.amount = t.partOf(loan.back.left);
                    draft.takes(loan.back);
                    return draft;
                })
                .or(() -> lend(t));
    }

    private static Event writeOff(Draft d) {
        return Common.set(LoanWriteOff.builder(), d)
                .loan(d.named)
                .amount(d.amount)
                .build();
    }
}
