package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reason for which an event is refused, each on the same story: the books of Xishan are kept elsewhere; Nanjing
 * raised 100.00, paid 60.00 to Xuanwu of which 50.00 arrived and 20.00 went back, of that 5.00 is there; 30.00 to a
 * group; a receipt of 1.00 was reversed.
 */
class RefusalsTest {
    private static final Fund LATE = Fund.of("late", "来年资金", GrantKind.OTHER);

    private static Ledger story() {
        Ledger ledger = keeping(PROVINCE, NANJING, XUANWU, PLANT, WUXI);
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", NANJING, XUANWU, RELIEF, 60, "2020-02-03"));
        ledger.postOrThrow(arrive("a-1", "g-1", 50, "2020-02-05"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 20, "2020-02-08"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 5, "2020-02-09"));
        ledger.postOrThrow(payGroup("g-2", NANJING, Party.group("各区总工会"), RELIEF, 30, "2020-02-04"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 1, "2020-02-10"));
        ledger.postOrThrow(reverse("x-1", "r-2", "2020-02-11"));
        ledger.postOrThrow(
                OpenFund.builder().id("f-late").fund(LATE).on(day("2021-01-01")).build());
        return ledger;
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                // the id, named events
                refused(
                        raise("r-1", NANJING, RELIEF, 101, "2020-02-01"),
                        "ID_HAS_OTHER_CONTENT",
                        "'amount' 100.00, now 101.00"),
                refused(arrive("n-1", "g-9", 1, "2020-02-05"), "NAMED_EVENT_UNKNOWN", "g-9, which", "a grant payment"),
                refused(reverse("n-1", "g-9", "2020-02-05"), "NAMED_EVENT_UNKNOWN", "g-9", "expected an event"),
                refused(reverse("n-1", "n-1", "2020-02-05"), "NAMED_EVENT_UNKNOWN", "n-1"),
                refused(giveBack("n-1", "g-9", 1, "2020-02-05"), "NAMED_EVENT_UNKNOWN", "g-9", "or a direct grant"),
                refused(backArrives("n-1", "g-9", 1, "2020-02-05"), "NAMED_EVENT_UNKNOWN", "g-9", "a grant return"),
                refused(arrive("n-1", "r-1", 1, "2020-02-05"), "NAMED_EVENT_UNFIT", "r-1 of type Receipt; expected"),
                refused(arrive("n-1", "b-1", 1, "2020-02-09"), "NAMED_EVENT_UNFIT", "b-1 of type GrantReturn;"),
                refused(arrive("n-1", "g-2", 1, "2020-02-05"), "NAMED_EVENT_UNFIT", "g-2", "to the group '各区总工会'"),
                refused(giveBack("n-1", "a-1", 1, "2020-02-05"), "NAMED_EVENT_UNFIT", "a-1 of type GrantArrival;"),
                refused(backArrives("n-1", "g-1", 1, "2020-02-09"), "NAMED_EVENT_UNFIT", "g-1 of type GrantPayment;"),
                refused(reverse("n-1", "x-1", "2020-02-12"), "NOT_REVERSIBLE", "x-1 is of type Reversal,"),
                refused(reverse("n-1", "f-relief", "2020-02-12"), "NOT_REVERSIBLE", "f-relief is of type OpenFund,"),
                refused(reverse("n-1", "r-2", "2020-02-12"), "ALREADY_REVERSED", "r-2, which x-1 has reversed"),
                // dates
                refused(
                        raise("n-1", NANJING, RELIEF, 1, "2009-12-31"),
                        "DATE_BEFORE_BOOKS",
                        "2009-12-31",
                        "2010-01-01"),
                refused(
                        raise("n-1", NANJING, RELIEF, 1, "2024-07-01"),
                        "DATED_AFTER_RECORDING",
                        "2024-07-01",
                        "2024-06-30",
                        "Asia/Shanghai"),
                refused(
                        arrive("n-1", "g-1", 1, "2020-02-02"),
                        "DATED_BEFORE_NAMED_EVENT",
                        "2020-02-02",
                        "g-1 of 2020-02-03"),
                refused(giveBack("n-1", "g-1", 1, "2020-02-02"), "DATED_BEFORE_NAMED_EVENT", "2020-02-02", "g-1"),
                refused(
                        backArrives("n-1", "b-1", 1, "2020-02-07"),
                        "DATED_BEFORE_NAMED_EVENT",
                        "2020-02-07",
                        "b-1 of 2020-02-08"),
                refused(
                        reverse("n-1", "r-1", "2020-01-31"),
                        "DATED_BEFORE_NAMED_EVENT",
                        "2020-01-31",
                        "r-1 of 2020-02-01"),
                // unions and books
                refused(raise("n-1", NOWHERE, RELIEF, 1, "2020-02-05"), "UNION_UNKNOWN", "nowhere", "js", "2020-02-05"),
                refused(pay("n-1", NANJING, NOWHERE, RELIEF, 1, "2020-02-05"), "UNION_UNKNOWN", "nowhere"),
                refused(payGroup("n-1", NANJING, group(NOWHERE), RELIEF, 1, "2020-02-05"), "UNION_UNKNOWN", "nowhere"),
                refused(raise("n-1", XISHAN, RELIEF, 1, "2020-02-05"), "BOOK_NOT_KEPT", "books of wx-xs"),
                refused(spend("n-1", XISHAN, RELIEF, 1, "2020-02-05"), "BOOK_NOT_KEPT", "books of wx-xs"),
                refused(direct("n-1", XISHAN, XISHAN, RELIEF, 1, "2020-02-05"), "BOOK_NOT_KEPT", "books of wx-xs"),
                // funds
                refused(OpenFund.of("n-1", RELIEF), "FUND_ALREADY_OPEN", "relief", "f-relief", "2010-01-01"),
                refused(
                        raise("n-1", NANJING, Fund.of("x", "无", GrantKind.OTHER), 1, "2020-02-05"),
                        "FUND_UNKNOWN",
                        "fund x "),
                refused(designation("x", Amount.yuan(1)), "FUND_UNKNOWN", "fund x "),
                refused(
                        raise("n-1", NANJING, LATE, 1, "2020-12-31"),
                        "FUND_NOT_OPEN",
                        "2020-12-31",
                        "late",
                        "2021-01-01"),
                refused(designation("late", Amount.yuan(1)), "FUND_NOT_OPEN", "late", "2021-01-01"),
                // amounts and sources
                refused(raise("n-1", NANJING, RELIEF, 0, "2020-02-05"), "AMOUNT_NOT_POSITIVE", "0.00"),
                refused(spend("n-1", NANJING, RELIEF, -1, "2020-02-05"), "AMOUNT_NOT_POSITIVE", "-1.00"),
                refused(arrive("n-1", "g-1", 0, "2020-02-05"), "AMOUNT_NOT_POSITIVE", "0.00"),
                refused(
                        designation("general", Amount.fen(Long.MIN_VALUE)),
                        "AMOUNT_NOT_POSITIVE",
                        "-92233720368547758.08"),
                refused(
                        designation("general", Amount.of(Asset.goods("mask-n95", "只"), 5)),
                        "ASSET_NOT_MONEY",
                        "5 mask-n95@只"),
                refused(receipt(RELIEF, Source.FISCAL), "SOURCE_CONTRADICTS_FUND", "FISCAL", "relief is OTHER"),
                refused(receipt(FISCAL, Source.DONATION), "SOURCE_CONTRADICTS_FUND", "DONATION", "fiscal is FISCAL"),
                refused(
                        designation("fiscal", Amount.yuan(1)),
                        "SOURCE_CONTRADICTS_FUND",
                        "fiscal of FISCAL",
                        "relief of OTHER"),
                refused(designation("relief", Amount.yuan(1)), "SOURCE_CONTRADICTS_FUND", "expected two funds"),
                refused(
                        receipt(FISCAL, Source.NOT_STATED),
                        "SOURCE_CONTRADICTS_FUND",
                        "source NOT_STATED is OTHER; fund fiscal is FISCAL"),
                refused(
                        Designation.builder()
                                .id("n-1")
                                .into(NANJING)
                                .fund(FISCAL.id())
                                .amount(Amount.yuan(1))
                                .on(day("2020-02-05"))
                                .build(),
                        "SOURCE_CONTRADICTS_FUND",
                        "a source that is not stated; fund fiscal is FISCAL"),
                // parties
                refused(
                        payGroup("n-1", NANJING, Party.outside("医院"), RELIEF, 1, "2020-02-05"),
                        "PARTY_NOT_ALLOWED",
                        "医院",
                        "expected a union"),
                refused(
                        payGroup("n-1", NANJING, Party.beneficiaries(7), RELIEF, 1, "2020-02-05"),
                        "PARTY_NOT_ALLOWED",
                        "7"),
                refused(disbursement(Party.union(PLANT)), "PARTY_NOT_ALLOWED", "nj-xw-a", "expected an outside body"),
                refused(disbursement(Party.group("各区")), "PARTY_NOT_ALLOWED", "各区"),
                refused(
                        pay("n-1", NANJING, NANJING, RELIEF, 1, "2020-02-05"),
                        "GIVER_IS_RECEIVER",
                        "nj grants to itself"),
                refused(direct("n-1", NANJING, NANJING, RELIEF, 1, "2020-02-05"), "GIVER_IS_RECEIVER", "nj"),
                refused(
                        pay("n-1", NANJING, PROVINCE, RELIEF, 1, "2020-02-05"),
                        "GIVER_NOT_ABOVE_RECEIVER",
                        "江苏省总工会",
                        "below nj"),
                refused(direct("n-1", NANJING, WUXI, RELIEF, 1, "2020-02-05"), "GIVER_NOT_ABOVE_RECEIVER", "wx", "nj"),
                refused(
                        payGroup("n-1", NANJING, group(WUXI), RELIEF, 1, "2020-02-05"),
                        "GIVER_NOT_ABOVE_RECEIVER",
                        "wx"),
                // accounts
                refused(chargedTo("2021:50404"), "ACCOUNT_NOT_IN_CHART", "2021:50404", "2009", "2020-02-05"),
                refused(chargedTo("2009:99999"), "ACCOUNT_NOT_IN_CHART", "2009:99999, which no chart has"),
                refused(chargedTo("2009:50602"), "ACCOUNT_NOT_IN_CHART", "2009:50602", "no grant account"),
                refused(chargedTo("2009:102"), "ACCOUNT_NOT_IN_CHART", "2009:102 银行存款"),
                refused(chargedTo("2009:40302"), "ACCOUNT_NOT_IN_CHART", "2009:40302"),
                refused(chargedTo("2009:506"), "ACCOUNT_NOT_IN_CHART", "2009:506 补助下级支出", "no grant account"),
                // cover
                refused(
                        arrive("n-1", "g-1", 11, "2020-02-06"),
                        "ARRIVAL_EXCEEDS_PAYMENT",
                        "11.00",
                        "g-1 10.00",
                        "2020-02-06"),
                refused(
                        arrive("n-1", "g-1", 61, "2020-02-03"),
                        "ARRIVAL_EXCEEDS_PAYMENT",
                        "61.00",
                        "60.00",
                        "2020-02-03"),
                refused(arrive("n-1", "g-1", 11, "2020-02-03"), "ARRIVAL_EXCEEDS_PAYMENT", "g-1 10.00", "2020-02-05"),
                refused(backArrives("n-1", "b-1", 16, "2020-02-09"), "ARRIVAL_EXCEEDS_PAYMENT", "b-1 15.00"),
                refused(giveBack("n-1", "g-1", 31, "2020-02-09"), "RETURN_EXCEEDS_ARRIVAL", "31.00", "g-1 30.00"),
                refused(giveBack("n-1", "g-1", 1, "2020-02-04"), "RETURN_EXCEEDS_ARRIVAL", "0.00", "2020-02-04"),
                refused(reverse("n-1", "g-1", "2020-02-12"), "HAS_DEPENDENTS", "g-1", "[b-1, a-1]"),
                refused(reverse("n-1", "r-1", "2022-01-01"), "HAS_DEPENDENTS", "r-1", "[g-1]", "2020-02-03"),
                refused(
                        spend("n-1", NANJING, RELIEF, 16, "2020-02-12"),
                        "FUND_OVERDRAWN",
                        "16.00",
                        "relief of nj",
                        "15.00",
                        "2020-02-12"),
                refused(
                        spend("n-1", NANJING, RELIEF, 11, "2020-02-02"),
                        "FUND_OVERDRAWN",
                        "11.00",
                        "10.00",
                        "2020-02-04"),
                refused(spend("n-1", NANJING, RELIEF, 1, "2020-01-31"), "FUND_OVERDRAWN", "0.00", "2020-01-31"),
                refused(spend("n-1", PLANT, GENERAL, 1, "2020-02-12"), "FUND_OVERDRAWN", "general of nj-xw-a", "0.00"),
                refused(designation("general", Amount.yuan(1)), "FUND_OVERDRAWN", "general of nj"),
                refused(huge(), "TOTAL_OVERFLOW", "576460752303423487"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void post_badEvent_isRefusedWithTheValuesAndLeavesNoTrace(Event event, RefusalReason reason, List<String> values) {
        Ledger ledger = story();
        String before = ledger.stateDigest();

        Refusal refusal = ledger.post(event).refusal().orElseThrow();

        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        assertThat(refusal.message()).contains(values);
        assertThat(refusal.event()).isEqualTo(event.id());
        assertThat(refusal.details()).isNotEmpty();
        assertThat(refusal.details().values()).allMatch(v -> !v.isEmpty());
        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(ledger.dryRun(event).refusal()).contains(refusal);
        if (reason != RefusalReason.ID_HAS_OTHER_CONTENT) {
            long sequence = ledger.view().sequence();
            ledger.postOrThrow(raise(event.id().value(), NANJING, RELIEF, 1, "2020-03-01"));
            assertThat(ledger.view().sequence()).isEqualTo(sequence + 1);
        }
    }

    private static Arguments refused(Event event, String reason, String... values) {
        return arguments(event, RefusalReason.valueOf(reason), Arrays.asList(values));
    }

    private static Party group(UnionId anchor) {
        return Party.group("各区总工会", anchor);
    }

    private static Receipt receipt(Fund fund, Source source) {
        return Receipt.builder()
                .id("n-1")
                .into(NANJING)
                .fund(fund.id())
                .amount(Amount.yuan(1))
                .source(source)
                .on(day("2020-02-05"))
                .build();
    }

    private static Receipt huge() {
        return Receipt.builder()
                .id("n-1")
                .into(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.fen(Long.MAX_VALUE / 32))
                .source(Source.OTHER)
                .on(day("2020-02-05"))
                .build();
    }

    private static Designation designation(String from, Amount amount) {
        return Designation.builder()
                .id("n-1")
                .into(NANJING)
                .fund(RELIEF.id())
                .fromFund(FundId.of(from))
                .amount(amount)
                .on(day("2020-02-05"))
                .build();
    }

    private static Disbursement disbursement(Party to) {
        return Disbursement.builder()
                .id("n-1")
                .from(NANJING)
                .to(to)
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .on(day("2020-02-05"))
                .build();
    }

    private static Disbursement chargedTo(String account) {
        return Disbursement.builder()
                .id("n-1")
                .from(NANJING)
                .to(Party.beneficiaries())
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .chargedTo(AccountCode.parse(account))
                .on(day("2020-02-05"))
                .build();
    }
}
