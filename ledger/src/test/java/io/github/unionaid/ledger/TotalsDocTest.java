package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.reconcile.Ageing;
import io.github.unionaid.ledger.reconcile.Delivery;
import io.github.unionaid.ledger.reconcile.FigureName;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.FindingKind;
import io.github.unionaid.ledger.reconcile.HistoricFigures;
import io.github.unionaid.ledger.reconcile.PeriodFigures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReconciliationOptions;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.reconcile.TreeBridge;
import io.github.unionaid.ledger.reconcile.UnionSet;
import io.github.unionaid.ledger.report.AgeingTable;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsColumn;
import io.github.unionaid.ledger.report.TotalsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets, tables and lists of the page {@code docs/totals.md}. */
class TotalsDocTest {
    private static final Path PAGE = Path.of("docs/totals.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/unionaid/ledger/TotalsDocTest.java");

    private final List<String> printed = new ArrayList<>();
    private final UnionId jiangsu = PROVINCE;
    private final UnionId nanjing = NANJING;
    private final UnionId wuxi = WUXI;
    private final LedgerView view = example().view();
    private final LedgerView changed = changed().view();

    private void print(Object value) {
        printed.add(value.toString());
    }

    @Test
    void page_showsTheSnippets_andNoOther() throws IOException {
        assertThat(find("```java\n(.*?\n)```")).isEqualTo(snippets());
    }

