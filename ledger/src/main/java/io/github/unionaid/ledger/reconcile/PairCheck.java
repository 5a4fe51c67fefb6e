package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.Chart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** R2: what the upper union books as given and the lower one as received differ by what is in transit. */
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
        final Map<Long, long[]> byTransaction = new HashMap<>(); // given less received, in transit

        void book(long sequence, long givenDelta, long receivedDelta) {
            given += givenDelta;
            received += receivedDelta;
            byTransaction.computeIfAbsent(sequence, s -> new long[2])[0] += givenDelta - receivedDelta;
        }

        void move(long sequence, long transitDelta) {
            inTransit += transitDelta;
            byTransaction.computeIfAbsent(sequence, s -> new long[2])[1] += transitDelta;
        }

        long unexplained() {
            return given - received - inTransit;
        }

        /** The transactions whose books and movements disagree; all of them if every one agrees by itself. */
        LongStream evidence() {
            boolean some = byTransaction.values().stream().anyMatch(d -> d[0] != d[1]);
            return byTransaction.entrySet().stream()
                    .filter(e -> !some || e.getValue()[0] != e.getValue()[1])
                    .mapToLong(Map.Entry::getKey);
        }
    }

    /** Adds what is found and what cannot be verified; returns the number of equations. */
    long run(List<Finding> found, List<UnverifiedPair> unverified) {
        for (Transaction transaction : books.transactions()) {
            for (Posting posting : transaction.postings()) {
                book(transaction.sequence(), posting);
            }
        }
        books.flows().forEach(this::move);
        long checks = 0;
        for (Map.Entry<Pair, Sides> entry : pairs.entrySet()) {
            Pair pair = entry.getKey();
            Sides sides = entry.getValue();
            boolean bothKept = books.view.keeps(pair.from()) && books.view.keeps(pair.to());
            if (!bothKept) {
                long booked = books.view.keeps(pair.from()) ? sides.given : sides.received;
                unverified.add(new UnverifiedPair(pair.from(), pair.to(), pair.fund(), Amount.fen(booked)));
                continue;
            }
            checks++;
            if (sides.unexplained() != 0) {
                found.add(finding(pair, sides));
            }
        }
        return checks;
    }

    private void book(long sequence, Posting posting) {
        Account account = posting.account();
        if (account.counterparty().isPresent()) {
            UnionId book = account.union();
            UnionId other = account.counterparty().orElseThrow();
            if (books.tree.isWithin(other, book)) {
                sides(book, other, posting).book(sequence, posting.signedMinor(), 0);
            } else {
                sides(other, book, posting).book(sequence, 0, -posting.signedMinor());
            }
        } else if (Chart.isGrantGiven(account.code())) {
            sides(account.union(), account.union(), posting).book(sequence, posting.signedMinor(), 0);
        }
    }

    private Sides sides(UnionId upper, UnionId lower, Posting posting) {
        return pairs.computeIfAbsent(new Pair(upper, lower, posting.account().fund()), p -> new Sides());
    }

    private void move(Flow flow) {
        TransferKind transfer = flow.transfer().orElse(null);
        if (transfer == null) {
            return;
        }
        UnionId from = flow.from().orElseThrow();
        UnionId to = flow.to().orElseThrow();
        UnionId upper = transfer == TransferKind.GRANT ? from : to;
        UnionId lower = transfer == TransferKind.GRANT ? to : from;
        // a group mirrors in no book: what went to groups is checked with the giver alone
        Pair pair = new Pair(upper, flow.toGroup() ? upper : lower, flow.fund());
        long fen = flow.amount().minor();
        pairs.computeIfAbsent(pair, p -> new Sides())
                .move(flow.sequence(), flow.kind() == FlowKind.PAYMENT ? fen : -fen);
    }

    private Finding finding(Pair pair, Sides sides) {
        boolean group = pair.from().equals(pair.to());
        return Finding.builder()
                .figure(group ? "booked as granted to groups" : "the upper booked as given", sides.given)
                .figure("the lower booked as received", sides.received)
                .figure("in transit", sides.inTransit)
                .identity(Identity.R2)
                .node(books.union(pair.from()))
                .counterparty(group ? Optional.empty() : Optional.of(books.union(pair.to())))
                .fund(pair.fund())
                .difference(Amount.fen(sides.unexplained()))
                .addAllTransactions(books.evidence(sides.evidence()))
                .build();
    }
}
