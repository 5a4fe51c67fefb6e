package io.github.unionaid.examples.relief;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.ChineseAmounts;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.reconcile.FigureCheck;
import io.github.unionaid.ledger.reconcile.FigureReason;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Identity;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigures;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Checked by hand against the sixteen figures of the article. */
class Relief2020Test {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 2, 5);

    @Test
    void sixFiguresArePosted_tenAreNot() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            assertThat(books.rows()).hasSize(16);
            assertThat(books.rows().stream()
                            .filter(r -> ReliefBooks.whyNotPosted(r).isEmpty())
                            .map(ReliefRow::id))
                    .containsExactly("jx-1", "js-1", "sn-1", "xa-1", "bj-1", "lz-1");
            assertThat(books.reported())
                    .extracting(ReportedFigure::id)
                    .containsExactly(
                            "js-total",
                            "wx-1",
                            "gz-total",
                            "sn-total",
                            "ha-total",
                            "ha-cities",
                            "sh-1",
                            "yn-1",
                            "hl-1",
                            "nb-1");
        }
    }

    @Test
    void tree_hasTheUnionsNamed_andTheFederationsAboveThem() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            assertThat(books.tree().size())
                    .isEqualTo(NationalUnions.asOf(PUBLISHED).size() + 1);
            assertThat(books.tree().root().name()).isEqualTo("中华全国总工会");
            for (ReliefRow row : books.rows()) {
                List<Union> ofThatName = books.tree().findByName(row.giver());
                assertThat(ofThatName)
                        .as(row.giver())
                        .allMatch(u -> u.id().equals(books.union(row)))
                        .hasSize(row.scope().isEmpty() && row.giver().endsWith("总工会") ? 1 : 0);
            }
            assertThat(books.tree().findByName("绥化市第一医院工会"))
                    .extracting(u -> u.parent().orElseThrow().value())
                    .containsExactly("cn-231200");
            assertThat(books.tree()
                            .parent(UnionId.of("cn-419001"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("河南省总工会");
        }
    }

    @Test
    void amounts_areWhatIsPrinted() throws IOException {
        assertThat(ReliefRow.readAll())
                .filteredOn(r -> r.amount().isPresent())
                .hasSize(13)
                .allSatisfy(r -> assertThat(ChineseAmounts.parse(r.printed().orElseThrow()))
                        .isEqualTo(r.amount().orElseThrow()));
    }

    @Test
    void totals_areThoseOfThePrintedFigures() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            LedgerView view = books.ledger().view();
            Totals totals = Totals.of(view, AsOf.date(PUBLISHED));

            // js-1 350, sn-1 520, xa-1 100, lz-1 20 granted; jx-1 10, bj-1 135 delivered; only xa-1 was printed as
            // raised
            Figures all = totals.subtree(UnionId.of("cn"));
            assertThat(all.raised()).isEqualTo(wan(100));
            assertThat(all.unstated()).isEqualTo(wan(350 + 520 + 20 + 10 + 135));
            assertThat(all.delivered()).isEqualTo(wan(10 + 135));
            assertThat(all.sent()).isEqualTo(wan(350 + 520 + 100 + 20));
            assertThat(all.inTransitInside()).isEqualTo(wan(350 + 520 + 100 + 20));
            assertThat(all.received()).isEqualTo(Amount.ZERO);
            assertThat(all.held()).isEqualTo(Amount.ZERO);

            Figures shaanxi = totals.subtree(UnionId.of("cn-610000"));
            assertThat(shaanxi.raised()).isEqualTo(wan(100));
            assertThat(shaanxi.unstated()).isEqualTo(wan(520 + 135));
            assertThat(shaanxi.delivered()).isEqualTo(wan(135));
            assertThat(shaanxi.inTransitInside()).isEqualTo(wan(520 + 100));
            for (String nothing : List.of("cn-410000", "cn-520000", "cn-530000", "cn-230000", "cn-320200")) {
                assertThat(totals.subtree(UnionId.of(nothing))).isEqualTo(Figures.ZERO);
            }
        }
    }

    @Test
    void books_areOfThe2009System_andReconcile() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            LedgerView view = books.ledger().view();

            assertThat(view.balances(AsOf.LATEST).keySet())
                    .allMatch(a -> a.code().system() == AccountingSystem.SYSTEM_2009);
            assertThat(Reconciliation.of(view).findings()).isEmpty();
            assertThat(Reconciliation.of(view).unverified()).isEmpty();
        }
    }

    @Test
    void undatedFigures_arePossibleBeforePublication_andNeverPrintedWithADate() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            LedgerView view = books.ledger().view();
            FigureCheck total = check(books, "sn-total");

            assertThat(total.posted()).isEqualTo(wan(520));
            assertThat(total.possibly()).isEqualTo(wan(100 + 135));
            assertThat(total.possibleEvents()).containsExactly(EventId.of("xa-1"), EventId.of("bj-1"));
            assertThat(view.transactions().stream()
                            .filter(t -> t.dateBasis() == DateBasis.NOT_AFTER)
                            .map(t -> t.event().value()))
                    .containsExactly("jx-1/own", "jx-1", "xa-1/raised", "xa-1", "bj-1/own", "bj-1");
        }
        assertThat(linesWith("jx-1").get(0)).contains("undated").doesNotContain("2020-");
        assertThat(linesWith("bj-1").get(0)).contains("undated").doesNotContain("2020-");
    }

    @Test
    void everyFigure_isHeldAgainstTheLedger() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            Map<String, String> said = new LinkedHashMap<>();
            books.together(books.figures())
                    .against(books.ledger().view())
                    .forEach(c -> said.put(c.figure().id(), c.verdict().phrase()));

            assertThat(said)
                    .hasSize(16)
                    .containsEntry("js-total", "short by at least 26540000.00 (preliminary, may overlap)")
                    .containsEntry("gz-total", "short by 9736000.00")
                    .containsEntry("sn-total", "short by at least 8895300.00 (undated, levels not printed)")
                    .containsEntry("ha-total", "short by at least 33770000.00 (incomplete)")
                    .containsEntry("ha-cities", "short by at least 27270000.00 (incomplete)")
                    .containsEntry("wx-1", "cannot be compared: no amount printed")
                    .containsEntry("hl-1", "cannot be compared: no amount printed")
                    .containsEntry("sh-1", "cannot be compared: decided, not paid")
                    .containsEntry("yn-1", "cannot be compared: decided, not paid, a bound")
                    .containsEntry("nb-1", "cannot be compared: no money");
            for (String posted : List.of("jx-1", "js-1", "sn-1", "xa-1", "bj-1", "lz-1")) {
                assertThat(said).containsEntry(posted, "agrees");
            }
        }
    }

    @Test
    void output_saysOfEachFigureWhatTheLedgerAccountsFor() throws IOException {
        assertThat(row("js-total  "))
                .containsExactly(
                        "js-total",
                        "3004万元",
                        "to",
                        "2020-02-02",
                        "short",
                        "短少",
                        "30,040,000.00",
                        "3,500,000.00",
                        "-",
                        ">=",
                        "26,540,000.00");
        assertThat(row("sn-total  "))
                .containsExactly(
                        "sn-total",
                        "1644.53万元",
                        "to",
                        "2020-01-31",
                        "short",
                        "短少",
                        "16,445,300.00",
                        "5,200,000.00",
                        "2,350,000.00",
                        ">=",
                        "8,895,300.00");
        assertThat(row("js-1  "))
                .containsExactly(
                        "js-1", "350万元", "2020-01-27", "agrees", "相符", "3,500,000.00", "3,500,000.00", "-", "-");
        assertThat(linesWith("    short by at least 26540000.00")).hasSize(1);
        assertThat(linesWith("    短少至少26540000.00元（初步统计、可能重复计算）")).hasSize(1);
        assertThat(linesWith("可能的组成部分: [js-1]")).hasSize(1);
        assertThat(linesWith("可能的组成部分: [bj-1, sn-1, xa-1]")).hasSize(1);
    }

    @Test
    void theRemainderOfHenan_hasNoName() throws IOException {
        assertThat(linesWith("6,500,000.00"))
                .containsExactly("    remains 余额: 6,500,000.00 as printed; it belongs to nobody by name 不归于任何单位");
        assertThat(output()).doesNotContain("650万", "6500000.00");
    }

    @Test
    void output_saysWhyFiguresMayNotBeComparedOrAdded() throws IOException {
        try (ReliefBooks books = ReliefBooks.open()) {
            ReportedFigures figures = books.together(books.figures());

            assertThat(figures.between("js-total", "gz-total").verdict().reasons())
                    .containsExactly(
                            FigureReason.ANOTHER_MEASURE,
                            FigureReason.ANOTHER_CUT_OFF,
                            FigureReason.OTHER_UNIONS,
                            FigureReason.PRELIMINARY);
            assertThat(figures.between("sn-total", "xa-1").notAddedFor())
                    .containsExactly(FigureReason.ANOTHER_MEASURE, FigureReason.UNDATED, FigureReason.MAY_OVERLAP);
            assertThat(figures.between("ha-total", "ha-cities").notAddedFor())
                    .containsExactly(FigureReason.MAY_OVERLAP);
            assertThat(figures.lowestDisagreements()).isEmpty();
        }
        assertThat(linesWith("js-total   gz-total").get(0)).endsWith("  another measure, another cut-off");
        assertThat(linesWith("sn-total   xa-1").get(0)).endsWith("  another measure, undated, may overlap");
        assertThat(linesWith("ha-total   ha-cities").get(0)).endsWith("  may overlap");
        assertThat(linesWith("js-total   ha-total").get(0)).endsWith("  >= 63,810,000.00");
    }

    @Test
    void page_isOne_andFitsATerminal() throws IOException {
        for (Language language : Language.values()) {
            List<String> lines = page(language).lines().toList();

            assertThat(lines).hasSizeLessThan(60);
            assertThat(lines.stream().filter(l -> !l.startsWith("- ")))
                    .allMatch(l -> TextTable.width(l) <= 150, "at most 150 columns");
        }
    }

    @Test
    void page_hasEveryFigure_theBooksAndTheIdentities() throws IOException {
        List<String> english = page(Language.ENGLISH).lines().toList();
        List<String> chinese = page(Language.CHINESE).lines().toList();

        for (ReliefRow row : ReliefRow.readAll()) {
            assertThat(english).anyMatch(l -> l.startsWith(row.giver() + " "));
        }
        assertThat(english)
                .anyMatch(l -> l.matches(
                        "江苏省、市、县三级工会 +to 2020-02-02 +short by at least 26540000.00 .*30,040,000.00 +3,500,000.00"));
        assertThat(chinese)
                .anyMatch(l -> l.matches("江苏省、市、县三级工会 +截至2020-02-02 +短少至少26540000.00元.*30,040,000.00 +3,500,000.00"));
        for (Identity identity : Identity.values()) {
            assertThat(english).anyMatch(l -> l.matches(identity + " .* [1-9]\\d*"));
        }
        assertThat(english).contains("All hold.").anyMatch(l -> l.startsWith("- R2 does not hold between 甲省总工会"));
        assertThat(chinese).contains("全部相符。").anyMatch(l -> l.startsWith("- R2不成立（上下级账目不符）：甲省总工会"));
    }

    @Test
    void alteredCopy_isFoundOut() throws IOException {
        assertThat(linesWith("the ledger as posted")).singleElement().asString().endsWith("every identity holds");
        assertThat(linesWith("R2 does not hold"))
                .singleElement()
                .asString()
                .contains(
                        "甲省总工会 (made-up-province)",
                        "乙市总工会 (made-up-city)",
                        "given 300000.00",
                        "received 290000.00",
                        "unexplained 10000.00",
                        "#5 grant-2, #6 arrival-2");
    }

    @Test
    void output_isTheSameInAnyLocaleAndZone() throws IOException {
        String usual = output();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(output()).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Amount wan(long tenThousandYuan) {
        return Amount.yuan(tenThousandYuan * 10_000);
    }

    private static FigureCheck check(ReliefBooks books, String id) {
        return books.together(books.figures()).against(books.ledger().view()).stream()
                .filter(c -> c.figure().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The words of a row of section D. */
    private static List<String> row(String start) throws IOException {
        String section = output().substring(output().indexOf("\nD. "));
        String line =
                section.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
        return Splitter.on(' ').omitEmptyStrings().splitToList(line);
    }

    private static List<String> linesWith(String part) throws IOException {
        return output().lines().filter(l -> l.contains(part)).toList();
    }

    private static String output() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Relief2020.print(out, Language.ENGLISH);
            Relief2020.printDetails(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String page(Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Relief2020.print(out, language);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
