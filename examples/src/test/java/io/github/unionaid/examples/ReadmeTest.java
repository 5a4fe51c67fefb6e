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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/unionaid/examples");
    private static final Path README = Path.of("../README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    /** A program of which the README shows the part between the marks. */
    record Program(Path source, Consumer<String[]> main) {
        static Program of(String name, Consumer<String[]> main) {
            return new Program(SOURCES.resolve(name + ".java"), main);
        }
    }

    static List<Program> programs() {
        return List.of(
                Program.of("FirstSteps", FirstSteps::main),
                Program.of("NationalTree", NationalTree::main),
                Program.of("PrintedAmounts", PrintedAmounts::main),
                Program.of("ManyEvents", ManyEvents::main),
                Program.of("TwoBooks", TwoBooks::main));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void readme_showsTheProgram(Program program) throws IOException {
        String snippet = Splitter.on("// snippet\n")
                .splitToList(Files.readString(program.source))
                .get(1)
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(README)).contains("```java\n" + snippet + "\n```");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theProgram_printsWhatItsCommentsSay(Program program) throws IOException {
        List<String> promised = Files.readAllLines(program.source).stream()
                .filter(line -> line.contains("; // "))
                .map(line -> line.substring(line.indexOf("; // ") + 5))
                .toList();

        assertThat(promised).hasSizeGreaterThanOrEqualTo(2);
        assertThat(output(program)).isEqualTo(promised);
    }

    @Test
    void readme_linksToFilesThatAreThere() throws IOException {
        Matcher links = LINK.matcher(Files.readString(README));
        List<String> files = links.results().map(m -> m.group(1)).toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(Path.of("..", f)).exists());
    }

    private static List<String> output(Program program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.main.accept(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
