package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.StockCount;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an event moves, seen from the tree. */
final class Moves {
    private Moves() {}

    static List<Move> of(Case c) {
        List<Move> moves = new ArrayList<>();
        if (c.event instanceof OpeningBalance) {
            opening(c, moves);
        } else if (c.event instanceof JournalEntry j) {
            j.lines().forEach(l -> l.flow().ifPresent(f -> moves.add(written(c, l, f))));
        } else if (c.event instanceof Handover) {
            HandoverMoves.add(c, moves);
        } else if (c.event instanceof Reversal) {
            c.target.orElseThrow().moves.forEach(m -> moves.add(m.negated()));
        } else {
            money(c, moves);
            grants(c, moves);
            transfers(c, moves);
            goods(c, moves);
        }
        return moves;
    }

    private static void money(Case c, List<Move> moves) {
        if (c.event instanceof Receipt || c.event instanceof DuesReceipt) {
            moves.add(Move.into(FlowKind.RAISED, c.book(), c.fundId(), c.amount()));
        } else if (c.event instanceof Designation d) {
            FlowKind kind = d.fromFund().isPresent() ? FlowKind.REASSIGNED : FlowKind.UNSTATED;
            d.fromFund()
                    .ifPresent(f ->
                            moves.add(Move.into(kind, c.book(), f, d.amount().negated())));
            moves.add(Move.into(kind, c.book(), c.fundId(), c.amount()));
        } else if (c.event instanceof Disbursement d) {
            if (d.byTreasury()) {
                moves.add(Move.into(FlowKind.RAISED, c.book(), c.fundId(), c.amount()));
            }
            moves.add(Move.outOf(FlowKind.DELIVERED, c.book(), c.fundId(), c.amount()));
        }
    }

    private static void grants(Case c, List<Move> moves) {
        if (c.event instanceof GrantNotice) {
            moves.add(noticed(c, c.outward(), c.amount()));
        } else if (c.event instanceof NoticeClosure) {
            moves.add(noticed(c, c.outward(), c.amount().negated()));
        } else if (c.event instanceof GrantPayment p) {
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.GRANT, c.outward()));
            if (p.notice().isPresent()) {
                moves.add(noticed(c, c.outward(), c.amount().negated()));
            }
        } else if (c.event instanceof GrantArrival) {
            moves.add(transfer(c, FlowKind.ARRIVAL, TransferKind.GRANT, c.inward()));
        } else if (c.event instanceof Allotment) {
            UnionId anchor = c.past.resolve(c.target.orElseThrow().facts.other(), c.on());
            Ends group = new Ends(c.book(), anchor, true);
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.GRANT, group).negated());
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.GRANT, c.outward()));
        } else if (c.event instanceof DirectGrant) {
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.GRANT, c.outward()));
            moves.add(transfer(c, FlowKind.ARRIVAL, TransferKind.GRANT, c.outward()));
        } else if (c.event instanceof GrantReturn) {
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.RETURN, c.outward()));
        } else if (c.event instanceof GrantReturnArrival) {
            moves.add(transfer(c, FlowKind.ARRIVAL, TransferKind.RETURN, c.inward()));
        }
    }

    private static void transfers(Case c, List<Move> moves) {
        if (c.event instanceof TransferPayment t) {
            moves.add(transfer(c, FlowKind.PAYMENT, t.kind(), c.outward()));
        } else if (c.event instanceof TransferArrival) {
            moves.add(transfer(c, FlowKind.ARRIVAL, kind(c.target.orElseThrow()), c.inward()));
        } else if (c.event instanceof LoanRepayment) {
            moves.add(transfer(c, FlowKind.PAYMENT, TransferKind.REPAYMENT, c.outward()));
        } else if (c.event instanceof PaymentBounce && c.far.isEmpty()) {
            moves.add(Move.outOf(
                    FlowKind.DELIVERED, c.book(), c.fundId(), c.amount().negated()));
        } else if (c.event instanceof PaymentBounce) {
            Done payment = c.target.orElseThrow();
            moves.add(transfer(c, FlowKind.PAYMENT, kind(payment), c.outward()).negated());
            if (payment.event() instanceof GrantPayment p && p.notice().isPresent()) {
                moves.add(noticed(c, c.outward(), c.amount()));
            }
        }
    }

    private static TransferKind kind(Done payment) {
        if (payment.event() instanceof TransferPayment t) {
            return t.kind();
        }
        return payment.event() instanceof LoanRepayment
                ? TransferKind.REPAYMENT
                : payment.event() instanceof GrantReturn ? TransferKind.RETURN : TransferKind.GRANT;
    }

    private static void goods(Case c, List<Move> moves) {
        if (c.goods.isEmpty()) {
            return;
        }
        Amount pieces = GoodsEntries.pieces(c);
        boolean less = c.event instanceof StockCount s && s.difference().signum() < 0;
        if (c.event instanceof GoodsPurchase) {
            moves.add(Move.outOf(FlowKind.PURCHASED, c.book(), c.fundId(), c.cost.orElseThrow()));
        }
        if (c.event instanceof GoodsTransfer) {
            moves.add(Move.transfer(FlowKind.PAYMENT, TransferKind.GOODS, c.fundId(), c.outward(), pieces));
        } else if (c.event instanceof GoodsArrival) {
            moves.add(Move.transfer(FlowKind.ARRIVAL, TransferKind.GOODS, c.fundId(), c.inward(), pieces));
        } else if (!less && !(c.event instanceof GoodsIssue)) {
            moves.add(Move.into(FlowKind.RAISED, c.book(), c.fundId(), pieces));
        }
        if (c.event instanceof GoodsIssue || c.event instanceof ServiceUse) {
            moves.add(Move.outOf(FlowKind.DELIVERED, c.book(), c.fundId(), pieces));
        } else if (less) {
            moves.add(Move.outOf(FlowKind.PURCHASED, c.book(), c.fundId(), pieces));
        }
    }

    private static Move transfer(Case c, FlowKind kind, TransferKind transfer, Ends ends) {
        return Move.transfer(kind, transfer, c.fundId(), ends, c.amount());
    }

    private static Move noticed(Case c, Ends ends, Amount amount) {
        return Move.noticed(ends.payer(), ends.payee(), c.fundId(), amount);
    }

    private static void opening(Case c, List<Move> moves) {
        Map<FundId, BigDecimal> held = new TreeMap<>();
        for (EntryLine line : LineRules.lines(c)) {
            if (Numbers.isHeld(line.code())) {
                held.merge(line.fund(), LineRules.signed(line), BigDecimal::add);
            }
        }
        held.forEach((fund, minor) -> {
            if (minor.signum() != 0) {
                Amount amount = Amount.of(Asset.CNY, minor.longValue()); // beyond a long it is refused in the end
                moves.add(Move.into(FlowKind.OPENING, c.book(), fund, amount));
            }
        });
    }

    private static Move written(Case c, EntryLine line, FlowKind kind) {
        boolean out = kind == FlowKind.DELIVERED || kind == FlowKind.PURCHASED;
        Amount amount = Amount.of(Asset.CNY, LineRules.signed(line).longValueExact());
        return out
                ? Move.outOf(kind, c.book(), line.fund(), line.amount())
                : Move.into(kind, c.book(), line.fund(), amount);
    }
}
