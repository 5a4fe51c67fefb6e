package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.List;
import java.util.function.Function;
import org.immutables.value.Value;

/** In what two books differ, by how much, and which lines show it (未达账项、差异). Immutable and thread-safe. */
@Value.Immutable
public abstract class Difference {

    Difference() {}

    /** What it is. */
    public abstract DifferenceKind kind();

    /**
     * How much the payer's book has more than the receiver's, negative if less. What both have, in different ways, is counted
     * with its amount, not negative: in another fund, year or kind of dealing, net against gross. Of an {@linkplain
     * DifferenceKind#AMBIGUOUS ambiguous} difference it is what is left over whichever way it is read.
     */
    public abstract Amount amount();

    /** How many days the oldest of its lines is when the statement that lacks it ends, or else the days compared; from 0. */
    public abstract int ageDays();

    /** Whose book the first statement is of. */
    public abstract UnionId one();

    /** Whose book the second is of. */
    public abstract UnionId other();

    /** Lines of the first statement that it is about, by date. */
    public abstract List<BookLine> ofOne();

    /** Lines of the second that it is about, by date. */
    public abstract List<BookLine> ofOther();

    /** Further lines of the first statement: with which it may be the same, or which bear on it. */
    public abstract List<BookLine> candidatesOfOne();

    /** Further lines of the second. */
    public abstract List<BookLine> candidatesOfOther();

    /** How it bears on each sum of the {@linkplain PairSummary summary}; those that it does not change are left out. */
    public abstract List<Part> parts();

    /**
     * How much the payer's book has more than the receiver's of one kind of dealing one way.
     *
     * @param direction which way, seen from the first statement's book
     * @param transfer which kind of dealing
     * @param fund the fund
     * @param amount how much; negative if less
     */
    public record Part(Direction direction, TransferKind transfer, FundId fund, Amount amount) {}

    /** The difference as one sentence. */
    public final String sentence() {
        return sentence(UnionId::value);
    }

    /** The same with the unions named as the caller names them, not by their ids. */
    public final String sentence(Function<UnionId, String> names) {
        return DifferenceText.sentence(this, names);
    }

    /** The difference as one sentence in Chinese; amounts of money in yuan (元). */
    public final String sentenceInChinese() {
        return sentenceInChinese(UnionId::value);
    }

    /** The same with the unions named as the caller names them, not by their ids. */
    public final String sentenceInChinese(Function<UnionId, String> names) {
        return DifferenceText.sentenceInChinese(this, names);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableDifference.Builder {}
}
