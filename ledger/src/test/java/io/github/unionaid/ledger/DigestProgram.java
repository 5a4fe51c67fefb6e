package io.github.unionaid.ledger;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Runs in a JVM of its own: what a journal replays to there, and what journal the story gives there. */
public final class DigestProgram {
    private DigestProgram() {}

    /**
     * Writes to the second file, in lines: how this JVM is set; the digest of the state of the journal in the first file;
     * the SHA-256 of the journal that {@link WholeLife} gives.
     */
    public static void main(String[] args) throws IOException {
        Locale locale = Locale.getDefault();
        String settings = String.join(
                " ",
                locale.getLanguage(),
                locale.getCountry(),
                ZoneId.systemDefault().getId(),
                Charset.defaultCharset().name(),
                String.format(locale, "%d", 123));
        String state =
                Ledger.open(JournalText.read(Path.of(args[0])), Jiangsu.CLOCK).stateDigest();
        String journal =
                Hashing.sha256().hashBytes(JournalText.of(WholeLife.journal())).toString();
        Files.write(Path.of(args[1]), List.of(settings, state, journal), StandardCharsets.UTF_8);
    }
}
