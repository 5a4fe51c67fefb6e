package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.reconcile.Reorganised.JUNE_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.MAY_31;
import static io.github.unionaid.ledger.reconcile.Reorganised.YEAR_END;
import static io.github.unionaid.ledger.reconcile.Reorganised.change;
import static io.github.unionaid.ledger.reconcile.Reorganised.found;
import static io.github.unionaid.ledger.reconcile.Reorganised.merge;
import static io.github.unionaid.ledger.reconcile.Reorganised.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsTable;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same books through the trees of other days. */
class TotalsThroughTest {
    private static final UnionId XINWU = UnionId.of("wx-xw");

    @Test
    void aCountyThatMoved_standsWhereItStoodOnTheDayOfTheTree() {
        LedgerView view = Reorganised.countyMoved().view();
        Totals then = Totals.through(view, MAY_31, YEAR_END);
        Totals now = Totals.through(view, JUNE_1, YEAR_END);

        assertThat(then.treeOf()).isEqualTo(MAY_31);
        assertThat(then.subtree(WUXI).held()).isEqualTo(Amount.yuan(320));
        assertThat(then.subtree(WUXI).in()).isEqualTo(Amount.yuan(350));
        assertThat(then.subtree(WUXI).out()).isEqualTo(Amount.ZERO);
        assertThat(then.subtree(NANJING)).isEqualTo(Figures.ZERO);
        assertThat(now.subtree(WUXI).held()).isEqualTo(Amount.yuan(200));
        assertThat(now.subtree(WUXI).out()).isEqualTo(Amount.yuan(100));
        assertThat(now.subtree(NANJING).in()).isEqualTo(Amount.yuan(150));
        assertThat(now.own(XISHAN)).isEqualTo(then.own(XISHAN));
        assertThat(now.subtree(PROVINCE)).isEqualTo(then.subtree(PROVINCE));
        assertThat(then.over(Set.of(WUXI, XISHAN)).unexplained()).isEqualTo(Amount.ZERO);
    }

    @Test
    void throughTheTreeOfItsOwnDate_itIsTheOrdinaryTotals() {
        LedgerView view = Reorganised.countyMoved().view();
        Totals same = Totals.through(view, YEAR_END.date(), YEAR_END);

        assertThat(same.subtree(NANJING)).isEqualTo(Totals.of(view, YEAR_END).subtree(NANJING));
        assertThat(same).hasToString(Totals.of(view, YEAR_END).toString());
        assertThat(Totals.through(view, MAY_31, YEAR_END).toString()).contains("through the tree of 2021-05-31");
    }

    @Test
    void aTable_saysThroughWhichTree() {
        LedgerView view = Reorganised.countyMoved().view();
        TotalsTable english = table(Totals.through(view, MAY_31, YEAR_END), Language.ENGLISH);
        TotalsTable chinese = table(Totals.through(view, MAY_31, YEAR_END), Language.CHINESE);
        TotalsTable ofLast = table(Totals.through(view, LocalDate.MAX, YEAR_END), Language.CHINESE);

        assertThat(english.in(ReportForm.TEXT))
                .startsWith("无锡市总工会 (wx): with all below each, all funds, to the end of 2021-12-31, through the tree"
                        + " of 2021-05-31, in yuan\n");
        assertThat(chinese.in(ReportForm.TEXT)).startsWith("无锡市总工会（wx）：含下级数，全部资金，截至2021-12-31，按2021-05-31的隶属关系，单位：元\n");
        assertThat(english.in(ReportForm.JSON)).contains("\"date\":\"2021-12-31\",\"treeOf\":\"2021-05-31\"");
        assertThat(ofLast.in(ReportForm.TEXT)).contains("，按最后的隶属关系，");
        assertThat(ofLast.in(ReportForm.JSON)).contains("\"date\":\"2021-12-31\",\"treeOf\":\"LAST\"");
        TotalsTable ofFirst = table(Totals.through(view, LocalDate.MIN, YEAR_END), Language.ENGLISH);
        assertThat(ofFirst.in(ReportForm.TEXT)).contains(", through the first tree, ");
        assertThat(ofFirst.in(ReportForm.JSON)).contains("\"date\":\"2021-12-31\",\"treeOf\":\"FIRST\"");
    }

    private static TotalsTable table(Totals totals, Language language) {
        return TotalsTable.builder()
                .totals(totals)
                .union(WUXI)
                .depth(0)
                .language(language)
                .build();
    }

    @Test
    void aDayToCome_mayBeTheDayOfTheTree() {
        Ledger planned = Reorganised.january();
        planned.postOrThrow(RegisterChanges.builder()
                .id("c-1")
                .on(day("2021-06-01"))
                .addChanges(Reorganised.move(XISHAN, NANJING, "2030-01-01"))
                .build());

        Totals then = Totals.through(planned.view(), day("2030-01-01"), AsOf.date(MAY_31));
        assertThat(then.subtree(NANJING).held()).isEqualTo(Amount.yuan(50));
        assertThat(Totals.of(planned.view(), AsOf.date(MAY_31)).subtree(NANJING).held())
                .isEqualTo(Amount.ZERO);
    }

    /** On June 1st a part of 锡山 becomes 新吴, which gets 50 in July and spends 20. */
    @Test
    void beforeASplit_thePartStandsAtTheUnionThatWasSplit() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", found(XINWU, "新吴区总工会", WUXI, "2021-06-01"), split(XISHAN, XINWU, XISHAN, "2021-06-01"));
        grantAndSpend(ledger);

