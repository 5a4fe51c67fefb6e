package io.github.unionaid.examples.benchmark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The benchmark runs; figures of so short a run mean nothing. */
class LedgerBenchmarkTest {

    @Test
    void aShortRun_printsEveryRow() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String sizes = "--rounds 2 --unions 4000 --accounts 6000 --small-unions 400 --small-accounts 1000"
                + " --lines 9000 --object-lines 3000 --sql-lines 2000 --proof-postings 9000 --growth 20000";

        new LedgerBenchmark(Settings.parse(sizes.split(" ", -1)), out).run(1);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("medians of 2 interleaved rounds", "batch path, 4,000 unions", "batch path, 400 unions")
                .contains("object path, 4,000 unions", "up to 10,000", "DuckDB in memory, two threads, 2,000 lines")
                .containsPattern("1 MiB: dependent .* [0-9]+ ns, [0-9.]+ ns, [0-9.]+ GB/s")
                .containsPattern("bytes a transaction, measured beside estimated +[0-9.]+, [0-9.]+")
                .containsPattern("jars of core and ledger, kB +[0-9]+ +<= 1,000")
                .containsPattern("first grant, national tree.* [0-9]+ +<= 300")
                .containsPattern("  times as fast as it +[0-9.]+ x +>= 40")
                .containsPattern("reconciliation, 2 threads: seconds +[0-9.]+")
                .containsPattern("  times as fast as it +[0-9.]+ x +>= 8")
                .containsPattern("  times as long +[0-9.]+ x +<= 2");
    }

    @Test
    void anUnknownOption_isRefused() {
        assertThatThrownBy(() -> Settings.parse("--lanes", "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--lanes")
                .hasMessageContaining("--lines");
    }
}
