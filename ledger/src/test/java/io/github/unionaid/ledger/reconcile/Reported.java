package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.day;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A reported figure of the small tree, in short words; what is set later takes the place of what was set before. */
final class Reported {
    static final LocalDate LAST = day("2020-02-20");

    private final String id;
    private final String union;
    private final LocalDate date;
    private Scope scope = Scope.UNION;
    private Set<UnionLevel> levels = Set.of();
    private final Set<UnionId> further = new TreeSet<>();
    private What what = What.CUMULATIVE_PAID;
    private When when = When.AS_OF;
    private Status status = Status.FINAL;
    private Counting counting = Counting.NOT_STATED;
    private Optional<BoundedAmount> amount = Optional.empty();
    private Optional<String> printed = Optional.empty();
    private Optional<String> partOf = Optional.empty();
    private boolean stated;

    private Reported(String id, String union, LocalDate date) {
        this.id = id;
        this.union = union;
        this.date = date;
    }

    /** What a union alone had paid to the end of a day, final, the amount left to be set. */
    static Reported alone(String id, String union, String to) {
        return new Reported(id, union, day(to));
    }

    /** The same of a union and all below it, each level stated to count. */
    static Reported allLevels(String id, String union, String to, long yuan) {
        return alone(id, union, to).levels(UnionLevel.values()).yuan(yuan);
    }

    /** One payment of a union alone. */
    static Reported payment(String id, String union, String on, long yuan) {
        return alone(id, union, on).what(What.PAID).when(When.ON).yuan(yuan);
    }

    static BoundedAmount exact(long yuan) {
        return BoundedAmount.exact(Amount.yuan(yuan));
    }

    Reported yuan(long yuan) {
        return amount(exact(yuan));
    }

    Reported amount(BoundedAmount bounded) {
        amount = Optional.of(bounded);
        return this;
    }

    Reported printed(String text) {
        printed = Optional.of(text);
        return this;
    }

    Reported levels(UnionLevel... counted) {
        scope = Scope.LEVELS;
        levels = EnumSet.copyOf(Set.of(counted));
        return this;
    }

    Reported subtree() {
        scope = Scope.SUBTREE;
        return this;
    }

    Reported further(UnionId id) {
        further.add(id);
        return this;
    }

    Reported what(What measure) {
        what = measure;
        return this;
    }

    Reported when(When basis) {
        when = basis;
        return this;
    }

    Reported status(Status reliance) {
        status = reliance;
        return this;
    }

    Reported counting(Counting counted) {
        counting = counted;
        return this;
    }

    /** A stated part of a whole. */
    Reported partOf(String whole) {
        stated = true;
        return possiblyPartOf(whole);
    }

    Reported possiblyPartOf(String whole) {
        partOf = Optional.of(whole);
        return this;
    }

    ReportedFigure build() {
        return ReportedFigure.builder()
                .id(id)
                .printed(printed)
                .who(union)
                .union(UnionId.of(union))
                .scope(scope)
                .addAllLevels(levels)
                .addAllFurtherUnions(further)
                .what(what)
                .counting(counting)
                .date(date)
                .dateBasis(when)
                .amount(amount)
                .status(status)
                .partOf(partOf)
                .partOfIsStated(stated)
                .build();
    }

    static ReportedFigures together(Reported... figures) {
        return ReportedFigures.of(
                REGISTER, LAST, Stream.of(figures).map(Reported::build).toList());
    }

    /** What is said of the figure against a ledger. */
    FigureCheck check(LedgerView view) {
        return together(this).against(view).get(0);
    }

    /** The phrase of that. */
    String phrase(LedgerView view) {
        return check(view).verdict().phrase();
    }
}
