package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.Statements.bytes;
import static io.github.unionaid.ledger.statement.Statements.full;
import static io.github.unionaid.ledger.statement.Statements.head;
import static io.github.unionaid.ledger.statement.Statements.in;
import static io.github.unionaid.ledger.statement.Statements.read;
import static io.github.unionaid.ledger.statement.Statements.readBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.json.UnionaidJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements as files, whole and damaged. */
class StatementFileTest {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    private static ThrowableAssertAlternative<UnreadableStatementException> refused(StatementForm form, String text) {
        return assertThatExceptionOfType(UnreadableStatementException.class).isThrownBy(() -> read(form, text));
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void roundTrip_isEqual_toTheByte(StatementForm form) throws IOException {
        for (BookStatement statement : List.of(full(), head().build())) {
            String text = in(form, statement);

            assertThat(read(form, text)).isEqualTo(statement);
            assertThat(readBytes(form, "\uFEFF" + text)).isEqualTo(statement);
            assertThat(in(form, readBytes(form, text))).isEqualTo(text);
            assertThat(bytes(form, statement)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void csv_isAsDescribed() {
        String digest = full().digest();
        assertThat(in(StatementForm.CSV, full()))
                .isEqualTo("""
                unionaid-book-statement,1
                book,js
                counterparty,nj
                from,2020-02-01
                to,2020-02-29
                ledger,ledger-js
                digest,%s
                balances,2
                direction,transfer,fund,opening,closing
                GIVEN,GRANT,relief-2020,1000.00,1280.00
                RECEIVED,GOODS,"基金,""1""\",0 mask-n95@只,12 mask-n95@只
                lines,4
                id,date,entry,direction,transfer,fund,grantKind,amount,reference,notice,document,begunOn,takesBack,counterparty
                007,2020-02-01,NOTICE,GIVEN,GRANT,relief-2020,SPECIAL,500.00,007,,苏工发〔2020〕3号,,,
                810000000000000000,2020-02-03,PAYMENT,GIVEN,GRANT,relief-2020,SPECIAL,300.00,810000000000000000,007,,,,nj-xw
                =1+1,2020-02-04,BOUNCE,GIVEN,GRANT,relief-2020,,-20.00,810000000000000000,,,2020-02-03,810000000000000000,
                " ga 1",2020-02-29,ARRIVAL,RECEIVED,GOODS,"基金,""1""\",,12 mask-n95@只,,,,2020-01-31,,
                """.formatted(digest).replace("\n", "\r\n"));
    }

    @Test
    void json_isAsDescribed_andTheStrictMapperReadsItToo() throws JsonProcessingException {
        String json = in(StatementForm.JSON, full());

        assertThat(json)
                .startsWith(
                        "{\"format\":\"unionaid-book-statement\",\"version\":1,\"book\":\"js\",\"counterparty\":\"nj\","
                                + "\"from\":\"2020-02-01\",\"to\":\"2020-02-29\",\"ledger\":\"ledger-js\",\"digest\":\""
                                + full().digest() + "\",\"balances\":[{\"direction\":\"GIVEN\",\"transfer\":\"GRANT\","
                                + "\"fund\":\"relief-2020\",\"opening\":\"1000.00\",\"closing\":\"1280.00\"},")
                .contains("{\"id\":\"=1+1\",\"date\":\"2020-02-04\",\"entry\":\"BOUNCE\",\"direction\":\"GIVEN\","
                        + "\"transfer\":\"GRANT\",\"fund\":\"relief-2020\",\"amount\":\"-20.00\","
                        + "\"reference\":\"810000000000000000\",\"begunOn\":\"2020-02-03\","
                        + "\"takesBack\":\"810000000000000000\"}");
        assertThat(MAPPER.writeValueAsString(full())).isEqualTo(json);
        assertThat(MAPPER.readValue(json, BookStatement.class)).isEqualTo(full());
    }

    @Test
    void csv_withLineFeedsAlone_fieldsThatSpreadsheetsAdd_orPlainNumbers_isTheSame() throws IOException {
        String csv = in(StatementForm.CSV, full());

        assertThat(read(StatementForm.CSV, csv.replace("\r\n", "\n"))).isEqualTo(full());
        assertThat(read(StatementForm.CSV, csv.stripTrailing())).isEqualTo(full());
        assertThat(read(StatementForm.CSV, csv.replaceFirst("\r\n", ",,,,,,\r\n") + ",,,,\r\n\r\n"))
                .isEqualTo(full());
        assertThat(read(StatementForm.CSV, csv.replace(",300.00,", ",300,").replace(",1000.00,", ",1000.0,")))
                .isEqualTo(full());
        assertThat(read(StatementForm.CSV, csv.replace("book,js\r\n", "\"book\",\"js\"\r\n")))
                .isEqualTo(full());
    }

    /** What spreadsheets do to what they take for numbers and dates. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "810000000000000000,2020 | 8.1E+17,2020 | id on line 15 is '8.1E+17', as spreadsheets write long numbers",
                "007,2020 | 7,2020 | the digest is stated as",
                "2020-02-03,P | 2020/2/3,P | date is '2020/2/3'; expected a day like 2020-02-01",
                "2020-02-03,P | 03-02-2020,P | date is '03-02-2020'; expected a day like 2020-02-01",
                "2020-02-03,P | 2020-02-31,P | date is '2020-02-31'; expected a day like 2020-02-01",
                "300.00 | 3E+02 | amount is '3E+02'; expected an amount like 300000.00",
                "300.00 | ３００.００ | amount is '３００.００'; expected an amount like 300000.00",
                "300.00 | 300.001 | and nothing is rounded",
                "300.00 | ¥300.00 | amount is '¥300.00'; expected an amount",
                "PAYMENT | Payment | entry is 'Payment'; expected one of [NOTICE, ACCRUAL, PAYMENT, ARRIVAL, BOUNCE]",
                "lines,4 | lines,3 | a record behind the last line; expected the end of the file",
                "lines,4 | lines,5 | the file ends; expected a record of id,date",
                "lines,4 | lines,1000001 | lines is '1000001'; the most is 1000000",
                "lines,4 | lines,-1 | lines is '-1'; expected how many records follow",
                "balances,2 | balances,99999 | balances is '99999'; the most is 10000",
                "statement,1 | statement,2 | unionaid-book-statement is '2'; this release reads unionaid-book-statement up",
                "statement,1 | statement,一 | unionaid-book-statement is '一'; expected a version like 1",
                "unionaid-book | other-book | name is 'other-book-statement'; expected 'unionaid-book-statement'",
                "takesBack,counterparty | takesBack,union | counterparty is 'union'; expected 'counterparty'",
                "from,2020-02-01 | to,2020-02-01 | name is 'to'; expected 'from'",
                "from,2020-02-01 | from,2020-03-01 | from 2020-03-01 is after to 2020-02-29",
                "book,js | book,js,x | a record of 3 fields; expected 2: name,book",
                "book,js | book | a record of 1 fields; expected 2: name,book",
                "book,js | book,省 | book is '省'; expected the id of a union",
                "1280.00 | 1281.00 | closes with 1281.00; its opening 1000.00 and the lines that move are 1280.00",
                "007,2020 | \"007\"x,2020 | line 14: record 14 has text behind the quote that ends a field",
                "007,2020 | 0\"07,2020 | line 14: record 14 has a quote within a field"
            },
            quoteCharacter = '`')
    void csv_damaged_isRefused_sayingWhere(String part, String damage, String message) {
        String csv = in(StatementForm.CSV, full());
        assertThat(csv).contains(part);

        refused(StatementForm.CSV, csv.replaceFirst(part, damage)).withMessageContaining(message);
    }

    @Test
    void csv_problem_saysLineColumnAndValue() {
        String csv = in(StatementForm.CSV, full()).replace("PAYMENT", "PAID");

        refused(StatementForm.CSV, csv).satisfies(e -> {
            assertThat(e.line()).isEqualTo(15);
            assertThat(e.column()).contains("entry");
            assertThat(e.value()).contains("PAID");
            assertThat(e).hasMessageStartingWith("line 15: entry is 'PAID'; expected one of");
        });
    }

    /** Every character of the content changed to another one: nothing of it is taken. */
    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void anyCharacter_changed_isRefused(StatementForm form) {
        String text = in(form, full());
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (char c : new char[] {'0', 'x', ',', '"', '\n'}) {
                if (text.charAt(i) != c) {
                    String damaged = text.substring(0, i) + c + text.substring(i + 1);
                    try {
                        BookStatement read = read(form, damaged);
                        if (!read.equals(full())) {
                            taken.add(damaged);
                        }
                    } catch (UnreadableStatementException refused) {
                        assertThat(refused.getMessage()).isNotBlank();
                    } catch (IOException e) {
                        taken.add(damaged + e);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void file_cutOff_isRefused(StatementForm form) throws IOException {
        String text = in(form, full());
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            if (!text.substring(end).isBlank() && !text.substring(end).matches(",*\r\n")) {
                assertThatExceptionOfType(UnreadableStatementException.class)
                        .as(cut)
                        .isThrownBy(() -> read(form, cut));
            }
        }
    }

    /** Each field of the document, of a balance and of each line, changed to another value that it may have. */
    @Test
    void anyField_altered_isRefused_byBothDigests() throws IOException {
        String whole = in(StatementForm.JSON, full());
        int altered = 0;
        for (String field : List.of("book", "counterparty", "to", "ledger")) {
            ObjectNode document = (ObjectNode) MAPPER.readTree(whole);
            document.put(field, field.equals("to") ? "2020-03-01" : "other");
            assertAltered(document);
        }
        for (int i = 0; i < full().lines().size(); i++) {
            ObjectNode line = (ObjectNode) MAPPER.readTree(whole).get("lines").get(i);
            for (String field : ImmutableList.copyOf(line.fieldNames())) {
                ObjectNode document = (ObjectNode) MAPPER.readTree(whole);
                ObjectNode other = (ObjectNode) document.get("lines").get(i);
                if (alter(other, field)) {
                    assertAltered(document);
                } else {
                    refused(StatementForm.JSON, document.toString());
                }
                altered++;
            }
        }
        assertThat(altered).isGreaterThan(35);
    }

    private static void assertAltered(ObjectNode document) {
        refused(StatementForm.JSON, document.toString())
                .withMessageContaining("the digest is stated as " + full().digest() + " and is ")
                .withMessageContaining("the statement is not as it was written");
    }

    /** Returns whether the line and the balances still agree, so that the digest alone says it. */
    private static boolean alter(ObjectNode line, String field) {
        switch (field) {
            case "date" -> line.put(field, "2020-02-28");
            case "entry" -> line.put(field, line.get(field).asText().equals("NOTICE") ? "ACCRUAL" : "NOTICE");
            case "direction" -> line.put(field, line.get(field).asText().equals("GIVEN") ? "RECEIVED" : "GIVEN");
            case "transfer" -> line.put(field, "LOAN");
            case "grantKind" -> line.put(field, "OTHER");
            case "amount" -> line.put(field, line.get(field).asText().replaceFirst("[1-9]", "6"));
            case "begunOn" -> line.put(field, "2020-01-30");
            default -> line.put(field, "other");
        }
        return !List.of("date", "entry", "direction", "transfer", "fund", "amount")
                .contains(field);
    }

    @Test
    void lines_inAnotherOrder_orTwice_areRefused() throws IOException {
        ObjectNode document = (ObjectNode) MAPPER.readTree(in(StatementForm.JSON, full()));
        ArrayNode lines = (ArrayNode) document.get("lines");
        lines.add(lines.remove(0));
        refused(StatementForm.JSON, document.toString()).withMessageContaining("in the order of dates");

        ObjectNode twice = (ObjectNode) MAPPER.readTree(in(StatementForm.JSON, full()));
        ((ArrayNode) twice.get("lines")).insert(0, twice.get("lines").get(0));
        refused(StatementForm.JSON, twice.toString()).withMessageContaining("the digest is stated as");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":1 | \"version\":2 | version 2 is newer than 1",
                "unionaid-book-statement | unionaid-tree | format is 'unionaid-tree'",
                "\"book\":\"js\", | `` | expected field 'book'",
                "\"book\":\"js\" | \"book\":null | field 'book' is 'null'; expected a text",
                "\"book\":\"js\" | \"book\":1 | field 'book' is '1'; expected a text",
                "\"ledger\":\"ledger-js\" | \"ledger\":1 | field 'ledger' is '1'; expected a text",
                "\"digest\" | \"sum\" | expected field 'digest'",
                "\"ledger\" | \"owner\" | expected field 'digest' here, not 'owner'",
                "\"date\" | \"day\" | Unrecognized field \"day\"",
                "\"opening\" | \"more\":1,\"opening\" | more",
                "\"lines\":[{ | \"lines\":[null,{ | 'null' stands in 'lines' where an object is expected",
                "\"500.00\" | 500.00 | ",
                "}]}$ | }],\"more\":1} | unknown field 'more'",
                "}]}$ | }]}{} | "
            },
            quoteCharacter = '`')
    void json_damaged_isRefused(String part, String damage, String message) {
        String json = in(StatementForm.JSON, full());
        String damaged = json.replaceFirst(part.replace("[", "\\[").replace("{", "\\{"), damage);
        assertThat(damaged).isNotEqualTo(json);

        refused(StatementForm.JSON, damaged)
                .satisfies(e -> assertThat(e.line()).isEqualTo(1))
                .withMessageContaining(message == null ? "" : message)
                .withMessageContaining("column ");
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void file_inAnotherCharset_isRefused(StatementForm form) {
        byte[] gbk = in(form, full()).getBytes(Charset.forName("GBK"));

        assertThatExceptionOfType(UnreadableStatementException.class)
                .isThrownBy(() -> StatementFile.read(new ByteArrayInputStream(gbk), form))
                .withMessageContaining("not in UTF-8");
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void emptyFile_isRefused(StatementForm form) {
        refused(form, "");
        refused(form, "\r\n");
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void streams_areNotClosed(StatementForm form) throws IOException {
        List<String> closed = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                // goes nowhere
            }

            @Override
            public void close() {
                closed.add("out");
            }
        };
        StatementFile.write(full(), out, form);
        InputStream in = new ByteArrayInputStream(bytes(form, full())) {
            @Override
            public void close() {
                closed.add("in");
            }
        };
        StatementFile.read(in, form);

        assertThat(closed).isEmpty();
    }

    @Test
    void csv_hasARecordForEachLine() {
        List<String> records = Splitter.on("\r\n").splitToList(in(StatementForm.CSV, full()));

        assertThat(records).hasSize(18).last().isEqualTo("");
    }
}
