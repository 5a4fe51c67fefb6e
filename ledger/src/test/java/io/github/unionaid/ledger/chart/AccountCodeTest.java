package io.github.unionaid.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2009:101", "2009:50602", "2021:50802", "2021:123456789"})
    void parse_whatToStringWrites_isTheSame(String text) {
        AccountCode code = AccountCode.parse(text);

        assertThat(code).hasToString(text);
        assertThat(AccountCode.of(code.system(), code.number())).isEqualTo(code).hasSameHashCodeAs(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "101", "2009", "2009-101", " 2009:101", "2010:101", ":101", "SYSTEM_2009:101", "2009101"
            })
    void parse_withoutASystem_isRefusedWithTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountCode.parse(text))
                .withMessage("not an account code: '" + text + "'; expected system and number like 2009:50602");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "1234567890", "012", "5o6", "506 ", "506.02", "-506", "５０６", "２０１", "506:02", "506\n"})
    void number_other_isRefusedWithIt(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountCode.of(AccountingSystem.SYSTEM_2009, number))
                .withMessage("not an account number: '" + number + "'; expected 3 to 9 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountCode.parse("2009:" + number))
                .withMessageContaining("'" + number + "'");
    }

    @Test
    void order_isBySystemThenNumberAsText() {
        assertThat(Stream.of("2021:101", "2009:508", "2009:50602", "2009:506")
                        .map(AccountCode::parse)
                        .sorted())
                .extracting(AccountCode::toString)
                .containsExactly("2009:506", "2009:50602", "2009:508", "2021:101");
    }

    @Test
    void sameNumberOfTheOtherSystem_isAnotherCode() {
        assertThat(AccountCode.parse("2009:211")).isNotEqualTo(AccountCode.parse("2021:211"));
    }

    @Test
    void firstLevel_isTheFirstThreeDigits() {
        assertThat(AccountCode.parse("2009:50602").firstLevel()).isEqualTo("506");
        assertThat(AccountCode.parse("2009:102").firstLevel()).isEqualTo("102");
    }

    @Test
    void json_isItsText() throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();

        assertThat(mapper.writeValueAsString(AccountCode.parse("2009:50602"))).isEqualTo("\"2009:50602\"");
        assertThat(mapper.readValue("\"2009:50602\"", AccountCode.class)).isEqualTo(AccountCode.parse("2009:50602"));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("50602", AccountCode.class));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(
                        () -> mapper.readValue("{\"system\":\"SYSTEM_2009\",\"number\":\"506\"}", AccountCode.class));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("\"50602\"", AccountCode.class))
                .withMessageContaining("expected system and number");
    }
}
