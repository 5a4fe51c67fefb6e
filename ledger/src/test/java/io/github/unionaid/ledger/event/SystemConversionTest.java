package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The change from the accounts of 2009 to those of 2021, and what is on its way across it. */
class SystemConversionTest extends BookStory {

    /** Every account of the balance sheet of 2009, each with an amount of its own. */
    private static final List<String> BEFORE = List.of(
            "Dr 2009:101 F 1.00",
            "Dr 2009:102 F 200.00",
            "Dr 2009:111 F 3.00",
            "Dr 2009:11201 F 4.00",
            "Dr 2009:11202 F 5.00",
            "Dr 2009:121 F 6.00",
            "Dr 2009:13101 F 7.00",
            "Dr 2009:13102 F 8.00",
            "Dr 2009:13103 F 9.00",
            "Dr 2009:132 F 10.00",
            "Dr 2009:135 F 11.00",
            "Dr 2009:141 F 12.00",
            "Dr 2009:151 F 13.00",
            "Dr 2009:161 F 14.00",
            "Dr 2009:162 F 15.00",
            "Cr 2009:201 F 1.00",
            "Cr 2009:202 F 2.00",
            "Cr 2009:203 F 4.00",
            "Cr 2009:211 F 8.00",
            "Cr 2009:221 F 16.00",
            "Cr 2009:22201 F 3.00",
            "Cr 2009:22202 F 5.00",
            "Cr 2009:22203 F 6.00",
            "Cr 2009:225 F 32.00",
            "Cr 2009:231 F 7.00",
            "Cr 2009:301 F 15.00",
            "Cr 2009:302 F 14.00",
            "Cr 2009:311 F 13.00",
            "Cr 2009:32101 F 20.00",
            "Cr 2009:32102 F 21.00",
            "Cr 2009:32103 F 22.00",
            "Cr 2009:322 F 23.00",
            "Cr 2009:331 F 106.00");

    private static final List<String> AFTER = List.of(
            "Dr 2021:101 F 1.00",
            "Dr 2021:102 F 200.00",
            "Dr 2021:111 F 3.00",
            "Dr 2021:12101 F 4.00",
            "Dr 2021:12102 F 5.00",
            "Dr 2021:13101 F 7.00",
            "Dr 2021:13102 F 8.00",
            "Dr 2021:132 F 10.00",
            "Dr 2021:135 F 26.00", // 121, 13103, 135
            "Dr 2021:141 F 12.00",
            "Dr 2021:151 F 13.00",
            "Dr 2021:161 F 14.00",
            "Dr 2021:162 F 15.00",
            "Cr 2021:201 F 7.00", // 201, 202, 203
            "Cr 2021:211 F 16.00",
            "Cr 2021:21201 F 3.00",
            "Cr 2021:21202 F 5.00",
            "Cr 2021:215 F 46.00", // 211, 22203, 225
            "Cr 2021:221 F 7.00",
            "Cr 2021:30101 F 12.00", // as much as the stock in 141
            "Cr 2021:30102 F 13.00",
            "Cr 2021:30103 F 14.00",
            "Cr 2021:30104 F 15.00",
            "Cr 2021:311 F 22.00");

    private static String[] of(String fund, List<String> lines) {
        return lines.stream().map(l -> l.replace(" F ", " " + fund + " ")).toArray(String[]::new);
    }

    private static SystemConversion convert(String id, UnionId book) {
        return SystemConversion.builder()
                .id(id)
                .book(book)
                .on(LocalDate.of(2022, 1, 1))
                .build();
    }

    private static SystemConversion convert(String fund, String to) {
        return SystemConversion.builder()
                .id("v-1")
                .book(NANJING)
                .on(LocalDate.of(2022, 1, 1))
                .putCarriedTo(FundId.of(fund), AccountCode.parse(to))
                .build();
    }

