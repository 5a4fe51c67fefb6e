package io.github.unionaid.examples.benchmark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The goals, what was measured, and whether that is enough. Not thread-safe. */
final class Table {
    private static final String FORMAT = "%-66s %30s  %-9s %s%n";

    private final List<String> rows = new ArrayList<>();

    /** Adds a headline. */
    void head(String format, Object... arguments) {
        rows.add(String.format(Locale.ROOT, "%n" + format + "%n", arguments));
    }

    /** Adds a figure without a goal. */
    void row(String what, String figure) {
        rows.add(String.format(Locale.ROOT, FORMAT, what, figure, "", "").stripTrailing() + System.lineSeparator());
    }

    /** Adds a figure that should be as high as the goal, or higher. */
    void atLeast(String what, String format, double figure, double goal) {
        goal(what, format, figure, ">= " + shown(goal), figure >= goal);
    }

    /** Adds a figure that should be as low as the goal, or lower. */
    void atMost(String what, String format, double figure, double goal) {
        goal(what, format, figure, "<= " + shown(goal), figure <= goal);
    }

    private void goal(String what, String format, double figure, String goal, boolean met) {
        String shown = String.format(Locale.ROOT, format, figure);
        rows.add(String.format(Locale.ROOT, FORMAT, what, shown, goal, met ? "met" : "missed"));
    }

    private static String shown(double goal) {
        return String.format(Locale.ROOT, "%,.0f", goal);
    }

    /** Returns the table. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, FORMAT, "", "measured", "goal", "") + String.join("", rows);
    }
}
