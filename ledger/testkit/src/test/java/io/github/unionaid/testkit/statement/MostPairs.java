package io.github.unionaid.testkit.statement;

import java.util.Arrays;
import java.util.List;

/** The most pairs that a few payments and arrivals of one amount can be put into, by trying all. */
final class MostPairs {
    private final boolean[][] fits;

    MostPairs(List<Integer> paid, List<Integer> arrived, int before, int after) {
        fits = new boolean[paid.size()][arrived.size()];
        for (int i = 0; i < paid.size(); i++) {
            for (int j = 0; j < arrived.size(); j++) {
                int days = arrived.get(j) - paid.get(i);
                fits[i][j] = days >= -before && days <= after;
            }
        }
    }

    private MostPairs(boolean[][] fits) {
        this.fits = fits;
    }

    int most() {
        return most(0, 0);
    }

    private int most(int i, int used) {
        if (i == fits.length) {
            return 0;
        }
        int most = most(i + 1, used);
        for (int j = 0; j < fits[i].length; j++) {
            if (fits[i][j] && (used & 1 << j) == 0) {
                most = Math.max(most, 1 + most(i + 1, used | 1 << j));
            }
        }
        return most;
    }

    /** Whether all of the best ways have the payment; without it there are fewer pairs. */
    boolean allHavePaid(int i) {
        boolean[][] without = copy();
        Arrays.fill(without[i], false);
        return new MostPairs(without).most() < most();
    }

    boolean allHaveArrived(int j) {
        boolean[][] without = copy();
        for (boolean[] row : without) {
            row[j] = false;
        }
        return new MostPairs(without).most() < most();
    }

    /** Whether one of the best ways has the pair. */
    boolean someHas(int i, int j) {
        if (!fits[i][j]) {
            return false;
        }
        boolean[][] with = copy();
        Arrays.fill(with[i], false);
        for (boolean[] row : with) {
            row[j] = false;
        }
        return new MostPairs(with).most() + 1 == most();
    }

    boolean someHasPaid(int i) {
        for (int j = 0; j < fits[i].length; j++) {
            if (someHas(i, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean[][] copy() {
        boolean[][] copy = new boolean[fits.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = fits[i].clone();
        }
        return copy;
    }
}
