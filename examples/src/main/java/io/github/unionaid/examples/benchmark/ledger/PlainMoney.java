package io.github.unionaid.examples.benchmark.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each union has of each fund, at the end of every day on which it changes.
 *
 * @param <U> what names a union
 */
final class PlainMoney<U> {
    private final Map<Key<U>, TreeMap<LocalDate, BigDecimal>> balances = new HashMap<>();

    private record Key<U>(U union, String fund) {}

    /** Whether so much can go without the balance of that day or a later one falling below zero. */
    boolean covers(U union, String fund, LocalDate day, BigDecimal amount) {
        TreeMap<LocalDate, BigDecimal> line = balances.get(new Key<>(union, fund));
        if (line == null) {
            return false;
        }
        Map.Entry<LocalDate, BigDecimal> before = line.floorEntry(day);
        if (before == null || before.getValue().compareTo(amount) < 0) {
            return false;
        }
        for (BigDecimal later : line.tailMap(day, false).values()) {
            if (later.compareTo(amount) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds from the end of that day on. */
    void add(U union, String fund, LocalDate day, BigDecimal amount) {
        TreeMap<LocalDate, BigDecimal> line = balances.computeIfAbsent(new Key<>(union, fund), k -> new TreeMap<>());
        Map.Entry<LocalDate, BigDecimal> before = line.floorEntry(day);
        line.put(day, before == null ? amount : before.getValue().add(amount));
        if (!line.lastKey().equals(day)) {
            line.tailMap(day, false).replaceAll((d, balance) -> balance.add(amount));
        }
    }
}
