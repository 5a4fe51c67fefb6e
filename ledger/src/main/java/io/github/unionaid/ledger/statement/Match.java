package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import java.util.List;

/**
 * Lines of two books that are the same. Where several can be told apart by nothing they are matched together, and which is
 * which is not said. A line that is the same in part only is also in a {@link Difference}. Immutable and thread-safe.
 *
 * @param rule by what they are known to be
 * @param ofOne the lines of the first statement, by date
 * @param ofOther the lines of the second, by date
 * @param amount how much of them is the same; of what was {@linkplain MatchRule#BROUGHT_FORWARD on the way before}, how
 *     much arrived
 */
public record Match(MatchRule rule, List<BookLine> ofOne, List<BookLine> ofOther, Amount amount) {

    /** Copies the lists. */
    public Match {
        ofOne = List.copyOf(ofOne);
        ofOther = List.copyOf(ofOther);
    }
}
