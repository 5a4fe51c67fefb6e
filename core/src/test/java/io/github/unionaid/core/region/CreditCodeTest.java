package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String GRASSROOTS = "81440000742971228Y";
    private static final String FEDERATION = codeOf("13320000MB0123456");

    private final ObjectMapper mapper = UnionaidJson.mapper();

    @ParameterizedTest
    @ValueSource(strings = {GRASSROOTS, "11440000006939561H", "91350100M000100Y43", "914403001922038216"})
    void of_validCode_keepsIt(String value) {
        assertThat(CreditCode.of(value).value()).isEqualTo(value);
        assertThat(CreditCode.of(value)).hasToString(value);
        assertThat(CreditCode.checkCharacterOf(value.substring(0, 17)))
                .isEqualTo(CreditCode.of(value).checkCharacter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "81440000742971228y",
                "81440000742971228Ｙ",
                " 81440000742971228Y",
                "8144 0000 7429 7122 8Y",
                "81440000-74297122-8-Y"
            })
    void of_whatParseWouldRead_isRefusedWithTheValue(String value) {
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> CreditCode.of(value))
                .withMessageStartingWith("not a credit code: '" + value + "'; ");
    }

    @Test
    void parts_areThoseOfTheStandard() {
        CreditCode code = CreditCode.of(GRASSROOTS);

        assertThat(code.department()).contains(RegisteringDepartment.TRADE_UNION);
        assertThat(code.category()).isEqualTo("81");
        assertThat(code.categoryTerm()).contains("基层工会");
        assertThat(code.region()).contains(RegionCode.of("440000"));
        assertThat(code.regionDigits()).isEqualTo("440000");
        assertThat(code.subject()).isEqualTo("742971228");
        assertThat(code.checkCharacter()).isEqualTo('Y');
    }

    @Test
    void unions_areTold_whereTheCodeTells() {
        CreditCode other = CreditCode.of(codeOf("89320000MC0123456"));

        assertThat(CreditCode.of(GRASSROOTS).isUnion()).isTrue();
        assertThat(CreditCode.of(GRASSROOTS).isGrassrootsUnion()).isTrue();
        assertThat(other.isUnion()).isTrue();
        assertThat(other.isGrassrootsUnion()).isFalse();
        assertThat(CreditCode.of(FEDERATION).isUnion()).isFalse();
        assertThat(CreditCode.of(FEDERATION).categoryTerm()).contains("编办直接管理机构编制的群众团体");
        assertThat(CreditCode.of(codeOf("83320000MC0123456")).isUnion()).isFalse();
        assertThat(CreditCode.of("914403001922038216").isUnion()).isFalse();
    }

    @Test
    void departmentNotInTheTable_isACodeAllTheSame() {
        CreditCode code = CreditCode.of(codeOf("X7320000MC0123456"));

        assertThat(code.department()).isEmpty();
        assertThat(code.categoryTerm()).isEmpty();
        assertThat(code.category()).isEqualTo("X7");
    }

    @ParameterizedTest
    @CsvSource({
        "81100000MC0123456, 100000, true",
        "81000000MC0123456, 000000, false",
        "81012345MC0123456, 012345, false"
    })
    void region_thatIsNoDivisionCode_isKeptAsDigits(String first17, String digits, boolean division) {
        CreditCode code = CreditCode.of(codeOf(first17));

        assertThat(code.regionDigits()).isEqualTo(digits);
        assertThat(code.region().isPresent()).isEqualTo(division);
    }

    @ParameterizedTest
    @CsvSource({
        "81440000742971228, true",
        "11440000006939561, true",
        "91350100M000100Y4, true",
        "91440300192203821, true",
        "81440000742971227, false",
        // sums of 0 and of 12: check characters 0 and X
        "81440000000000000, true",
        "8144000040000000X, true",
        "81440000400000000, false"
    })
    void subjectCheck_isAdvisory(String first17, boolean holds) {
        assertThat(CreditCode.of(codeOf(first17)).subjectCheckHolds()).isEqualTo(holds);
    }

    @Test
    void departments_areFoundByTheirCharacter() {
        for (RegisteringDepartment department : RegisteringDepartment.values()) {
            assertThat(RegisteringDepartment.find(department.code())).contains(department);
            assertThat(CreditCode.ALPHABET).contains(String.valueOf(department.code()));
            assertThat(department.categoryTerm('0')).isEmpty();
        }
        assertThat(RegisteringDepartment.find('B')).isEmpty();
        assertThat(RegisteringDepartment.CIVIL_AFFAIRS.term()).isEqualTo("民政");
        assertThat(RegisteringDepartment.STAFFING.categoryTerm('2')).contains("事业单位");
    }

    @Test
    void equals_isByCharacters() {
        EqualsVerifier.forClass(CreditCode.class)
                .withPrefabValues(String.class, GRASSROOTS, FEDERATION)
                .verify();
    }

    @Test
    void compareTo_isByCharacters() {
        assertThat(CreditCode.of(FEDERATION)).isLessThan(CreditCode.of(GRASSROOTS));
    }

    @Test
    void json_isAText() throws JsonProcessingException {
        CreditCode code = CreditCode.of(GRASSROOTS);

        assertThat(mapper.writeValueAsString(code)).isEqualTo("\"" + GRASSROOTS + "\"");
        assertThat(mapper.readValue("\"" + GRASSROOTS + "\"", CreditCode.class)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "\"81440000742971228y\"",
                "\"81440000742971228X\"",
                "\" 81440000742971228Y\"",
                "\"\"",
                "{\"value\":\"81440000742971228Y\"}",
                "[]"
            })
    void json_anythingElse_isRefused(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, CreditCode.class));
    }

    static String codeOf(String first17) {
        return first17 + CreditCode.checkCharacterOf(first17);
    }
}
