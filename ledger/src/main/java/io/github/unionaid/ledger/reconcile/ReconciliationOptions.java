package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.MatchingOptions;
import java.util.List;
import org.immutables.value.Value;

/** How a {@link Reconciliation} is made. Immutable; thread-safe if the progress is. */
@Value.Immutable
public abstract class ReconciliationOptions {
    /** The most threads. */
    public static final int MAX_THREADS = 64;

    ReconciliationOptions() {}

    /** What counts; everything the view has unless set. */
    @Value.Default
    public AsOf asOf() {
        return AsOf.LATEST;
    }

    /**
     * On how many threads, the caller's among them, the pass over flows and postings is made; 1 unless set, at most
     * {@value #MAX_THREADS}. The others end before the answer is there, and the answer is the same whatever their number.
     * Each takes 64 bytes an account and as much heap for sums as the totals.
     */
    @Value.Default
    public int threads() {
        return 1;
    }

    /**
     * Whether every line is derived again from its event (R6), true unless set. That says which lines are wrong and in what
     * way, and takes the time of posting everything once more and the heap of a second ledger; the other identities and the
     * balances are checked without.
     */
    @Value.Default
    public boolean derivesAgain() {
        return true;
    }

    /**
     * Statements of books that the ledger does not keep, of their dealings with those that it keeps; none unless set. Of
     * grants, help among peers and loans each verifies pairs or says that they differ; dues and goods are not in R2 and are
     * looked at by {@link io.github.unionaid.ledger.statement.StatementMatching} alone. Of several of one pair of unions
     * that which ends last counts. One that cannot be compared is {@linkplain Reconciliation#unusedStatements listed}.
     */
    public abstract List<BookStatement> statements();

    /** How they are matched; as usual unless set. */
    @Value.Default
    public MatchingOptions matching() {
        return MatchingOptions.DEFAULT;
    }

    /** Is told now and then how far it is, on the caller's thread; nobody unless set. */
    @Value.Default
    public Progress progress() {
        return (done, all) -> {};
    }

    /** Is told how far a long check is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some are done.
         *
         * @param done how many transactions, each counted as often as it is looked at
         * @param all how many there will have been at the end
         */
        void checked(long done, long all);
    }

    @Value.Check
    void check() {
        checkArgument(
                threads() >= 1 && threads() <= MAX_THREADS, "threads is %s; expected 1 to %s", threads(), MAX_THREADS);
    }

    /** Returns a builder; nothing must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the options. Not thread-safe. */
    public static final class Builder extends ImmutableReconciliationOptions.Builder {
        Builder() {}
    }
}
