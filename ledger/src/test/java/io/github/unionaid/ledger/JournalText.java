package io.github.unionaid.ledger;

import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A journal as a text file: one record a line, JSON in UTF-8 as it stands, any other in hexadecimal digits, each line
 * ended by a line feed.
 */
public final class JournalText {
    private JournalText() {}

    /** The bytes of the file. */
    public static byte[] of(Journal journal) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        journal.read(0, (place, record) -> {
            boolean json = record.length > 0 && record[0] == '{';
            text.writeBytes(json ? record : HexFormat.of().formatHex(record).getBytes(StandardCharsets.US_ASCII));
            text.write('\n');
        });
        return text.toByteArray();
    }

    /**
     * Writes the journal to a file that is not there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is
     */
    public static void writeNew(Path file, Journal journal) throws IOException {
        Files.write(file, of(journal), StandardOpenOption.CREATE_NEW);
    }

    /** The journal that a file holds. */
    public static Journal read(Path file) throws IOException {
        InMemoryJournal journal = new InMemoryJournal();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new IOException("the last line of " + file + " has no end");
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            long place = journal.durableHead();
            byte[] record = line.startsWith("{")
                    ? line.getBytes(StandardCharsets.UTF_8)
                    : HexFormat.of().parseHex(line);
            Journal.AppendResult result = journal.append(place, new UUID(0, place), List.of(record));
            if (result != Journal.AppendResult.APPENDED) {
                throw new IOException("record " + place + " of " + file + ": " + result);
            }
        }
        return journal;
    }
}
