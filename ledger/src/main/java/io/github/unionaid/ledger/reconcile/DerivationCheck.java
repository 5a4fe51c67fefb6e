package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Derivation;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Refusal;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * R6: the lines and the flows of every transaction are those that follow from its event. They are {@linkplain Derivation
 * derived again}, from events alone, so that one wrong line is one finding and not one for each event after it.
 */
final class DerivationCheck {
    private static final int PROGRESS = 1 << 16; // transactions

    private final Books books;
    private final Store store;
    private final Store derived;
    private final Derivation derivation;
    private final SameAccounts accounts;
    private final SaidBefore said;

    DerivationCheck(Books books) {
        this.books = books;
        this.store = books.store;
        this.derivation = new Derivation(books.view.snapshot().genesis());
        this.derived = derivation.derived();
        this.said = new SaidBefore(store);
        this.accounts = new SameAccounts(store.accounts(), derived.accounts());
    }

    /** Adds what is found of the transactions that count; returns how many of these post or move something. */
    long run(List<Finding> found, LongConsumer progress) {
        long checks = 0;
        for (int s = 1; s <= books.counted.known; s++) {
            if (s % PROGRESS == 0) {
                progress.accept(s);
            }
            Refusal refusal = derivation.take(store, s);
            if (!books.counted.includes(s)) {
                continue;
            }
            checks += postsOrMoves(s) ? 1 : 0;
            if (refusal != null) {
                found.add(refused(s, refusal));
            } else if (!hasSamePostings(s)) {
                found.add(differs(s, derived.postings(derived.transactionCount())));
            } else if (!hasSameFlows(s)) {
                found.add(flowsDiffer(s));
            }
        }
        return checks;
    }

    private boolean postsOrMoves(int sequence) {
        return store.postingEnd(sequence) > store.postingBegin(sequence)
                || store.flowEnd(sequence) > store.flowBegin(sequence);
    }

    private boolean hasSamePostings(int sequence) {
        int there = derived.transactionCount();
        int shift = derived.postingBegin(there) - store.postingBegin(sequence);
        int end = store.postingEnd(sequence);
        if (derived.postingEnd(there) - end != shift) {
            return false;
        }
        for (int i = store.postingBegin(sequence); i < end; i++) {
            if (store.postingAmount(i) != derived.postingAmount(i + shift)
                    || !accounts.isSame(store.postingAccount(i), derived.postingAccount(i + shift))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSameFlows(int sequence) {
        int there = derived.transactionCount();
        int shift = derived.flowBegin(there) - store.flowBegin(sequence);
        boolean same = derived.flowEnd(there) - store.flowEnd(sequence) == shift;
        for (int i = store.flowBegin(sequence); same && i < store.flowEnd(sequence); i++) {
            same = store.hasSameFlow(i, derived, i + shift);
        }
        return same || named(flows(store, sequence)).equals(named(flows(derived, there)));
    }

    /** By name and without sequence numbers, which differ after an event that was refused. */
    private static List<List<Object>> named(List<Flow> flows) {
        return flows.stream()
                .map(f -> List.<Object>of(
                        f.kind(),
                        f.date(),
                        f.transfer(),
                        f.fund(),
                        f.from(),
                        f.to(),
                        f.toGroup(),
                        f.amount(),
                        f.begunBy()))
                .toList();
    }

    private static List<Flow> flows(Store of, int sequence) {
        return IntStream.range(of.flowBegin(sequence), of.flowEnd(sequence))
                .mapToObj(of::flow)
                .toList();
    }

    private Finding differs(int sequence, List<Posting> expected) {
        PostingDifference difference = PostingDifference.of(store.postings(sequence), expected);
        List<Flow> flows = flows(derived, derived.transactionCount());
        return about(sequence, difference.kind(), flows, difference.concerned())
                .asset(difference.asset())
                .figure(FigureName.BOOKED, difference.booked())
                .figure(FigureName.FOLLOWS_FROM_THE_EVENT, difference.expected())
                .differences(difference.difference(), Math.abs(difference.difference()))
                .build();
    }

    private Finding flowsDiffer(int sequence) {
        long counted = sum(flows(store, sequence));
        long expected = sum(flows(derived, derived.transactionCount()));
        return about(sequence, FindingKind.FLOW_DIFFERS)
                .figure(FigureName.COUNTED, counted)
                .figure(FigureName.FOLLOWS_FROM_THE_EVENT, expected)
                .differences(counted - expected, Math.abs(counted - expected))
                .build();
    }

    /** Of what moves money. */
    private static long sum(List<Flow> flows) {
        return flows.stream()
                .filter(f -> f.amount().asset().isMoney())
                .mapToLong(f -> f.amount().minor())
                .sum();
    }

    private Finding refused(int sequence, Refusal refusal) {
        boolean again = said.isRepeated(sequence);
        List<Posting> lines = store.postings(sequence);
        Asset asset = lines.isEmpty() ? Asset.CNY : PostingDifference.asset(lines);
        long minor = PostingDifference.weight(lines, asset);
        return about(sequence, again ? FindingKind.DUPLICATE : FindingKind.EVENT_REFUSED)
                .asset(asset)
                .reason(refusal.toString())
                .figure(FigureName.BOOKED, minor)
                .figure(FigureName.FOLLOWS_FROM_THE_EVENT, 0)
                .differences(minor, minor)
                .build();
    }

    private Finding.Builder about(int sequence, FindingKind kind) {
        return about(sequence, kind, flows(store, sequence), store.postings(sequence));
    }

    private Finding.Builder about(int sequence, FindingKind kind, List<Flow> flows, List<Posting> lines) {
        Concerned concerned = Concerned.of(books, flows, lines);
        Finding.Builder finding = Finding.builder()
                .wrong(kind)
                .node(books.union(concerned.node()))
                .addAllTransactions(books.evidence(List.of((long) sequence)));
        concerned.counterparty().map(books::union).ifPresent(finding::counterparty);
        concerned.fund().ifPresent(finding::fund);
        return finding;
    }
}
