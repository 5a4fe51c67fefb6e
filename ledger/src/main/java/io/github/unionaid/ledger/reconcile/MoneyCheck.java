package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.ServiceUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        LowestMoney lowest = books.pass.lowest;
        long checks = 0;
        for (int line = 0; line < books.held.size(); line++) {
            checks += lowest.isUsed(line) ? 1 : 0;
            if (lowest.lowest(line) < 0) {
                found.add(belowZero(line, lowest.lowest(line)));
            }
        }
        return checks + checkPurposes(found);
    }

    private Finding belowZero(int line, long lowest) {
        TreeMap<Integer, Differences> days = new TreeMap<>();
        for (int s = 1; s <= books.counted.known; s++) {
            long change = books.counted.includes(s) ? change(s, line) : 0;
            if (change != 0) {
                days.computeIfAbsent(store.day(s), d -> new Differences()).add(s, change);
            }
        }
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

    private long change(int sequence, int line) {
        long change = 0;
        for (int i = store.postingBegin(sequence); i < store.postingEnd(sequence); i++) {
            change += books.held.line(store.postingAccount(i)) == line ? store.postingAmount(i) : 0;
        }
        return change;
    }

    private long checkPurposes(List<Finding> found) {
        Map<FundId, Set<String>> purposes = new HashMap<>();
        for (Fund fund : books.view.funds()) {
            if (!fund.purposes().isEmpty()) {
                purposes.put(fund.id(), fund.purposes());
            }
        }
        long checks = 0;
        int flows = purposes.isEmpty() ? 0 : store.flowEnd(books.counted.known);
        for (int i = 0; i < flows; i++) {
            int sequence = store.flowSequence(i);
            Set<String> allowed = purposes.get(store.fundId(store.flowFund(i)));
            if (store.flowKind(i) != FlowKind.DELIVERED || allowed == null || !books.counted.includes(sequence)) {
                continue;
            }
            checks++;
            Event event = store.event(sequence);
            if (isDelivery(event) && !purpose(event).filter(allowed::contains).isPresent()) {
                found.add(Finding.builder()
                        .asset(store.flow(i).amount().asset())
                        .figure(FigureName.DELIVERED_FOR_ANOTHER_PURPOSE, store.flowAmount(i))
                        .differences(store.flowAmount(i), Math.abs(store.flowAmount(i)))
                        .wrong(FindingKind.OUTSIDE_PURPOSE)
                        .node(books.union(store.unionId(store.flowFrom(i))))
                        .fund(store.fundId(store.flowFund(i)))
                        .addAllTransactions(books.evidence(List.of((long) sequence)))
                        .build());
            }
        }
        return checks;
    }

    /** Not what a reversal takes back, nor what a count found missing. */
    private static boolean isDelivery(Event event) {
        return event instanceof Disbursement || event instanceof GoodsIssue || event instanceof ServiceUse;
    }

    private static Optional<String> purpose(Event event) {
        if (event instanceof Disbursement e) {
            return e.purpose();
        }
        if (event instanceof GoodsIssue e) {
            return e.purpose();
        }
        return event instanceof ServiceUse e ? e.purpose() : Optional.empty();
    }
}
