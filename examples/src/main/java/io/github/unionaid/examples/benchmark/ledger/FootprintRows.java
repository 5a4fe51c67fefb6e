package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.examples.benchmark.Rounds;
import io.github.unionaid.ledger.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the library takes of a disk, and how long the first grant takes after a JVM is started. */
final class FootprintRows {
    private static final double KB = 1_000;

    private FootprintRows() {}

    static void addTo(Table table, int rounds) {
        try {
            table.head("footprint");
            long bytes = size(UnionTree.class) + size(Ledger.class);
            table.atMost("jars of core and ledger, kB", "%.0f", bytes / KB, 1_000);
            Rounds millis = new Rounds(rounds);
            for (int round = 0; round < rounds; round++) {
                millis.set(round, firstGrant());
            }
            table.atMost("first grant, national tree: ms since the start of a JVM", "%.0f", millis.median(), 300);
            table.row("  spread", millis.spread("%.0f"));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The size of the jar that a class is in; if it is in a folder, of a jar of that. */
    private static long size(Class<?> type) throws IOException, URISyntaxException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isDirectory(place) ? zipped(place) : Files.size(place);
    }

    private static long zipped(Path folder) throws IOException {
        long[] size = new long[1];
        OutputStream counter = new OutputStream() {
            @Override
            public void write(int value) {
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size[0] += length;
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(counter);
                Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                    Files.copy(file, zip);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return size[0];
    }

    private static double firstGrant() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-cp", System.getProperty("java.class.path"), FirstGrant.class.getName()));
        builder.redirectErrorStream(true);
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!FirstGrant.DONE.equals(line)) {
                throw new IllegalStateException("a new JVM says " + line);
            }
            return millis;
        } finally {
            process.destroy();
        }
    }
}
