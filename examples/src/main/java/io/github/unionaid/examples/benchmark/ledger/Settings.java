package io.github.unionaid.examples.benchmark.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is run, and how much of it.
 *
 * @param only the one row to run; empty for all
 * @param rounds how often each contender takes its turn, after a first round that is checked and not counted
 * @param unions how many unions the large tree has
 * @param accounts about how many accounts the lines use there
 * @param smallUnions how many unions the small tree has
 * @param smallAccounts about how many accounts the lines use there
 * @param lines how many lines the ledger and plain Java post
 * @param objectLines how many lines are posted as objects
 * @param sqlLines how many lines the databases post
 * @param proofPostings about how many postings are reconciled
 * @param growth up to how many transactions one ledger grows
 */
record Settings(
        String only,
        int rounds,
        int unions,
        int accounts,
        int smallUnions,
        int smallAccounts,
        int lines,
        int objectLines,
        int sqlLines,
        int proofPostings,
        int growth) {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--only", ""),
            Map.entry("--rounds", "5"),
            Map.entry("--unions", "3000000"),
            Map.entry("--accounts", "3000000"),
            Map.entry("--small-unions", "3220"),
            Map.entry("--small-accounts", "10000"),
            Map.entry("--lines", "2000000"),
            Map.entry("--object-lines", "500000"),
            Map.entry("--sql-lines", "100000"),
            Map.entry("--proof-postings", "100000000"),
            Map.entry("--growth", "100000000"));

    /** Reads {@code --name value ...}. */
    static Settings parse(String... args) {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (int i = 0; i < args.length; i += 2) {
            if (!DEFAULTS.containsKey(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException(Arrays.toString(args) + "; expected values after some of "
                        + List.copyOf(new TreeMap<>(DEFAULTS).keySet()));
            }
            values.put(args[i], args[i + 1]);
        }
        return new Settings(
                values.getOrDefault("--only", ""),
                number(values, "--rounds"),
                number(values, "--unions"),
                number(values, "--accounts"),
                number(values, "--small-unions"),
                number(values, "--small-accounts"),
                number(values, "--lines"),
                number(values, "--object-lines"),
                number(values, "--sql-lines"),
                number(values, "--proof-postings"),
                number(values, "--growth"));
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name, ""));
    }

    /** Whether a row is to be run. */
    boolean has(String row) {
        return only.isEmpty() || only.equals(row);
    }
}