    @Test
    void thisTest_usesEveryAccountThatABalanceCanStandOn() {
        assertThat(BEFORE)
                .map(l -> line(l.replace(" F ", " relief ")).code())
                .containsExactlyElementsOf(Chart.of(AccountingSystem.SYSTEM_2009).accounts().stream()
                        .filter(a -> a.kind() == Kind.ASSET || a.kind() == Kind.LIABILITY || a.kind() == Kind.NET_ASSET)
                        .map(ChartAccount::code)
                        .filter(c -> !Chart.hasDetails(c))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "fiscal,  ,           33104, 94, 32205, 64",
        "relief,  ,           32104, 94, 32205, 64",
        "general, ,           32205, 158, ,",
        "relief,  2021:32205, 32205, 158, ,",
        "fiscal,  2021:33205, 33205, 94, 32205, 64",
        "general, 2021:32104, 32104, 94, 32205, 64"
    })
    void everyBalance_isOnItsNewAccount(
            String fund, String carriedTo, String result, int amount, String reserves, Integer reserved) {
        post(opening("o-1", NANJING, "2021-01-01", of(fund, BEFORE)));
        post(close("z-1", "2021-12-31", NANJING));
        post(carriedTo == null ? convert("v-1", NANJING) : convert(fund, carriedTo));

        Stream<String> results = Stream.of("Cr 2021:" + result + " F " + amount + ".00");
        Stream<String> others =
                reserves == null ? Stream.of() : Stream.of("Cr 2021:" + reserves + " F " + reserved + ".00");
        List<String> all =
                Stream.of(AFTER.stream(), results, others).flatMap(s -> s).toList();
        assertThat(balances(NANJING, "2022-01-01")).containsExactlyInAnyOrder(of(fund, all));
        assertThat(balances(NANJING, "2021-12-31")).containsExactlyInAnyOrder(of(fund, BEFORE));
        assertThat(flows("v-1")).isEmpty();
    }

    @Test
    void unsplitDetails_goToTheirFirstLevel_andStockByFund() {
        post(raise("r-1", NANJING, RELIEF, 100, "2021-02-01"), raise("r-2", NANJING, FISCAL, 100, "2021-02-01"));
        post(buy("b-1", NANJING, RELIEF, masks(5), Amount.yuan(100), AidKind.OTHER, "2021-02-01"));
        post(buy("b-2", NANJING, FISCAL, masks(5), Amount.yuan(30), AidKind.OTHER, "2021-02-01"));
        post(close("z-1", "2021-12-31", NANJING), convert("v-1", NANJING));

        assertThat(lines("v-1"))
                .contains("Cr nj 2021:30101 [relief] 100.00", "Cr nj 2021:30101 [fiscal] 30.00")
                .contains("Dr nj 2021:141 [relief] 5 mask-n95@只", "Cr nj 2009:141 [relief] 5 mask-n95@只");
        assertThat(balances(NANJING, "2022-01-01"))
                .containsExactlyInAnyOrder(
                        "Dr 2021:102 fiscal 70.00",
                        "Dr 2021:141 fiscal 30.00",
                        "Dr 2021:141 fiscal 5_mask-n95@只",
                        "Cr 2021:900 fiscal 5_mask-n95@只",
                        "Cr 2021:30101 fiscal 30.00",
                        "Cr 2021:33104 fiscal 70.00",
                        "Dr 2021:141 relief 100.00",
                        "Dr 2021:141 relief 5_mask-n95@只",
                        "Cr 2021:900 relief 5_mask-n95@只",
                        "Cr 2021:30101 relief 100.00");
        post(issue("i-1", NANJING, RELIEF, masks(5), Amount.yuan(100), AidKind.OTHER, "2022-01-01"));
    }

