package io.github.unionaid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path SOURCE = Path.of("src/main/java/io/github/unionaid/examples/FirstSteps.java");
    private static final Path README = Path.of("../README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void readme_showsTheCodeOfFirstSteps() throws IOException {
        String snippet = Splitter.on("// snippet\n")
                .splitToList(Files.readString(SOURCE))
                .get(1)
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(README)).contains("```java\n" + snippet + "\n```");
    }

    @Test
    void firstSteps_printsWhatItsCommentsSay() throws IOException {
        List<String> promised = Files.readAllLines(SOURCE).stream()
                .filter(line -> line.contains("System.out.println"))
                .map(line -> line.substring(line.indexOf("// ") + 3))
                .toList();

        assertThat(promised).hasSize(4);
        assertThat(output()).isEqualTo(promised);
    }

    @Test
    void readme_linksToFilesThatAreThere() throws IOException {
        Matcher links = LINK.matcher(Files.readString(README));
        List<String> files = links.results().map(m -> m.group(1)).toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(Path.of("..", f)).exists());
    }

    private static List<String> output() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            FirstSteps.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
