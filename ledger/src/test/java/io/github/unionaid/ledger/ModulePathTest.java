package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.modulepath.ModulePathProgram;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as real modules: a program on the class path, the library and all it brings on the module path. */
class ModulePathTest {

    @Test
    void library_onTheModulePath_opensPostsAndReplays(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        String modulePath = Stream.of(
                        Ledger.class,
                        UnionTree.class,
                        ImmutableList.class,
                        InternalFutureFailureAccess.class,
                        ObjectMapper.class,
                        JsonParser.class,
                        JsonCreator.class,
                        Jdk8Module.class,
                        JavaTimeModule.class,
                        NullMarked.class)
                .map(ModulePathTest::placeOf)
                .collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath,
                        "--add-modules",
                        "io.github.unionaid.ledger",
                        "-cp",
                        placeOf(ModulePathProgram.class),
                        ModulePathProgram.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("OK io.github.unionaid.ledger");
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
