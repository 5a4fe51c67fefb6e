package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.testkit.Ledgers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger and the oracle, told the same events; throws an {@link AssertionError} when they differ. */
public final class Duel {
    final Ledger ledger;
    final Oracle oracle;
    private int steps;
    private int flows;

    /** A new ledger that keeps the given books, all if there are none. */
    public Duel(UnionRegister register, Set<UnionId> kept) {
        this.ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(register)
                .clock(Ledgers.CLOCK)
                .addAllKeptBooks(kept)
                .build());
        this.oracle = new Oracle(register, kept, Ledgers.TODAY);
    }

    /** Posts all events to both, compares after each, and everything at the end. */
    public void run(List<? extends Event> events) {
        events.forEach(this::post);
        end();
    }

    /** Posts one event to both; returns what the oracle answers. */
    public Answer post(Event event) {
        steps++;
        Answer expected = oracle.post(event);
        String told;
        Answer answer;
        try {
            var result = ledger.post(event);
            told = result.toString();
            answer = Answer.of(result);
        } catch (RuntimeException e) {
            throw new AssertionError(at(event) + ": the ledger throws " + e + "; the oracle says " + expected, e);
        }
        if (!answer.equals(expected)) {
            throw new AssertionError(at(event) + ": the ledger says " + told + "; the oracle says " + expected);
        }
        if (expected.isPosted()) {
            compare(event, oracle.done(expected.sequence()));
        }
        return expected;
    }

    private String at(Event event) {
        return "step " + steps + ", " + event;
    }

    private record Line(Account account, Side side) {}

    private void compare(Event event, Done done) {
        LedgerView view = ledger.view();
        Map<Line, BigDecimal> told =
                lines(view.transactions().get((int) done.sequence - 1).postings());
        Map<Line, BigDecimal> expected = lines(done.postings);
        if (!told.equals(expected)) {
            throw new AssertionError(at(event) + ": the ledger posts " + told + "; the oracle posts " + expected);
        }
        List<Flow> all = view.flows();
        Map<Move, Integer> toldMoves = new HashMap<>();
        for (; flows < all.size(); flows++) {
            toldMoves.merge(Move.of(all.get(flows)), 1, Integer::sum);
        }
        toldMoves.keySet().removeIf(m -> m.amount().isZero()); // moves nothing
        Map<Move, Integer> expectedMoves = new HashMap<>();
        done.moves.forEach(m -> expectedMoves.merge(m, 1, Integer::sum));
        if (!toldMoves.equals(expectedMoves)) {
            throw new AssertionError(
                    at(event) + ": the ledger moves " + toldMoves + "; the oracle moves " + expectedMoves);
        }
    }

    /** How the lines of one account and side are cut says nothing. */
    private static Map<Line, BigDecimal> lines(List<Posting> postings) {
        Map<Line, BigDecimal> lines = new HashMap<>();
        for (Posting p : postings) {
            lines.merge(
                    new Line(p.account(), p.side()),
                    BigDecimal.valueOf(p.amount().minor()),
                    BigDecimal::add);
        }
        return lines;
    }

    /** Compares everything that can be asked. */
    public void end() {
        new FinalCheck(ledger.view(), oracle.past).run();
    }
}
