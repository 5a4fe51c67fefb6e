package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;

/**
 * The proof: the identities R1 to R6 checked at every node, for every pair of unions and every fund, as of a date. Breaks
 * are {@linkplain #findings data}; nothing is thrown for one and nothing repaired.
 *
 * <p>Where a book is kept elsewhere, its pairs are {@linkplain #unverified unverified}, never equal, until a {@linkplain
 * ReconciliationOptions#statements statement} of that book is there: then {@linkplain #verified verified}, or a finding.
 *
 * <p>Immutable and thread-safe. O(postings + flows + nodes × funds), in numbers for what moves money between two accounts
 * and with objects for all else; and what {@linkplain ReconciliationOptions#derivesAgain deriving again} costs.
 */
public final class Reconciliation {
    private final AsOf asOf;
    private final Totals totals;
    private final ImmutableList<Finding> findings;
    private final ImmutableList<UnverifiedPair> unverified;
    private final ImmutableList<VerifiedPair> verified;
    private final ImmutableList<UnusedStatement> unused;
    private final ImmutableSortedMap<Identity, Long> checks;

    Reconciliation(Books books, ReconciliationOptions options) {
        List<Finding> found = new ArrayList<>();
        List<UnverifiedPair> pairs = new ArrayList<>();
        Map<Identity, Long> counts = new EnumMap<>(Identity.class);
        long transactions = books.store.transactionCount();
        long all = options.derivesAgain() ? transactions * 2 : transactions;
        options.progress().checked(transactions, all);
        counts.put(Identity.R1, new BalanceCheck(books).run(found));
        List<VerifiedPair> agreed = new ArrayList<>();
        long ofKeptBooks = new PairCheck(books).run(found, pairs);
        ForeignBooks foreign = new ForeignBooks(books, options);
        long byStatements = foreign.run(pairs, agreed, found);
        counts.put(Identity.R2, ofKeptBooks + byStatements);
        counts.put(Identity.R3, new SumCheck(books).run(found));
        counts.put(Identity.R4, new UseCheck(books).run(found));
        counts.put(Identity.R5, new MoneyCheck(books).run(found));
        counts.put(Identity.R6, new KeptCheck(books).run(found));
        if (options.derivesAgain()) {
            LongConsumer progress = done -> options.progress().checked(transactions + done, all);
            counts.merge(Identity.R6, new DerivationCheck(books).run(found, progress), Long::sum);
        }
        options.progress().checked(all, all);
        this.asOf = books.asOf;
        this.totals = books.totals;
        this.findings = ImmutableList.copyOf(found);
        this.unverified = ImmutableList.copyOf(pairs);
        this.verified = ImmutableList.copyOf(agreed);
        this.unused = ImmutableList.copyOf(foreign.unused());
        this.checks = ImmutableSortedMap.copyOf(counts);
    }

    /** Checks everything the view has. */
    public static Reconciliation of(LedgerView view) {
        return of(view, AsOf.LATEST);
    }

    /**
     * Checks what had taken effect by the end of a date, as known at a sequence number.
     *
     * @throws IllegalArgumentException if the register has no tree of that date
     */
    public static Reconciliation of(LedgerView view, AsOf asOf) {
        return of(view, ReconciliationOptions.builder().asOf(asOf).build());
    }

    /**
     * Checks as the options say.
     *
     * @throws IllegalArgumentException if the register has no tree of the date
     */
    public static Reconciliation of(LedgerView view, ReconciliationOptions options) {
        return new Reconciliation(new Books(view, options.asOf(), options.threads()), options);
    }

    /** The totals that were checked, in money. */
    public Totals totals() {
        return totals;
    }

    /** As of when. */
    public AsOf asOf() {
        return asOf;
    }

    /** What does not hold, by identity, the lowest nodes; empty for consistent books. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether every identity holds. Says nothing of {@link #unverified} pairs. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** The pairs of unions of which one's books are kept elsewhere, and no statement of them reaches as far as the dealings. */
    public List<UnverifiedPair> unverified() {
        return unverified;
    }

    /** The pairs of unions of which one's books are kept elsewhere, and a statement of them says the same as ours. */
    public List<VerifiedPair> verified() {
        return verified;
    }

    /** The statements of the options that could not be compared, and why. */
    public List<UnusedStatement> unusedStatements() {
        return unused;
    }

    /**
     * How many equations were checked: R1 per transaction, union and fund; R2 per pair and fund; R3 per node, fund and
     * measure; R4 per union and per subtree, and fund; R5 per union and fund, and per delivery out of a fund with
     * purposes; R6 per account, and per transaction that posts. Those of R3 and R4 that are 0 = 0 are not counted.
     */
    public SortedMap<Identity, Long> checks() {
        return checks;
    }

    /** Returns the number of checks and findings on one line. */
    @Override
    public String toString() {
        return "Reconciliation{checks " + checks + ", " + findings.size() + " findings, " + unverified.size()
                + " unverified pairs}";
    }
}
