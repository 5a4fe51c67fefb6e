package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.heap.HeapLayout;
import io.github.unionaid.ledger.book.EventId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The sequence number of each event by its id: an open-addressed table, at most two thirds full, that grows by half.
 *
 * <p>It takes {@value #BYTES_PER_SLOT} bytes a slot: 12 to 18 bytes an id, less than 30 while a larger table is being
 * filled and the smaller one is still there, and {@value #BYTES_AT_FIRST} bytes before the first id. The ids themselves
 * stand in the store alone.
 *
 * <p>An entry is 32 bits of the hash and the sequence number. Where the bits agree the id is compared with that of the
 * event in the store, so that two ids are never confused, whatever their hashes. The hash is the same on every machine;
 * nothing that a ledger answers depends on it.
 *
 * <p>One thread at a time adds; any thread finds, without a lock, by a snapshot of the store. Of a snapshot of n
 * transactions every id up to n is found, and none after it.
 */
final class IdIndex {
    static final int BYTES_PER_SLOT = Long.BYTES;
    static final int BYTES_AT_FIRST = 128;

    /** Stands for the number of an id that was taken back; above all that a store can have. */
    private static final int FORGOTTEN = Integer.MAX_VALUE;

    private static final long SPREAD = 0x9E3779B97F4A7C15L; // odd; 2^64 by the golden ratio
    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(long[].class);

    /*
     * Why a reader that holds a snapshot of n transactions finds every id up to n:
     *
     * The writer adds, and snapshots are taken, under one lock, the engine's on the state. So all that the writer did up
     * to n happened before the reader's search: the reader sees the table that was in use then, with all its entries up
     * to n, or a later table.
     *
     * In the table of then an entry up to n never changes, and no slot that was taken is ever free again: what is
     * forgotten is above n and stays as a number above all. When an id was added, all slots from its first one to its own
     * were taken, so the search for it meets no free slot before it. Of what the writer adds meanwhile the reader may see
     * any part: its numbers are above n, so it is passed by without a look into the store. Entries are read and written as opaque, so that none is seen half written.
     *
     * A later table is filled while the writer alone knows it, and published by the volatile write of the reference: who
     * sees the reference sees every entry that was copied, those up to n among them; from then on the same holds for it.
     * The table that it replaces is left as it is, for those who are still searching it.
     */
    private volatile long[] table = new long[BYTES_AT_FIRST / BYTES_PER_SLOT]; // see entry(); 0 is free
    private int size; // with those forgotten since the table grew

    /** The sequence number of the event of that id in the store or snapshot; 0 if it has none. O(1) expected. */
    int find(EventId id, Store store) {
        String text = id.value();
        return UuidText.is(text)
                ? find(UuidText.high(text), UuidText.low(text), store)
                : find(hash(id), id, 0, 0, store);
    }

    /** The same of an id of 128 bits. */
    int find(long high, long low, Store store) {
        return find(hash(high, low), null, high, low, store);
    }

    /** The same, with its hash. */
    int find(int hash, long high, long low, Store store) {
        return find(hash, null, high, low, store);
    }

    private int find(int hash, @Nullable EventId text, long high, long low, Store store) {
        long[] entries = table;
        int last = store.transactionCount();
        for (int slot = first(hash, entries.length); ; slot = next(slot, entries.length)) {
            long entry = (long) ENTRIES.getOpaque(entries, slot);
            if (entry == 0) {
                return 0;
            }
            int sequence = (int) entry;
            if ((int) (entry >>> Integer.SIZE) == hash
                    && sequence <= last
                    && (text == null ? store.isId(sequence, high, low) : store.isId(sequence, text))) {
                return sequence;
            }
        }
    }

    /** Takes in an id that is not there yet, with its sequence number, from 1. O(1) expected and amortised. */
    void add(EventId id, int sequence) {
        add(hash(id), sequence);
    }

    /** The same by the hash of the id. */
    void add(int hash, int sequence) {
        long[] entries = table;
        if (3L * (size + 1) > 2L * entries.length) {
            entries = grown(entries);
            table = entries;
        }
        put(entries, entry(hash, sequence));
        size++;
    }

    /**
     * Forgets the id of the last transactions, which are taken back. Its slot stays taken, by a number that no snapshot
     * has, until the table grows: emptied, it would end the search for others.
     */
    void forget(int hash, int sequence) {
        long[] entries = table;
        int slot = first(hash, entries.length);
        while (entries[slot] != entry(hash, sequence)) {
            slot = next(slot, entries.length);
        }
        ENTRIES.setOpaque(entries, slot, entry(hash, FORGOTTEN));
    }

    /** What stands in the first slot of a hash; for who wants it in the cache. */
    long peek(int hash) {
        long[] entries = table;
        return entries[first(hash, entries.length)];
    }

    private static long entry(int hash, int sequence) {
        return ((long) hash << Integer.SIZE) | sequence;
    }

    private long[] grown(long[] entries) {
        int known = 0;
        for (long entry : entries) { // the writer's own, no other thread writes
            known += isKnown(entry) ? 1 : 0;
        }
        boolean crowded = 9L * known > 4L * entries.length; // else it is full of forgotten ones
        long[] larger = new long[crowded ? entries.length + entries.length / 2 : entries.length];
        for (long entry : entries) {
            if (isKnown(entry)) {
                put(larger, entry);
            }
        }
        size = known;
        return larger;
    }

    private static boolean isKnown(long entry) {
        return entry != 0 && (int) entry != FORGOTTEN;
    }

    private static void put(long[] entries, long entry) {
        int slot = first((int) (entry >>> Integer.SIZE), entries.length);
        while (entries[slot] != 0) {
            slot = next(slot, entries.length);
        }
        ENTRIES.setOpaque(entries, slot, entry);
    }

    private static int first(int hash, int slots) {
        return (int) ((Integer.toUnsignedLong(hash) * slots) >>> Integer.SIZE);
    }

    private static int next(int slot, int slots) {
        return slot + 1 == slots ? 0 : slot + 1;
    }

    /** The bytes of an index of so many ids, none of which was taken back. */
    static long bytesFor(long ids) {
        return HeapLayout.array(slotsFor(ids, false), BYTES_PER_SLOT);
    }

    /** The bytes of the table that was there before the one of so many ids; 0 if none was. */
    static long bytesBefore(long ids) {
        long slots = slotsFor(ids, true);
        return slots == 0 ? 0 : HeapLayout.array(slots, BYTES_PER_SLOT);
    }

    private static long slotsFor(long ids, boolean before) {
        long smaller = 0;
        long slots = BYTES_AT_FIRST / BYTES_PER_SLOT;
        while (3 * ids > 2 * slots) {
            smaller = slots;
            slots += slots / 2;
        }
        return before ? smaller : slots;
    }

    /** The number of slots. */
    int slots() {
        return table.length;
    }

    /**
     * 32 bits of a hash of 64, over all characters. Those of {@link String#hashCode}, in which {@code Aa} and {@code BB}
     * are the same, would let ids made by a pattern crowd.
     */
    static int hash(EventId id) {
        String text = id.value();
        if (UuidText.is(text)) {
            return hash(UuidText.high(text), UuidText.low(text));
        }
        long h = text.length();
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * SPREAD;
        }
        return (int) (((h ^ (h >>> Integer.SIZE)) * SPREAD) >>> Integer.SIZE);
    }

    /** The hash of an id of 128 bits, the same as that of its text. */
    static int hash(long high, long low) {
        return KeyTable.hash(high, low);
    }
}
