package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.reconcile.Reported.allLevels;
import static io.github.unionaid.ledger.reconcile.Reported.alone;
import static io.github.unionaid.ledger.reconcile.Reported.exact;
import static io.github.unionaid.ledger.reconcile.Reported.payment;
import static io.github.unionaid.ledger.reconcile.Reported.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures against each other: two of them, and a whole with its parts. */
class ReportedFiguresTest {

    @Test
    void henan_partsLeaveARemainderThatBelongsToNobody() {
        ReportedFigures figures = together(
                allLevels("ha-total", "js", "2020-02-02", 33_770_000)
                        .printed("3377万元")
                        .status(Status.INCOMPLETE),
                cities("ha-cities", 27_270_000).status(Status.INCOMPLETE).partOf("ha-total"),
                payment("ha-1", "js", "2020-01-30", 1_000_000).possiblyPartOf("ha-total"));

        FigureSum sum = figures.sums().get(0);

        assertThat(figures.sums()).hasSize(1);
        assertThat(sum.sum()).contains(exact(27_270_000));
        assertThat(sum.remainder()).contains(exact(6_500_000)); // the possible part is not subtracted
        assertThat(sum.verdict()).hasToString("consistent, not to be called equal: incomplete");
        assertThat(sum)
                .hasToString("ha-total js (3377万元, CUMULATIVE_PAID to 2020-02-02): its stated parts ha-cities come to"
                        + " 27270000.00 as printed; consistent, not to be called equal: incomplete; 6500000.00 remains"
                        + " and belongs to nobody by name; possible parts, not subtracted: ha-1.");
        assertThat(sum.sentenceInChinese())
                .isEqualTo("ha-total js（3377万元，截至2020-02-02）：已载明的组成部分ha-cities按所载合计27270000.00元；"
                        + "不矛盾，但不能认定相符：不完全统计；余6500000.00元，不归于任何单位；可能的组成部分（不扣减）：ha-1。");
        assertThat(figures.lowestDisagreements()).isEmpty();
    }

    private static Reported cities(String id, long yuan) {
        return alone(id, "js", "2020-02-02").levels(UnionLevel.CITY).yuan(yuan);
    }

    private static Reported part(Reported figure, String whole) {
        return figure.partOf(whole);
    }

    private static Reported whole(long yuan) {
        return allLevels("w", "js", "2020-02-02", yuan);
    }

    private static FigureSum sum(Reported... figures) {
        return together(figures).sums().get(0);
    }

    @Test
    void finalParts_areShort_orAgree_orAreOver() {
        for (long yuan : new long[] {71, 70, 69}) {
            FigureSum sum = sum(
                    whole(yuan),
                    part(allLevels("p-1", "nj", "2020-02-02", 40), "w"),
                    part(allLevels("p-2", "wx", "2020-02-02", 30), "w"));

            assertThat(sum.verdict())
                    .hasToString(yuan == 71 ? "short by 1.00" : yuan == 70 ? "agrees" : "over by 1.00");
            assertThat(sum.remainder().isPresent()).isEqualTo(yuan == 71);
            assertThat(sum.disagrees()).isEqualTo(yuan != 70);
        }
    }

    @Test
    void bounds_areCarriedIntoSumAndRemainder() {
        FigureSum atLeast = sum(
                whole(100),
                part(allLevels("p", "nj", "2020-02-02", 0).amount(BoundedAmount.atLeast(Amount.yuan(60))), "w"));
        assertThat(atLeast.remainder()).contains(BoundedAmount.atMost(Amount.yuan(40)));
        assertThat(atLeast.verdict()).hasToString("consistent, not to be called equal: a bound");

        FigureSum atMost = sum(
                whole(100),
                part(allLevels("p", "nj", "2020-02-02", 0).amount(BoundedAmount.atMost(Amount.yuan(60))), "w"));
        assertThat(atMost.remainder()).contains(BoundedAmount.atLeast(Amount.yuan(40)));
        assertThat(atMost.verdict()).hasToString("short by at least 40.00 (a bound)");

        FigureSum over = sum(
                whole(50),
                part(allLevels("p", "nj", "2020-02-02", 0).amount(BoundedAmount.atLeast(Amount.yuan(60))), "w"));
        assertThat(over.verdict()).hasToString("over by at least 10.00 (a bound)");
        assertThat(over.remainder()).isEmpty();
    }

