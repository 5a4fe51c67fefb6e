package io.github.unionaid.examples.benchmark.ledger;

import java.util.Arrays;

/**
 * Columns of lines, each of which is one event. A union is its preorder position in the tree, a fund its number in
 * {@link FundTerms#ALL}. Grows when added to; not thread-safe.
 */
final class Lines {
    /** Money from outside enters the book; {@code other} is 1 if it is of the government, else 0. */
    static final byte RECEIPT = 0;

    /** A grant leaves the book for the union {@code other}. */
    static final byte PAYMENT = 1;

    /**
     * The grant of the id {@code ref} reaches the book from {@code other}; these and the fund stand here for the check of
     * the totals alone, and no contender is told them.
     */
    static final byte ARRIVAL = 2;

    /** Aid leaves the book for people; {@code other} is the book. */
    static final byte DELIVERY = 3;

    byte[] kind;
    byte[] fund;
    int[] day;
    int[] book;
    int[] other;
    long[] idHigh;
    long[] idLow;
    long[] fen;
    long[] refHigh;
    long[] refLow;
    int size;

    Lines(int capacity) {
        kind = new byte[capacity];
        fund = new byte[capacity];
        day = new int[capacity];
        book = new int[capacity];
        other = new int[capacity];
        idHigh = new long[capacity];
        idLow = new long[capacity];
        fen = new long[capacity];
        refHigh = new long[capacity];
        refLow = new long[capacity];
    }

    /** Adds a line that names no other. */
    void add(byte kind, long idHigh, long idLow, int day, int book, int other, int fund, long fen) {
        add(kind, idHigh, idLow, day, book, other, fund, fen, 0, 0);
    }

    /** Adds a line. */
    void add(
            byte kind,
            long idHigh,
            long idLow,
            int day,
            int book,
            int other,
            int fund,
            long fen,
            long refHigh,
            long refLow) {
        if (size == this.kind.length) {
            grow(size * 2 + 16);
        }
        this.kind[size] = kind;
        this.fund[size] = (byte) fund;
        this.day[size] = day;
        this.book[size] = book;
        this.other[size] = other;
        this.idHigh[size] = idHigh;
        this.idLow[size] = idLow;
        this.fen[size] = fen;
        this.refHigh[size] = refHigh;
        this.refLow[size] = refLow;
        size++;
    }

    /** Adds a line of other columns. */
    void addFrom(Lines from, int at) {
        add(
                from.kind[at],
                from.idHigh[at],
                from.idLow[at],
                from.day[at],
                from.book[at],
                from.other[at],
                from.fund[at],
                from.fen[at],
                from.refHigh[at],
                from.refLow[at]);
    }

    private void grow(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        fund = Arrays.copyOf(fund, capacity);
        day = Arrays.copyOf(day, capacity);
        book = Arrays.copyOf(book, capacity);
        other = Arrays.copyOf(other, capacity);
        idHigh = Arrays.copyOf(idHigh, capacity);
        idLow = Arrays.copyOf(idLow, capacity);
        fen = Arrays.copyOf(fen, capacity);
        refHigh = Arrays.copyOf(refHigh, capacity);
        refLow = Arrays.copyOf(refLow, capacity);
    }

    /** Whether money leaves the book. */
    static boolean isOutflow(byte kind) {
        return kind == PAYMENT || kind == DELIVERY;
    }
}
