package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Details, precedence where several reasons apply, the same event again, and the limits that need care. */
class RefusalDetailsTest {
    private final Ledger ledger = ledger();

    @Test
    void details_holdTheValuesInAFixedOrder() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));

        assertThat(refusal(spend("d-1", NANJING, RELIEF, 101, "2020-02-05")).details())
                .containsExactly(
                        entry("union", "nj"),
                        entry("fund", "relief"),
                        entry("amount", "101.00"),
                        entry("held", "100.00"),
                        entry("date", "2020-02-05"));
        assertThat(refusal(arrive("a-1", "g-1", 1, "2020-02-05")).details()).containsExactly(entry("named", "g-1"));
        assertThat(refusal(raise("r-2", NOWHERE, RELIEF, 1, "2020-02-05")).details())
                .containsExactly(entry("union", "nowhere"), entry("date", "2020-02-05"));
        assertThat(refusal(pay("g-1", WUXI, NANJING, RELIEF, 1, "2020-02-05")).details())
                .containsExactly(entry("giver", "wx"), entry("receiver", "nj"));
    }

    @Test
    void sameId_otherContent_namesTheFirstDifferingFieldAndBothValues() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));

        Refusal refusal = refusal(raise("r-1", WUXI, RELIEF, 7, "2020-02-01"));
        assertThat(refusal.details())
                .containsExactly(
                        entry("field", "into"), entry("recorded", "nj"), entry("given", "wx"), entry("sequence", "4"));
        assertThat(refusal.message()).isEqualTo("posted before as transaction 4 with 'into' nj, now wx");
        assertThat(refusal.relatedEvents()).containsExactly(refusal.event());

        assertThat(refusal(pay("r-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01"))
                        .details())
                .contains(entry("field", "type"), entry("recorded", "receipt"), entry("given", "grant-payment"));
        assertThat(refusal(copy().by("张").build()).details())
                .contains(entry("field", "by"), entry("recorded", "not set"), entry("given", "张"));
        assertThat(refusal(copy().putNote("k", "v").build()).message()).contains("'notes' not set, now {\"k\":\"v\"}");
    }

    @Test
    void sameEventAgain_evenIfItCouldNoLongerBeTaken_isAlreadyPosted() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 100, "2020-02-02"));
        String digest = ledger.stateDigest();

        PostResult again = ledger.post(spend("d-1", NANJING, RELIEF, 100, "2020-02-02"));

        assertThat(again.isPosted()).isTrue();
        assertThat(again.wasAlreadyPosted()).isTrue();
        assertThat(again.sequence()).isEqualTo(5);
        assertThat(again).hasToString("already posted as 5");
        assertThat(ledger.stateDigest()).isEqualTo(digest);
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-03"));
        assertThat(ledger.post(spend("d-1", NANJING, RELIEF, 100, "2020-02-02")).sequence())
                .isEqualTo(5);
    }

    @Test
    void precedence_twoReasons_theOneDeclaredFirst() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        Fund none = Fund.of("none", "无", GrantKind.OTHER);
        ledger.postOrThrow(OpenFund.builder()
                .id("f-late")
                .fund(Fund.of("late", "来年资金", GrantKind.OTHER))
                .on(day("2021-01-01"))
                .build());

        assertReason(spend("r-1", NOWHERE, none, 0, "1999-01-01"), RefusalReason.ID_HAS_OTHER_CONTENT);
        assertReason(arrive("n", "g-9", 0, "1999-01-01"), RefusalReason.NAMED_EVENT_UNKNOWN);
        assertReason(reverse("n", "f-relief", "1999-01-01"), RefusalReason.NOT_REVERSIBLE);
        assertReason(raise("n", NOWHERE, RELIEF, 1, "1999-01-01"), RefusalReason.DATE_BEFORE_BOOKS);
        assertReason(raise("n", NOWHERE, RELIEF, 1, "2999-01-01"), RefusalReason.DATED_AFTER_RECORDING);
        assertReason(raise("n", NOWHERE, none, 0, "2020-01-01"), RefusalReason.UNION_UNKNOWN);
        assertReason(raise("n", NANJING, none, 0, "2020-01-01"), RefusalReason.FUND_UNKNOWN);
        assertReason(designation("late", "none", -1), RefusalReason.FUND_UNKNOWN);
        assertReason(designation("none", "late", -1), RefusalReason.FUND_UNKNOWN);
        assertReason(designation("late", "fiscal", 0), RefusalReason.FUND_NOT_OPEN);
        assertReason(designation("fiscal", "relief", 0), RefusalReason.AMOUNT_NOT_POSITIVE);
        assertReason(designation("fiscal", "relief", 5_000), RefusalReason.SOURCE_CONTRADICTS_FUND);
        assertReason(pay("n", NANJING, NANJING, RELIEF, 5_000, "2020-02-05"), RefusalReason.GIVER_IS_RECEIVER);
        assertReason(pay("n", WUXI, NANJING, RELIEF, 5_000, "2020-02-05"), RefusalReason.GIVER_NOT_ABOVE_RECEIVER);
        assertReason(
                Disbursement.builder()
                        .id("n")
                        .from(NANJING)
                        .to(Party.union(WUXI))
                        .fund(RELIEF.id())
                        .amount(Amount.yuan(5_000))
                        .chargedTo(AccountCode.parse("2009:102"))
                        .on(day("2020-02-05"))
                        .build(),
                RefusalReason.PARTY_NOT_ALLOWED);
        assertReason(reverse("n", "r-1", "2020-01-01"), RefusalReason.DATED_BEFORE_NAMED_EVENT);
        assertReason(spend("n", NANJING, RELIEF, Long.MAX_VALUE / 100, "2020-02-05"), RefusalReason.FUND_OVERDRAWN);
    }

    @Test
    void precedence_unknownUnionBeforeABookNotKept() {
        Ledger one = keeping(NANJING);

        assertThat(one.post(direct("n", XISHAN, NOWHERE, RELIEF, 1, "2020-02-05"))
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RefusalReason.UNION_UNKNOWN);
    }

    @Test
    void today_isThatOfTheLedgersZone() {
        InstantSource evening = InstantSource.fixed(Instant.parse("2020-02-04T16:00:00Z")); // the 5th in Shanghai
        Ledger shanghai = Ledger.inMemory(LedgerOptions.of(REGISTER, evening));
        Ledger utc = Ledger.inMemory(LedgerOptions.builder()
                .register(REGISTER)
                .clock(evening)
                .zone(ZoneOffset.UTC)
                .build());
        shanghai.postOrThrow(OpenFund.of("f-1", RELIEF));
        utc.postOrThrow(OpenFund.of("f-1", RELIEF));

        assertThat(shanghai.post(raise("r-1", NANJING, RELIEF, 1, "2020-02-05")).isPosted())
                .isTrue();
        assertThat(utc.post(raise("r-1", NANJING, RELIEF, 1, "2020-02-05")).refusal())
                .get()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(RefusalReason.DATED_AFTER_RECORDING))
                .satisfies(r -> assertThat(r.message()).isEqualTo("dated 2020-02-05 but recorded on 2020-02-04 in Z"));
        assertThat(shanghai.post(raise("r-2", NANJING, RELIEF, 1, "2020-02-06")).isPosted())
                .isFalse();
    }

    @Test
    void afterTheYear9999_nothingIsDated_whateverTheClockSays() {
        Ledger late = Ledger.inMemory(
                LedgerOptions.of(Jiangsu.REGISTER, InstantSource.fixed(Instant.parse("+12000-01-01T00:00:00Z"))));
        late.postOrThrow(OpenFund.of("f-relief", RELIEF));
        late.postOrThrow(raise("r-1", NANJING, RELIEF, 1, "9999-12-31"));

        assertThat(late.post(raise("r-2", NANJING, RELIEF, 1, "+10000-01-01"))
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RefusalReason.DATED_AFTER_RECORDING);
    }

    @Test
    void turnover_upToTheLimit_isTakenAndNoMore() {
        long most = Long.MAX_VALUE / 16; // of both sides together
        ledger.postOrThrow(fen("r-1", most / 2));

        assertThat(refusal(fen("r-2", 1)).details())
                .containsExactly(entry("amount", "0.01"), entry("turnover", Long.toString(most - 1)));
        assertThat(refusal(fen("r-2", 1)).reason()).isEqualTo(RefusalReason.TOTAL_OVERFLOW);
        assertThat(refusal(reverse("x-1", "r-1", "2020-03-01")).reason()).isEqualTo(RefusalReason.TOTAL_OVERFLOW);
        ledger.postOrThrow(OpenFund.of("f-4", Fund.of("new", "新资金", GrantKind.OTHER)));
    }

    @Test
    void sameId_otherDate_quotesTheField() {
        ledger.postOrThrow(raise("r-0", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));

        assertThat(refusal(raise("r-1", NANJING, RELIEF, 100, "2020-02-03")).message())
                .isEqualTo("posted before as transaction 5 with 'on' 2020-02-01, now 2020-02-03");
    }

    @Test
    void legsOfOneNotice_countThoseOfItsPayments() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(NANJING)
                .to(XUANWU)
                .fund(RELIEF.id())
                .amount(Amount.yuan(500))
                .on(day("2020-02-01"))
                .build());
        for (String id : new String[] {"g-1", "g-2"}) { // two legs of the notice
            ledger.postOrThrow(GrantPayment.builder()
                    .id(id)
                    .from(NANJING)
                    .to(XUANWU)
                    .fund(RELIEF.id())
                    .amount(Amount.yuan(200))
                    .notice("n-1")
                    .on(day("2020-02-01"))
                    .build());
        }
        Amount fen = Amount.fen(1);
        IntStream.rangeClosed(1, 9_998)
                .forEach(i -> ledger.postOrThrow(
                        GrantArrival.of("a-" + i, i % 2 == 0 ? "g-1" : "g-2", fen, day("2020-02-02"))));

        Refusal refusal = refusal(GrantArrival.of("n", "g-1", fen, day("2020-02-02")));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.LIMIT_EXCEEDED);
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("n-1"));
    }

    @Test
    void legsOfOneGrant_upToTheLimit_areTakenAndNoMore() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", NANJING, XUANWU, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-2", NANJING, XUANWU, RELIEF, 100, "2020-02-01"));
        Amount fen = Amount.fen(1);
        ledger.postOrThrow(GrantArrival.of("a-1", "g-1", fen, day("2020-02-02")));
        ledger.postOrThrow(reverse("x-1", "a-1", "2020-02-02")); // a reversed one counts, its reversal does not
        IntStream.rangeClosed(2, 9_999)
                .forEach(i -> ledger.postOrThrow(GrantArrival.of("a-" + i, "g-1", fen, day("2020-02-02"))));
        assertThat(ledger.dryRun(GrantArrival.of("n", "g-1", fen, day("2020-02-02")))
                        .isAccepted())
                .isTrue();
        ledger.postOrThrow(GrantReturn.of("b-1", "g-1", fen, day("2020-02-02")));

        Refusal refusal = refusal(GrantArrival.of("n", "g-1", fen, day("2020-02-02")));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.LIMIT_EXCEEDED);
        assertThat(refusal.message()).isEqualTo("g-1 has 10000 arrivals, returns and other legs; the most is 10000");
        assertThat(refusal.details()).containsExactly(entry("named", "g-1"), entry("legs", "10000"));
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("g-1"));
        assertReason(GrantReturn.of("n", "g-1", fen, day("2020-02-02")), RefusalReason.LIMIT_EXCEEDED);
        assertReason(arrive("n", "g-1", 101, "2020-02-02"), RefusalReason.LIMIT_EXCEEDED);
        assertReason(giveBack("n", "g-1", 101, "2020-02-02"), RefusalReason.LIMIT_EXCEEDED);
        assertReason(arrive("n", "g-2", 101, "2020-02-02"), RefusalReason.ARRIVAL_EXCEEDS_PAYMENT);
        ledger.postOrThrow(GrantReturnArrival.of("c-1", "b-1", fen, day("2020-02-02")));
        ledger.postOrThrow(reverse("x-2", "a-2", "2020-02-02"));
        assertReason(GrantArrival.of("n", "g-1", fen, day("2020-02-02")), RefusalReason.LIMIT_EXCEEDED);
    }

    private void assertReason(Event event, RefusalReason reason) {
        assertThat(refusal(event).reason()).as(event.toString()).isEqualTo(reason);
    }

    private Refusal refusal(Event event) {
        return ledger.post(event).refusal().orElseThrow();
    }

    private static Receipt.Builder copy() {
        return Receipt.builder()
                .id("r-1")
                .into(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(100))
                .source(Source.DONATION)
                .on(day("2020-02-01"));
    }

    private static Receipt fen(String id, long fen) {
        return Receipt.builder()
                .id(id)
                .into(NANJING)
                .fund(GENERAL.id())
                .amount(Amount.fen(fen))
                .source(Source.OTHER)
                .on(day("2020-02-01"))
                .build();
    }

    private static Designation designation(String to, String from, long yuan) {
        return Designation.builder()
                .id("n")
                .into(NANJING)
                .fund(FundId.of(to))
                .fromFund(FundId.of(from))
                .amount(Amount.yuan(yuan))
                .on(day("2020-02-05"))
                .build();
    }
}
