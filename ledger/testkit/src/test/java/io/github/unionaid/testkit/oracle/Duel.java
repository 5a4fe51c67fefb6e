package io.github.unionaid.testkit.oracle;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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

    /** Posts all events to both, compares after each or after each batch, and everything at the end. */
    public void run(List<? extends Event> events, Batching batching) {
        tell(events, batching);
        end();
    }

    /** The same without the end; returns what the oracle answers. */
    List<Answer> tell(List<? extends Event> events, Batching batching) {
        if (batching.isNone()) {
            return events.stream().map(this::post).toList();
        }
        List<Answer> answers = new ArrayList<>();
        for (List<Event> batch : batching.split(events)) {
            answers.addAll(batching.isWhole(batch) ? postAll(batch) : postEach(batch));
        }
        return answers;
    }

    /** Posts each event to the oracle, and all in one batch to the ledger. */
    @CanIgnoreReturnValue
    public List<Answer> postEach(List<? extends Event> events) {
        return post(events, BatchTelling::each);
    }

    /** The same in a batch that is taken as a whole, at the second try without what is refused. */
    @CanIgnoreReturnValue
    public List<Answer> postAll(List<? extends Event> events) {
        return post(events, BatchTelling::whole);
    }

    private List<Answer> post(List<? extends Event> events, Consumer<BatchTelling> how) {
        steps += events.size();
        List<Answer> expected = events.stream().map(oracle::post).toList();
        try {
            how.accept(new BatchTelling(ledger, events, expected));
        } catch (RuntimeException e) {
            throw new AssertionError("batch that ends with step " + steps + ": the ledger throws " + e, e);
        } catch (AssertionError e) {
            throw new AssertionError("batch that ends with step " + steps + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < events.size(); i++) {
            if (expected.get(i).isPosted()) {
                compare(events.get(i), oracle.done(expected.get(i).sequence()));
            }
        }
        return expected;
    }

    /** Posts one event to both; returns what the oracle answers. */
    @CanIgnoreReturnValue
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
        for (; flows < all.size() && all.get(flows).sequence() <= done.sequence; flows++) {
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
