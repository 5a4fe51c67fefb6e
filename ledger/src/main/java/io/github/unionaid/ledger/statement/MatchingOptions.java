package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.event.HandMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** How a {@link StatementMatching} is made. Immutable and thread-safe. */
@Value.Immutable
public abstract class MatchingOptions {
    /** What is taken where nothing is said. */
    public static final MatchingOptions DEFAULT = builder().build();
    /** The most days that money may be on the way, and before its payment. */
    public static final int MAX_DAYS = 366;
    /** The most parts of a sum. */
    public static final int MAX_PARTS = 8;
    /** The most lines out of which a sum may be made up. */
    public static final int MAX_CANDIDATES = 24;

    MatchingOptions() {}

    /** How many days after its payment money may arrive (在途天数), 0 to {@value #MAX_DAYS}; 10 unless set. */
    @Value.Default
    public int transitDays() {
        return 10;
    }

    /**
     * How many days before its payment an arrival may be dated, 0 to {@value #MAX_DAYS}; none unless set. For a payer who
     * books on the day of the bank statement, say.
     */
    @Value.Default
    public int daysBefore() {
        return 0;
    }

    /** Of how many lines a sum is made up at most, 1 to {@value #MAX_PARTS}; 4 unless set, 1 for no sums. */
    @Value.Default
    public int maxParts() {
        return 4;
    }

    /**
     * Out of how many lines within the days a sum is looked for at most, 2 to {@value #MAX_CANDIDATES}; 16 unless set.
     * Where there are more, none is. The time for a line grows with the number of choices of {@link #maxParts} out of
     * these: 2,500 unless set, a million at most.
     */
    @Value.Default
    public int maxCandidates() {
        return 16;
    }

    /**
     * The upper one of the two unions. Unless set it is the one that gives grants or passes dues down, or that dues are sent
     * up or grants returned to; if the lines say both, none is.
     */
    public abstract Optional<UnionId> upper();

    /** What a person said belongs together; an event may stand in one of them only. */
    public abstract List<HandPair> handPairs();

    /**
     * The same, and what a ledger says was matched by hand between two books, from either side; what was matched with a union
     * that has become part of one of the two is in it.
     *
     * @param matches that stand, of any unions; those between others are left out
     * @param standing who has the books of a union now
     * @param one whose book the first statement is of
     * @param other whose book the second is of
     */
    public MatchingOptions withHandMatches(
            List<HandMatch> matches, UnaryOperator<UnionId> standing, UnionId one, UnionId other) {
        HandPairs pairs = new HandPairs();
        handPairs().forEach(pairs::add);
        for (HandMatch match : matches) {
            UnionId book = standing.apply(match.book());
            UnionId counterparty = standing.apply(match.counterparty());
            HandPair pair = new HandPair(match.ours(), match.theirs());
            if (book.equals(one) && counterparty.equals(other)) {
                pairs.add(pair);
            } else if (book.equals(other) && counterparty.equals(one)) {
                pairs.add(pair.swapped());
            }
        }
        return builder()
                .transitDays(transitDays())
                .daysBefore(daysBefore())
                .maxParts(maxParts())
                .maxCandidates(maxCandidates())
                .upper(upper())
                .addAllHandPairs(pairs.all())
                .build();
    }

    @Value.Check
    void check() {
        checkRange("transitDays", transitDays(), 0, MAX_DAYS);
        checkRange("daysBefore", daysBefore(), 0, MAX_DAYS);
        checkRange("maxParts", maxParts(), 1, MAX_PARTS);
        checkRange("maxCandidates", maxCandidates(), 2, MAX_CANDIDATES);
    }

    private static void checkRange(String name, int value, int least, int most) {
        checkArgument(value >= least && value <= most, "%s is %s; expected %s to %s", name, value, least, most);
    }

    /** Returns a builder; nothing must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the options. Not thread-safe. */
    public static final class Builder extends ImmutableMatchingOptions.Builder {
        Builder() {}
    }
}
