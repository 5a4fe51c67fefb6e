package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same journal gives the same state and the same reports, and the same events the same journal, whatever the machine is set to: in JVMs of
 * their own with another locale, time zone, charset and identity hash codes. The order in which {@code Set.of} and
 * {@code Map.of} iterate is another in each JVM anyway.
 */
class DeterminismTest {

    /** Of a locale the last column has the digits; identity hash codes by 2 are all 1, by 3 they count, by 0 random. */
    @ParameterizedTest
    @CsvSource({
        "tr, TR, '', Pacific/Apia, GBK, 2, 123",
        "ar, EG, u-nu-arab, Africa/Cairo, ISO-8859-6, 3, ١٢٣",
        "th, TH, u-ca-buddhist-nu-thai, America/St_Johns, UTF-8, 0, ๑๒๓",
        "zh, CN, '', Asia/Shanghai, GB18030, 5, 123"
    })
    void replay_elsewhere_givesTheSameState(
            String language,
            String country,
            String extensions,
            String zone,
            String charset,
            int hashCode,
            String digits,
            @TempDir Path directory)
            throws IOException, InterruptedException {
        Path journal = directory.resolve("journal.jsonl");
        JournalText.writeNew(journal, WholeLife.journal());
        Path output = directory.resolve("output.txt");

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset,
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=" + hashCode));
        if (!extensions.isEmpty()) {
            command.add("-Duser.extensions=" + extensions);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(DigestProgram.class.getName(), journal.toString(), output.toString()));
        Path console = directory.resolve("console.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(console, StandardCharsets.ISO_8859_1))
                .isZero();
        assertThat(Files.readAllLines(output, StandardCharsets.UTF_8))
                .containsExactly(
                        String.join(" ", language, country, zone, charset, digits),
                        Ledger.open(WholeLife.journal(), Jiangsu.CLOCK).stateDigest(),
                        Hashing.sha256()
                                .hashBytes(JournalText.of(WholeLife.journal()))
                                .toString(),
                        DigestProgram.reports());
    }
}
