package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.WholeLife;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    /** The first of each type in a story of all of them. */
    static Stream<Event> bare() {
        Map<Class<?>, Event> first = new LinkedHashMap<>();
        WholeLife.events().forEach(e -> first.putIfAbsent(e.getClass(), e));
        return first.values().stream();
    }

    /** The same with every attribute set, by way of their JSON, and with what some types have of their own. */
    static Stream<Event> full() {
        ObjectMapper mapper = UnionaidJson.mapper();
        return bare().map(event -> {
            ObjectNode json = mapper.valueToTree(event);
            json.put("dateBasis", "NOT_AFTER")
                    .put("on", "2021-12-31")
                    .put("voucher", "记-12")
                    .put("documentHash", "0123456789abcdef".repeat(4))
                    .put("by", "张三");
            json.putObject("notes").put("备注", "“第一批”").put("k", "\\ \"");
            if (event instanceof GrantPayment || event instanceof DirectGrant) {
                json.put("kind", "WARMTH");
            } else if (event instanceof Designation) {
                json.put("fromFund", "general");
            } else if (event instanceof Disbursement) {
                json.put("aid", "HARDSHIP").put("purpose", "困难职工").put("chargedTo", "2009:32103");
            }
            return mapper.convertValue(json, Event.class);
        });
    }

    @ParameterizedTest
    @MethodSource({"bare", "full", "parties"})
    void event_roundTrip_isEqual(Event event) throws JsonProcessingException {
        String json = mapper.writeValueAsString(event);

        Event back = mapper.readValue(json, Event.class);

        assertThat(back).isEqualTo(event).hasSameHashCodeAs(event).hasToString(event.toString());
        assertThat(mapper.writeValueAsString(back)).isEqualTo(json);
        assertThat(json)
                .startsWith("{\"type\":\"")
                .contains("\",\"id\":\"" + event.id() + "\"")
                .doesNotContain("refersTo");
    }

    @Test
    void bareAndFull_haveEveryTypeOnce() {
        assertThat(bare().map(e -> e.getClass().getSuperclass().getName()).toList())
                .containsExactlyInAnyOrderElementsOf(types(Event.class).toList());
        assertThat(full()).doesNotContainAnyElementsOf(bare().toList()).allSatisfy(e -> {
            assertThat(e.voucher()).contains("记-12");
            assertThat(e.by()).contains("张三");
            assertThat(e.documentHash()).isPresent();
            assertThat(e.notes()).containsEntry("备注", "“第一批”").hasSize(2);
        });
    }

    private static Stream<String> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(c -> c.isInterface() ? types(c) : Stream.of(c.getName()));
    }

    static Stream<Event> parties() {
        return Stream.of(
                payGroup("g-1", PROVINCE, Party.group("各区总工会"), FISCAL, 1, "2020-02-01"),
                payGroup("g-1", PROVINCE, new Party.UnsplitGroup("各区", Optional.of(WUXI)), FISCAL, 1, "2020-02-01"),
                to(Party.outside("市第一医院")),
                to(Party.beneficiaries()),
                to(Party.beneficiaries(1)),
                to(new Party.Beneficiaries(OptionalInt.of(7), Optional.of("list-7"))),
                Disbursement.builder()
                        .id("d-1")
                        .from(NANJING)
                        .to(Party.beneficiaries())
                        .fund(FundId.of("基金 1"))
                        .amount(Amount.parse("5 mask-n95@只"))
                        .chargedTo(AccountCode.parse("2021:50404"))
                        .on(day("2022-01-01"))
                        .build());
    }

    @Test
    void json_isPlain() throws JsonProcessingException {
        GrantPayment event = GrantPayment.builder()
                .id("g-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.parse("1.50"))
                .kind(GrantKind.WARMTH)
                .on(day("2020-02-01"))
                .build();

        assertThat(mapper.writeValueAsString(event))
                .isEqualTo("{\"type\":\"grant-payment\",\"id\":\"g-1\",\"on\":\"2020-02-01\",\"dateBasis\":\"ON\","
                        + "\"from\":\"js\",\"to\":{\"type\":\"union\",\"id\":\"nj\"},\"fund\":\"relief\","
                        + "\"amount\":\"1.50\",\"kind\":\"WARMTH\",\"means\":\"BANK\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"from\" | \"more\":1,\"from\" | Unrecognized field \"more\"",
                "\"id\":\"nj\" | \"id\":\"nj\",\"more\":1 | Unrecognized field \"more\"",
                "\"1.00\" | null | amount",
                "\"1.00\" | 1.00 | ",
                "\"1.00\" | \"1.005\" | 1.005",
                "\"amount\":\"1.00\" | \"amount\":\"1.00\",\"amount\":\"2.00\" | Duplicate field 'amount'",
                "\"type\":\"grant-payment\" | \"type\":\"gift\" | 'gift'",
                "\"type\":\"grant-payment\", | `` | missing type id property 'type'",
                "\"type\":\"union\", | `` | missing type id property 'type'",
                "\"id\":\"g-1\", | `` | id",
                "\"g-1\" | \" \" | event id is blank",
                "\"js\" | \"省 \" | not a union id",
                "\"2020-02-01\" | \"2020-02-30\" | 2020-02-30",
                "\"2020-02-01\" | 18293 | ",
                "\"ON\" | \"MAYBE\" | MAYBE",
                "\"ON\" | 0 | "
            })
    void json_thatIsNotAnEvent_isRefused(String part, String replacement, String message)
            throws JsonProcessingException {
        String json = mapper.writeValueAsString(pay("g-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01"));
        assertThat(json).contains(part);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json.replaceFirst(part, replacement), Event.class))
                .withMessageContaining(message == null ? "" : message);
    }

    private static Disbursement to(Party party) {
        return Disbursement.builder()
                .id("d-1")
                .from(NANJING)
                .to(party)
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .on(day("2020-02-01"))
                .build();
    }
}
