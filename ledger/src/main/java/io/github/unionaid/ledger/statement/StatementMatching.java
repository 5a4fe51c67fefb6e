package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import java.time.LocalDate;
import java.util.List;

/**
 * What the books of two unions say of their dealings with each other, line by line (往来对账): which lines are the same, and in
 * what the books differ. The rules of {@link MatchRule} are tried in their order, after what each book took back itself; what
 * is left is named as a {@link DifferenceKind} if nothing else fits, and nothing is guessed: what can be read in more than
 * one way is {@linkplain DifferenceKind#AMBIGUOUS ambiguous}. It does not matter which statement comes first, nor in which
 * order lines of one date stand.
 *
 * <p>Only days that both statements cover are compared. Lines outside them tell what was on the way at their beginning and
 * end, and are never a difference themselves.
 *
 * <p>Immutable and thread-safe. Takes time near-linear in the lines, and some 75 bytes for each beyond the statements, which
 * it keeps; matches and differences are made as objects when they are asked for.
 */
public final class StatementMatching {
    private final UnionId one;
    private final UnionId other;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Match> matches;
    private final List<Difference> differences;
    private final List<PairSummary> summaries;
    private final boolean agrees;

    private StatementMatching(BookStatement one, BookStatement other, MatchingOptions options) {
        Columns columns = new Columns(one, other);
        Explained explained = new Explained(columns, options);
        Openings openings = new Openings(columns, explained);
        this.one = one.book();
        this.other = other.book();
        from = LocalDate.ofEpochDay(columns.start);
        to = LocalDate.ofEpochDay(columns.end);

        OwnCorrections corrections = new OwnCorrections(columns);
        corrections.run();
        new ByHand(explained).run();
        ByReference references = new ByReference(explained);
        corrections.setApart();
        references.run();
        if (corrections.reopen()) {
            references.run();
        }
        List<OwnCorrections.SentBack> sentBack = references.sentBack(corrections.sentBack);
        references.elsewhere();
        Excess excess = new Excess(explained);
        AmountAndDate graph = new AmountAndDate(explained, excess);
        ByDocument documents = new ByDocument(explained);
        documents.run(graph);
        openings.toldBefore();
        graph.run();
        new BySum(explained).run();
        corrections.settleOpenings(explained, openings);

        Duplicates duplicates = new Duplicates(explained);
        duplicates.run();
        documents.elsewhere();
        openings.early(excess, duplicates);
        new NetAgainstGross(explained).run();
        new Elsewhere(explained, sentBack, duplicates).run();
        duplicates.rest();
        new Rest(explained, references, corrections).run(openings);

        List<Difference> accruals = new OpenAccruals(one, other, from, to).run();
        FoundLists found = new FoundLists(explained, accruals);
        matches = found.matches();
        differences = found.differences();
        summaries = Summaries.of(explained, openings);
        agrees = accruals.isEmpty() && isAllExplained(explained.differences);
    }

    private static boolean isAllExplained(Groups differences) {
        for (int d = 0; d < differences.size(); d++) {
            if (differences.code(d) != DifferenceKind.IN_TRANSIT.ordinal()
                    && differences.code(d) != DifferenceKind.RECEIVER_CHANGED.ordinal()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Matches two statements with the {@linkplain MatchingOptions#DEFAULT usual options}.
     *
     * @throws IllegalArgumentException as {@link #of(BookStatement, BookStatement, MatchingOptions)}
     */
    public static StatementMatching of(BookStatement one, BookStatement other) {
        return of(one, other, MatchingOptions.DEFAULT);
    }

    /**
     * Matches two statements.
     *
     * @throws IllegalArgumentException if they are not of two books with each other, have no day in common, or are too
     *     long (16,777,216 lines each), if an event stands in two hand-made matches, or if the upper union of the
     *     options is neither of the two
     * @throws ArithmeticException if all amounts, taken as positive, do not add up to a {@code long} number of minor units
     */
    public static StatementMatching of(BookStatement one, BookStatement other, MatchingOptions options) {
        checkArgument(
                one.book().equals(other.counterparty())
                        && other.book().equals(one.counterparty())
                        && !one.book().equals(other.book()),
                "one statement is of the book of %s with %s, the other of the book of %s with %s; "
                        + "expected the books of two unions with each other",
                one.book(),
                one.counterparty(),
                other.book(),
                other.counterparty());
        checkArgument(
                !one.from().isAfter(other.to()) && !other.from().isAfter(one.to()),
                "the statement of %s is of %s to %s, that of %s of %s to %s; expected a day that both cover",
                one.book(),
                one.from(),
                one.to(),
                other.book(),
                other.from(),
                other.to());
        return new StatementMatching(one, other, options);
    }

    /**
     * Matches what a ledger has with a statement that it was sent, with the {@linkplain MatchingOptions#DEFAULT usual
     * options} and the matches made by hand that stand.
     *
     * @throws IllegalArgumentException as {@link #of(LedgerView, BookStatement, MatchingOptions)}
     */
    public static StatementMatching of(LedgerView view, BookStatement theirs) {
        return of(view, theirs, MatchingOptions.DEFAULT);
    }

    /**
     * Matches what a ledger has with a statement that it was sent: first the ledger's, then the other. What was {@linkplain
     * io.github.unionaid.ledger.event.HandMatch matched by hand} and stands is added to what the options say.
     *
     * @throws IllegalArgumentException if the view does not keep the book that the statement's dealings are with, or as
     *     {@link #of(BookStatement, BookStatement, MatchingOptions)}
     */
    public static StatementMatching of(LedgerView view, BookStatement theirs, MatchingOptions options) {
        BookStatement ours = theirs.counterpart(view, AsOf.LATEST);
        return of(
                ours,
                theirs,
                options.withHandMatches(
                        view.handMatches(AsOf.LATEST),
                        u -> view.register().booksOf(u, ours.to()),
                        ours.book(),
                        theirs.book()));
    }

    /** Whose book the first statement is of. */
    public UnionId one() {
        return one;
    }

    /** Whose book the second is of. */
    public UnionId other() {
        return other;
    }

    /** The first day compared. */
    public LocalDate from() {
        return from;
    }

    /** The last day compared. */
    public LocalDate to() {
        return to;
    }

    /** What is the same, rule by rule; unmodifiable. Getting one makes it, O(its lines). */
    public List<Match> matches() {
        return matches;
    }

    /** In what the books differ, by kind and date; unmodifiable. Getting one makes it, O(its lines). */
    public List<Difference> differences() {
        return differences;
    }

    /** What both books say of each kind of dealing, fund and asset, by direction, kind and fund; unmodifiable. */
    public List<PairSummary> summaries() {
        return summaries;
    }

    /**
     * Whether nothing differs but what is in transit, or was booked against a union that has since been renamed or merged:
     * then both books are right.
     */
    public boolean agrees() {
        return agrees;
    }

    /** Returns how much was found. */
    @Override
    public String toString() {
        return matches.size() + " matches and " + differences.size() + " differences from " + from + " to " + to;
    }
}
