package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.Reversal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What a handover moves: what is held, the goods in stock, what is noticed. */
final class HandoverMoves {
    private HandoverMoves() {}

    private record Held(FundId fund, Asset asset) {}

    static void add(Case c, List<Move> moves) {
        Handover h = (Handover) c.event;
        Map<Held, BigDecimal> held = new LinkedHashMap<>();
        c.past.balances(h.from(), c.on()).forEach((account, balance) -> {
            boolean stock =
                    account.code().number().equals("141") && !account.asset().isMoney();
            if (isWanted(h.funds(), account.fund()) && (stock || Numbers.isHeld(account.code()))) {
                held.merge(new Held(account.fund(), account.asset()), balance, BigDecimal::add);
            }
        });
        held.forEach((of, minor) -> {
            if (minor.signum() != 0) {
                Amount amount = Amount.of(of.asset, minor.longValueExact());
                for (FlowKind kind : List.of(FlowKind.PAYMENT, FlowKind.ARRIVAL)) {
                    moves.add(Move.transfer(kind, TransferKind.HANDOVER, of.fund, c.outward(), amount));
                }
            }
        });
        noticed(c, h).forEach((fund, minor) -> {
            if (minor.signum() != 0) {
                Amount amount = Amount.of(Asset.CNY, minor.longValueExact());
                moves.add(Move.outOf(FlowKind.NOTICED, h.from(), fund, amount.negated()));
                moves.add(Move.outOf(FlowKind.NOTICED, c.past.register.booksOf(h.from(), c.on()), fund, amount));
            }
        });
    }

    private static Map<FundId, BigDecimal> noticed(Case c, Handover h) {
        Map<FundId, BigDecimal> noticed = new LinkedHashMap<>();
        for (Done done : c.past.all) {
            for (Move move : done.moves) {
                boolean counts = move.kind() == FlowKind.NOTICED
                        && !done.on().isAfter(c.on())
                        && promises(c, done, move).equals(h.from())
                        && isWanted(h.funds(), move.fund());
                if (counts) {
                    noticed.merge(move.fund(), BigDecimal.valueOf(move.amount().minor()), BigDecimal::add);
                }
            }
        }
        return noticed;
    }

    /** Whose promise it is: what a reversal takes back after a merger is at once that of whoever has the books then. */
    private static UnionId promises(Case c, Done done, Move move) {
        UnionId from = move.from().orElseThrow();
        return done.event() instanceof Reversal ? c.past.register.booksOf(from, done.on()) : from;
    }

    private static boolean isWanted(SortedSet<FundId> funds, FundId fund) {
        return funds.isEmpty() || funds.contains(fund);
    }
}
