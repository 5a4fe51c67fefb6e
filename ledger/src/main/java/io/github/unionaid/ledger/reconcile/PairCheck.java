package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.engine.AccountSource;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * R2: what one union's books say it gave another and what that one's say it received differ by what is in transit: for
 * grants, for help among peers, and for loans, each by itself. Looked at is the turnover, without what carries balances
 * on. Each transaction moves both sides by the same amount, so it is held against its own flows too; but for opening
 * balances, which tell one side each.
 */
final class PairCheck {
    private static final Comparator<Dealing> ORDER = Comparator.comparing(Dealing::kind)
            .thenComparing(d -> d.pair().from())
            .thenComparing(d -> d.pair().to())
            .thenComparing(d -> d.pair().fund());

    private static final TransferKind[] KINDS = {TransferKind.GRANT, TransferKind.PEER, TransferKind.LOAN};

    private final Books books;
    private final Map<Dealing, Sides> dealings = new TreeMap<>(ORDER);

    PairCheck(Books books) {
        this.books = books;
    }

    /** What one union gives another, of one kind; a group stands as the giver itself. */
    private record Dealing(TransferKind kind, Pair pair) {}

    /** Both books of a pair, and what moved between them. */
    private static final class Sides {
        long given;
        long received;
        long inTransit;
        boolean givenElsewhere;
        boolean receivedElsewhere;
        final Differences differences = new Differences();
        private final Map<Long, Long> halves = new TreeMap<>();

        /** Takes in what a transaction changes; one that tells a half is held against the other halves together. */
        void add(long sequence, long[] change, boolean half) {
            given += change[GIVEN];
            received += change[RECEIVED];
            inTransit += change[IN_TRANSIT];
            long difference = change[GIVEN] - change[RECEIVED] - change[IN_TRANSIT];
            if (half) {
                halves.merge(sequence, difference, Long::sum);
            } else {
                differences.add(sequence, difference);
            }
        }

        boolean isElsewhere() {
            return givenElsewhere || receivedElsewhere;
        }

        /** Whether there is something to say of it. */
        boolean isOpen() {
            return isElsewhere() || !differences.isEmpty();
        }

        void joinHalves() {
            if (halves.values().stream().mapToLong(Long::longValue).sum() != 0) {
                halves.forEach(differences::add);
            }
        }
    }

    private static final int GIVEN = 0;
    private static final int RECEIVED = 1;
    private static final int IN_TRANSIT = 2;

