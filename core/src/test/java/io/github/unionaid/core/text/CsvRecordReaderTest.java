package io.github.unionaid.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records as they are written, and what is none. */
class CsvRecordReaderTest {
    private static final String[] PARTS = {"a", ",", "\"", "\r\n", "\n", "\r", " ", "总", "\uD840\uDC0B", "=", ";"};

    private static List<List<String>> read(String text) throws IOException {
        return read(new StringReader(text));
    }

    private static List<List<String>> read(Reader text) throws IOException {
        CsvRecordReader in = new CsvRecordReader(text, 20, 5);
        List<List<String>> records = new ArrayList<>();
        for (List<String> record = in.read(); record != null; record = in.read()) {
            records.add(record);
            assertThat(in.record()).isEqualTo(records.size());
        }
        assertThat(in.read()).isNull();
        return records;
    }

    private static void refused(String text, long line, String message) {
        assertThatExceptionOfType(MalformedCsvException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message)
                .satisfies(e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void records_endWithALineFeed_orTheText() throws IOException {
        assertThat(read("a,b\r\nc,\n,d")).containsExactly(List.of("a", "b"), List.of("c", ""), List.of("", "d"));
        assertThat(read("")).isEmpty();
        assertThat(read("\n\r\n")).containsExactly(List.of(""), List.of(""));
        assertThat(read("a,")).containsExactly(List.of("a", ""));
    }

    @Test
    void quotes_holdAnything() throws IOException {
        assertThat(read("\"a,\"\"b\"\"\r\nc\",\"\"\n\"x\"")).containsExactly(List.of("a,\"b\"\r\nc", ""), List.of("x"));
    }

    @Test
    void whatCanBeReadInTwoWays_isRefused() {
        refused("a\nb\"c", 2, "record 2 has a quote within a field that does not begin with one");
        refused("\"a\"b", 1, "record 1 has text behind the quote that ends a field");
        refused("\"a\" ,b", 1, "record 1 has text behind the quote that ends a field");
        refused("a\rb", 1, "record 1 has a carriage return without a line feed");
        refused("a\r", 1, "record 1 has a carriage return without a line feed");
        refused("a\n\"b\n\n", 2, "record 2 ends within quotes");
    }

    @Test
    void limits_areKept() throws IOException {
        assertThat(read("x".repeat(20) + ",,,,")).hasSize(1);
        refused("x".repeat(21), 1, "record 1 has a field of more than 20 characters");
        refused("\"" + "x\n".repeat(50), 1, "record 1 has a field of more than 20 characters");
        refused(",,,,,", 1, "record 1 has more than 5 fields");
    }

    @Test
    void line_isThatOnWhichTheRecordBegins() throws IOException {
        CsvRecordReader in = new CsvRecordReader(new StringReader("\"a\nb\"\r\nc\n"), 20, 5);

        assertThat(in.read()).containsExactly("a\nb");
        assertThat(in.line()).isEqualTo(1);
        assertThat(in.read()).containsExactly("c");
        assertThat(in.line()).isEqualTo(3);
    }

    @Test
    void anyFields_areReadAsTheyAreWritten_inPortionsOfAnySize() throws IOException {
        Random random = new Random(1);
        List<List<String>> records = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        CsvRecords out = new CsvRecords(text);
        for (int i = 0; i < 500; i++) {
            List<String> record = new ArrayList<>();
            for (int field = 0; field < 4; field++) {
                StringBuilder value = new StringBuilder();
                for (int part = random.nextInt(5); part > 0; part--) {
                    value.append(PARTS[random.nextInt(PARTS.length)]);
                }
                record.add(value.toString());
            }
            records.add(record);
            out.write(record);
        }
        Reader portions = new Reader() {
            private final StringReader all = new StringReader(text.toString());

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return all.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
            }

            @Override
            public void close() {
                all.close();
            }
        };

        assertThat(read(text.toString())).isEqualTo(records);
        assertThat(read(portions)).isEqualTo(records);
    }
}
