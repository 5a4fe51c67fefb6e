package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.heap.HeapLayout;

/**
 * What a column in pages takes: its first page has room for 16 values and doubles until it is whole, every other page is
 * whole from the first, and the array of pages doubles.
 */
final class PageBytes {
    private static final int AT_FIRST = 16;

    private PageBytes() {}

    /** The bytes of a column of so many values. */
    static long of(long values, int pageBits, long bytesEach) {
        long page = 1L << pageBits;
        if (values <= page) {
            long room = Math.max(AT_FIRST, powerFrom(values));
            return HeapLayout.array(room, bytesEach) + HeapLayout.array(1, HeapLayout.REFERENCE);
        }
        long pages = (values + page - 1) >> pageBits;
        return pages * HeapLayout.array(page, bytesEach) + HeapLayout.array(powerFrom(pages), HeapLayout.REFERENCE);
    }

    /** The least power of two that is not below a number. */
    private static long powerFrom(long least) {
        return least <= 1 ? 1 : Long.highestOneBit(least - 1) << 1;
    }
}
