package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * How events are told in batches, if at all. Where a batch ends, and whether it is taken as a whole, follows from the
 * ids in it alone: so a program that is made small keeps the batches that it had.
 *
 * @param seed chooses among the ways; 0 for no batches
 */
public record Batching(long seed) {
    /** One by one. */
    public static final Batching NONE = new Batching(0);

    /** In how many lines there is one end of a batch. */
    private static final int[] LINES_PER_END = {1, 2, 3, 5, 10, 30, Integer.MAX_VALUE};

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    boolean isNone() {
        return seed == 0;
    }

    /** The events batch by batch. */
    List<List<Event>> split(List<? extends Event> events) {
        int lines = LINES_PER_END[Math.floorMod(seed, LINES_PER_END.length)];
        List<List<Event>> batches = new ArrayList<>();
        List<Event> batch = new ArrayList<>();
        for (Event event : events) {
            batch.add(event);
            if (number(event, 1, lines) == 0) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Whether the batch is to be taken as a whole or not at all. */
    boolean isWhole(List<Event> batch) {
        return number(batch.get(0), 2, 2) == 0;
    }

    private int number(Event event, int salt, int below) {
        long mixed = ((seed * 31 + salt) * SPREAD) ^ (event.id().value().hashCode() * SPREAD);
        long spread = (mixed ^ (mixed >>> 32)) * SPREAD;
        return (int) Math.floorMod(spread >>> 20, (long) below);
    }
}