    @Test
    void snippets_printWhatTheirCommentsSay() throws IOException {
        both();
        period();
        throughTrees();
        asItWas();
        bridge();
        sets();
        purposes();
        options();

        assertThat(printed)
                .isEqualTo(snippets().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains("; // "))
                        .map(line -> line.substring(line.indexOf("; // ") + 5))
                        .toList());
    }

    @Test
    void tables_areThoseThatArePrintedThere() throws IOException {
        assertThat(find("```text\n(.*?\n)```"))
                .containsExactly(
                        table(Language.ENGLISH),
                        AgeingTable.of(
                                        Ageing.inTransit(view, AsOf.date(LocalDate.of(2020, 3, 20))),
                                        jiangsu,
                                        Language.ENGLISH)
                                .in(ReportForm.TEXT),
                        table(Language.CHINESE));
    }

    @Test
    void findings_areAllListed_inBothLanguages() throws IOException {
        String code = Files.readString(Path.of("src/main/java/io/github/unionaid/ledger/reconcile/FindingKind.java"));
        List<String> said = Pattern.compile(
                        "/\\*\\* R[0-9]: ((?:(?!\\*/).)*) \\(\\p{IsHan}+\\)\\. \\*/", Pattern.DOTALL)
                .matcher(code)
                .results()
                .map(m -> m.group(1).replaceAll("\\s+\\*?\\s*", " "))
                .toList();
        List<String> rows = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            rows.add("| " + kind.identity() + " | `" + kind + "` | " + said.get(kind.ordinal()) + " |");
        }

        assertThat(find("(?m)^(\\| R[0-9] \\| `[A-Z_]+` \\|[^|]*\\|)[^|]+\\|$")).isEqualTo(rows);
        assertThat(find("(?m)^(\\| R[0-9] \\| \\p{IsHan}+ \\|)[^|]+\\|$"))
                .isEqualTo(Arrays.stream(FindingKind.values())
                        .map(k -> "| " + k.identity() + " | " + k.inChinese() + " |")
                        .toList());
    }

    @Test
    void columns_areAllListed_inTheirOrder() throws IOException {
        assertThat(find("(?m)^\\| (`[a-z][A-Za-z]+` \\| [^|]+ \\|)[^|]+\\|$"))
                .isEqualTo(Arrays.stream(TotalsColumn.values())
                        .map(c -> "`" + c.code() + "` | " + c.heading(Language.CHINESE) + " |")
                        .toList());
    }

    @Test
    void figureNames_areAllListed_inTheirOrder() throws IOException {
        assertThat(find("(?m)^\\| (`[A-Z_]+` \\| [a-z' ]+ \\| [^|]+) \\|$"))
                .isEqualTo(Arrays.stream(FigureName.values())
                        .filter(f -> f.measure().isEmpty())
                        .map(f -> "`" + f + "` | " + f.inEnglish() + " | " + f.inChinese())
                        .toList());
    }

    private String table(Language language) {
        return TotalsTable.builder()
                .totals(Totals.of(view, AsOf.date(LocalDate.of(2020, 2, 12))))
                .union(jiangsu)
                .depth(3)
                .language(language)
                .build()
                .in(ReportForm.TEXT);
    }

    private static List<String> find(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static List<String> snippets() throws IOException {
        List<String> parts = Splitter.on("// snippet\n").splitToList(Files.readString(SOURCE));
        return Stream.iterate(1, i -> i < parts.size(), i -> i + 2)
                .map(i -> parts.get(i).stripTrailing().stripIndent() + "\n")
                .toList();
    }

    private static Ledger example() {
        Ledger ledger = Jiangsu.ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 300, "2020-02-02"));
        ledger.postOrThrow(direct("g-2", NANJING, XUANWU, RELIEF, 300, "2020-02-03"));
        ledger.postOrThrow(direct("g-3", XUANWU, PLANT, RELIEF, 300, "2020-02-04"));
        ledger.postOrThrow(spend("d-1", PLANT, RELIEF, 300, "2020-02-05"));
        ledger.postOrThrow(pay("g-4", PROVINCE, WUXI, RELIEF, 50, "2020-02-10"));
        return ledger;
    }

    /** The same, but that 玄武 comes under 无锡 on February 4th. */
    private static Ledger changed() {
        Ledger ledger = example();
        ledger.postOrThrow(RegisterChanges.builder()
                .id("c-1")
                .on(day("2020-02-04"))
                .addChanges(new UnionChange.Moved(day("2020-02-04"), XUANWU, WUXI))
                .build());
        return ledger;
    }

    private void both() {
        // snippet
        Totals totals = Totals.of(view, AsOf.date(LocalDate.of(2020, 2, 12)));
        Figures city = totals.subtree(nanjing);
        print(city.received()); // 900.00
        print(city.in()); // 300.00
        print(city.sent()); // 600.00
        print(city.out()); // 0.00
        // snippet
    }

    private void period() {
        // snippet
        LocalDate february3 = LocalDate.of(2020, 2, 3);
        PeriodFigures days = Totals.during(view, february3, AsOf.date(LocalDate.of(2020, 2, 12)))
                .subtree(jiangsu);
        print(days.heldBefore()); // 1000.00
        print(days.delivered()); // 300.00
        print(days.inTransitInsideAfter()); // 50.00
        print(days.heldAfter()); // 650.00
        // snippet
    }

    private void throughTrees() {
        // snippet
        Totals now = Totals.of(changed, AsOf.LATEST);
        print(now.subtree(nanjing).out()); // 300.00
        print(now.subtree(wuxi).delivered()); // 300.00
        Totals then = Totals.through(changed, LocalDate.of(2020, 2, 3), AsOf.LATEST);
        print(then.subtree(nanjing).delivered()); // 300.00
        print(then.subtree(wuxi).delivered()); // 0.00
        // snippet
    }

    private void asItWas() {
        // snippet
        HistoricFigures period = Totals.asItWas(changed, LocalDate.of(2020, 2, 1), AsOf.date(LocalDate.of(2020, 2, 12)))
                .subtree(nanjing);
        print(period.in()); // 300.00
        print(period.out()); // 0.00
        print(period.moved()); // -300.00
        print(period.delivered()); // 0.00
        // snippet
    }

    private void bridge() throws IOException {
        // snippet
        TreeBridge bridge =
                TreeBridge.between(changed, AsOf.LATEST, LocalDate.of(2020, 2, 3), LocalDate.of(2020, 2, 4));
        print(bridge.unions()); // [nj, wx]
        print(bridge.difference(wuxi).held()); // 0.00
        print(bridge.difference(wuxi).in()); // 300.00
        print(bridge.parts(wuxi).get(0).change().on()); // 2020-02-04
        bridge.parts(wuxi).forEach(part -> System.out.println(part.sentence()));
        // snippet
        String said = bridge.parts(wuxi).get(0).sentence();
        assertThat(find("\\*(On 2020-02-04 [^*]+)\\*").stream()
                        .map(line -> line.replace('\n', ' '))
                        .toList())
                .containsExactly(said);
    }

    private void sets() {
        // snippet
        Totals latest = Totals.of(view, AsOf.LATEST);
        Figures cities = latest.over(UnionSet.band(jiangsu, Set.of(UnionLevel.CITY)));
        print(cities.in()); // 300.00
        print(cities.out()); // 300.00
        print(cities.inTransitInward()); // 50.00
        Figures above = latest.over(UnionSet.where("all but grassroots", u -> u.level() != UnionLevel.GRASSROOTS));
        print(above.out()); // 300.00
        // snippet
    }

    private void purposes() {
        // snippet
        List<Delivery> deliveries = Totals.of(view, AsOf.LATEST).deliveries(jiangsu, RELIEF.id());
        print(deliveries.get(0).aid() + " " + deliveries.get(0).amount()); // OTHER 300.00
        // snippet
    }

    String reports() throws IOException {
        StringBuilder out = new StringBuilder();
        LocalDate february12 = day("2020-02-12");
        // snippet
        TotalsTable table = TotalsTable.builder()
                .totals(Totals.of(view, AsOf.date(february12)))
                .union(jiangsu)
                .depth(3)
                .language(Language.ENGLISH)
                .build();
        table.writeTo(out, ReportForm.TEXT);
        FindingsList.of(Reconciliation.of(view), Language.CHINESE).writeTo(out, ReportForm.JSON);
        // snippet
        return out.toString();
    }

    private void options() {
        // snippet
        ReconciliationOptions options =
                ReconciliationOptions.builder().threads(2).derivesAgain(false).build();
        print(Reconciliation.of(view, options).holds()); // true
        // snippet
    }

    @Test
    void reports_areWritten() throws IOException {
        assertThat(reports())
                .startsWith(table(Language.ENGLISH))
                .contains("{\"format\":\"unionaid-findings\",\"version\":1,");
    }
}
