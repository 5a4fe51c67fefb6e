package io.github.unionaid.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about planted errors has a row for each, and no other. */
class PlantedDocTest {

    @Test
    void table_hasEveryFault_withItsName_andNoFailure() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/planted-errors.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();

        assertThat(rows.stream().map(r -> r.replaceFirst("` \\|.*", "`")))
                .containsExactlyElementsOf(Arrays.stream(Fault.values())
                        .map(f -> "| " + f.inWords() + " | `" + f.named() + "`")
                        .toList());
        assertThat(rows).allMatch(r -> r.matches("\\|[^|]+\\|[^|]+\\| ([0-9,]+) \\| \\1 \\| 0 \\| 0 \\| 0 \\|.*"));
    }
}