    @Test
    void partThatCannotBeHeldAgainstTheWhole_isAPartAllTheSame() {
        assertUnlike(alone("p", "nj", "2020-02-02"), "no amount printed");
        assertUnlike(payment("p", "nj", "2020-02-02", 1).what(What.IN_KIND_USE), "no money");
        assertUnlike(payment("p", "nj", "2020-02-02", 1).status(Status.DECIDED), "decided, not paid");
        assertUnlike(allLevels("p", "nj", "2020-02-02", 1).what(What.CUMULATIVE_RAISED), "another measure");
        assertUnlike(allLevels("p", "nj", "2020-02-03", 1), "another cut-off");
        FigureSum earlier = sum(whole(100), part(allLevels("p", "nj", "2020-02-01", 60), "w"));
        assertThat(earlier.sum()).contains(BoundedAmount.atLeast(Amount.yuan(60)));
        assertThat(earlier.verdict()).hasToString("consistent, not to be called equal: another cut-off");
        FigureSum elsewhere = sum(
                allLevels("w", "nj", "2020-02-02", 100),
                part(alone("p", "wx", "2020-02-02").yuan(1), "w"));
        assertThat(elsewhere.verdict()).hasToString("consistent, not to be called equal: other unions");
        FigureSum undated =
                sum(whole(100), part(payment("p", "nj", "2020-02-05", 60).when(When.UNDATED), "w"));
        assertThat(undated.verdict()).hasToString("short by 40.00"); // that it is a part is stated
    }

    private static void assertUnlike(Reported part, String reason) {
        FigureSum sum = sum(whole(100), part(part, "w"), part(allLevels("q", "wx", "2020-02-02", 60), "w"));
        assertThat(sum.sum()).contains(BoundedAmount.atLeast(Amount.yuan(60)));
        assertThat(sum.remainder()).contains(BoundedAmount.atMost(Amount.yuan(40)));
        assertThat(sum.verdict()).hasToString("consistent, not to be called equal: " + reason);
        assertThat(sum(whole(59), part(part, "w"), part(allLevels("q", "wx", "2020-02-02", 60), "w"))
                        .verdict())
                .hasToString("over by at least 1.00 (" + reason + ")");
    }

    @Test
    void overlappingParts_areNotAdded() {
        FigureSum sum = sum(
                whole(100),
                part(allLevels("p-1", "nj", "2020-02-02", 60), "w"),
                part(alone("p-2", "nj", "2020-02-02").yuan(50), "w"));

        assertThat(sum.sum()).isEmpty();
        assertThat(sum.remainder()).isEmpty();
        assertThat(sum.verdict()).hasToString("consistent, not to be called equal: may overlap");
        assertThat(sum.sentence()).contains("its stated parts p-1, p-2 cannot be added");
        FigureSum larger = sum(
                whole(59),
                part(allLevels("p-1", "nj", "2020-02-02", 60), "w"),
                part(alone("p-2", "nj", "2020-02-02").yuan(50), "w"));
        assertThat(larger.verdict()).hasToString("over by at least 1.00 (may overlap)");
        FigureSum twoDays = sum(
                whole(100),
                part(payment("p-1", "nj", "2020-02-01", 60), "w"),
                part(payment("p-2", "nj", "2020-02-02", 50), "w"));
        assertThat(twoDays.verdict()).hasToString("over by 10.00");
    }

    @Test
    void occasion_mayBeInTheTotalOfItsUnion_whicheverIsFirst() {
        for (String id : List.of("a", "z")) {
            FigureSum sum = sum(
                    whole(100),
                    part(payment(id, "nj", "2020-02-01", 60), "w"),
                    part(alone("m", "nj", "2020-02-02").yuan(50), "w"));

            assertThat(sum.sum()).isEmpty();
            assertThat(sum.verdict()).hasToString("consistent, not to be called equal: may overlap");
        }
    }

    @Test
    void lowestDisagreement_isBelowTheOthers() {
        ReportedFigures figures = together(
                whole(100),
                part(allLevels("nj", "nj", "2020-02-02", 70), "w"),
                part(allLevels("wx", "wx", "2020-02-02", 30), "w"),
                part(alone("nj-xw", "nj-xw", "2020-02-02").yuan(69), "nj"),
                part(alone("wx-xs", "wx-xs", "2020-02-02").yuan(30), "wx"));

        assertThat(figures.sums()).hasSize(3).filteredOn(FigureSum::disagrees).hasSize(1);
        assertThat(figures.lowestDisagreements())
                .singleElement()
                .extracting(s -> s.whole().union().value())
                .isEqualTo("nj");
        ReportedFigures two = together(
                whole(99),
                part(allLevels("nj", "nj", "2020-02-02", 70), "w"),
                part(allLevels("wx", "wx", "2020-02-02", 30), "w"),
                part(alone("nj-xw", "nj-xw", "2020-02-02").yuan(69), "nj"));
        assertThat(two.sums()).filteredOn(FigureSum::disagrees).hasSize(2);
        assertThat(two.lowestDisagreements()).hasSize(1);
    }

