package io.github.unionaid.ledger;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** An unmodifiable list whose elements are made when asked for. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> make;

    LazyList(int size, IntFunction<T> make) {
        this.size = size;
        this.make = make;
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size);
        return make.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
