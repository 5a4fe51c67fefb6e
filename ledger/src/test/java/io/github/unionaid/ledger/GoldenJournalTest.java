package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Journals of earlier releases are opened as they were written, for ever. A file in the directory is tried without being
 * named here. With {@code -Dgolden.write=journal-N} a new one is made of {@link WholeLife}; one that is there is never
 * written again. See {@code core/docs/testing.md}.
 */
class GoldenJournalTest {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

    @BeforeAll
    static void writeIfAsked() throws IOException {
        String name = System.getProperty("golden.write");
        if (name != null) {
            assertThat(name).as("the next name").isEqualTo("journal-" + names().size());
            write(DIRECTORY, name, WholeLife.journal());
        }
    }

    static List<String> names() throws IOException {
        return files(DIRECTORY, ".jsonl");
    }

    @ParameterizedTest
    @MethodSource("names")
    void golden_opensToTheStateOfItsDigest(String name) throws IOException {
        Ledger ledger = Ledger.open(JournalText.read(DIRECTORY.resolve(name + ".jsonl")), Jiangsu.CLOCK);

        assertThat(ledger.stateDigest()).isEqualTo(readDigest(DIRECTORY, name));
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
    }

    @Test
    void goldens_areNumberedFrom0_eachWithItsDigest() throws IOException {
        List<String> expected = IntStream.range(0, names().size())
                .mapToObj(n -> "journal-" + n)
                .sorted()
                .toList();

        assertThat(names()).isNotEmpty().isEqualTo(expected);
        assertThat(files(DIRECTORY, ".digest")).isEqualTo(expected);
    }

    @Test
    void write_isReadAgain_andNeverOverwrites(@TempDir Path directory) throws IOException {
        write(directory, "journal-0", WholeLife.journal());
        byte[] written = Files.readAllBytes(directory.resolve("journal-0.jsonl"));
        Journal other = new JournalCopy(WholeLife.journal()).remove(2).journal();

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> write(directory, "journal-0", WholeLife.journal()));
        Files.delete(directory.resolve("journal-0.digest"));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> JournalText.writeNew(directory.resolve("journal-0.jsonl"), other));
        assertThat(directory.resolve("journal-0.jsonl")).hasBinaryContent(written);
        assertThat(Ledger.open(JournalText.read(directory.resolve("journal-0.jsonl")), Jiangsu.CLOCK)
                        .stateDigest())
                .isEqualTo(Ledger.open(WholeLife.journal(), Jiangsu.CLOCK).stateDigest());
    }

    private static void write(Path directory, String name, Journal journal) throws IOException {
        String digest = Ledger.open(journal, Jiangsu.CLOCK).stateDigest();
        JournalText.writeNew(directory.resolve(name + ".jsonl"), journal);
        Files.writeString(directory.resolve(name + ".digest"), digest + "\n", StandardOpenOption.CREATE_NEW);
    }

    private static String readDigest(Path directory, String name) throws IOException {
        return Files.readString(directory.resolve(name + ".digest"), StandardCharsets.UTF_8)
                .strip();
    }

    /** The names of the files that end so, without the ending, in order. */
    private static List<String> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