    @Test
    void between_figuresOfTheSame_areCompared() {
        ReportedFigures figures = together(
                alone("a", "nj", "2020-02-02").yuan(60),
                alone("b", "nj", "2020-02-02").yuan(50),
                alone("c", "nj", "2020-02-02").amount(BoundedAmount.atLeast(Amount.yuan(70))));

        assertThat(figures.between("a", "b").verdict()).hasToString("short by 10.00");
        assertThat(figures.between("b", "a").verdict()).hasToString("over by 10.00");
        assertThat(figures.between("a", "c").verdict()).hasToString("over by at least 10.00 (a bound)");
        assertThat(figures.between("a", "b").notAddedFor()).containsExactly(FigureReason.MAY_OVERLAP);
        assertThat(figures.between("a", "b").sum()).isEmpty();
        assertThat(figures.between("a", "b")).hasToString("b against a: short by 10.00; not to be added: may overlap.");
        assertThat(figures.between("a", "b").sentenceInChinese()).isEqualTo("b比a：短少10.00元；不能相加：可能重复计算。");
    }

    @Test
    void between_figuresOfOtherKinds_tellsEachReason() {
        ReportedFigures figures = together(
                whole(100).status(Status.PRELIMINARY),
                allLevels("raised", "wx", "2020-02-01", 50).what(What.CUMULATIVE_RAISED),
                payment("undated", "wx", "2020-02-05", 5).when(When.UNDATED).possiblyPartOf("w"),
                payment("decided", "wx", "2020-02-02", 5).status(Status.DECIDED),
                payment("rooms", "wx", "2020-02-02", 5).what(What.IN_KIND_USE),
                alone("none", "nj", "2020-02-02"));

        assertThat(figures.between("w", "raised").verdict())
                .hasToString("cannot be compared: another measure, another cut-off, other unions, preliminary,"
                        + " may overlap");
        assertThat(figures.between("w", "undated").verdict().reasons())
                .contains(FigureReason.UNDATED, FigureReason.MAY_OVERLAP, FigureReason.ANOTHER_MEASURE);
        assertThat(figures.between("undated", "decided").notAddedFor())
                .containsExactly(FigureReason.DECIDED_NOT_PAID, FigureReason.UNDATED, FigureReason.MAY_OVERLAP);
        assertThat(figures.between("w", "rooms").verdict().reasons()).contains(FigureReason.NO_MONEY);
        assertThat(figures.between("w", "none").verdict().reasons()).contains(FigureReason.NO_AMOUNT);
    }

    @Test
    void between_severalUnionsOrLevelsNotPrinted_isNotCompared_unlessCountedAlike() {
        Reported subtree = alone("s", "js", "2020-02-02").subtree().yuan(1);
        ReportedFigures figures = together(
                subtree,
                alone("t", "js", "2020-02-02").subtree().yuan(1),
                whole(1),
                allLevels("v", "js", "2020-02-02", 2),
                allLevels("x", "js", "2020-02-02", 3).counting(Counting.ONCE),
                allLevels("y", "js", "2020-02-02", 4).counting(Counting.ONCE));

        assertThat(figures.between("s", "t").verdict().reasons())
                .containsExactly(FigureReason.LEVELS_NOT_PRINTED, FigureReason.MAY_OVERLAP);
        assertThat(figures.between("w", "v").verdict()).hasToString("cannot be compared: may overlap");
        assertThat(figures.between("x", "y").verdict()).hasToString("over by 1.00");
    }

