package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/**
 * An append-only column of {@code int}, in pages, so that growing copies no more than the first one. A {@link #snapshot}
 * shares the pages: values below its length never change, and a page that grows is a new array, so one writer and any
 * number of readers of snapshots need no lock.
 */
final class IntColumn {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private int[][] pages;
    private int size;

    IntColumn() {
        this(new int[][] {new int[16]}, 0);
    }

    private IntColumn(int[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** The bytes of a column of so many values. */
    static long bytesFor(long values) {
        return PageBytes.of(values, PAGE_BITS, Integer.BYTES);
    }

    void add(int value) {
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
            pages = new int[][] {Arrays.copyOf(pages[0], pages[0].length * 2)};
            return;
        }
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        pages[page] = new int[PAGE]; // no snapshot looks there yet
    }

    int get(int index) {
        return pages[index >>> PAGE_BITS][index & MASK];
    }

    /** Changes a value; only in a column without snapshots, or in a value that no snapshot reads. */
    void set(int index, int value) {
        pages[index >>> PAGE_BITS][index & MASK] = value;
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    IntColumn snapshot() {
        return snapshot(size);
    }

    /** The first values alone. */
    IntColumn snapshot(int length) {
        return new IntColumn(pages, length);
    }
}
