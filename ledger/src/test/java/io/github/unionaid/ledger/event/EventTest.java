package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of texts, and what is set where nothing is said. */
class EventTest {

    @Test
    void builder_missingAttributes_areNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GrantPayment.builder().build())
                .withMessageContainingAll("id", "on", "from", "to", "fund", "amount");
    }

    @Test
    void defaults_areTheDateItselfAndTheFirstDayOfTheBooks() {
        assertThat(event().build().dateBasis()).isEqualTo(DateBasis.ON);
        assertThat(OpenFund.of("f-1", RELIEF).on()).isEqualTo("2010-01-01");
    }

    @Test
    void texts_upToTheirLimit_areTaken() {
        Disbursement.Builder event =
                event().voucher("v".repeat(64)).by("b".repeat(64)).purpose("用".repeat(200));
        for (int i = 0; i < 16; i++) {
            event.putNote("k".repeat(62) + (char) ('a' + i), "n".repeat(500));
        }

        assertThat(event.build().notes()).hasSize(16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.putNote("q", "1").build())
                .withMessage("d-1 has 17 notes; the most is 16");
    }

    @Test
    void texts_tooLongBlankOrWithControlCharacters_areRefusedWithTheirName() {
        assertRefused(event().voucher("v".repeat(65)), "voucher of d-1 has 65 characters; the most is 64");
        assertRefused(event().voucher(" "), "voucher of d-1 is blank");
        assertRefused(event().by("b".repeat(65)), "by of d-1 has 65 characters; the most is 64");
        assertRefused(event().by("a\tb"), "by of d-1 has a control character: 'a\tb'");
        assertRefused(event().purpose("用".repeat(201)), "purpose of d-1 has 201 characters; the most is 200");
        assertRefused(event().putNote("k".repeat(65), "1"), "key of a note of d-1 has 65 characters; the most is 64");
        assertRefused(event().putNote("k", "n".repeat(501)), "note 'k' of d-1 has 501 characters; the most is 500");
        assertRefused(event().putNote("k", ""), "note 'k' of d-1 is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF", "g"})
    void documentHash_thatIsNone_isRefused(String hash) {
        String text = hash.repeat(hash.length() == 16 ? 4 : 1);

        assertRefused(
                event().documentHash(text),
                "document hash of d-1 is '" + text + "'; expected 64 hexadecimal digits in lower case");
    }

    @Test
    void id_ofAUuid_isItsText() {
        String text = "123e4567-e89b-12d3-a456-426614174000";

        assertThat(EventId.of(UUID.fromString(text)))
                .isEqualTo(EventId.of(text))
                .hasToString(text);
        assertThat(EventId.of(new UUID(0, 10))).hasToString("00000000-0000-0000-0000-00000000000a");
        assertThat(EventId.of(new UUID(10, 0))).isNotEqualTo(EventId.of(new UUID(0, 10)));
    }

    @Test
    void ids_areBounded() {
        assertThat(EventId.of("事".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventId.of("事".repeat(129)))
                .withMessage("event id has 129 characters; the most is 128");
        assertThatIllegalArgumentException().isThrownBy(() -> FundId.of("")).withMessage("fund id is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundId.of("a\u0000"))
                .withMessageStartingWith("fund id has a control character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fund.of("f", "金".repeat(201), GrantKind.OTHER))
                .withMessage("name of fund f has 201 characters; the most is 200");
    }

    @Test
    void party_badParts_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Party.beneficiaries(0))
                .withMessage("head count is 0; expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Party.outside(" "))
                .withMessage("name of the outside body is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Party.group("组".repeat(201)))
                .withMessage("description of the group has 201 characters; the most is 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party.Beneficiaries(OptionalInt.empty(), Optional.of("")))
                .withMessage("reference of the beneficiaries is blank");
    }

    @Test
    void refersTo_isTheNamedEvent() {
        assertThat(arrive("a-1", "g-1", 1, "2020-02-01").refersTo()).contains(EventId.of("g-1"));
        assertThat(giveBack("b-1", "g-1", 1, "2020-02-01").refersTo()).contains(EventId.of("g-1"));
        assertThat(backArrives("c-1", "b-1", 1, "2020-02-01").refersTo()).contains(EventId.of("b-1"));
        assertThat(reverse("x-1", "d-1", "2020-02-01").refersTo()).contains(EventId.of("d-1"));
        assertThat(OpenFund.of("f-1", RELIEF).refersTo()).isEmpty();
        assertThat(event().build().refersTo()).isEmpty();
        assertThat(raise("r-1", NANJING, RELIEF, 1, "2020-02-01").refersTo()).isEmpty();
        assertThat(pay("g-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01").refersTo())
                .isEmpty();
        assertThat(direct("g-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01").refersTo())
                .isEmpty();
    }

    @Test
    void factories_giveWhatTheBuildersGive() {
        assertThat(GrantArrival.of("a-1", "g-1", Amount.yuan(1), day("2020-02-01")))
                .isEqualTo(arrive("a-1", "g-1", 1, "2020-02-01"));
        assertThat(GrantReturn.of("b-1", "g-1", Amount.yuan(1), day("2020-02-01")))
                .isEqualTo(giveBack("b-1", "g-1", 1, "2020-02-01"));
        assertThat(GrantReturnArrival.of("c-1", "b-1", Amount.yuan(1), day("2020-02-01")))
                .isEqualTo(backArrives("c-1", "b-1", 1, "2020-02-01"));
        assertThat(Reversal.of("x-1", "d-1", day("2020-02-01"))).isEqualTo(reverse("x-1", "d-1", "2020-02-01"));
        assertThat(backArrives("c-1", "b-1", 1, "2020-02-01").grantReturn()).isEqualTo(EventId.of("b-1"));
        assertThat(Party.group("各区", NANJING)).isEqualTo(new Party.UnsplitGroup("各区", Optional.of(NANJING)));
    }

    @Test
    void party_toString_isReadable() {
        assertThat(Party.union(NANJING)).hasToString("union nj");
        assertThat(Party.outside("市第一医院")).hasToString("outside body 市第一医院");
        assertThat(Party.beneficiaries()).hasToString("beneficiaries");
        assertThat(Party.beneficiaries(7)).hasToString("7 beneficiaries");
        assertThat(new Party.Beneficiaries(OptionalInt.of(7), Optional.of("list-7")))
                .hasToString("7 beneficiaries list-7");
        assertThat(Party.group("各区")).hasToString("group 各区");
        assertThat(Party.group("各区", NANJING)).hasToString("group 各区 at nj");
    }

    private static void assertRefused(Disbursement.Builder event, String message) {
        assertThatIllegalArgumentException().isThrownBy(event::build).withMessage(message);
    }

    private static Disbursement.Builder event() {
        return Disbursement.builder()
                .id("d-1")
                .from(NANJING)
                .to(Party.beneficiaries())
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .on(day("2020-02-01"));
    }
}
