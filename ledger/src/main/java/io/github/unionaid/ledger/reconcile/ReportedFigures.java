package io.github.unionaid.ledger.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reported figures (报告数) that are looked at together, through the unions of one day: each {@linkplain #against against
 * the ledger}, any two {@linkplain #between against each other}, and each whole {@linkplain #sums against its stated
 * parts}.
 *
 * <pre>
 *   ReportedFigures figures = ReportedFigures.of(view.register(), published, list);
 *   figures.against(view).forEach(c -&gt; System.out.println(c.sentence()));
 *   figures.lowestDisagreements().forEach(s -&gt; System.out.println(s.sentence()));
 * </pre>
 *
 * <p>Nothing more is said than is known; {@link FigureVerdict} has the rule. A figure is taken as all that it can be:
 *
 * <ul>
 *   <li>what is preliminary or incomplete is a lower bound, if it was printed as exact or as at least so much, and says
 *       nothing else;
 *   <li>a {@linkplain ReportedFigure.Scope#SUBTREE subtree} is of levels that were not printed. So the ledger, which has
 *       what all of them did, can be short of it and never over;
 *   <li>unless its {@linkplain ReportedFigure.Counting counting} is stated, what moved among its unions may be counted
 *       once or at each of them;
 *   <li>one {@linkplain ReportedFigure.What#PAID occasion} agrees with an event of that day and amount, or with all events
 *       of the day together; without a date, only if its unions have no other event by then.
 * </ul>
 *
 * <p>And the ledger has, by the end of a day, what is dated up to then, possibly what is known to have happened by a
 * later day ({@code NOT_AFTER}), and of unions whose books are kept elsewhere more than it knows of.
 *
 * <p>What was reported and is not found, in the ledger or in the parts, is an amount and nobody's. Possible parts are
 * shown and never subtracted.
 *
 * <p>Immutable and thread-safe. The order of the figures decides the order of the answers and nothing else.
 */
public final class ReportedFigures {
    /** The most figures that are looked at together. */
    public static final int MAX_FIGURES = 100_000;

    /** The most fen that their amounts come to, those of parts counted besides their wholes: as in a ledger. */
    public static final long MAX_SUM_FEN = 576_460_752_303_423_487L;

    private static final Comparator<ReportedFigure> BY_ID = Comparator.comparing(ReportedFigure::id);

    private final ImmutableMap<String, ReportedFigure> figures;
    private final LocalDate day;
    private final UnionTree tree;
    private final Map<String, FigureScope> scopes = new HashMap<>();
    private final Map<String, List<ReportedFigure>> statedParts = new HashMap<>();
    private final Map<String, List<ReportedFigure>> possibleParts = new HashMap<>();

    private ReportedFigures(List<ReportedFigure> list, UnionTree tree, LocalDate day) {
        this.day = day;
        this.tree = tree;
        this.figures = list.stream().collect(ImmutableMap.toImmutableMap(ReportedFigure::id, f -> f));
        for (ReportedFigure figure : list) {
            scopes.put(figure.id(), FigureScope.of(figure, tree));
        }
        list.stream()
                .sorted(BY_ID)
                .forEach(figure -> figure.partOf()
                        .ifPresent(whole -> (figure.partOfIsStated() ? statedParts : possibleParts)
                                .computeIfAbsent(whole, w -> new ArrayList<>())
                                .add(figure)));
    }

    /**
     * Returns the figures, to be looked at through the tree of one day; the day on which they were published, say.
     *
     * @throws IllegalArgumentException telling everything that is wrong: an id that is there twice, a union that the
     *     tree of the day does not have, a figure of a later day, a part of a figure that is not there or, at whatever
     *     remove, of itself; more than {@link #MAX_FIGURES}, or {@link #MAX_SUM_FEN} exceeded; or if the register has no
     *     tree of that day
     */
    public static ReportedFigures of(UnionRegister register, LocalDate day, Collection<ReportedFigure> figures) {
        List<ReportedFigure> list = ImmutableList.copyOf(figures);
        UnionTree tree = register.asOf(day);
        FigureProblems.check(list, tree, day);
        return new ReportedFigures(list, tree, day);
    }

    /** All figures, in the order given. */
    public List<ReportedFigure> figures() {
        return figures.values().asList();
    }

    /**
     * The figure of that id.
     *
     * @throws IllegalArgumentException if there is none; so for every method here that takes an id
     */
    public ReportedFigure get(String id) {
        ReportedFigure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("no reported figure has the id '" + id + "'");
        }
        return figure;
    }

    private FigureScope scope(ReportedFigure figure) {
        return requireNonNull(scopes.get(figure.id()));
    }

    /** The figures that are stated to be parts of it, by id. */
    public List<ReportedFigure> statedParts(String id) {
        return ImmutableList.copyOf(statedParts.getOrDefault(get(id).id(), List.of()));
    }

    /** The figures that are possibly parts of it, by id. */
    public List<ReportedFigure> possibleParts(String id) {
        return ImmutableList.copyOf(possibleParts.getOrDefault(get(id).id(), List.of()));
    }

    /**
     * Each figure against all funds of a ledger, in the order of the figures.
     *
     * <p>O(flows × scopes that have their union + figures × log figures + unions of the scopes); figures of the same
     * unions and measure are one scope, whatever their dates.
     *
     * @throws IllegalArgumentException if the view has a union on the day of the tree that the tree does not have
     */
    public List<FigureCheck> against(LedgerView view) {
        return against(view, fund -> true);
    }

    /** The same against some funds alone, for figures of what was paid or raised for them. */
    public List<FigureCheck> against(LedgerView view, Set<FundId> funds) {
        return against(view, Set.copyOf(funds)::contains);
    }

    private List<FigureCheck> against(LedgerView view, Predicate<FundId> funds) {
        FigurePass pass = new FigurePass(view, tree, day, funds);
        LedgerCheck check = new LedgerCheck(view, pass, figures.values(), this::scope);
        return figures.values().stream().map(check::check).collect(ImmutableList.toImmutableList());
    }

    /** Why a figure cannot be held against what was paid or raised; empty if it can. */
    static Set<FigureReason> barred(ReportedFigure figure) {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        reasons.addAll(FigurePair.missing(figure));
        if (figure.status() == Status.DECIDED) {
            reasons.add(FigureReason.DECIDED_NOT_PAID);
        }
        if (!reasons.isEmpty() && FigurePair.missing(figure).isEmpty()) {
            reasons.addAll(FigureRange.of(figure).reasons());
        }
        return reasons;
    }

    /** Two figures against each other. O(their unions + wholes above them). */
    public FigureComparison between(String first, String second) {
        ReportedFigure one = get(first);
        ReportedFigure other = get(second);
        boolean related = isWithin(one, other.id()) || isWithin(other, one.id());
        return new FigurePair(one, scope(one), other, scope(other), related).compare();
    }

    private boolean isWithin(ReportedFigure part, String whole) {
        Optional<ReportedFigure> at = Optional.of(part);
        while (at.isPresent()) {
            if (at.orElseThrow().id().equals(whole)) {
                return true;
            }
            at = at.orElseThrow().partOf().map(figures::get);
        }
        return false;
    }

    /**
     * Each figure that has stated parts against these, in the order of the figures. O(figures × log figures + unions of
     * the parts).
     */
    public List<FigureSum> sums() {
        return figures.values().stream()
                .filter(f -> statedParts.containsKey(f.id()))
                .map(f -> new PartSums(f, statedParts(f.id()), this::scope).sum(possibleParts(f.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Where the trees of figures first disagree, walked from below: the wholes that their stated parts are short of or
     * exceed, and below which no whole disagrees with its parts. In the order of the figures; cost as {@link #sums}.
     */
    public List<FigureSum> lowestDisagreements() {
        Map<String, FigureSum> disagreeing = new LinkedHashMap<>();
        sums().stream()
                .filter(FigureSum::disagrees)
                .forEach(s -> disagreeing.put(s.whole().id(), s));
        Set<String> above = new HashSet<>(); // the wholes above one that disagrees
        for (FigureSum sum : disagreeing.values()) {
            ReportedFigure at = sum.whole();
            while (at.partOfIsStated() && above.add(at.partOf().orElseThrow())) {
                at = get(at.partOf().orElseThrow());
            }
        }
        return disagreeing.values().stream()
                .filter(s -> !above.contains(s.whole().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the number of figures and the day of the unions on one line. */
    @Override
    public String toString() {
        return "ReportedFigures{" + figures.size() + " figures, unions of " + day + "}";
    }
}
