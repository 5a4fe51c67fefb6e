package io.github.unionaid.examples.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * The figures of one contender, one of each round. In a round the contenders take turns, A B C and then A B C again, so
 * that whatever slows the machine slows all; a ratio is taken in each round, and the median of them counts. Not changed
 * any more when it is read; not thread-safe before.
 */
public final class Rounds {
    private final double[] values;

    /** Makes one for that many rounds. */
    public Rounds(int rounds) {
        values = new double[rounds];
    }

    /** Notes the figure of a round, from 0. */
    public void set(int round, double value) {
        values[round] = value;
    }

    /** The median. */
    public double median() {
        return median(values);
    }

    /** The median of the ratios of these figures to those of another contender in the same round. */
    public double ratioTo(Rounds other) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / other.values[i]);
        return median(ratios);
    }

    /** The median and the spread, each as {@code format} says. */
    public String spread(String format) {
        double[] sorted = sorted(values);
        return String.format(
                Locale.ROOT,
                format + " [" + format + "-" + format + "]",
                median(),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        return sorted(values)[values.length / 2];
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the median and the spread. */
    @Override
    public String toString() {
        return spread("%.3g");
    }
}
