package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.AidEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** R5: no fund of a union below zero at the end of any day, and none delivered for what it is not for. */
final class MoneyCheck {
    private final Books books;
    private final Store store;

    MoneyCheck(Books books) {
        this.books = books;
        this.store = books.store;
    }

    /** Adds what is found; returns how many funds of unions, and deliveries out of funds with purposes, were looked at. */
    long run(List<Finding> found) {
        return checkMoney(found) + checkPurposes(found);
    }

    private long checkMoney(List<Finding> found) {
        LowestMoney lowest = books.pass.lowest;
        SortedMap<Integer, SortedMap<Integer, Differences>> below = new TreeMap<>(); // by line, then by day
        long checks = 0;
        for (int line = 0; line < books.held.size(); line++) {
            checks += lowest.isUsed(line) ? 1 : 0;
            if (lowest.lowest(line) < 0) {
                below.put(line, new TreeMap<>());
            }
        }
        for (int s = 1; !below.isEmpty() && s <= books.counted.known; s++) {
            if (books.counted.includes(s)) {
                addChanges(s, below);
            }
        }
        below.forEach((line, days) -> found.add(belowZero(line, days, lowest.lowest(line))));
        return checks;
    }

    private void addChanges(int sequence, SortedMap<Integer, SortedMap<Integer, Differences>> below) {
        SortedMap<Integer, Long> changes = new TreeMap<>();
        for (int i = store.postingBegin(sequence); i < store.postingEnd(sequence); i++) {
            int line = books.held.line(store.postingAccount(i));
            if (below.containsKey(line)) {
                changes.merge(line, store.postingAmount(i), Long::sum);
            }
        }
        changes.forEach((line, change) -> below.getOrDefault(line, new TreeMap<>())
                .computeIfAbsent(store.day(sequence), d -> new Differences())
                .add(sequence, change));
    }

    private Finding belowZero(int line, SortedMap<Integer, Differences> days, long lowest) {
        long balance = 0;
        for (Differences ofDay : days.values()) {
            balance += ofDay.net();
            if (balance < 0) {
                return Finding.builder()
                        .figure(FigureName.HELD_ON_THE_DAY, balance)
                        .figure(FigureName.LEAST_HELD_ON_A_DAY, lowest)
                        .differences(balance, Math.abs(lowest))
                        .wrong(FindingKind.BELOW_ZERO)
                        .node(books.union(store.unionId(books.held.union(line))))
                        .fund(store.fundId(books.held.fund(line)))
                        .addAllTransactions(books.evidence(ofDay.sequences()))
                        .build();
            }
        }
        throw new IllegalStateException("line " + line + " was at " + lowest + " on no day");
    }

    private long checkPurposes(List<Finding> found) {
        Map<FundId, Fund> withPurposes = new HashMap<>();
        for (Fund fund : books.view.funds()) {
            if (!fund.purposes().isEmpty()) {
                withPurposes.put(fund.id(), fund);
            }
        }
        long checks = 0;
        int flows = withPurposes.isEmpty() ? 0 : store.flowEnd(books.counted.known);
        for (int i = 0; i < flows; i++) {
            int sequence = store.flowSequence(i);
            Fund fund = withPurposes.get(store.fundId(store.flowFund(i)));
            if (store.flowKind(i) != FlowKind.DELIVERED || fund == null || !books.counted.includes(sequence)) {
                continue;
            }
            checks++;
            // not what a reversal takes back, nor what a count found missing
            if (store.event(sequence) instanceof AidEvent aid && !fund.isFor(aid.purpose())) {
                found.add(Finding.builder()
                        .asset(store.flow(i).amount().asset())
                        .figure(FigureName.DELIVERED_FOR_ANOTHER_PURPOSE, store.flowAmount(i))
                        .differences(store.flowAmount(i), Math.abs(store.flowAmount(i)))
                        .wrong(FindingKind.OUTSIDE_PURPOSE)
                        .node(books.union(store.unionId(store.flowFrom(i))))
                        .fund(fund.id())
                        .addAllTransactions(books.evidence(List.of((long) sequence)))
                        .build());
            }
        }
        return checks;
    }
}
