package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R2 where one book is kept elsewhere: against the statement of that book, if there is one. Without, or if the kept book
 * has later dealings than the statement, the pair stays unverified.
 */
final class ForeignBooks {
    private final Books books;
    private final List<Compared> compared = new ArrayList<>();

    /** Our statement of a pair of unions, and what came of matching it with theirs. */
    private record Compared(BookStatement ours, StatementMatching matching) {
        boolean isOf(UnionId upper, UnionId lower) {
            UnionId own = ours.book();
            UnionId other = ours.counterparty();
            return (own.equals(upper) && other.equals(lower)) || (own.equals(lower) && other.equals(upper));
        }
    }

    /** Makes what the ledger says itself in one pass for each book that statements are about, and matches it with them. */
    ForeignBooks(Books books, ReconciliationOptions options) {
        this.books = books;
        AsOf until = new AsOf(lastDay(options.statements()), books.asOf.sequence());
        List<HandMatch> handMatches = options.statements().isEmpty() ? List.of() : books.view.handMatches(books.asOf);
        Map<UnionId, Map<UnionId, BookStatement>> ours = new HashMap<>();
        for (BookStatement theirs : options.statements()) {
            checkStands(theirs.book(), theirs);
            checkStands(theirs.counterparty(), theirs);
            if (theirs.from().isAfter(until.date())) {
                continue; // of days after those that are looked at
            }
            BookStatement own = ours.computeIfAbsent(theirs.counterparty(), book -> statements(book, until))
                    .getOrDefault(theirs.book(), nothing(theirs, until));
            MatchingOptions matching = options.matching().withHandMatches(handMatches, own.book(), theirs.book());
            compared.add(new Compared(own, StatementMatching.of(own, theirs, matching)));
        }
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

    private void checkStands(UnionId union, BookStatement statement) {
        UnionId has = books.placement.unionOf(union);
        checkArgument(
                has.equals(union),
                "%s: the books of %s are those of %s now; expected a statement of the unions as they are on %s",
                statement,
                union,
                has,
                books.asOf.date());
    }

    private Map<UnionId, BookStatement> statements(UnionId book, AsOf until) {
        return BookStatement.allOf(books.view, book, LocalDate.MIN, until).stream()
                .collect(Collectors.toMap(BookStatement::counterparty, s -> s));
    }

    private static BookStatement nothing(BookStatement theirs, AsOf until) {
        return BookStatement.builder()
                .book(theirs.counterparty())
                .counterparty(theirs.book())
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
        Set<UnverifiedPair> known = new HashSet<>(); // without what is booked
        long judged = 0;
        for (UnverifiedPair pair : unverified) {
            known.add(bare(pair.dealing(), pair.upper(), pair.lower(), pair.fund()));
            Optional<Compared> statement = compared.stream()
                    .filter(c -> c.isOf(pair.upper(), pair.lower()) && !hasLater(c, pair))
                    .findFirst();
            if (statement.isEmpty()) {
                left.add(pair);
            } else {
                judge(pair, statement.orElseThrow().matching(), verified, found);
                judged++;
            }
        }
        for (Compared statement : compared) {
            for (UnverifiedPair pair : pairs(statement.matching())) {
                if (known.add(pair)) {
                    judge(pair, statement.matching(), verified, found);
                    judged++;
                }
            }
        }
        unverified.clear();
        unverified.addAll(left);
        return judged;
    }

    /** What the two books deal in, as far as both mirror it. */
    private static List<UnverifiedPair> pairs(StatementMatching matching) {
        List<UnverifiedPair> pairs = new ArrayList<>();
        for (PairSummary sum : matching.summaries()) {
            Mirrors.dealing(sum.transfer()).ifPresent(dealing -> {
                boolean first = (sum.direction() == Direction.GIVEN) != Mirrors.isBack(sum.transfer());
                UnionId giver = first ? matching.one() : matching.other();
                UnionId receiver = first ? matching.other() : matching.one();
                pairs.add(bare(dealing, giver, receiver, sum.fund()));
            });
        }
        return pairs;
    }

    private static UnverifiedPair bare(TransferKind dealing, UnionId upper, UnionId lower, FundId fund) {
        return new UnverifiedPair(dealing, upper, lower, fund, Amount.ZERO);
    }

    private static boolean concerns(BookLine line, UnverifiedPair pair) {
        return line.fund().equals(pair.fund()) && isOf(line.transfer(), pair);
    }

    private static boolean isOf(TransferKind transfer, UnverifiedPair pair) {
        return Mirrors.dealing(transfer).equals(Optional.of(pair.dealing()));
    }

    private static boolean hasLater(Compared compared, UnverifiedPair pair) {
        return compared.ours().lines().stream()
                .anyMatch(l -> l.date().isAfter(compared.matching().to()) && concerns(l, pair));
    }

    private void judge(
            UnverifiedPair pair, StatementMatching matching, List<VerifiedPair> verified, List<Finding> found) {
        List<Difference> differences = matching.differences().stream()
                .filter(d -> d.kind() != DifferenceKind.IN_TRANSIT)
                .filter(d -> lines(d).anyMatch(l -> concerns(l, pair)))
                .toList();
        Sums sums = new Sums(matching, pair);
        if (differences.isEmpty() && sums.net() == 0) {
            verified.add(new VerifiedPair(
                    pair.dealing(),
                    pair.upper(),
                    pair.lower(),
                    pair.fund(),
                    pair.booked(),
                    Amount.fen(sums.inTransit),
                    matching.to()));
        } else {
            found.add(finding(pair, sums, differences));
        }
    }

    private static Stream<BookLine> lines(Difference difference) {
        return Stream.concat(difference.ofOne().stream(), difference.ofOther().stream());
    }

    /** What both books say that was given and received, in fen, what came back taken off. */
    private static final class Sums {
        long given;
        long received;
        long inTransit;

        Sums(StatementMatching matching, UnverifiedPair pair) {
            for (PairSummary sum : matching.summaries()) {
                if (!sum.fund().equals(pair.fund()) || !isOf(sum.transfer(), pair)) {
                    continue;
                }
                UnionId payer = sum.direction() == Direction.GIVEN ? matching.one() : matching.other();
                long sign = payer.equals(pair.upper()) ? 1 : -1;
                given +=
                        sign > 0 ? sum.payerSays().minor() : -sum.receiverSays().minor();
                received +=
                        sign > 0 ? sum.receiverSays().minor() : -sum.payerSays().minor();
                inTransit += sum.inTransit().minor();
            }
        }

        long net() {
            return given - received - inTransit;
        }
    }

    private Finding finding(UnverifiedPair pair, Sums sums, List<Difference> differences) {
        long gross = differences.stream()
                .mapToLong(d -> Math.abs(d.amount().minor()))
                .sum();
        SortedMap<Long, Finding.Evidence> evidence = new TreeMap<>();
        differences.stream().flatMap(ForeignBooks::lines).map(BookLine::id).forEach(id -> addTo(evidence, id));
        return Finding.builder()
                .figure(PairCheck.giver(pair.dealing()), sums.given)
                .figure(PairCheck.receiver(pair.dealing()), sums.received)
                .figure(FigureName.IN_TRANSIT, sums.inTransit)
                .differences(sums.net(), Math.max(gross, Math.abs(sums.net())))
                .wrong(FindingKind.STATEMENT_DIFFERS)
                .node(books.union(pair.upper()))
                .counterparty(books.union(pair.lower()))
                .fund(pair.fund())
                .addAllTransactions(evidence.values())
                .build();
    }

    /** Events of the other book are in no transaction of this ledger, but for those it was told of. */
    private void addTo(SortedMap<Long, Finding.Evidence> evidence, EventId id) {
        books.view
                .transaction(id)
                .map(Transaction::sequence)
                .ifPresent(s -> evidence.put(s, new Finding.Evidence(s, id)));
    }
}
