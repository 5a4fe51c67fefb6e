package io.github.unionaid.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.chart.ChartAccount.Users;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
    private static final AccountingSystem S2009 = AccountingSystem.SYSTEM_2009;
    private static final AccountingSystem S2021 = AccountingSystem.SYSTEM_2021;

    @Test
    void chart2009_hasThe93AccountsOfItsDocument() {
        assertThat(Chart.of(S2009).accounts()).hasSize(93);
        assertThat(numbers(S2009, Kind.ASSET))
                .containsExactlyElementsOf(
                        words("101 102 111 112 11201 11202 121 131 13101 13102 13103 132 135 141 151 161 162"));
        assertThat(numbers(S2009, Kind.LIABILITY))
                .containsExactlyElementsOf(words("201 202 203 211 221 222 22201 22202 22203 225 231"));
        assertThat(numbers(S2009, Kind.NET_ASSET))
                .containsExactlyElementsOf(words("301 302 311 321 32101 32102 32103 322 331"));
        assertThat(numbers(S2009, Kind.INCOME))
                .containsExactlyElementsOf(
                        words("401 402 403 40301 40302 40303 40304 40305 40306 40307 404 405 406 407 408"));
        assertThat(numbers(S2009, Kind.EXPENSE))
                .containsExactlyElementsOf(words("501 50101 50102 50103 50104 502 50201 50202 50203 50204 50205 50206"
                        + " 503 50301 50302 50303 50304 50305 504 50401 50402 50403 50404"
                        + " 505 50501 50502 50503 50504 50505 50506 50507"
                        + " 506 50601 50602 50603 50604 50605 50606 50607 507 508"));
    }

    @Test
    void chart2021_hasThe116AccountsOfItsDocument() {
        assertThat(Chart.of(S2021).accounts()).hasSize(116);
        assertThat(numbers(S2021, Kind.ASSET))
                .containsExactlyElementsOf(words("101 102 111 121 12101 12102 131 13101 13102 132 135 141 151 161 162"
                        + " 163 171 172 181 182"));
        assertThat(numbers(S2021, Kind.LIABILITY)).containsExactlyElementsOf(words("201 211 212 21201 21202 215 221"));
        assertThat(numbers(S2021, Kind.NET_ASSET))
                .containsExactlyElementsOf(words("301 30101 30102 30103 30104 30105 30106 311"
                        + " 321 32101 32102 32103 32104 322 32201 32202 32203 32204 32205"
                        + " 331 33101 33102 33103 33104 332 33201 33202 33203 33204 33205 341"));
        assertThat(numbers(S2021, Kind.INCOME))
                .containsExactlyElementsOf(words("401 402 403 40301 40302 404 40401 40402 405 406 407 408 411"));
        assertThat(numbers(S2021, Kind.EXPENSE))
                .containsExactlyElementsOf(words("501 50101 50102 50103 50104 50105 50106 502"
                        + " 503 50301 50302 50303 50304 50305 504 50401 50402 50403 50404 50405 50406"
                        + " 505 50501 50502 50503 50504 506 50601 50602 50603 50604"
                        + " 507 50701 50702 50703 50704 50705 50706 50707 508 50801 50802 509 510 521"));
    }

    @ParameterizedTest
    @CsvSource({
        "2009:211, 借入款, LIABILITY",
        "2021:211, 应付上级经费, LIABILITY",
        "2009:221, 应付上级经费, LIABILITY",
        "2021:221, 代管经费, LIABILITY",
        "2009:508, 其他支出, EXPENSE",
        "2021:508, 补助下级支出, EXPENSE",
        "2009:506, 补助下级支出, EXPENSE",
        "2021:506, 行政支出, EXPENSE",
        "2009:121, 借出款, ASSET",
        "2021:121, 财政应返还额度, ASSET",
        "2009:301, 固定基金, NET_ASSET",
        "2021:301, 资产基金, NET_ASSET",
        "2021:331, 财政拨款结转, NET_ASSET",
        "2009:331, 结余, NET_ASSET",
        "2021:50105, 会员活动支出, EXPENSE",
        "2009:40304, 帮扶补助, INCOME",
        "2021:40302, 专项转移支付补助, INCOME"
    })
    void find_sameNumber_isWhatItsOwnSystemSays(String code, String name, Kind kind) {
        ChartAccount account = Chart.find(AccountCode.parse(code)).orElseThrow();

        assertThat(account.name()).isEqualTo(name);
        assertThat(account.kind()).isEqualTo(kind);
        assertThat(account).hasToString(code + " " + name);
    }

    @ParameterizedTest
    @EnumSource
    void parent_ofEveryDetailAccount_isInTheChartWithTheSameKind(AccountingSystem system) {
        assertThat(Chart.of(system).accounts())
                .filteredOn(a -> a.code().number().length() > 3)
                .isNotEmpty()
                .allSatisfy(a -> assertThat(
                                Chart.find(AccountCode.of(system, a.code().firstLevel())))
                        .get()
                        .extracting(ChartAccount::kind)
                        .isEqualTo(a.kind()));
    }

    @ParameterizedTest
    @EnumSource
    void normalSide_followsTheKind_butForContraAccounts(AccountingSystem system) {
        List<String> contra = Chart.of(system).accounts().stream()
                .filter(a -> a.normalSide()
                        != (a.kind() == Kind.ASSET || a.kind() == Kind.EXPENSE ? Side.DEBIT : Side.CREDIT))
                .map(a -> a.code().number())
                .toList();

        assertThat(contra).isEqualTo(system == S2021 ? List.of("163", "172") : List.of());
        assertThat(Chart.find(AccountCode.of(S2021, "163"))).get().satisfies(a -> {
            assertThat(a.normalSide()).isEqualTo(Side.CREDIT);
            assertThat(a.name()).isEqualTo("累计折旧");
        });
    }

    @Test
    void users_areThoseOfTheChart() {
        assertThat(numbers(S2021, Users.GRASSROOTS))
                .containsExactlyElementsOf(words("401 405 501 50101 50102 50103 50104 50105 50106"));
        assertThat(numbers(S2021, Users.COUNTY_AND_ABOVE))
                .contains("111", "221", "50801")
                .hasSize(49);
        assertThat(numbers(S2021, Users.ALL)).hasSize(116 - 49 - 9);
        assertThat(numbers(S2009, Users.UNSTATED)).hasSize(93);
    }

    @Test
    void entersHeld_isMoneyLessWhatIsHeldForOthers() {
        assertThat(held(S2009)).containsExactlyElementsOf(words("101 102 111 112 11201 11202 231"));
        assertThat(held(S2021)).containsExactlyElementsOf(words("101 102 111 121 12101 12102 221"));
    }

    @Test
    void find_numberOfNoChart_isEmpty() {
        assertThat(Chart.find(AccountCode.of(S2009, "999"))).isEmpty();
        assertThat(Chart.find(AccountCode.of(S2009, "50802"))).isEmpty();
        assertThat(Chart.find(AccountCode.of(S2021, "50602"))).isPresent();
        assertThat(Chart.find(AccountCode.of(S2021, "50607"))).isEmpty();
    }

    private static List<String> numbers(AccountingSystem system, Kind kind) {
        return numbers(Chart.of(system).accounts().stream().filter(a -> a.kind() == kind));
    }

    private static List<String> numbers(AccountingSystem system, Users users) {
        return numbers(Chart.of(system).accounts().stream().filter(a -> a.users() == users));
    }

    private static List<String> held(AccountingSystem system) {
        return numbers(Chart.of(system).accounts().stream().filter(a -> Chart.entersHeld(a.code())));
    }

    private static List<String> numbers(Stream<ChartAccount> accounts) {
        return accounts.map(a -> a.code().number()).toList();
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').splitToList(text);
    }
}