        Totals then = Totals.through(ledger.view(), MAY_31, YEAR_END);
        assertThat(then.own(XISHAN).held()).isEqualTo(Amount.yuan(50 + 30));
        assertThat(then.own(XISHAN).delivered()).isEqualTo(Amount.yuan(10 + 20));
        assertThat(then.subtree(WUXI))
                .isEqualTo(Totals.of(ledger.view(), YEAR_END).subtree(WUXI));
        assertThatExceptionOfType(UnknownUnionException.class).isThrownBy(() -> then.own(XINWU));
    }

    /** On June 1st 锡山 and 玄武 become 新吴 together, which has their books. */
    @Test
    void beforeAMergerOfTwo_theNewOneStandsAtItsParent_afterItTheyStandAtIt() {
        Ledger ledger = Reorganised.january();
        ledger.postOrThrow(raise("r-2", XUANWU, RELIEF, 5, "2021-02-01"));
        change(
                ledger,
                "c-1",
                found(XINWU, "新吴区总工会", WUXI, "2021-06-01"),
                Reorganised.move(Jiangsu.PLANT, XINWU, "2021-06-01"),
                merge(XISHAN, XINWU, "2021-06-01"),
                merge(XUANWU, XINWU, "2021-06-01"));
        grantAndSpend(ledger);

        Totals then = Totals.through(ledger.view(), MAY_31, YEAR_END);
        assertThat(then.own(XISHAN).held()).isEqualTo(Amount.yuan(50));
        assertThat(then.own(XUANWU).held()).isEqualTo(Amount.yuan(5));
        assertThat(then.own(WUXI).held()).isEqualTo(Amount.yuan(200 + 30));
        Totals now = Totals.through(ledger.view(), JUNE_1, YEAR_END);
        assertThat(now.own(XINWU).held()).isEqualTo(Amount.yuan(50 + 5 + 30));
        assertThat(now.own(WUXI).held()).isEqualTo(Amount.yuan(200));
        assertThat(now.subtree(PROVINCE)).isEqualTo(then.subtree(PROVINCE));
    }

    /** 锡山 is dissolved, and 新吴, which is founded that day, gets its books: it is not made from 锡山. */
    @Test
    void beforeADissolution_theNewOneThatGetsTheBooksStandsAtItsParent() {
        Ledger ledger = Reorganised.january();
        change(
                ledger,
                "c-1",
                found(XINWU, "新吴区总工会", NANJING, "2021-06-01"),
                new UnionChange.Dissolved(JUNE_1, XISHAN, XINWU));
        grantAndSpend(ledger);

        Totals then = Totals.through(ledger.view(), MAY_31, YEAR_END);
        assertThat(then.own(NANJING).held()).isEqualTo(Amount.yuan(30));
        assertThat(then.own(XISHAN).held()).isEqualTo(Amount.yuan(50));
        assertThat(Totals.of(ledger.view(), YEAR_END).own(XINWU).held()).isEqualTo(Amount.yuan(50 + 30));
        assertThat(TreeBridge.between(ledger.view(), YEAR_END, MAY_31, JUNE_1).parts(XINWU))
                .extracting(part -> part.change().getClass().getSimpleName() + " "
                        + part.moved().id() + " " + part.difference().held())
                .containsExactly("Founded wx-xw 30.00", "Dissolved wx-xs 50.00");
    }

    /** 新吴 is founded in June, 新吴's own part in July: through the tree of May both stand at 无锡. */
    @Test
    void whoseStandInIsNotYetThere_standsWhereThatOneStands() {
        UnionId part = UnionId.of("wx-xw-2");
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", found(XINWU, "新吴区总工会", WUXI, "2021-06-01"));
        change(ledger, "c-2", found(part, "经开区总工会", NANJING, "2021-07-01"), split(XINWU, part, XINWU, "2021-07-01"));
        ledger.postOrThrow(raise("r-2", part, RELIEF, 7, "2021-07-02"));

        assertThat(Totals.through(ledger.view(), MAY_31, YEAR_END).own(WUXI).raised())
                .isEqualTo(Amount.yuan(7));
        assertThat(Totals.through(ledger.view(), JUNE_1, YEAR_END).own(XINWU).raised())
                .isEqualTo(Amount.yuan(7));
        assertThat(Totals.of(ledger.view(), YEAR_END).subtree(NANJING).raised()).isEqualTo(Amount.yuan(7));
    }

    @Test
    void aDissolvedUnion_standsWhereItsBooksAre() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", new UnionChange.Dissolved(JUNE_1, XISHAN, NANJING));

        Totals now = Totals.through(ledger.view(), JUNE_1, AsOf.date(MAY_31));
        assertThat(now.own(NANJING).held()).isEqualTo(Amount.yuan(50));
        assertThat(now.own(NANJING).get(Measure.COMING)).isEqualTo(Amount.yuan(100));
    }

    @Test
    void aDayBeforeTheRegister_andAUnionOfNoDay_areRefused() {
        LedgerOptions options = LedgerOptions.of(NationalUnions.register(), Jiangsu.CLOCK);
        LedgerView view = Ledger.inMemory(options).view();
        LocalDate early = LocalDate.of(2018, 12, 30);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Totals.through(view, early, AsOf.LATEST))
                .withMessageContaining("the register begins on 2018-12-31 and has no tree of 2018-12-30");
        Totals totals = Totals.through(Reorganised.january().view(), MAY_31, AsOf.LATEST);
        assertThatExceptionOfType(UnknownUnionException.class).isThrownBy(() -> totals.subtree(NOWHERE));
    }

    private static void grantAndSpend(Ledger ledger) {
        ledger.postOrThrow(direct("g-3", PROVINCE, XINWU, RELIEF, 50, "2021-07-01"));
        ledger.postOrThrow(spend("d-2", XINWU, RELIEF, 20, "2021-07-02"));
    }
}
