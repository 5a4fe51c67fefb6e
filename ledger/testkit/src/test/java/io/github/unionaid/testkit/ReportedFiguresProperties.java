package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.FigureCheck;
import io.github.unionaid.ledger.reconcile.FigureReason;
import io.github.unionaid.ledger.reconcile.FigureVerdict;
import io.github.unionaid.ledger.reconcile.FigureVerdict.Outcome;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import io.github.unionaid.ledger.reconcile.ReportedFigures;
import io.github.unionaid.testkit.NaiveReported.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reported figures against any ledger are those that a search through everything for each of them finds. */
class ReportedFiguresProperties {
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    /** A figure in plain numbers, to be read against a program. */
    record Draft(int union, int scope, int what, int counting, int day, int further) {}

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 9_999);
        return Combinators.combine(number, number, number, number, number, number)
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static ReportedFigure.Builder figure(Draft draft, int index, UnionTree tree, LedgerView view) {
        List<LocalDate> days =
                view.events().stream().map(e -> e.on()).distinct().sorted().toList();
        LocalDate day = days.isEmpty() ? LAST : days.get(draft.day % days.size());
        Scope scope = Scope.values()[draft.scope % 3];
        ReportedFigure.Builder figure = ReportedFigure.builder()
                .id("f" + index)
                .who("someone")
                .union(tree.at(draft.union % tree.size()).id())
                .scope(scope)
                .what(draft.what % 2 == 0 ? What.CUMULATIVE_PAID : What.CUMULATIVE_RAISED)
                .counting(Counting.values()[draft.counting % 3])
                .date(day)
                .dateBasis(When.AS_OF)
                .status(Status.FINAL);
        if (scope == Scope.LEVELS) {
            List<UnionLevel> levels = new ArrayList<>(EnumSet.allOf(UnionLevel.class));
            levels.removeIf(l -> (draft.further >> l.ordinal()) % 2 == 1);
            figure.addAllLevels(levels.isEmpty() ? EnumSet.allOf(UnionLevel.class) : EnumSet.copyOf(levels));
        }
        if (draft.further % 3 == 0) {
            figure.addFurtherUnions(tree.at(draft.further % tree.size()).id());
        }
        return figure;
    }

    /** The tree of the last day of any event. */
    private static UnionTree tree(LedgerView view) {
        return view.register().asOf(LAST);
    }

    @Property(tries = 200)
    void whatIsPosted_isWhatASearchFinds(
            @ForAll("programs") EventProgram program, @ForAll("drafts") List<Draft> drafts) {
        LedgerView view = Ledgers.run(program).view();
        List<ReportedFigure> figures = new ArrayList<>();
        for (Draft draft : drafts) {
            figures.add(figure(draft, figures.size(), tree(view), view).build());
        }

        List<FigureCheck> checks =
                ReportedFigures.of(view.register(), LAST, figures).against(view);

        for (FigureCheck check : checks) {
            Seen seen = NaiveReported.see(view, check.figure(), tree(view), LAST);
            assertThat(check.posted().minor()).as("%s", check).isEqualTo(seen.posted());
            assertThat(check.movedInside().minor()).as("%s", check).isEqualTo(seen.posted() - seen.once());
            assertThat(check.possibly().minor()).as("%s", check).isEqualTo(seen.possibly());
            assertThat(check.events()).as("%s", check).isEqualTo(seen.events());
            assertThat(check.possibleEvents()).as("%s", check).isEqualTo(seen.possibleEvents());
        }
    }

    @Property(tries = 200)
    void oneFenBeyondWhatTheLedgerCanHave_isADifferenceOfOneFen(
            @ForAll("programs") EventProgram program, @ForAll("drafts") List<Draft> drafts) {
        LedgerView view = Ledgers.run(program).view();
        for (Draft draft : drafts) {
            Seen seen =
                    NaiveReported.see(view, figure(draft, 0, tree(view), view).build(), tree(view), LAST);
            if (seen.low() < 0) {
                continue; // no figure is below zero
            }
            boolean exact = seen.low() == seen.high();
            FigureVerdict equal = verdict(view, draft, seen.high());
            assertThat(equal.outcome()).isEqualTo(exact ? Outcome.AGREES : Outcome.NOT_COMPARABLE);
            assertThat(equal.consistent()).isTrue();
            assertThat(verdict(view, draft, seen.low()).consistent()).isTrue();
            assertBy(verdict(view, draft, seen.high() + 1), Outcome.SHORT_BY, exact);
            if (seen.low() > 0) {
                assertBy(verdict(view, draft, seen.low() - 1), Outcome.OVER_BY, exact);
            }
        }
    }

    private static FigureVerdict verdict(LedgerView view, Draft draft, long fen) {
        ReportedFigure figure = figure(draft, 0, tree(view), view)
                .amount(BoundedAmount.exact(Amount.fen(fen)))
                .build();
        return ReportedFigures.of(view.register(), LAST, List.of(figure))
                .against(view)
                .get(0)
                .verdict();
    }

    private static void assertBy(FigureVerdict verdict, Outcome outcome, boolean exactly) {
        Amount fen = Amount.fen(1);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.difference()).contains(exactly ? BoundedAmount.exact(fen) : BoundedAmount.atLeast(fen));
    }

    @Property(tries = 200)
    void orderOfTheList_changesTheOrderOfTheAnswersAndNothingElse(
            @ForAll("programs") EventProgram program, @ForAll("drafts") List<Draft> drafts, @ForAll long seed) {
        LedgerView view = Ledgers.run(program).view();
        List<ReportedFigure> figures = new ArrayList<>();
        for (Draft draft : drafts) {
            ReportedFigure.Builder figure =
                    figure(draft, figures.size(), tree(view), view).amount(BoundedAmount.exact(Amount.fen(draft.day)));
            if (!figures.isEmpty()) {
                figure.partOf("f" + draft.scope % figures.size()).partOfIsStated(draft.what % 3 > 0);
            }
            figures.add(figure.build());
        }
        List<ReportedFigure> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, new Random(seed));
        ReportedFigures one = ReportedFigures.of(view.register(), LAST, figures);
        ReportedFigures other = ReportedFigures.of(view.register(), LAST, shuffled);

        assertThat(other.against(view)).containsExactlyInAnyOrderElementsOf(one.against(view));
        assertThat(other.sums()).containsExactlyInAnyOrderElementsOf(one.sums());
        assertThat(other.lowestDisagreements()).containsExactlyInAnyOrderElementsOf(one.lowestDisagreements());
        for (ReportedFigure figure : figures) {
            assertThat(other.between("f0", figure.id())).isEqualTo(one.between("f0", figure.id()));
        }
    }

    @Provide
    Arbitrary<UnionTree> trees() {
        return Trees.any();
    }

    @Property(tries = 200)
    void plantedDisagreement_isFoundAtTheLowestPlace_andTheRemainderIsNobodys(
            @ForAll("trees") UnionTree tree, @ForAll long seed) {
        Random random = new Random(seed);
        long[] own = random.longs(tree.size(), 0, 1_000_000).toArray();
        int planted = random.nextInt(tree.size());
        boolean upToTheTop = random.nextBoolean();
        int by = random.nextBoolean() ? 1 : -1;
        List<ReportedFigure> consistent = new ArrayList<>();
        List<ReportedFigure> disagreeing = new ArrayList<>();
        for (int p = 0; p < tree.size(); p++) {
            long sum = 1; // so that it can be lowered
            for (int q = p; q < tree.subtreeEnd(p); q++) {
                sum += own[q];
            }
            sum += tree.subtreeEnd(p) - p - 1;
            boolean changed = p == planted || (upToTheTop && tree.isWithin(planted, p));
            consistent.addAll(figures(tree, p, own[p] + 1, sum));
            disagreeing.addAll(figures(tree, p, own[p] + 1, changed ? sum + by : sum));
        }
        Collections.shuffle(disagreeing, random);

        assertThat(reported(tree, consistent).lowestDisagreements()).isEmpty();
        assertThat(reported(tree, consistent).sums())
                .hasSize(tree.size())
                .allMatch(s -> s.verdict().outcome() == Outcome.AGREES);
        var lowest = reported(tree, disagreeing).lowestDisagreements();
        assertThat(lowest).singleElement().satisfies(sum -> {
            assertThat(sum.whole().union()).isEqualTo(tree.at(planted).id());
            assertThat(sum.verdict().outcome()).isEqualTo(by > 0 ? Outcome.SHORT_BY : Outcome.OVER_BY);
            assertThat(sum.verdict().difference()).contains(BoundedAmount.exact(Amount.fen(1)));
            assertThat(sum.remainder().isPresent()).isEqualTo(by > 0);
            Set<UnionId> named =
                    Set.copyOf(sum.parts().stream().map(ReportedFigure::union).toList());
            for (Union union : tree.unions()) { // nobody but the whole and its parts, which have figures of their own
                if (!named.contains(union.id())
                        && !union.id().equals(sum.whole().union())) {
                    assertThat(sum.sentence() + sum.sentenceInChinese()).doesNotContain("<" + union.id() + ">");
                }
            }
            assertThat(sum.sentence().contains("belongs to nobody by name")).isEqualTo(by > 0);
        });
    }

    /** The union alone, and it with all below it: the sum of the former and of the latter of its children. */
    private static List<ReportedFigure> figures(UnionTree tree, int position, long own, long sum) {
        Union union = tree.at(position);
        ReportedFigure.Builder all =
                figure("all/" + union.id(), union, sum).scope(Scope.LEVELS).addLevels(UnionLevel.values());
        union.parent().ifPresent(parent -> all.partOf("all/" + parent).partOfIsStated(true));
        return List.of(
                all.build(),
                figure("own/" + union.id(), union, own)
                        .scope(Scope.UNION)
                        .partOf("all/" + union.id())
                        .partOfIsStated(true)
                        .build());
    }

    private static ReportedFigure.Builder figure(String id, Union union, long fen) {
        return ReportedFigure.builder()
                .id(id)
                .who("<" + union.id() + ">")
                .union(union.id())
                .what(What.CUMULATIVE_PAID)
                .date(LAST)
                .dateBasis(When.AS_OF)
                .status(Status.FINAL)
                .amount(BoundedAmount.exact(Amount.fen(fen)));
    }

    private static ReportedFigures reported(UnionTree tree, List<ReportedFigure> figures) {
        return ReportedFigures.of(UnionRegister.of(tree), LAST, figures);
    }

    @Property(tries = 200)
    void subtreesWithoutPrintedLevels_areNeverSaidToBeExceeded(
            @ForAll("programs") EventProgram program, @ForAll("drafts") List<Draft> drafts) {
        LedgerView view = Ledgers.run(program).view();
        for (Draft draft : drafts) {
            Draft subtree = new Draft(draft.union, 1, draft.what, draft.counting, draft.day, 1);
            UnionTree tree = tree(view);
            if (tree.children(tree.at(draft.union % tree.size()).id()).isEmpty()) {
                continue; // one union, whose level is known
            }
            FigureVerdict verdict = verdict(view, subtree, draft.further);
            assertThat(verdict.outcome()).isNotEqualTo(Outcome.OVER_BY);
            assertThat(verdict.reasons()).doesNotContain(FigureReason.MAY_OVERLAP);
        }
    }
}
