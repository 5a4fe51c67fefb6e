package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An accepted event with all that it did. */
final class Done {
    final long sequence;
    final Case facts;
    final List<Posting> postings;
    final List<Move> moves;
    final Map<Lane, BigDecimal> effects;
    boolean reversed;

    Done(long sequence, Case facts, List<Posting> postings, List<Move> moves, Map<Lane, BigDecimal> effects) {
        this.sequence = sequence;
        this.facts = facts;
        this.postings = postings;
        this.moves = moves;
        this.effects = effects;
    }

    Event event() {
        return facts.event;
    }

    LocalDate on() {
        return facts.event.on();
    }
}