    @Test
    void between_figuresThatHaveNothingInCommon_areAdded() {
        ReportedFigures figures = together(
                allLevels("nj", "nj", "2020-02-02", 70).status(Status.INCOMPLETE),
                allLevels("wx", "wx", "2020-02-02", 30),
                alone("js", "js", "2020-02-02").yuan(5),
                payment("d-1", "wx", "2020-02-01", 5),
                payment("d-2", "wx", "2020-02-02", 6));

        assertThat(figures.between("nj", "wx").sum()).contains(BoundedAmount.atLeast(Amount.yuan(100)));
        assertThat(figures.between("nj", "wx").sentence())
                .isEqualTo("wx against nj: cannot be compared: other unions, incomplete; together at least 100.00.");
        assertThat(figures.between("nj", "wx").sentenceInChinese()).isEqualTo("wx比nj：不可比：单位范围不同、不完全统计；合计至少100.00元。");
        assertThat(figures.between("js", "wx").notAddedFor()).containsExactly(FigureReason.MAY_OVERLAP); // it pays down
        assertThat(figures.between("d-1", "d-2").sum()).contains(exact(11)); // two occasions of one union are two
    }

    @Test
    void of_tellsEverythingThatIsWrong_inWhateverOrder() {
        List<ReportedFigure> figures = new ArrayList<>(List.of(
                payment("b", "wx", "2020-02-01", 1).possiblyPartOf("c").build(),
                payment("c", "wx", "2020-02-01", 1).partOf("a").build(),
                payment("a", "wx", "2020-02-01", 1).possiblyPartOf("b").build(),
                payment("twice", "wx", "2020-02-01", 1).build(),
                payment("twice", "wx", "2020-02-01", 2).build(),
                payment("itself", "wx", "2020-02-01", 1)
                        .possiblyPartOf("itself")
                        .build(),
                payment("orphan", "wx", "2020-02-01", 1)
                        .possiblyPartOf("no-such")
                        .build(),
                payment("late", "wx", "2020-02-21", 1).build(),
                payment("where", "wx", "2020-02-01", 1).further(NOWHERE).build(),
                payment("who", "elsewhere", "2020-02-01", 1).build()));
        String expected = """
                7 problem(s) in the reported figures:
                  figures are parts of themselves: a of b of c of a
                  figures are parts of themselves: itself of itself
                  late is of 2020-02-21, after 2020-02-20, the day of the unions
                  orphan is part of no-such, which is none of the figures
                  the id twice is there more than once
                  where is about nowhere, which is no union of 2020-02-20
                  who is about elsewhere, which is no union of 2020-02-20""";

        for (int i = 0; i < figures.size(); i++) {
            Collections.rotate(figures, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReportedFigures.of(REGISTER, Reported.LAST, figures))
                    .withMessage(expected);
        }
    }

    @Test
    void limits_areHeld() {
        List<ReportedFigure> tooMany = Collections.nCopies(
                ReportedFigures.MAX_FIGURES + 1,
                payment("f", "wx", "2020-02-01", 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportedFigures.of(REGISTER, Reported.LAST, tooMany))
                .withMessage("100001 reported figures; the most is 100000");
        BoundedAmount most = BoundedAmount.exact(Amount.fen(ReportedFigures.MAX_SUM_FEN - 100));
        assertThat(together(payment("f", "wx", "2020-02-01", 0).amount(most), payment("g", "wx", "2020-02-01", 1))
                        .figures())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        together(payment("f", "wx", "2020-02-01", 0).amount(most), payment("g", "wx", "2020-02-01", 2)))
                .withMessageContaining("all amounts together are above 576460752303423487 fen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment("f", "wx", "2020-02-01", -1).build())
                .withMessage("reported figure f is of -1.00; expected money, not below zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment("f", "wx", "2020-02-01", 0)
                        .amount(BoundedAmount.exact(Amount.of(Asset.goods("mask-n95", "只"), 5)))
                        .build())
                .withMessageContaining("reported figure f is of 5 mask-n95@只");
    }

    @Test
    void get_unknownId_isRefused() {
        ReportedFigures figures = together(payment("f", "wx", "2020-02-01", 1), payment("g", "wx", "2020-02-01", 1));

        assertThat(figures.get("f").union()).isEqualTo(WUXI);
        assertThat(figures).hasToString("ReportedFigures{2 figures, unions of 2020-02-20}");
        assertThat(figures.statedParts("f")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.between("f", "h"))
                .withMessage("no reported figure has the id 'h'");
    }

    @Test
    void unions_areThoseOfTheDay() {
        ReportedFigure figure = alone("f", "js", "2020-02-01")
                .levels(UnionLevel.CITY)
                .further(XUANWU)
                .build();

        assertThat(figure.unions(REGISTER.asOf(Reported.LAST)))
                .extracting(u -> u.id().value())
                .containsExactly("nj", "wx", "nj-xw");
    }
}
