package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/** An append-only column of {@code long}; shares its pages with its snapshots as {@link IntColumn} does. */
final class LongColumn {
    private static final int PAGE_BITS =
            15; // 256 KiB: a page above 512 KiB takes a region of 1 MiB, as G1 has them in small heaps
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private long[][] pages;
    private int size;

    LongColumn() {
        this(new long[][] {new long[16]}, 0);
    }

    private LongColumn(long[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** The bytes of a column of so many values. */
    static long bytesFor(long values) {
        return PageBytes.of(values, PAGE_BITS, Long.BYTES);
    }

    void add(long value) {
        int page = size >>> PAGE_BITS;
        int at = size & MASK;
        if (page == pages.length || pages[page] == null || at == pages[page].length) {
            makeRoom(page);
        }
        pages[page][at] = value;
        size++;
    }

    private void makeRoom(int page) {
        if (page == 0) {
            pages = new long[][] {Arrays.copyOf(pages[0], pages[0].length * 2)};
            return;
        }
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        pages[page] = new long[PAGE]; // no snapshot looks there yet
    }

    long get(int index) {
        return pages[index >>> PAGE_BITS][index & MASK];
    }

    /** Changes a value; only in a column without snapshots, or in a value that no snapshot reads. */
    void set(int index, long value) {
        pages[index >>> PAGE_BITS][index & MASK] = value;
    }

    /** Adds to a value; as {@link #set}. */
    void plus(int index, long delta) {
        pages[index >>> PAGE_BITS][index & MASK] += delta;
    }

    /** The page of a value, for who reads or changes several that stand together. */
    long[] page(int index) {
        return pages[index >>> PAGE_BITS];
    }

    /** Where in its page a value stands. */
    static int inPage(int index) {
        return index & MASK;
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    LongColumn snapshot() {
        return snapshot(size);
    }

    /** The first values alone. */
    LongColumn snapshot(int length) {
        return new LongColumn(pages, length);
    }
}
