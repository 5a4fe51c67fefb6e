package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a user of the published jar gets at run time; the build has listed it. A new line here is a decision. */
class RuntimeDependenciesTest {
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");

    /** {@code group:artifact:type[:classifier]:version:scope}, then perhaps what Java module it is. */
    private static final Pattern LINE = Pattern.compile(
            "([\\w.-]+):([\\w.-]+):jar:(?:[\\w-]+:)?([\\w.-]+):(?:compile|runtime)(?:\\s+\\(optional\\))?(?:\\s+--.*)?");

    @Test
    void runtimeDependencies_areTheseAlone() throws IOException {
        List<String> dependencies = Files.readAllLines(Path.of("target", "runtime-dependencies.txt")).stream()
                .map(line -> ANSI.matcher(line).replaceAll("").strip())
                .filter(line -> line.contains(":jar:"))
                .map(RuntimeDependenciesTest::shortened)
                .sorted()
                .toList();

        assertThat(dependencies)
                .containsExactly(
                        "com.fasterxml.jackson.core:jackson-annotations:2.23",
                        "com.fasterxml.jackson.core:jackson-core:2.23.0",
                        "com.fasterxml.jackson.core:jackson-databind:2.23.0",
                        "com.fasterxml.jackson.datatype:jackson-datatype-jdk8:2.23.0",
                        "com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.23.0",
                        "com.google.errorprone:error_prone_annotations:2.52.0",
                        "com.google.guava:failureaccess:1.0.3",
                        "com.google.guava:guava:33.8.0-jre",
                        "com.google.guava:listenablefuture:9999.0-empty-to-avoid-conflict-with-guava",
                        "com.google.j2objc:j2objc-annotations:3.1",
                        "io.github.unionaid:unionaid-core",
                        "org.jspecify:jspecify:1.0.1");
    }

    /** Group, artifact and version; without the version for this project's own. */
    private static String shortened(String line) {
        var m = LINE.matcher(line);
        assertThat(m.matches()).as(line).isTrue();
        String name = m.group(1) + ":" + m.group(2);
        return m.group(1).equals("io.github.unionaid") ? name : name + ":" + m.group(3);
    }
}
