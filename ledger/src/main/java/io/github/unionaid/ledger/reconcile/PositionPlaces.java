package io.github.unionaid.ledger.reconcile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives positions of a tree places, from 0 in the order in which they first occur: in a table as long as they are few, and
 * once they are one in 64 by an array of all positions, which is faster and no larger.
 */
final class PositionPlaces {
    private static final int FEW = 64;

    private final int positions;
    private @Nullable PlaceTable few = new PlaceTable();
    private int[] places = {}; // by position, place + 1; empty as long as they are few
    private int[] inOrder = {}; // positions by place
    private int size;

    /** Of a tree of so many positions. */
    PositionPlaces(int positions) {
        this.positions = positions;
    }

    /** The place of a position, a new one if it has none. */
    int placeOf(int position) {
        PlaceTable table = few;
        if (table != null) {
            int place = table.placeOf(position);
            if (table.size() > Math.max(FEW, positions / FEW)) {
                spread(table);
            }
            return place;
        }
        int place = places[position] - 1;
        return place >= 0 ? place : add(position);
    }

    private int add(int position) {
        if (size == inOrder.length) {
            inOrder = Arrays.copyOf(inOrder, size * 2);
        }
        inOrder[size] = position;
        places[position] = ++size;
        return size - 1;
    }

    private void spread(PlaceTable table) {
        places = new int[positions];
        inOrder = new int[table.size() * 2];
        for (int place = 0; place < table.size(); place++) {
            int unused = add((int) table.keyAt(place));
        }
        few = null;
    }

    int size() {
        return few == null ? size : few.size();
    }

    /** How many positions the tree has. */
    int positions() {
        return positions;
    }

    int positionAt(int place) {
        return few == null ? inOrder[place] : (int) few.keyAt(place);
    }

    /** All positions that have a place, ascending. */
    int[] ascending() {
        int[] ascending = new int[size()];
        if (few == null) {
            int next = 0;
            for (int position = 0; position < positions; position++) {
                if (places[position] != 0) {
                    ascending[next++] = position;
                }
            }
        } else {
            Arrays.setAll(ascending, this::positionAt);
            Arrays.sort(ascending);
        }
        return ascending;
    }
}
