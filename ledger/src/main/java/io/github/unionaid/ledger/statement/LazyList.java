package io.github.unionaid.ledger.statement;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that makes an element when it is asked for. Unmodifiable; thread-safe if what makes the elements is. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> maker;

    LazyList(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        return maker.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
