package io.github.unionaid.ledger.engine;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** An unmodifiable list whose elements are made when asked for; thread-safe if what makes them is. */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> make;

    /** Of so many elements, each made from its index. */
    public LazyList(int size, IntFunction<T> make) {
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
