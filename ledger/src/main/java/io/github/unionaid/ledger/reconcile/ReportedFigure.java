package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A figure that somebody printed about what unions raised or paid. It is no posting: it may be preliminary, a bound, a
 * total of many, or say nothing of how much. What was not printed is empty here. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "printed",
    "who",
    "union",
    "scope",
    "levels",
    "furtherUnions",
    "what",
    "counting",
    "date",
    "dateBasis",
    "amount",
    "status",
    "partOf",
    "partOfIsStated"
})
@JsonSerialize(as = ImmutableReportedFigure.class)
@JsonDeserialize(as = ImmutableReportedFigure.class)
public abstract class ReportedFigure {

    ReportedFigure() {}

    /** What a figure measures. */
    public enum What {
        /** Paid by one union on one occasion (拨付): granted to other unions, or delivered to people and outside bodies. */
        PAID,
        /** Paid from the beginning to the end of the date (截至). */
        CUMULATIVE_PAID,
        /** Raised from the beginning to the end of the date (筹集). */
        CUMULATIVE_RAISED,
        /** Raised and paid by one union on one occasion (筹集并拨付). */
        RAISED_AND_PAID,
        /** The use of rooms or services, not money. */
        IN_KIND_USE
    }

    /** Whom a figure is about. */
    public enum Scope {
        /** The union alone (本级). */
        UNION,
        /** The union with those below it, of whatever levels; the print does not say which. */
        SUBTREE,
        /** The unions of given levels in the subtree. */
        LEVELS
    }

    /** How a figure of several unions counts what one of them paid to another, who paid it on. */
    public enum Counting {
        /** Not printed: once, or at each of them. */
        NOT_STATED,
        /** At each of them, the plain sum of what all paid (汇总). */
        PLAIN_SUM,
        /** Once: what left these unions for others or reached people (不重复计算). */
        ONCE
    }

    /** How far a figure can be relied on. */
    public enum Status {
        /** Printed without reservation. */
        FINAL,
        /** 初步统计. */
        PRELIMINARY,
        /** 不完全统计. */
        INCOMPLETE,
        /** Decided, and neither noticed nor paid. */
        DECIDED
    }

    /** What is known of the date of a figure. */
    public enum When {
        /** It happened on the date. */
        ON,
        /** Cumulative to the end of the date (截至). */
        AS_OF,
        /** No date was printed; {@link #date} is that of publication, and it happened by then. */
        UNDATED
    }

    /** An id, unique among the figures looked at together. */
    public abstract String id();

    /** The amount as printed, like 350万元; empty if none was. */
    public abstract Optional<String> printed();

    /** Who, as printed. */
    public abstract String who();

    /** The union, or the root of the subtree, that the figure is about. */
    public abstract UnionId union();

    /** Whom of these it is about. */
    public abstract Scope scope();

    /** Which levels of the subtree it is about; not empty if, and only if, the scope is {@link Scope#LEVELS}. */
    public abstract Set<UnionLevel> levels();

    /** Unions that it is about besides; a county that is counted among the cities, say. */
    @Value.NaturalOrder
    public abstract SortedSet<UnionId> furtherUnions();

    /** What it measures. */
    public abstract What what();

    /** How it counts what moved among its unions; not stated unless set. Says nothing of a single union or of what was raised. */
    @Value.Default
    public Counting counting() {
        return Counting.NOT_STATED;
    }

    /** The date, as {@link #dateBasis} says. */
    public abstract LocalDate date();

    /** What is known of the date. */
    public abstract When dateBasis();

    /** How much, in money, not below zero; empty if it was not printed. */
    public abstract Optional<BoundedAmount> amount();

    /** How far it can be relied on. */
    public abstract Status status();

    /** The id of a figure that this one is a part of, stated or possible. */
    public abstract Optional<String> partOf();

    /** Whether the print states that it is a part; else it is a possible part only. */
    @Value.Default
    public boolean partOfIsStated() {
        return false;
    }

    @Value.Check
    void check() {
        ClientText.check("id of a reported figure", id(), 64);
        ClientText.check("who of reported figure " + id(), who(), 200);
        checkArgument(
                levels().isEmpty() == (scope() != Scope.LEVELS),
                "reported figure %s is of scope %s with levels %s",
                id(),
                scope(),
                levels());
        checkArgument(
                partOf().isPresent() || !partOfIsStated(),
                "reported figure %s states that it is part of nothing",
                id());
        amount().map(BoundedAmount::amount)
                .ifPresent(a -> checkArgument(
                        a.asset().isMoney() && a.signum() >= 0,
                        "reported figure %s is of %s; expected money, not below zero",
                        id(),
                        a));
    }

    /** Whether it is of one occasion, and not of everything to a day. */
    final boolean isOccasion() {
        return dateBasis() != When.AS_OF && (what() == What.PAID || what() == What.RAISED_AND_PAID);
    }

    /** Whether it counts what was paid, by itself or with what was raised. */
    final boolean countsPaid() {
        return what() == What.PAID || what() == What.CUMULATIVE_PAID || what() == What.RAISED_AND_PAID;
    }

    /** Whether it counts what was raised, by itself or with what was paid. */
    final boolean countsRaised() {
        return what() == What.CUMULATIVE_RAISED || what() == What.RAISED_AND_PAID;
    }

    /** The unions of {@code tree} that the figure is about: in preorder, then the further ones. */
    public final List<Union> unions(UnionTree tree) {
        List<Union> scoped = switch (scope()) {
            case UNION -> List.of(tree.get(union()));
            case SUBTREE -> tree.subtree(union());
            case LEVELS -> tree.band(union(), levels());
        };
        return Stream.concat(scoped.stream(), furtherUnions().stream().map(tree::get))
                .distinct()
                .toList();
    }

    /** Returns who, what and how much on one line. */
    @Override
    public String toString() {
        return id() + ": " + who() + " " + what() + " " + printed().orElse("(no amount printed)");
    }

    /** Returns a builder; id, who, union, scope, what, date, dateBasis and status must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link ReportedFigure}. Not thread-safe. */
    public static final class Builder extends ImmutableReportedFigure.Builder {
        Builder() {}
    }
}
