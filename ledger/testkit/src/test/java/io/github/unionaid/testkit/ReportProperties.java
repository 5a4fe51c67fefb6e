package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.reconcile.AgedAmount;
import io.github.unionaid.ledger.reconcile.Ageing;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsColumn;
import io.github.unionaid.ledger.report.TotalsColumn.Basis;
import io.github.unionaid.ledger.report.TotalsTable;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What tables say adds up, whatever has been posted. */
class ReportProperties {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();
    private static final AsOf TODAY = AsOf.date(Ledgers.TODAY);

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Property(tries = 200)
    void ownFigures_ofAllUnionsBelow_addUpToTheSubtree(@ForAll("programs") EventProgram program)
            throws JsonProcessingException {
        Totals totals = Totals.of(Ledgers.run(program).view(), TODAY);
        for (Union union : totals.tree().unions()) {
            TotalsTable.Builder own = TotalsTable.builder()
                    .totals(totals)
                    .union(union.id())
                    .depth(UnionTree.MAX_DEPTH)
                    .ownFigures(true);
            TotalsTable subtree = TotalsTable.builder()
                    .totals(totals)
                    .union(union.id())
                    .depth(0)
                    .alsoEmpty(true)
                    .build();
            JsonNode rows = rows(own.build());
            for (TotalsColumn column : TotalsColumn.values()) {
                if (isAdditive(column)) {
                    assertThat(sum(rows, column)).as("%s of %s", column, union).isEqualTo(sum(rows(subtree), column));
                }
            }
        }
    }

    /** What is counted once is not the sum of its parts: that is why it stands beside the plain sum. */
    private static boolean isAdditive(TotalsColumn column) {
        return column.basis() != Basis.WITHOUT_DOUBLE_COUNTING && column.basis() != Basis.IN_TRANSIT;
    }

    @Property(tries = 200)
    void rows_areThoseOfTheTotals_inTheOrderOfTheTree(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 4) int depth, @ForAll boolean own)
            throws JsonProcessingException {
        Totals totals = Totals.of(Ledgers.run(program).view(), TODAY);
        UnionTree tree = totals.tree();
        TotalsTable table = TotalsTable.builder()
                .totals(totals)
                .union(tree.root().id())
                .depth(depth)
                .ownFigures(own)
                .alsoEmpty(true)
                .build();

        JsonNode rows = rows(table);

        List<Union> expected =
                tree.unions().stream().filter(u -> tree.depth(u.id()) <= depth).toList();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Union union = expected.get(i);
            Figures figures = own ? totals.own(union.id()) : totals.subtree(union.id());
            JsonNode row = rows.get(i);
            assertThat(row.get("union").asText()).isEqualTo(union.id().value());
            assertThat(row.get("depth").asInt()).isEqualTo(tree.depth(union.id()));
            assertThat(row.get("receivedPlainSum").asText())
                    .isEqualTo(figures.received().toString());
            assertThat(row.get("inWithoutDoubleCounting").asText())
                    .isEqualTo(figures.in().toString());
            assertThat(row.get("outWithoutDoubleCounting").asText())
                    .isEqualTo(figures.out().toString());
            assertThat(row.get("inTransitInside").asText())
                    .isEqualTo(figures.inTransitInside().toString());
            assertThat(row.get("held").asText()).isEqualTo(figures.held().toString());
        }
    }

    @Property(tries = 100)
    void everyForm_hasTheSameRows_andThoseOfEachFundAddUp(@ForAll("programs") EventProgram program)
            throws JsonProcessingException {
        Totals totals = Totals.of(Ledgers.run(program).view(), TODAY);
        TotalsTable.Builder together =
                TotalsTable.builder().totals(totals).union(totals.tree().root().id());
        TotalsTable.Builder apart = TotalsTable.builder()
                .totals(totals)
                .union(totals.tree().root().id())
                .eachFund(true);

        JsonNode rows = rows(together.build());
        JsonNode ofFunds = rows(apart.build());

        for (TotalsColumn column : TotalsColumn.values()) {
            assertThat(sum(ofFunds, column)).as(column.code()).isEqualTo(sum(rows, column));
        }
        List<String> lines = Splitter.on("\r\n").splitToList(apart.build().in(ReportForm.CSV));
        assertThat(lines).as("header, rows, end").hasSize(ofFunds.size() + 2);
        assertThat(lines.get(0)).startsWith("union,name,level,depth,fund,opening,");
    }

    @Property(tries = 200)
    void ages_addUpToWhatTheTotalsHaveInTransitAndNoticed(@ForAll("programs") EventProgram program) {
        LedgerView view = Ledgers.run(program).view();
        Totals totals = Totals.of(view, TODAY);
        Ageing transit = Ageing.inTransit(view, TODAY);
        Ageing notices = Ageing.ofNotices(view, TODAY);
        for (Union union : totals.tree().unions()) {
            Figures figures = totals.subtree(union.id());
            assertThat(money(transit.subtree(union.id())))
                    .as("in transit from %s", union)
                    .isEqualTo(figures.inTransitInside().plus(figures.inTransitOutward()));
            assertThat(money(notices.subtree(union.id())))
                    .as("noticed by %s", union)
                    .isEqualTo(figures.noticed());
            for (Fund fund : view.funds()) {
                Figures ofFund = totals.subtree(union.id(), fund.id());
                assertThat(money(transit.subtree(union.id(), fund.id())))
                        .as("in transit from %s of %s", union, fund)
                        .isEqualTo(ofFund.inTransitInside().plus(ofFund.inTransitOutward()));
            }
        }
    }

    private static Amount money(List<AgedAmount> sums) {
        return sums.stream()
                .filter(s -> s.asset().equals(Asset.CNY))
                .map(AgedAmount::total)
                .reduce(Amount.ZERO, Amount::plus);
    }

    private static JsonNode rows(TotalsTable table) throws JsonProcessingException {
        return MAPPER.readTree(table.in(ReportForm.JSON)).get("rows");
    }

    private static Amount sum(JsonNode rows, TotalsColumn column) {
        List<Amount> amounts = new ArrayList<>();
        rows.forEach(row -> amounts.add(Amount.parse(row.get(column.code()).asText())));
        return amounts.stream().reduce(Amount.ZERO, Amount::plus);
    }
}
