package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.text.TextWidth;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.FindingKind;
import io.github.unionaid.ledger.reconcile.Identity;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.UnverifiedPair;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FindingsListTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    /** What this test is about are lists: of whatever a reconciliation finds in these books. */
    private static Reconciliation altered() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 2_000, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 1_500, "2020-02-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 1_500, "2020-02-03"));
        return Reconciliation.of(
                new JournalCopy(journal)
                        .edit(6, record -> {
                            ((ObjectNode) record.get("postings").get(0)).put("amount", "1400.00");
                            ((ObjectNode) record.get("postings").get(1)).put("amount", "1400.00");
                        })
                        .open()
                        .view(),
                AsOf.date(day("2020-02-05")));
    }

    private static Reconciliation keptElsewhere() {
        Ledger ledger = keeping(PROVINCE, NANJING);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, WUXI, RELIEF, 60, "2020-02-02"));
        return Reconciliation.of(ledger.view(), AsOf.date(day("2020-02-05")));
    }

    @Test
    void text_inEnglish_isATableAndASentenceEach() {
        Reconciliation reconciliation = altered();
        Finding pair = finding(reconciliation, FindingKind.PAIR_DIFFERS);

        List<String> lines = FindingsList.of(reconciliation, Language.ENGLISH)
                .in(ReportForm.TEXT)
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo(equations(reconciliation) + " equations checked, to the end of 2020-02-05: "
                        + reconciliation.findings().size() + " findings, 0 unverified pairs");
        assertThat(lines.get(2).split(" +"))
                .containsExactly("", "identity", "kind", "union", "other", "union", "fund", "difference", "gross");
        assertThat(lines)
                .anyMatch(line -> line.matches("[0-9]+\\. +R2 +PAIR_DIFFERS +江苏省总工会 +南京市总工会 +relief +100.00 +100.00"))
                .anyMatch(line -> line.endsWith(". " + pair.sentence()));
        assertAligned(lines, reconciliation);
    }

    @Test
    void text_inChinese_isATableAndASentenceEach() {
        Reconciliation reconciliation = altered();
        Finding pair = finding(reconciliation, FindingKind.PAIR_DIFFERS);

        List<String> lines = FindingsList.of(reconciliation, Language.CHINESE)
                .in(ReportForm.TEXT)
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo("共核对等式" + equations(reconciliation) + "个，截至2020-02-05：不符"
                        + reconciliation.findings().size() + "项，未经核对的往来0对");
        assertThat(lines.get(2).split(" +")).containsExactly("", "等式", "类型", "工会", "对方工会", "资金", "差额", "各笔差额合计");
        assertThat(lines)
                .anyMatch(line -> line.matches("[0-9]+\\. +R2 +上下级账目不符 +江苏省总工会 +南京市总工会 +relief +100.00 +100.00"))
                .anyMatch(line -> line.endsWith(". " + pair.sentenceInChinese()));
        assertAligned(lines, reconciliation);
    }

    /** The last column stands to the right: then every line of the table ends where the rule ends. */
    private static void assertAligned(List<String> lines, Reconciliation reconciliation) {
        int rows = reconciliation.findings().size();
        assertThat(lines.subList(2, 4 + rows))
                .allSatisfy(line ->
                        assertThat(TextWidth.of(line)).isEqualTo(lines.get(3).length()));
    }

    @Test
    void text_ofConsistentBooks_hasTheHeadingAlone_andUnverifiedPairsIfAny() {
        Reconciliation consistent = Reconciliation.of(Books.view());
        Reconciliation half = keptElsewhere();

        assertThat(FindingsList.of(consistent, Language.ENGLISH).in(ReportForm.TEXT))
                .isEqualTo(equations(consistent) + " equations checked, all dates: 0 findings, 0 unverified pairs\n");
        assertThat(FindingsList.of(half, Language.ENGLISH).in(ReportForm.TEXT))
                .isEqualTo(equations(half) + " equations checked, to the end of 2020-02-05: 0 findings,"
                        + " 1 unverified pair\n\nNot verified:\n"
                        + half.unverified().get(0).sentence() + "\n");
        assertThat(FindingsList.of(half, Language.CHINESE).in(ReportForm.TEXT))
                .endsWith("\n\n未经核对：\n" + half.unverified().get(0).sentenceInChinese() + "\n");
    }

    @Test
    void csv_isReadBackByAnotherParser() {
        Reconciliation reconciliation = altered();
        Finding pair = finding(reconciliation, FindingKind.PAIR_DIFFERS);

        List<NamedCsvRecord> rows = TotalsTableTest.csv(FindingsList.of(reconciliation, Language.CHINESE));

        assertThat(rows).hasSameSizeAs(reconciliation.findings());
        assertThat(rows)
                .filteredOn(r -> r.getField("kind").equals("PAIR_DIFFERS"))
                .singleElement()
                .extracting(NamedCsvRecord::getFields, InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "PAIR_DIFFERS",
                        "R2",
                        "js",
                        "江苏省总工会",
                        "nj",
                        "南京市总工会",
                        "relief",
                        "CNY",
                        "100.00",
                        "100.00",
                        "UPPER_GAVE 1500.00; LOWER_RECEIVED 1400.00; IN_TRANSIT 0.00",
                        "5 6",
                        pair.sentenceInChinese());
        NamedCsvRecord unverified = TotalsTableTest.csv(FindingsList.of(keptElsewhere(), Language.ENGLISH))
                .get(0);
        assertThat(unverified.getField("kind")).isEqualTo(FindingsList.UNVERIFIED);
        assertThat(unverified.getField("counterparty")).isEqualTo("wx");
        assertThat(unverified.getField("figures")).isEqualTo("BOOKED 60.00");
        assertThat(unverified.getField("sentence"))
                .isEqualTo(keptElsewhere().unverified().get(0).sentence());
    }

    @Test
    void json_isReadBackEqual() throws JsonProcessingException {
        for (Language language : Language.values()) {
            for (Reconciliation reconciliation : List.of(altered(), keptElsewhere())) {
                JsonNode json = mapper.readTree(
                        FindingsList.of(reconciliation, language).in(ReportForm.JSON));

                assertThat(json.get("format").asText()).isEqualTo("unionaid-findings");
                assertThat(json.get("version").asInt()).isEqualTo(1);
                assertThat(json.get("date").asText()).isEqualTo("2020-02-05");
                assertThat(json.get("checks").get("R2").asLong())
                        .isEqualTo(reconciliation.checks().get(Identity.R2));
                List<Finding> findings = new ArrayList<>();
                for (JsonNode element : json.get("findings")) {
                    Finding finding = mapper.treeToValue(element.get("finding"), Finding.class);
                    findings.add(finding);
                    assertThat(element.get("sentence").asText())
                            .isEqualTo(language.of(finding.sentence(), finding.sentenceInChinese()));
                }
                assertThat(findings).isEqualTo(reconciliation.findings());
                List<UnverifiedPair> pairs = new ArrayList<>();
                for (JsonNode element : json.get("unverified")) {
                    pairs.add(mapper.treeToValue(element.get("pair"), UnverifiedPair.class));
                }
                assertThat(pairs).isEqualTo(reconciliation.unverified());
            }
        }
    }

    private static Finding finding(Reconciliation reconciliation, FindingKind kind) {
        return reconciliation.findings().stream()
                .filter(f -> f.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static long equations(Reconciliation reconciliation) {
        return reconciliation.checks().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
