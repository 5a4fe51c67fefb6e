package io.github.unionaid.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmark runs and its trees agree; figures of so short a run mean nothing. */
class TreeBenchmarkTest {

    @Test
    void aShortRun_printsEveryRow() throws RunnerException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        new TreeBenchmark(new int[] {3_220}, 1, TimeValue.milliseconds(5), out).run();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("3,220 unions", "all trees gave the same answers")
                .containsPattern("bytes a union +[0-9]+ +[0-9]+ \\([0-9.]+ x\\)")
                .containsPattern("ns find +[0-9.]+ \\[")
                .containsPattern("ns isWithin +[0-9.]+ \\[")
                .containsPattern("ns lowestCommonAncestor +[0-9.]+ \\[")
                .containsPattern("ns isWithinByPosition +[0-9.]+ \\[")
                .containsPattern("ms to grow the register by one +[0-9.]+");
    }
}
