package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.reconcile.UnusedStatement.Reason;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * R2 where one book is kept elsewhere: against a statement of that book, if there is one. Without, or if the kept book
 * has later dealings than the statement, the pair stays unverified. Of several statements of one pair of unions that which
 * goes furthest counts.
 */
final class ForeignBooks {
    private final Books books;
    private final Map<Unions, PairOfBooks> compared = new TreeMap<>(Unions.ORDER);
    private final List<UnusedStatement> unused = new ArrayList<>();

    /** Two unions, the one whose book is kept first; in the order of their ids, whatever that of the statements. */
    private record Unions(UnionId kept, UnionId other) {
        static final Comparator<Unions> ORDER =
                Comparator.comparing(Unions::kept).thenComparing(Unions::other);
    }

    /** Makes what the ledger says itself in one pass for each book that statements are about, and matches it with them. */
    ForeignBooks(Books books, ReconciliationOptions options) {
        this.books = books;
        if (options.statements().isEmpty()) {
            return;
        }
        AsOf until = new AsOf(lastDay(options.statements()), books.asOf.sequence());
        List<HandMatch> handMatches = books.view.handMatches(books.asOf);
        Map<UnionId, Map<UnionId, BookStatement>> ours = new HashMap<>();
        for (BookStatement theirs : furthest(options.statements(), until)) {
            BookStatement own = ours.computeIfAbsent(theirs.counterparty(), book -> statements(book, until))
                    .getOrDefault(theirs.book(), nothing(theirs, until));
            MatchingOptions matching = options.matching()
                    .withHandMatches(handMatches, books.placement::unionOf, own.book(), theirs.book());
            try {
                compared.put(
                        new Unions(own.book(), theirs.book()),
                        new PairOfBooks(books, own, StatementMatching.of(own, theirs, matching)));
            } catch (ArithmeticException e) {
                unused.add(UnusedStatement.of(theirs, Reason.TOO_LARGE));
            }
        }
    }

    /** Those that can be compared, of each pair of unions the one that ends last. */
    private List<BookStatement> furthest(List<BookStatement> statements, AsOf until) {
        Map<Unions, BookStatement> furthest = new TreeMap<>(Unions.ORDER);
        for (BookStatement theirs : statements) {
            Optional<Reason> reason = whyUnused(theirs, until);
            if (reason.isPresent()) {
                unused.add(UnusedStatement.of(theirs, reason.orElseThrow()));
                continue;
            }
            Unions unions = new Unions(theirs.counterparty(), theirs.book());
            BookStatement before = furthest.get(unions);
            if (before == null || goesFurther(theirs, before)) {
                furthest.put(unions, theirs);
            }
        }
        return List.copyOf(furthest.values());
    }

    /** Later to its end, from earlier on if they end alike; else whichever, but always the same. */
    private static boolean goesFurther(BookStatement statement, BookStatement other) {
        int to = statement.to().compareTo(other.to());
        int from = other.from().compareTo(statement.from());
        return to != 0 ? to > 0 : from != 0 ? from > 0 : statement.digest().compareTo(other.digest()) > 0;
    }

    private Optional<Reason> whyUnused(BookStatement theirs, AsOf until) {
        for (UnionId union : List.of(theirs.book(), theirs.counterparty())) {
            if (!books.view.register().contains(union)) {
                return Optional.of(Reason.UNION_UNKNOWN);
            }
            if (!books.placement.unionOf(union).equals(union)) {
                return Optional.of(Reason.UNION_MERGED);
            }
        }
        if (!books.view.keeps(theirs.counterparty()) || books.view.keeps(theirs.book())) {
            return Optional.of(Reason.NOT_OF_A_FOREIGN_BOOK);
        }
        return theirs.from().isAfter(until.date()) ? Optional.of(Reason.OUTSIDE_THE_DAYS) : Optional.empty();
    }

    /** Days after the latest event are days on which nothing happened. */
    private LocalDate lastDay(List<BookStatement> statements) {
        LocalDate last = books.asOf.date();
        if (last.equals(LocalDate.MAX)) {
            last = AccountingSystem.firstDay();
            for (int s = 1; s <= books.store.transactionCount(); s++) {
                LocalDate day = LocalDate.ofEpochDay(books.store.day(s));
                last = day.isAfter(last) ? day : last;
            }
            for (BookStatement statement : statements) {
                last = statement.to().isAfter(last) ? statement.to() : last;
            }
        }
        return last;
    }

    private Map<UnionId, BookStatement> statements(UnionId book, AsOf until) {
        return BookStatement.allOf(books.view, book, LocalDate.MIN, until).stream()
                .collect(Collectors.toMap(BookStatement::counterparty, s -> s));
    }

    private static BookStatement nothing(BookStatement theirs, AsOf until) {
        UnionId kept = theirs.counterparty();
        UnionId other = theirs.book();
        return BookStatement.builder()
                .book(kept)
                .counterparty(other)
                .from(theirs.from())
                .to(until.date())
                .build();
    }

    /**
     * Takes out of the unverified pairs those that statements verify or find to differ, and finds what only the other book
     * has; returns how many pairs were judged.
     */
    long run(List<UnverifiedPair> unverified, List<VerifiedPair> verified, List<Finding> found) {
        List<UnverifiedPair> left = new ArrayList<>();
        long judged = 0;
        for (UnverifiedPair pair : unverified) {
            UnionId kept = books.view.keeps(pair.upper()) ? pair.upper() : pair.lower();
            UnionId other = kept.equals(pair.upper()) ? pair.lower() : pair.upper();
            PairOfBooks statement = compared.get(new Unions(kept, other));
            if (statement == null || !statement.judge(pair, verified, found)) {
                left.add(pair);
            } else {
                judged++;
            }
        }
        for (PairOfBooks statement : compared.values()) {
            for (UnverifiedPair pair : statement.others()) {
                if (statement.judge(pair, verified, found)) {
                    judged++;
                } else {
                    left.add(pair);
                }
            }
        }
        unverified.clear();
        unverified.addAll(left);
        return judged;
    }

    /** The statements that were not compared, in their order. */
    List<UnusedStatement> unused() {
        return unused;
    }
}
