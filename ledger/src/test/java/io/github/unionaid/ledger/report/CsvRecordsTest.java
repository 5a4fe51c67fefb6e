package io.github.unionaid.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.unionaid.core.text.CsvRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    private static final String[] PARTS = {"a", ",", "\"", "\r\n", "\n", "\r", " ", "总", "\uD840\uDC0B", "=", ";"};

    @Test
    void fields_areQuotedWhereTheyMustBe() throws IOException {
        assertThat(csv(List.of(List.of("a", "b,c", "说\"好\"", "x\ny", "", " z"), List.of("1", "2", "3", "4", "5", "6"))))
                .isEqualTo("a,\"b,c\",\"说\"\"好\"\"\",\"x\ny\",,\" z\"\r\n1,2,3,4,5,6\r\n");
    }

    @Test
    void anyFields_areReadBackByAnotherParser() throws IOException {
        Random random = new Random(1);
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<String> record = new ArrayList<>();
            for (int field = 0; field < 4; field++) {
                StringBuilder text = new StringBuilder();
                for (int part = random.nextInt(5); part > 0; part--) {
                    text.append(PARTS[random.nextInt(PARTS.length)]);
                }
                record.add(text.toString());
            }
            records.add(record);
        }

        assertThat(CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv(records)).stream()
                        .map(r -> List.copyOf(r.getFields())))
                .isEqualTo(records);
    }

    private static String csv(List<List<String>> records) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvRecords csv = new CsvRecords(text);
        for (List<String> record : records) {
            csv.write(record);
        }
        return text.toString();
    }
}
