package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.EventRow;
import java.util.Arrays;

/**
 * An append-only column of {@link EventRow}s, one behind the other, so that what belongs to an event is in one or two
 * cache lines; shares its pages with its snapshots as {@link IntColumn} does. Words that are said to change are for the
 * writer alone.
 */
final class RowColumn {
    private static final int PAGE_BITS = 12; // 256 KiB, as in LongColumn
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private long[][] pages;
    private int size;

    RowColumn() {
        this(new long[][] {new long[16 * EventRow.WORDS]}, 0);
    }

    private RowColumn(long[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** The bytes of a column of so many rows. */
    static long bytesFor(long rows) {
        return PageBytes.of(rows, PAGE_BITS, (long) EventRow.WORDS * Long.BYTES);
    }

    /** Adds a copy of a row. */
    void add(long[] row) {
        int page = size >>> PAGE_BITS;
        if (page == pages.length || pages[page] == null || at(size) == pages[page].length) {
            makeRoom(page);
        }
        System.arraycopy(row, 0, pages[page], at(size), EventRow.WORDS);
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
        pages[page] = new long[PAGE * EventRow.WORDS]; // no snapshot looks there yet
    }

    long get(int row, int word) {
        return pages[row >>> PAGE_BITS][at(row) + word];
    }

    void set(int row, int word, long value) {
        pages[row >>> PAGE_BITS][at(row) + word] = value;
    }

    private static int at(int row) {
        return (row & MASK) * EventRow.WORDS;
    }

    int size() {
        return size;
    }

    /** Forgets all rows from one on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        size = newSize;
    }

    RowColumn snapshot(int length) {
        return new RowColumn(pages, length);
    }
}
