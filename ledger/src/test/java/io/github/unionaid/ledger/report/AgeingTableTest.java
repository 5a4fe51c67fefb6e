package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.AgeBuckets;
import io.github.unionaid.ledger.reconcile.Ageing;
import org.junit.jupiter.api.Test;

class AgeingTableTest {
    private static final AsOf MARCH_12 = AsOf.date(day("2020-03-12"));

    private static AgeingTable table(Language language) {
        return AgeingTable.of(Ageing.inTransit(Books.view(), MARCH_12), PROVINCE, language);
    }

    @Test
    void text_inEnglish_aligns() {
        assertThat(table(Language.ENGLISH).in(ReportForm.TEXT)).isEqualTo("""
                江苏省总工会 (js) and all below: on the way by age in days, to the end of 2020-03-12

                from          fund    unit  0-7  8-30      31-90  91-365  from 366   together  items  oldest  since
                --------------------------------------------------------------------------------------------------------
                江苏省总工会  relief  yuan    -     -  50,000.00       -         -  50,000.00      1  g-3     2020-02-05
                together              yuan    -     -  50,000.00       -         -  50,000.00      1  g-3     2020-02-05
                """);
    }

    @Test
    void text_inChinese_aligns() {
        assertThat(table(Language.CHINESE).in(ReportForm.TEXT)).isEqualTo("""
                江苏省总工会（js）及其全部下级：在途账龄（天），截至2020-03-12

                拨出工会      资金    单位  0-7  8-30      31-90  91-365  366以上       合计  笔数  最早一笔  日期
                --------------------------------------------------------------------------------------------------------
                江苏省总工会  relief  元      -     -  50,000.00       -        -  50,000.00     1  g-3       2020-02-05
                合计                  元      -     -  50,000.00       -        -  50,000.00     1  g-3       2020-02-05
                """);
    }

    @Test
    void text_ofNotices_namesThem_andOfNothingSaysSo() {
        Ageing notices = Ageing.ofNotices(Books.view(), MARCH_12);

        assertThat(AgeingTable.of(notices, PROVINCE, Language.CHINESE).in(ReportForm.TEXT))
                .startsWith("江苏省总工会（js）及其全部下级：已下达未拨付账龄（天），截至2020-03-12\n")
                .contains("20,000.00");
        assertThat(AgeingTable.of(notices, NANJING, Language.ENGLISH).in(ReportForm.TEXT))
                .isEqualTo("南京市总工会 (nj) and all below: noticed and not paid by age in days,"
                        + " to the end of 2020-03-12\n\nnothing is open\n");
        assertThat(AgeingTable.of(notices, NANJING, Language.CHINESE).in(ReportForm.TEXT))
                .endsWith("\n\n无\n");
    }

    @Test
    void csv_namesTheRangesByTheirDays() {
        Ageing ageing = Ageing.of(Ageing.What.IN_TRANSIT, Books.view(), MARCH_12, AgeBuckets.of(0, 36));

        assertThat(AgeingTable.of(ageing, PROVINCE, Language.ENGLISH).in(ReportForm.CSV))
                .isEqualTo(
                        "what,union,name,fund,asset,days0To0,days1To36,daysFrom37,total,items,"
                                + "oldestEvent,oldestSince,oldestAgeDays,oldestOpen\r\n"
                                + "IN_TRANSIT,js,江苏省总工会,relief,CNY,0.00,50000.00,0.00,50000.00,1,g-3,2020-02-05,36,50000.00\r\n");
        assertThat(AgeingTable.of(ageing, PROVINCE, Language.ENGLISH).in(ReportForm.TEXT))
                .contains("unit  0       1-36  from 37");
    }

    @Test
    void json_hasRowsAndSums() throws JsonProcessingException {
        JsonNode json = UnionaidJson.mapper().readTree(table(Language.ENGLISH).in(ReportForm.JSON));

        assertThat(json.get("format").asText()).isEqualTo("unionaid-ageing");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("what").asText()).isEqualTo("IN_TRANSIT");
        assertThat(json.get("lastDays")).hasToString("[7,30,90,365]");
        assertThat(json.get("rows")).hasSize(1);
        assertThat(json.get("rows").get(0))
                .hasToString(
                        "{\"union\":\"js\",\"name\":\"江苏省总工会\",\"fund\":\"relief\","
                                + "\"byAge\":[\"0.00\",\"0.00\",\"50000.00\",\"0.00\",\"0.00\"],\"total\":\"50000.00\",\"items\":1,"
                                + "\"oldest\":{\"event\":\"g-3\",\"since\":\"2020-02-05\",\"ageDays\":36,\"open\":\"50000.00\"}}");
        assertThat(json.get("sums").get(0).get("total").asText()).isEqualTo("50000.00");
    }

    @Test
    void unionThatIsNotThere_isRefused() {
        Ageing ageing = Ageing.inTransit(Books.view(), MARCH_12);

        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> AgeingTable.of(ageing, NOWHERE, Language.ENGLISH));
    }
}
