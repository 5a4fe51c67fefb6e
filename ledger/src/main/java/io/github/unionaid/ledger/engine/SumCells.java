package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.util.Arrays;
import java.util.EnumSet;

/**
 * Sums of measures, by block of positions and fund; a block is one position or a power of two of them. Only what has
 * occurred takes memory: 90 bytes for each block and fund, 56 more if any measure of them is one that occurs seldom.
 */
final class SumCells {
    private static final Measure[] MEASURES = Measure.values();

    /** Paid by a union to itself: to a group anchored at it, or between two unions whose books it has. */
    static final int PAID_TO_ITSELF = MEASURES.length;

    /** The same, arrived. */
    static final int ARRIVED_AT_ITSELF = MEASURES.length + 1;

    /** How many sums a cell has. */
    static final int SUMS = MEASURES.length + 2;

    private static final int[] OFTEN = ordinals(EnumSet.of(
            Measure.SENT,
            Measure.COMING,
            Measure.INT_SENT,
            Measure.RECEIVED,
            Measure.ARRIVED,
            Measure.INT_RECEIVED,
            Measure.RAISED,
            Measure.DELIVERED,
            Measure.HELD));
    private static final int[] SELDOM = others(OFTEN);
    private static final int[] PLACES = places(); // by measure, in a cell's often or, from their end on, seldom sums

    private final int shift;
    private final Cells cells = new Cells();
    private final LongColumn often = new LongColumn();
    private final IntColumn seldomNumbers = new IntColumn(); // by cell, number in the seldom column + 1; 0 if none
    private final LongColumn seldom = new LongColumn();
    private int seldomCells;

    /** Of blocks of {@code 1 << shift} positions. */
    SumCells(int shift) {
        this.shift = shift;
    }

    /** Adds to a measure of a position and a fund. */
    void add(int measure, int position, int fund, long fen) {
        add(cell(position >> shift, fund), measure, fen);
    }

    /** Adds a transfer: to a measure of its giver, of its receiver and of their lowest common ancestor. */
    void addTransfer(Transfer kind, int from, int to, int ancestor, int fund, long fen) {
        int giver = from >> shift;
        int receiver = to >> shift;
        int above = ancestor >> shift;
        int giverCell = cell(giver, fund);
        int receiverCell = receiver == giver ? giverCell : cell(receiver, fund);
        int aboveCell = above == giver ? giverCell : above == receiver ? receiverCell : cell(above, fund);
        add(giverCell, kind.ofGiver, fen);
        add(receiverCell, kind.ofReceiver, fen);
        add(aboveCell, kind.ofAncestor, fen);
    }

    private int cell(int block, int fund) {
        int cell = cells.number(block, fund);
        if (cell == seldomNumbers.size()) {
            for (int i = 0; i < OFTEN.length; i++) {
                often.add(0);
            }
            seldomNumbers.add(0);
        }
        return cell;
    }

    private void add(int cell, int measure, long fen) {
        int place = PLACES[measure];
        if (place < OFTEN.length) {
            int at = cell * OFTEN.length + place;
            often.set(at, often.get(at) + fen);
        } else {
            int at = seldomBegin(cell) + place - OFTEN.length;
            seldom.set(at, seldom.get(at) + fen);
        }
    }

    private int seldomBegin(int cell) {
        int number = seldomNumbers.get(cell);
        if (number == 0) {
            for (int i = 0; i < SELDOM.length; i++) {
                seldom.add(0);
            }
            number = ++seldomCells;
            seldomNumbers.set(cell, number);
        }
        return (number - 1) * SELDOM.length;
    }

    /** Adds the sums of the block that begins at a position to those given, by measure. */
    void addTo(long[] sums, int position, int fund) {
        int cell = cells.find(position >> shift, fund);
        if (cell == Cells.NONE) {
            return;
        }
        for (int i = 0; i < OFTEN.length; i++) {
            sums[OFTEN[i]] += often.get(cell * OFTEN.length + i);
        }
        int number = seldomNumbers.get(cell);
        if (number != 0) {
            for (int i = 0; i < SELDOM.length; i++) {
                sums[SELDOM[i]] += seldom.get((number - 1) * SELDOM.length + i);
            }
        }
    }

    /** How many blocks and funds have sums. */
    int size() {
        return cells.size();
    }

    private static int[] ordinals(EnumSet<Measure> measures) {
        return measures.stream().mapToInt(Measure::ordinal).toArray();
    }

    private static int[] others(int[] sorted) {
        int[] others = new int[SUMS - sorted.length];
        int size = 0;
        for (int measure = 0; measure < SUMS; measure++) {
            if (Arrays.binarySearch(sorted, measure) < 0) {
                others[size++] = measure;
            }
        }
        return others;
    }

    private static int[] places() {
        int[] places = new int[SUMS];
        for (int i = 0; i < OFTEN.length; i++) {
            places[OFTEN[i]] = i;
        }
        for (int i = 0; i < SELDOM.length; i++) {
            places[SELDOM[i]] = OFTEN.length + i;
        }
        return places;
    }
}
