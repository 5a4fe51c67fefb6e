package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFormatTest {
    private static final DocumentFormat FORMAT = new DocumentFormat("unionaid-plan", 3);

    private final JsonFactory factory = new JsonFactory();

    @Test
    void write_putsNameAndVersionFirst() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartObject();
            FORMAT.write(out);
            out.writeNumberField("x", 1);
            out.writeEndObject();
        }

        assertThat(text).hasToString("{\"format\":\"unionaid-plan\",\"version\":3,\"x\":1}");
    }

    @Test
    void read_everyVersionUpToTheNewest_isReturned() throws IOException {
        for (int version = 1; version <= 3; version++) {
            assertThat(read("{'format':'unionaid-plan','version':" + version + "}"))
                    .isEqualTo(version);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'format':'unionaid-plan','version':4} "
                        + "| unionaid-plan version 4 is newer than 3, the newest that this release reads",
                "{'format':'unionaid-plan','version':4294967297} | unionaid-plan version 4294967297 is newer than 3",
                "{'format':'unionaid-plan','version':0} | unionaid-plan version 0 does not exist; versions begin at 1",
                "{'format':'unionaid-plan','version':-1} | unionaid-plan version -1 does not exist",
                "{'format':'unionaid-plan','version':'3'} | version is '3'; expected a whole number",
                "{'format':'unionaid-plan','version':1.0} | version is '1.0'; expected a whole number",
                "{'format':'unionaid-plan','version':null} | version is 'null'; expected a whole number",
                "{'format':'unionaid-plan'} | expected field 'version' here in a unionaid-plan document, not '}'",
                "{'format':'unionaid-plan','x':1,'version':1} | expected field 'version' here",
                "{'format':'unionaid-tree','version':1} | format is 'unionaid-tree'; expected 'unionaid-plan'",
                "{'format':7,'version':1} | format is '7'; expected 'unionaid-plan'",
                "{'format':null,'version':1} | format is 'null'; expected 'unionaid-plan'",
                "{'version':1,'format':'unionaid-plan'} "
                        + "| expected field 'format' here in a unionaid-plan document, not 'version'",
                "{} | expected field 'format' here",
                "[] | expected an object {\"format\": \"unionaid-plan\", \"version\": ...",
                "null | expected an object"
            })
    void read_anythingElse_isRefusedWithValuePlaceAndExpectation(String json, String message) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> read(json))
                .withMessageContainingAll(message, "line: 1, column: ");
    }

    @Test
    void read_versionBeyondLong_isRefusedWithIt() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> read("{'format':'unionaid-plan','version':99999999999999999999}"))
                .withMessageContaining("99999999999999999999");
    }

    @Test
    void expectFieldAndExpectEnd_acceptWhatComes() throws IOException {
        try (JsonParser in = parser("{'tree':{}}")) {
            in.nextToken();
            FORMAT.expectField(in, "tree");
            in.nextToken();
            in.skipChildren();
            FORMAT.expectEnd(in);

            assertThat(in.nextToken()).isNull();
        }
    }

    @Test
    void expectEnd_anotherField_isRefusedWithItsName() throws IOException {
        try (JsonParser in = parser("{'more':1}")) {
            in.nextToken();

            assertThatExceptionOfType(MismatchedInputException.class)
                    .isThrownBy(() -> FORMAT.expectEnd(in))
                    .withMessageContainingAll("unknown field 'more' in a unionaid-plan document", "line: 1");
        }
    }

    private int read(String json) throws IOException {
        try (JsonParser in = parser(json)) {
            in.nextToken();
            return FORMAT.read(in);
        }
    }

    private JsonParser parser(String json) throws IOException {
        return factory.createParser(json.replace('\'', '"'));
    }
}
