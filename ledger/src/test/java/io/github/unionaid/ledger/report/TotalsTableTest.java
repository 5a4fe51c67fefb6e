package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Totals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTableTest {

    @Test
    void text_inEnglish_alignsAndHasBothWaysOfCountingSideBySide() {
        assertThat(Books.table().depth(2).build().in(ReportForm.TEXT)).isEqualTo("""
                江苏省总工会 (js) and below, to depth 2: with all below each, all funds, to the end of 2020-02-12, in yuan

                                                             plain sum  counted once *               plain sum  counted once *              in transit *  in transit *
                union             level             raised    received              in   delivered        sent             out        held        inside        inward    noticed
                -----------------------------------------------------------------------------------------------------------------------------------------------------------------
                江苏省总工会      provincial  1,234,577.00  630,000.00               -  300,000.00  680,000.00               -  884,577.00     50,000.00             -  20,000.00
                  南京市总工会    city               10.00  600,000.00      300,000.00  300,000.00  300,000.00               -       10.00             -             -          -
                    玄武区总工会  county                 -  300,000.00      300,000.00  300,000.00           -               -           -             -             -          -
                  无锡市总工会    city                   -   30,000.00       30,000.00           -           -               -   30,000.00             -     50,000.00          -

                plain sum (汇总): the books of all unions added up, as the accounting systems ask for it; what
                passes through several unions counts at each.
                * this library's own figures, without double counting: what moved inside is left out. No
                accounting system prescribes them.
                """);
    }

    @Test
    void text_inChinese_aligns() {
        assertThat(Books.table().depth(2).language(Language.CHINESE).build().in(ReportForm.TEXT))
                .isEqualTo("""
                江苏省总工会（js）及其以下2级：含下级数，全部资金，截至2020-02-12，单位：元

                                                            汇总  不重复计算*                    汇总  不重复计算*                  在途*      在途*
                工会              级别          筹集        到账     外部拨入        发放        拨出     拨往外部        结存       内部   外部拨来  已下达未拨付
                --------------------------------------------------------------------------------------------------------------------------------------------------
                江苏省总工会      省级  1,234,577.00  630,000.00            -  300,000.00  680,000.00            -  884,577.00  50,000.00          -     20,000.00
                  南京市总工会    市级         10.00  600,000.00   300,000.00  300,000.00  300,000.00            -       10.00          -          -             -
                    玄武区总工会  县级             -  300,000.00   300,000.00  300,000.00           -            -           -          -          -             -
                  无锡市总工会    市级             -   30,000.00    30,000.00           -           -            -   30,000.00          -  50,000.00             -

                汇总：各级账面数简单相加，会计制度要求的口径；资金经过几级就计几次。
                * 不重复计算：本库自己的口径，扣除内部往来，非会计制度规定。
                """);
    }

    @Test
    void titles_sayWhatIsShown() {
        assertThat(title(Books.table().depth(0)))
                .isEqualTo("江苏省总工会 (js): with all below each, all funds, to the end of 2020-02-12, in yuan");
        assertThat(title(Books.table()
                        .depth(UnionTree.MAX_DEPTH)
                        .ownFigures(true)
                        .addFunds(RELIEF.id())))
                .isEqualTo("江苏省总工会 (js) and all below: own figures, fund relief, to the end of 2020-02-12, in yuan");
        assertThat(title(TotalsTable.builder()
                        .totals(Totals.of(Books.view(), AsOf.LATEST.knownAt(7)))
                        .union(PROVINCE)
                        .addFunds(RELIEF.id(), GENERAL.id())
                        .language(Language.CHINESE)))
                .isEqualTo("江苏省总工会（js）及其以下1级：含下级数，资金relief、general，全部日期（按第7号记录时所知），单位：元");
    }

    @Test
    void text_ofNothing_saysSo() {
        TotalsTable.Builder table = Books.table().addFunds(Jiangsu.FISCAL.id());

        assertThat(table.build().in(ReportForm.TEXT)).endsWith("in yuan\n\nno figures\n");
        assertThat(table.language(Language.CHINESE).build().in(ReportForm.TEXT)).endsWith("单位：元\n\n没有数字\n");
    }

    @Test
    void depth_saysHowFarDownTheRowsGo() {
        assertThat(unions(Books.table().depth(0))).containsExactly("js");
        assertThat(unions(Books.table())).containsExactly("js", "nj", "wx");
        assertThat(unions(Books.table().depth(2))).containsExactly("js", "nj", "nj-xw", "wx");
        assertThat(unions(Books.table().depth(2).alsoEmpty(true))).containsExactly("js", "nj", "nj-xw", "wx", "wx-xs");
        assertThat(unions(Books.table().depth(UnionTree.MAX_DEPTH).alsoEmpty(true)))
                .containsExactly("js", "nj", "nj-xw", "nj-xw-a", "wx", "wx-xs");
        assertThat(unions(Books.table().depth(Integer.MAX_VALUE))).containsExactly("js", "nj", "nj-xw", "wx");
        assertThat(unions(of(NANJING).depth(5))).containsExactly("nj", "nj-xw");
        assertThat(unions(of(XUANWU))).containsExactly("nj-xw");
    }

    @Test
    void eachFund_hasRowsOfItsOwn() {
        assertThat(csv(Books.table().eachFund(true).depth(0)))
                .extracting(r -> r.getField("fund") + " " + r.getField("raised"))
                .containsExactly("relief 1234567.00", "general 10.00");
        assertThat(csv(Books.table().eachFund(true).depth(0).alsoEmpty(true)))
                .extracting(r -> r.getField("fund"))
                .containsExactly("relief", "general", "fiscal");
        assertThat(csv(Books.table().addFunds(GENERAL.id())))
                .extracting(r -> r.getField("union") + " " + r.getField("fund") + " " + r.getField("raised"))
                .containsExactly("js  10.00", "nj  10.00");
    }

    @Test
    void ownFigures_leaveOutWhatIsBelow() {
        assertThat(csv(Books.table().ownFigures(true).depth(2)))
                .extracting(r -> r.getField("union") + " " + r.getField("held"))
                .containsExactly("js 854567.00", "nj 10.00", "nj-xw 0.00", "wx 30000.00");
    }

    @Test
    void csv_hasCodesAndPlainNumbers() {
        List<NamedCsvRecord> rows = csv(Books.table());

        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "union",
                        "name",
                        "level",
                        "depth",
                        "fund",
                        "opening",
                        "raised",
                        "reassigned",
                        "unstated",
                        "receivedPlainSum",
                        "inWithoutDoubleCounting",
                        "delivered",
                        "purchased",
                        "sentPlainSum",
                        "outWithoutDoubleCounting",
                        "held",
                        "inTransitInside",
                        "inTransitOutward",
                        "inTransitInward",
                        "noticed");
        assertThat(rows.get(2).getFields())
                .containsExactly(
                        "wx",
                        "无锡市总工会",
                        "CITY",
                        "1",
                        "",
                        "0.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "30000.00",
                        "30000.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "30000.00",
                        "0.00",
                        "0.00",
                        "50000.00",
                        "0.00");
        assertThat(Books.table().build().in(ReportForm.CSV))
                .startsWith("union,name,")
                .endsWith(",50000.00,0.00\r\n");
    }

    @Test
    void json_hasTheSameRows() throws JsonProcessingException {
        TotalsTable.Builder table = Books.table().eachFund(true).depth(2).addFunds(RELIEF.id());

        JsonNode json = UnionaidJson.mapper().readTree(table.build().in(ReportForm.JSON));

        assertThat(json.get("format").asText()).isEqualTo("unionaid-totals");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("union").asText()).isEqualTo("js");
        assertThat(json.get("figures").asText()).isEqualTo("SUBTREE");
        assertThat(json.get("funds")).hasToString("[\"relief\"]");
        assertThat(json.get("asset").asText()).isEqualTo("CNY");
        assertThat(json.get("date").asText()).isEqualTo("2020-02-12");
        assertThat(json.has("knownAt")).isFalse();
        List<NamedCsvRecord> rows = csv(table);
        assertThat(json.get("rows")).hasSameSizeAs(rows).hasSize(4);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = json.get("rows").get(i);
            assertThat(ImmutableList.copyOf(row.fieldNames()))
                    .isEqualTo(rows.get(i).getHeader());
            rows.get(i)
                    .getFieldsAsMap()
                    .forEach((code, field) ->
                            assertThat(row.get(code).asText()).as(code).isEqualTo(field));
        }
    }

    @Test
    void columns_areOfOneCodeAndHeadingEach() {
        assertThat(Arrays.stream(TotalsColumn.values()).map(TotalsColumn::code)).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            assertThat(Arrays.stream(TotalsColumn.values()).map(c -> c.basis() + c.heading(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNotThere_isRefused() {
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> of(NOWHERE).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Books.table().depth(-1).build())
                .withMessage("depth is -1; expected 0 (the union alone) or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Books.table().addFunds(FundId.of("other")).build())
                .withMessageStartingWith("fund other has not been opened: Totals{");
    }

    @Test
    void figures_areThoseOfTheTotals() {
        Totals totals = Books.totals();
        for (TotalsColumn column : TotalsColumn.values()) {
            assertThat(csv(Books.table()).get(2).getField(column.code()))
                    .isEqualTo(column.of(totals.subtree(WUXI)).toString());
        }
    }

    private static TotalsTable.Builder of(UnionId union) {
        return TotalsTable.builder().totals(Books.totals()).union(union);
    }

    private static String title(TotalsTable.Builder table) {
        return table.build().in(ReportForm.TEXT).lines().findFirst().orElseThrow();
    }

    private static List<String> unions(TotalsTable.Builder table) {
        return csv(table).stream().map(r -> r.getField("union")).toList();
    }

    static List<NamedCsvRecord> csv(TotalsTable.Builder table) {
        return csv(table.build());
    }

    static List<NamedCsvRecord> csv(Report report) {
        return CsvReader.builder().ofNamedCsvRecord(report.in(ReportForm.CSV)).stream()
                .toList();
    }
}
