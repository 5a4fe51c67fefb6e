package io.github.unionaid.ledger.reconcile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import org.immutables.value.Value;

/**
 * A reported figure held against the ledger: the {@linkplain #verdict verdict} is short if the ledger has less than was
 * reported. What was reported and is not posted belongs to nobody by name. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "figure",
    "verdict",
    "measured",
    "posted",
    "possibly",
    "movedInside",
    "events",
    "eventCount",
    "possibleEvents",
    "possibleEventCount"
})
@JsonSerialize(as = ImmutableFigureCheck.class)
@JsonDeserialize(as = ImmutableFigureCheck.class)
public abstract class FigureCheck {
    /** The most events that are listed for certain, and the most possible ones. */
    public static final int MAX_EVENTS = 1_000;

    FigureCheck() {}

    /** What of the ledger a figure is held against. */
    public enum Measured {
        /**
         * What unions granted to others or among peers, and what they delivered to people and outside bodies, on the
         * date of payment, less what bounced or was reversed. Not what was given back, dues, loans and purchases.
         */
        PAID,
        /** What unions raised from outside; not their own money whose source is not stated. */
        RAISED
    }

    /** The reported figure. */
    public abstract ReportedFigure figure();

    /** What is to be said of the ledger against the figure. */
    public abstract FigureVerdict verdict();

    /**
     * What the amounts below count. Of a figure that counts both, the one of which there is more to be said; paid if
     * there is as much of both.
     */
    public abstract Measured measured();

    /**
     * What is posted in the scope of the figure by the end of its date; of a figure of one occasion, what is posted on
     * its date, or by then if the figure is undated. The plain sum over its unions (汇总).
     */
    public abstract Amount posted();

    /** What may belong to it besides, for it is posted without a date ({@code NOT_AFTER}). */
    public abstract Amount possibly();

    /**
     * Of {@link #posted}, what one of several unions of the scope paid to another, or to a group that it stands for;
     * zero for one occasion on a date.
     */
    public abstract Amount movedInside();

    /** The events that {@link #posted} comes from, the first {@value #MAX_EVENTS}, in order of recording. */
    public abstract List<EventId> events();

    /** How many events {@link #posted} comes from. */
    public abstract int eventCount();

    /** The events that {@link #possibly} comes from, the first {@value #MAX_EVENTS}, in order of recording. */
    public abstract List<EventId> possibleEvents();

    /** How many events {@link #possibly} comes from. */
    public abstract int possibleEventCount();

    /** The check as one sentence. */
    public final String sentence() {
        return FigureText.sentence(this);
    }

    /** The check as one Chinese sentence. */
    public final String sentenceInChinese() {
        return FigureText.sentenceInChinese(this);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFigureCheck.Builder {
        Builder() {}

        /** What the ledger has. */
        Builder of(Tally posted, Tally possibly) {
            posted(Amount.fen(posted.plain()));
            movedInside(Amount.fen(posted.plain() - posted.once()));
            possibly(Amount.fen(possibly.plain()));
            addAllEvents(posted.events());
            eventCount(posted.count());
            addAllPossibleEvents(possibly.events());
            return possibleEventCount(possibly.count());
        }
    }
}
