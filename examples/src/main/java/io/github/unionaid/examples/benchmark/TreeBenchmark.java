package io.github.unionaid.examples.benchmark;

import io.github.unionaid.examples.benchmark.TreeImplementation.Kind;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints the goals of the union tree, what was measured, and the ratios to what a user would take instead. */
public final class TreeBenchmark {
    private static final List<String> QUERIES = List.of("find", "isWithin", "lowestCommonAncestor");
    private static final List<String> BY_POSITION = List.of("isWithinByPosition", "lowestCommonAncestorByPosition");

    private final int[] sizes;
    private final int rounds;
    private final TimeValue time;
    private final PrintStream out;

    TreeBenchmark(int[] sizes, int rounds, TimeValue time, PrintStream out) {
        this.sizes = sizes.clone();
        this.rounds = rounds;
        this.time = time;
        this.out = out;
    }

    /**
     * Runs everything; some minutes.
     *
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        new TreeBenchmark(new int[] {3_220, 3_000_000}, 5, TimeValue.seconds(1), System.out).run();
    }

    void run() throws RunnerException {
        out.printf(Locale.ROOT, "%s; medians of %d interleaved rounds%n", Machine.describe(), rounds);
        for (int size : sizes) {
            footprint(size);
            TreeQueries.checkAgreement(size);
            out.printf(Locale.ROOT, "all trees gave the same answers%n");
            queries(size);
        }
    }

    private void footprint(int size) {
        out.printf(Locale.ROOT, "%n%,d unions%n", size);
        TreeQueries.forget();
        Map<Kind, Footprint.Built> built = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            built.put(kind, Footprint.build(kind, size));
        }
        out.printf(
                Locale.ROOT,
                "%-34s %20s %20s %20s %8s%n",
                "",
                "UnionTree",
                "HashMap of nodes",
                "ImmutableGraph",
                "goal");
        row("bytes a union", built.values().stream().map(b -> b.bytesAUnion()).toList(), "%.0f", "<= 400");
        row("seconds to build", built.values().stream().map(b -> b.seconds()).toList(), "%.2f", "");
        out.printf(
                Locale.ROOT,
                "%-34s %20s%n",
                "ms to grow the register by one",
                String.format(Locale.ROOT, "%.3f", Footprint.growthMillis(size)));
    }

    private void queries(int size) throws RunnerException {
        Map<String, Rounds> nanos = new TreeMap<>();
        for (int round = 0; round < rounds; round++) { // A B C A B C: whatever slows the machine slows all
            for (Kind kind : Kind.values()) {
                String methods = String.join("|", QUERIES)
                        + (kind == Kind.UNION_TREE ? "|" + String.join("|", BY_POSITION) : "");
                for (RunResult result : new Runner(options(size, kind, methods)).run()) {
                    String key = result.getPrimaryResult().getLabel() + " " + kind;
                    nanos.computeIfAbsent(key, k -> new Rounds(rounds))
                            .set(round, result.getPrimaryResult().getScore());
                }
            }
        }
        for (String query : QUERIES) {
            Rounds[] all = Arrays.stream(Kind.values())
                    .map(kind -> nanos.getOrDefault(query + " " + kind, new Rounds(0)))
                    .toArray(Rounds[]::new);
            out.printf(
                    Locale.ROOT,
                    "%-34s %20s %20s %20s%n",
                    "ns " + query,
                    all[0].spread("%.1f"),
                    withRatio(all[1], all[0]),
                    withRatio(all[2], all[0]));
        }
        for (String query : BY_POSITION) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %20s %20s %20s %8s%n",
                    "ns " + query,
                    nanos.getOrDefault(query + " " + Kind.UNION_TREE, new Rounds(0))
                            .spread("%.1f"),
                    "",
                    "",
                    "tens");
        }
    }

    private Options options(int size, Kind kind, String methods) {
        return new OptionsBuilder()
                .include(TreeQueries.class.getName() + "\\.(" + methods + ")$")
                .param("size", Integer.toString(size))
                .param("kind", kind.name())
                .forks(0) // so that the runs can take turns on the same trees
                .warmupIterations(2)
                .warmupTime(time)
                .measurementIterations(1)
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private void row(String what, List<Double> values, String format, String goal) {
        out.printf(
                Locale.ROOT,
                "%-34s %20s %20s %20s %8s%n",
                what,
                String.format(Locale.ROOT, format, values.get(0)),
                String.format(Locale.ROOT, format + " (%.1f x)", values.get(1), values.get(1) / values.get(0)),
                String.format(Locale.ROOT, format + " (%.1f x)", values.get(2), values.get(2) / values.get(0)),
                goal);
    }

    private static String withRatio(Rounds peer, Rounds ours) {
        return String.format(Locale.ROOT, "%.1f (%.1f x)", peer.median(), peer.ratioTo(ours));
    }
}