    /** Adds what is found and what cannot be verified; returns the number of equations. */
    long run(List<Finding> found, List<UnverifiedPair> unverified) {
        take(books.suspects);
        dealings.values().forEach(Sides::joinHalves);
        Set<Dealing> open = dealings.entrySet().stream()
                .filter(e -> e.getValue().isOpen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        long checks = cleanAndOther()
                - open.stream().filter(d -> sides(d).isElsewhere()).count();
        if (!open.isEmpty()) { // what else they booked has been set apart as clean
            retake(open);
        }
        for (Map.Entry<Dealing, Sides> entry : dealings.entrySet()) {
            Dealing dealing = entry.getKey();
            Sides sides = entry.getValue();
            if (!open.contains(dealing)) {
                continue;
            }
            if (sides.isElsewhere()) {
                long booked = sides.givenElsewhere ? sides.received : sides.given;
                Pair pair = dealing.pair();
                unverified.add(
                        new UnverifiedPair(dealing.kind(), pair.from(), pair.to(), pair.fund(), Amount.fen(booked)));
            } else {
                found.add(finding(dealing, sides));
            }
        }
        return checks;
    }

    private void take(int[] sequences) {
        books.forEach(sequences, (sequence, event, postings, flows) -> {
            if (carriesBalances(event)) {
                return;
            }
            boolean half = isOpening(event);
            Map<Dealing, long[]> changes = new HashMap<>();
            postings.forEach(p -> book(changes, p, flows));
            flows.forEach(f -> move(changes, f));
            changes.forEach((dealing, change) -> sides(dealing).add(sequence, change, half));
        });
    }

    private void retake(Set<Dealing> open) {
        BitSet positions = new BitSet();
        open.forEach(d -> positions.set(books.tree.positionOf(d.pair().from())));
        open.forEach(d -> positions.set(books.tree.positionOf(d.pair().to())));
        dealings.clear();
        take(books.touching(positions));
        dealings.values().forEach(Sides::joinHalves);
    }

    /** How many dealings there are, in clean transactions and in others. */
    private long cleanAndOther() {
        Map<TransferKind, Map<FundId, PlaceTable>> all = new EnumMap<>(TransferKind.class);
        PlacedUnions placed = new PlacedUnions(books.placement, books.store);
        AccountSource accounts = books.store.accounts();
        AccountSums sums = books.pass.sums;
        for (int account = 0; account < accounts.size(); account++) {
            if (!sums.hasDealings(account)) {
                continue;
            }
            FundId fund = books.store.fundId(accounts.fund(account));
            int own = placed.of(accounts.union(account));
            int other = placed.of(accounts.other(account));
            for (TransferKind kind : KINDS) {
                if (sums.has(account, kind, true)) {
                    place(all, kind, fund, own, other);
                }
                if (sums.has(account, kind, false)) {
                    place(all, kind, fund, other, own);
                }
            }
        }
        dealings.keySet()
                .forEach(d -> place(
                        all,
                        d.kind(),
                        d.pair().fund(),
                        books.tree.positionOf(d.pair().from()),
                        books.tree.positionOf(d.pair().to())));
        return all.values().stream()
                .flatMap(byFund -> byFund.values().stream())
                .mapToLong(PlaceTable::size)
                .sum();
    }

    private static void place(
            Map<TransferKind, Map<FundId, PlaceTable>> all, TransferKind kind, FundId fund, int from, int to) {
        int unused = all.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(fund, f -> new PlaceTable())
                .placeOf(PlaceTable.key(from, to));
    }

    /** Moves balances to other accounts or books: the dealings that they come from stay as they were. */
    private static boolean carriesBalances(Event event) {
        return event instanceof PeriodClose || event instanceof SystemConversion || event instanceof Handover;
    }

    /** Tells what one book of a pair has, and not the other: an opening balance, or what takes it back. */
    private boolean isOpening(Event event) {
        return event instanceof OpeningBalance
                || (event instanceof Reversal reversal
                        && books.view.event(reversal.reverses()).orElseThrow() instanceof OpeningBalance);
    }

    private Sides sides(Dealing dealing) {
        return dealings.computeIfAbsent(dealing, d -> new Sides());
    }

    private void book(Map<Dealing, long[]> changes, Posting posting, List<Flow> flows) {
        Account account = posting.account();
        UnionId book = account.union();
        if (account.counterparty().isPresent()) {
            UnionId other = account.counterparty().orElseThrow();
            Mirrors.side(posting, flows).ifPresent(side -> {
                Dealing dealing = side.given()
                        ? dealing(side.dealing(), book, other, account.fund())
                        : dealing(side.dealing(), other, book, account.fund());
                change(changes, dealing)[side.given() ? GIVEN : RECEIVED] +=
                        side.given() ? posting.signedMinor() : -posting.signedMinor();
            });
        } else if (!Chart.entersHeld(account.code()) && flows.stream().anyMatch(Flow::toGroup)) {
            // what was paid to a group; what came back in a later year, to the adjustment of earlier years
            change(changes, dealing(TransferKind.GRANT, book, book, account.fund()))[GIVEN] += posting.signedMinor();
        }
    }

    private void move(Map<Dealing, long[]> changes, Flow flow) {
        Optional<TransferKind> kind = flow.transfer().flatMap(Mirrors::dealing);
        if (kind.isEmpty()) {
            return;
        }
        boolean back = Mirrors.isBack(flow.transfer().orElseThrow());
        UnionId from = (back ? flow.to() : flow.from()).orElseThrow();
        UnionId to = (back ? flow.from() : flow.to()).orElseThrow();
        // a group mirrors in no book: what went to groups is checked with the giver alone
        Dealing dealing = dealing(kind.orElseThrow(), from, flow.toGroup() ? from : to, flow.fund());
        long fen = flow.amount().minor();
        change(changes, dealing)[IN_TRANSIT] += flow.kind() == FlowKind.PAYMENT ? fen : -fen;
    }

    /** Between the unions where they stand on the day: the books of one that is no more are its successor's. */
    private Dealing dealing(TransferKind kind, UnionId from, UnionId to, FundId fund) {
        Pair pair = new Pair(books.placement.unionOf(from), books.placement.unionOf(to), fund);
        Dealing dealing = new Dealing(kind, pair);
        if (!books.view.keeps(from)) {
            sides(dealing).givenElsewhere = true;
        }
        if (!books.view.keeps(to)) {
            sides(dealing).receivedElsewhere = true;
        }
        return dealing;
    }

    private static long[] change(Map<Dealing, long[]> changes, Dealing dealing) {
        return changes.computeIfAbsent(dealing, p -> new long[3]);
    }

    private Finding finding(Dealing dealing, Sides sides) {
        Pair pair = dealing.pair();
        boolean alone = pair.from().equals(pair.to());
        return Finding.builder()
                .figure(alone ? FigureName.GROUPS_GIVEN : giver(dealing.kind()), sides.given)
                .figure(receiver(dealing.kind()), sides.received)
                .figure(FigureName.IN_TRANSIT, sides.inTransit)
                .differences(sides.differences.net(), sides.differences.gross())
                .wrong(FindingKind.PAIR_DIFFERS)
                .node(books.union(pair.from()))
                .counterparty(alone ? Optional.empty() : Optional.of(books.union(pair.to())))
                .fund(pair.fund())
                .addAllTransactions(books.evidence(sides.differences.sequences()))
                .build();
    }

    static FigureName giver(TransferKind dealing) {
        return switch (dealing) {
            case LOAN -> FigureName.LENDER_GAVE;
            case PEER -> FigureName.PAYER_GAVE;
            default -> FigureName.UPPER_GAVE;
        };
    }

    static FigureName receiver(TransferKind dealing) {
        return switch (dealing) {
            case LOAN -> FigureName.BORROWER_RECEIVED;
            case PEER -> FigureName.RECEIVER_RECEIVED;
            default -> FigureName.LOWER_RECEIVED;
        };
    }
}
