package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.heap.HeapLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An append-only column of immutable values or nulls; shares its pages with its snapshots as {@link IntColumn} does. */
final class ObjectColumn<T> {
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private @Nullable Object[][] pages;
    private int size;

    ObjectColumn() {
        this(new @Nullable Object[][] {new @Nullable Object[16]}, 0);
    }

    private ObjectColumn(@Nullable Object[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** The bytes of a column of so many values, without the values. */
    static long bytesFor(long values) {
        return PageBytes.of(values, PAGE_BITS, HeapLayout.REFERENCE);
    }

    void add(@Nullable T value) {
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
            pages = new @Nullable Object[][] {Arrays.copyOf(pages[0], pages[0].length * 2)};
            return;
        }
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        pages[page] = new Object[PAGE]; // no snapshot looks there yet
    }

    /** What stands there; null if null was put in. */
    @SuppressWarnings("unchecked") // only add() puts values in
    @Nullable
    T getOrNull(int index) {
        return (T) pages[index >>> PAGE_BITS][index & MASK];
    }

    @SuppressWarnings("unchecked") // only add() puts values in
    T get(int index) {
        return (T) pages[index >>> PAGE_BITS][index & MASK];
    }

    /** Changes a value; only in a column without snapshots, or in a value that no snapshot reads. */
    void set(int index, T value) {
        pages[index >>> PAGE_BITS][index & MASK] = value;
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        for (int i = newSize; i < size; i++) {
            pages[i >>> PAGE_BITS][i & MASK] = null; // to be collected
        }
        size = newSize;
    }

    int size() {
        return size;
    }

    ObjectColumn<T> snapshot() {
        return snapshot(size);
    }

    /** The first values alone. */
    ObjectColumn<T> snapshot(int length) {
        return new ObjectColumn<>(pages, length);
    }
}
