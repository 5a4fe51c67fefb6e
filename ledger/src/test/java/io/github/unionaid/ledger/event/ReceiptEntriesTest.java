package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.lines;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of receipts and designations in both accounting systems. */
class ReceiptEntriesTest {
    private final Ledger ledger = ledger();

    @ParameterizedTest
    @CsvSource({
        "FISCAL,           2020-02-05, 2009:404",
        "FISCAL_OTHER,     2020-02-05, 2009:404",
        "MEMBER_FEES,      2020-02-05, 2009:401",
        "EMPLOYER_SUBSIDY, 2020-02-05, 2009:405",
        "DONATION,         2020-02-05, 2009:408",
        "INTEREST,         2020-02-05, 2009:408",
        "OTHER,            2020-02-05, 2009:408",
        "NOT_STATED,       2020-02-05, 2009:408",
        "FISCAL,           2023-02-05, 2021:40401",
        "FISCAL_OTHER,     2023-02-05, 2021:40402",
        "MEMBER_FEES,      2023-02-05, 2021:401",
        "EMPLOYER_SUBSIDY, 2023-02-05, 2021:405",
        "DONATION,         2023-02-05, 2021:408",
        "INTEREST,         2023-02-05, 2021:408",
        "OTHER,            2023-02-05, 2021:408",
        "NOT_STATED,       2023-02-05, 2021:408"
    })
    void receipt_ofEachSource_creditsItsIncome(Source source, String on, String income) {
        Fund fund = source.sourceClass() == SourceClass.FISCAL ? FISCAL : RELIEF;
        ledger.postOrThrow(receipt(fund, source, on));

        assertThat(lines(ledger, "r-1"))
                .containsExactly(
                        "Dr nj " + income.substring(0, 5) + "102 [" + fund.id() + "] 100.00",
                        "Cr nj " + income + " [" + fund.id() + "] 100.00");
        assertThat(ledger.view().flows()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(FlowKind.RAISED);
            assertThat(f.from()).isEmpty();
            assertThat(f.to()).contains(NANJING);
        });
    }

    @Test
    void notStated_isOther_andNotForAFiscalFund() {
        assertThat(Source.NOT_STATED.sourceClass()).isEqualTo(SourceClass.OTHER);
        assertThat(ledger.post(receipt(FISCAL, Source.NOT_STATED, "2023-02-05")).refusal())
                .get()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(RefusalReason.SOURCE_CONTRADICTS_FUND))
                .satisfies(r -> assertThat(r.message()).isEqualTo("source NOT_STATED is OTHER; fund fiscal is FISCAL"))
                .satisfies(r -> assertThat(r.details())
                        .containsExactly(entry("source", "NOT_STATED"), entry("fund", "fiscal")));
        assertThat(ledger.post(designation(FISCAL, "2023-02-05").build()).refusal())
                .get()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(RefusalReason.SOURCE_CONTRADICTS_FUND))
                .satisfies(r -> assertThat(r.message())
                        .isEqualTo("own money from a source that is not stated; fund fiscal is FISCAL"))
                .satisfies(r -> assertThat(r.details()).containsExactly(entry("fund", "fiscal")));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-05, 2009:331", "2023-02-05, 2021:32202"})
    void designation_sourceNotStated_creditsNetAssets(String on, String account) {
        ledger.postOrThrow(designation(RELIEF, on).build());

        assertThat(lines(ledger, "d-1"))
                .containsExactly(
                        "Dr nj " + account.substring(0, 5) + "102 [relief] 100.00",
                        "Cr nj " + account + " [relief] 100.00");
        assertThat(ledger.view().flows()).extracting(Flow::kind).containsExactly(FlowKind.UNSTATED);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-05, general, relief,   2009:331,   2009:331",
        "2020-02-05, fiscal,  fiscal-2, 2009:331,   2009:331",
        "2023-02-05, general, relief,   2021:32202, 2021:32102",
        "2023-02-05, relief,  general,  2021:32102, 2021:32202",
        "2023-02-05, fiscal,  fiscal-2, 2021:33102, 2021:33102"
    })
    void designation_betweenFunds_balancesInEach(
            String on, String from, String to, String fromAccount, String toAccount) {
        ledger.postOrThrow(OpenFund.of("f-4", fiscal2()));
        Fund source = from.equals("fiscal") ? FISCAL : from.equals("relief") ? RELIEF : GENERAL;
        Fund target = to.equals("relief") ? RELIEF : to.equals("general") ? GENERAL : fiscal2();
        ledger.postOrThrow(raise("r-1", NANJING, source, 100, on));
        ledger.postOrThrow(designation(target, on).fromFund(source.id()).build());

        String bank = fromAccount.substring(0, 5) + "102";
        assertThat(lines(ledger, "d-1"))
                .containsExactly(
                        "Dr nj " + fromAccount + " [" + from + "] 100.00",
                        "Cr nj " + bank + " [" + from + "] 100.00",
                        "Dr nj " + bank + " [" + to + "] 100.00",
                        "Cr nj " + toAccount + " [" + to + "] 100.00");
        assertThat(ledger.view().flows().subList(1, 3))
                .extracting(f -> f.kind() + " " + f.fund() + " " + f.amount())
                .containsExactly("REASSIGNED " + from + " -100.00", "REASSIGNED " + to + " 100.00");
    }

    @Test
    void openFund_postsNothing() {
        assertThat(lines(ledger, "f-relief")).isEmpty();
        assertThat(ledger.view().flows()).isEmpty();
    }

    private static Fund fiscal2() {
        return Fund.fiscal("fiscal-2", "另一财政资金", GrantKind.OTHER);
    }

    private static Receipt receipt(Fund fund, Source source, String on) {
        return Receipt.builder()
                .id("r-1")
                .into(NANJING)
                .fund(fund.id())
                .amount(Amount.yuan(100))
                .source(source)
                .on(day(on))
                .build();
    }

    private static Designation.Builder designation(Fund fund, String on) {
        return Designation.builder()
                .id("d-1")
                .into(NANJING)
                .fund(fund.id())
                .amount(Amount.yuan(100))
                .on(day(on));
    }
}
