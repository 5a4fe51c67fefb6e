package io.github.unionaid.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Programs;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The code of a program is one that compiles. */
class JavaCodeProperties {
    private static final List<String> IMPORTS = List.of(
            "io.github.unionaid.core.amount",
            "io.github.unionaid.core.region",
            "io.github.unionaid.core.union",
            "io.github.unionaid.ledger.book",
            "io.github.unionaid.ledger.chart",
            "io.github.unionaid.ledger.event",
            "io.github.unionaid.testkit.oracle",
            "java.time",
            "java.util");

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().withUuids().arbitrary();
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void program_compilesAsAMethod(@ForAll("programs") EventProgram program, @ForAll long books, @ForAll long batches)
            throws IOException {
        StringBuilder code = new StringBuilder();
        IMPORTS.forEach(i -> code.append("import ").append(i).append(".*;\n"));
        code.append("class Pasted {\n  void test() {\n")
                .append(JavaCode.of(program, ModelCampaign.kept(program, new Random(books)), new Batching(batches)))
                .append("  }\n}\n");
        StringWriter messages = new StringWriter();
        Path out = Files.createTempDirectory("pasted");

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source(code.toString())))
                .call();

        assertThat(compiled).as("%s%n%s", messages, code).isTrue();
        Files.deleteIfExists(out.resolve("Pasted.class"));
        Files.deleteIfExists(out);
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///Pasted.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
