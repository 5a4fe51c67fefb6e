package io.github.unionaid.examples.benchmark.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and its matching finds all that was made; figures of so short a run mean nothing. */
class StatementBenchmarkTest {

    @Test
    void aShortRun_printsARowForEachSize() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        new StatementBenchmark(out, 1).run(1, 2_000, 8_000);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("each had all matches and differences that were made")
                .containsPattern("(?m)^ +1,9[0-9]{2} +1,[0-9]{3} +[0-9.]+ \\[")
                .containsPattern("(?m)^ +7,[0-9]{3} +7,[0-9]{3} +[0-9.]+ \\[");
    }

    @Test
    void booksOfAnotherSize_areNotTakenForThese() {
        LargeBooks books = new LargeBooks(2_000);

        assertThatThrownBy(() -> books.check(new LargeBooks(1_900).match()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("found {HAND=");
    }
}
