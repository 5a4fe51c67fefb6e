package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the page {@code docs/journal.md}. */
class JournalDocTest {
    private static final Path PAGE = Path.of("docs/journal.md");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\| (.*) \\| `([0-9a-f]+)` \\|$");

    private record Field(int at, int bytes, String example) {}

    private static List<Field> fields() throws IOException {
        return FIELD.matcher(Files.readString(PAGE))
                .results()
                .map(m -> new Field(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(4)))
                .toList();
    }

    @Test
    void byteTables_areTheRecordOfTheExample() throws IOException {
        List<Field> fields = fields();
        int postings = fields.stream().map(Field::at).toList().lastIndexOf(0);
        assertContiguous(fields.subList(0, postings));
        assertContiguous(fields.subList(postings, fields.size()));
        String table = fields.stream().map(Field::example).collect(Collectors.joining());
        byte[] record = new JournalCopy(RowRecords.journal()).bytes(RowRecords.DIRECT);

        assertThat(HexFormat.of().formatHex(record)).startsWith(table);
        int head = length(fields.subList(0, postings));
        int posting = length(fields.subList(postings, fields.size()));
        assertThat(record).hasSize(head + 4 * posting);
        assertThat(Files.readString(PAGE))
                .contains("two postings takes " + (head + 2 * posting) + " bytes")
                .contains("which posts four, " + (head + 4 * posting));
    }

    private static void assertContiguous(List<Field> fields) {
        int at = 0;
        for (Field field : fields) {
            assertThat(field.at).as(field.toString()).isEqualTo(at);
            assertThat(field.example).as(field.toString()).hasSize(2 * field.bytes);
            at += field.bytes;
        }
    }

    private static int length(List<Field> fields) {
        return fields.stream().mapToInt(Field::bytes).sum();
    }

    @Test
    void choices_haveTheNumbersOfTheCode() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("| " + numbers(EventRow.Type.values(), 0).replace("0 OBJECT, ", "") + " |")
                .contains("| 0 not stated, " + numbers(GrantKind.values(), 1) + " |")
                .contains("| " + numbers(Means.values(), 0) + " |")
                .contains("| " + numbers(DateBasis.values(), 0) + " |")
                .contains("| " + numbers(Source.values(), 0) + " |")
                .contains("| " + numbers(AidKind.values(), 0) + " |");
    }

    private static String numbers(Enum<?>[] constants, int from) {
        return Arrays.stream(constants)
                .map(c -> (c.ordinal() + from) + " " + c.name())
                .collect(Collectors.joining(", "));
    }

    @Test
    void jsonRecord_hasTheFieldsThatAreShown() throws IOException {
        String record = new JournalCopy(RowRecords.journal()).record(1);

        assertThat(Files.readString(PAGE))
                .contains(record.replaceFirst(",\"event\":.*", ",\"event\":{...},\"postings\":[{...}]}")
                        .replace(".123456789Z", "Z"));
    }

    @Test
    void numbers_areThoseThatTheLedgerTells() {
        Ledger ledger = Jiangsu.ledger();

        assertThat(Jiangsu.REGISTER.firstTree().unions())
                .allSatisfy(union -> assertThat(ledger.numberOf(union.id()))
                        .isEqualTo(Jiangsu.REGISTER.firstTree().positionOf(union.id())));
        assertThat(List.of(Jiangsu.RELIEF, Jiangsu.GENERAL, Jiangsu.FISCAL))
                .extracting(fund -> ledger.numberOf(fund.id()))
                .containsExactly(0, 1, 2);
    }
}