    @Test
    void aBook_isConvertedOnceOnItsDayAndClosedBefore() {
        post(raise("r-1", NANJING, RELIEF, 100, "2021-02-01"));
        assertThat(refusal(convert("n", NANJING)).message())
                .isEqualTo("the books of nj have never been closed; expected closed to 2021-12-31 or later");
        post(close("z-1", "2021-12-30", NANJING));
        assertRefused(convert("n", NANJING), RefusalReason.PERIOD_NOT_CLOSED);
        post(close("z-2", "2022-01-01", NANJING));
        assertRefused(convert("n", NANJING), RefusalReason.PERIOD_CLOSED);
        post(reopen("o-1", "2022-01-01", NANJING));
        for (String day : new String[] {"2021-12-31", "2022-01-02", "2021-01-01"}) {
            assertRefused("system-conversion n " + day + " book=nj", RefusalReason.DATE_NOT_ALLOWED);
        }
        assertRefused(convert("n", NOWHERE), RefusalReason.UNION_UNKNOWN);
        assertThat(keeping(PROVINCE).post(convert("n", NANJING)).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
        post(convert("v-1", NANJING));
        assertRefused(convert("n", NANJING), RefusalReason.ALREADY_CONVERTED);
        assertRefused(reverse("n", "v-1", "2022-01-02"), RefusalReason.NOT_REVERSIBLE);
        assertThat(ledger.post(convert("v-1", NANJING)).wasAlreadyPosted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021:32103", "2021:331", "2009:331", "2021:32203", "2021:311", "2009:32104", "2021:33204"})
    void carriedTo_anotherAccount_isRefused(String account) {
        post(close("z-1", "2021-12-31", NANJING));
        assertRefused(convert("relief", account), RefusalReason.ACCOUNT_NOT_IN_CHART);
        assertRefused(convert("none", account), RefusalReason.FUND_UNKNOWN);
        assertRefused(convert("relief", "2021:33205"), RefusalReason.ACCOUNT_NOT_IN_CHART);
        assertRefused(convert("fiscal", "2021:32205"), RefusalReason.ACCOUNT_NOT_IN_CHART);
        assertTaken(convert("fiscal", "2021:33205"));
        assertTaken(convert("relief", "2021:32205"));
    }

    @Test
    void debtsOfTwoBooks_stayEqualThroughTheChange() {
        post(opening(
                "o-1",
                PROVINCE,
                "2021-01-01",
                "Cr 2009:22203 dues 5.00 <> nj",
                "Cr 2009:225 dues 2.00 <> nj",
                "Dr 2009:331 dues 7.00"));
        post(opening(
                "o-2",
                NANJING,
                "2021-01-01",
                "Dr 2009:13103 dues 5.00 <> js",
                "Dr 2009:135 dues 2.00 <> js",
                "Cr 2009:331 dues 7.00"));
        post(close("z-1", "2021-12-31", NANJING, PROVINCE));
        post(convert("v-1", NANJING));
        theBooksHold_onEveryDate_andComeOutOfTheJournalAgain(); // the other book is converted another day
        post(convert("v-2", PROVINCE));
        assertThat(balances(NANJING, "2022-01-01")).contains("Dr 2021:135 dues 7.00 <> js");
        assertThat(balances(PROVINCE, "2022-01-01")).contains("Cr 2021:215 dues 7.00 <> nj");
    }

    @Test
    void whatBeganIn2021_isSettledOnTheNewAccounts() {
        beginIn2021();
        post(close("z-1", "2021-12-31", PROVINCE, NANJING));
        post(convert("v-1", PROVINCE), convert("v-2", NANJING));
        assertThat(balances(NANJING, "2022-01-01"))
                .contains(
                        "Dr 2021:13101 relief 30.00 <> js", "Cr 2021:215 dues 80.00 <> js",
                        "Cr 2021:211 dues 25.00 <> js", "Dr 2021:13102 dues 6.00 <> js");
        assertThat(balances(PROVINCE, "2022-01-01"))
                .contains(
                        "Cr 2021:21201 relief 30.00 <> nj", "Dr 2021:135 dues 80.00 <> nj",
                        "Dr 2021:132 dues 25.00 <> nj", "Cr 2021:21202 dues 6.00 <> nj");

        endIn2022();
        assertThat(lines("ga"))
                .containsExactly("Dr nj 2021:102 [relief] 20.00", "Cr nj 2021:40302 [relief] <> js 20.00");
        assertThat(lines("np"))
                .containsExactly(
                        "Dr js 2021:21201 [relief] <> nj 30.00",
                        "Dr js 2021:50802 [relief] <> nj 5.00",
                        "Cr js 2021:102 [relief] 35.00");
        assertThat(lines("na"))
                .containsExactly(
                        "Dr nj 2021:102 [relief] 35.00",
                        "Cr nj 2021:13101 [relief] <> js 30.00",
                        "Cr nj 2021:40302 [relief] <> js 5.00");
        assertThat(lines("lr")).containsExactly("Dr nj 2021:215 [dues] <> js 80.00", "Cr nj 2021:102 [dues] 80.00");
        assertThat(lines("lra")).containsExactly("Dr js 2021:102 [dues] 80.00", "Cr js 2021:135 [dues] <> nj 80.00");
        assertThat(lines("ma-1")).containsExactly("Dr js 2021:102 [dues] 2.00", "Cr js 2021:132 [dues] <> nj 2.00");
        assertThat(lines("ma-2"))
                .containsExactly(
                        "Dr js 2021:102 [dues] 25.00",
                        "Cr js 2021:132 [dues] <> nj 23.00",
                        "Cr js 2021:402 [dues] <> nj 2.00");
        assertThat(lines("wa")).containsExactly("Dr nj 2021:102 [dues] 6.00", "Cr nj 2021:13102 [dues] <> js 6.00");
        assertThat(lines("pa")).containsExactly("Dr js 2021:102 [dues] 9.00", "Cr js 2021:408 [dues] <> nj 9.00");
        assertThat(lines("ta").subList(0, 2))
                .containsExactly("Dr nj 2021:141 [relief] 4.00", "Cr nj 2021:30101 [relief] 4.00");
        for (UnionId book : List.of(NANJING, PROVINCE)) {
            assertThat(balances(book, "2022-02-28"))
                    .noneMatch(b -> b.contains("2009:"))
                    .noneMatch(b -> b.matches(".. 2021:(13101|13102|132|135|215|21201|21202) .*"));
        }
        post(close("z-2", "2022-12-31", PROVINCE, NANJING));
        assertClosed(NANJING, "2022-12-31");
        assertClosed(PROVINCE, "2022-12-31");
    }

    private void beginIn2021() {
        post(raise("r-1", PROVINCE, RELIEF, 100, "2021-11-01"));
        post(event("dues-receipt r-2 2021-11-01 into=js fund=dues amount=200.00"));
        post(DuesReceipt.builder()
                .id("r-3")
                .into(NANJING)
                .fund(DUES.id())
                .amount(Amount.yuan(100))
                .addOwed(new Share(PROVINCE, Amount.yuan(27)))
                .on(LocalDate.of(2021, 11, 1))
                .build());
        post(pay("g", PROVINCE, NANJING, RELIEF, 50, "2021-12-01"), arrive("ga-1", "g", 30, "2021-12-31"));
        post("grant-notice n 2021-12-01 from=js to=nj fund=relief amount=40.00");
        post("grant-accrual nj-1 2021-12-31 notice=n book=js amount=30.00");
        post("grant-accrual nj-2 2021-12-31 notice=n book=nj amount=30.00");
        post("transfer-payment l 2021-12-01 kind=LOAN from=js to=nj fund=dues amount=80.00");
        post("transfer-arrival la 2021-12-02 transfer=l amount=80.00");
        post("dues-accrual q-1 2021-12-31 book=js from=nj fund=dues amount=25.00");
        post("transfer-payment m-1 2021-12-31 kind=REMIT from=nj to=js fund=dues amount=2.00");
        post("dues-accrual q-2 2021-12-31 book=nj from=js fund=dues amount=6.00");
        post(DuesReceipt.builder()
                .id("r-4")
                .into(PROVINCE)
                .fund(DUES.id())
                .amount(Amount.yuan(6))
                .addOwed(new Share(NANJING, Amount.yuan(6)))
                .on(LocalDate.of(2021, 12, 1))
                .build());
        post("transfer-payment p 2021-12-31 kind=PEER from=nj to=js fund=dues amount=9.00");
        post("goods-receipt gr 2021-12-01 into=js fund=relief goods=4_mask-n95@只 cost=4.00");
        post("goods-transfer t 2021-12-31 from=js to=nj fund=relief goods=4_mask-n95@只 cost=4.00");
    }

    private void endIn2022() {
        post(arrive("ga", "g", 20, "2022-01-05"));
        post(GrantPayment.builder()
                .id("np")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(35))
                .on(LocalDate.of(2022, 1, 5))
                .notice(EventId.of("n"))
                .build());
        post(arrive("na", "np", 35, "2022-01-06"));
        post(
                "loan-repayment lr 2022-01-07 loan=l amount=80.00",
                "transfer-arrival lra 2022-01-08 transfer=lr amount=80.00");
        post("transfer-payment m 2022-01-09 kind=REMIT from=nj to=js fund=dues amount=25.00");
        post("transfer-arrival ma-1 2022-01-10 transfer=m-1 amount=2.00");
        post("transfer-arrival ma-2 2022-01-10 transfer=m amount=25.00");
        post("transfer-payment w 2022-01-11 kind=PASSDOWN from=js to=nj fund=dues amount=6.00");
        post(
                "transfer-arrival wa 2022-01-12 transfer=w amount=6.00",
                "transfer-arrival pa 2022-01-12 transfer=p amount=9.00");
        post("goods-arrival ta 2022-01-12 transfer=t goods=4_mask-n95@只 cost=4.00");
    }
}
