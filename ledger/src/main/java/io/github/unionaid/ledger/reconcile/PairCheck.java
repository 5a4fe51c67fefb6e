package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.Chart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * R2: what the upper union books as given and the lower one as received differ by what is in transit. Each transaction
 * moves both sides by the same amount, so it is held against its own flows too.
 */
final class PairCheck {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::from).thenComparing(Pair::to).thenComparing(Pair::fund);

    private final Books books;
    private final Map<Pair, Sides> pairs = new TreeMap<>(ORDER); // from the upper to the lower; a group to itself

    PairCheck(Books books) {
        this.books = books;
    }

    /** Both books of a pair, and what moved between them. */
    private static final class Sides {
        long given;
        long received;
        long inTransit;
        final Differences differences = new Differences();

        void add(long sequence, long[] change) {
            given += change[GIVEN];
            received += change[RECEIVED];
            inTransit += change[IN_TRANSIT];
            differences.add(sequence, change[GIVEN] - change[RECEIVED] - change[IN_TRANSIT]);
        }
    }

    private static final int GIVEN = 0;
    private static final int RECEIVED = 1;
    private static final int IN_TRANSIT = 2;

    /** Adds what is found and what cannot be verified; returns the number of equations. */
    long run(List<Finding> found, List<UnverifiedPair> unverified) {
        books.forEachTransaction((sequence, postings, flows) -> {
            Map<Pair, long[]> changes = new HashMap<>();
            postings.forEach(p -> book(changes, p, flows));
            flows.forEach(f -> move(changes, f));
            changes.forEach((pair, change) ->
                    pairs.computeIfAbsent(pair, p -> new Sides()).add(sequence, change));
        });
        long checks = 0;
        for (Map.Entry<Pair, Sides> entry : pairs.entrySet()) {
            Pair pair = entry.getKey();
            Sides sides = entry.getValue();
            boolean upperKept = books.view.keeps(pair.from());
            if (!upperKept || !books.view.keeps(pair.to())) {
                long booked = upperKept ? sides.given : sides.received;
                unverified.add(new UnverifiedPair(pair.from(), pair.to(), pair.fund(), Amount.fen(booked)));
                continue;
            }
            checks++;
            if (!sides.differences.isEmpty()) {
                found.add(finding(pair, sides));
            }
        }
        return checks;
    }

    private void book(Map<Pair, long[]> changes, Posting posting, List<Flow> flows) {
        Account account = posting.account();
        UnionId book = account.union();
        if (account.counterparty().isPresent()) {
            UnionId other = account.counterparty().orElseThrow();
            if (givesTo(book, other, posting, flows)) {
                change(changes, new Pair(book, other, account.fund()))[GIVEN] += posting.signedMinor();
            } else {
                change(changes, new Pair(other, book, account.fund()))[RECEIVED] -= posting.signedMinor();
            }
        } else if (Chart.isGrantGiven(account.code())) {
            change(changes, new Pair(book, book, account.fund()))[GIVEN] += posting.signedMinor();
        }
    }

    /**
     * Whether the book is the upper one of the two: as the transaction's own flow says, since the tree may have been
     * another then; without such a flow, as the account does.
     */
    private static boolean givesTo(UnionId book, UnionId other, Posting posting, List<Flow> flows) {
        for (Flow flow : flows) {
            if (flow.transfer().isPresent()) {
                if (upper(flow).equals(book) && lower(flow).equals(other)) {
                    return true;
                }
                if (upper(flow).equals(other) && lower(flow).equals(book)) {
                    return false;
                }
            }
        }
        return Chart.isGrantGiven(posting.account().code());
    }

    private static UnionId upper(Flow flow) {
        return (isGrant(flow) ? flow.from() : flow.to()).orElseThrow();
    }

    private static UnionId lower(Flow flow) {
        return (isGrant(flow) ? flow.to() : flow.from()).orElseThrow();
    }

    private static boolean isGrant(Flow flow) {
        return flow.transfer().orElseThrow() == TransferKind.GRANT;
    }

    private static void move(Map<Pair, long[]> changes, Flow flow) {
        if (flow.transfer().isEmpty()) {
            return;
        }
        UnionId upper = upper(flow);
        UnionId lower = lower(flow);
        // a group mirrors in no book: what went to groups is checked with the giver alone
        Pair pair = new Pair(upper, flow.toGroup() ? upper : lower, flow.fund());
        long fen = flow.amount().minor();
        change(changes, pair)[IN_TRANSIT] += flow.kind() == FlowKind.PAYMENT ? fen : -fen;
    }

    private static long[] change(Map<Pair, long[]> changes, Pair pair) {
        return changes.computeIfAbsent(pair, p -> new long[3]);
    }

    private Finding finding(Pair pair, Sides sides) {
        boolean group = pair.from().equals(pair.to());
        return Finding.builder()
                .figure(group ? "booked as granted to groups" : "the upper booked as given", sides.given)
                .figure("the lower booked as received", sides.received)
                .figure("in transit", sides.inTransit)
                .differences(sides.differences.net(), sides.differences.gross())
                .identity(Identity.R2)
                .node(books.union(pair.from()))
                .counterparty(group ? Optional.empty() : Optional.of(books.union(pair.to())))
                .fund(pair.fund())
                .addAllTransactions(books.evidence(sides.differences.sequences()))
                .build();
    }
}
