package io.github.unionaid.testkit;

import io.github.unionaid.ledger.chart.AccountingSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitraries of {@link EventProgram}: all types of event, most of which a ledger accepts, and every way to be refused.
 * Grants arrive in parts or never, go to groups, come back in two legs; events are backdated, reversed, posted twice,
 * posted under another's id; dates run through the years of both accounting systems and over the day between them.
 *
 * <p>A program is made from steps that are plain small numbers, so that a failing one shrinks to the few events it takes.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<EventProgram> programs() {
 *   return Programs.any().withoutReversals().upTo(40).arbitrary();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Programs {
    /** On which programs begin; the third and the fourth soon come to the change of systems. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2020, 1, 20),
            LocalDate.of(2020, 11, 1),
            LocalDate.of(2021, 10, 15),
            LocalDate.of(2021, 12, 20),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 11, 1));

    private static final LocalDate FIRST = LocalDate.of(2019, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private final boolean reversals;
    private final boolean returns;
    private final boolean loops;
    private final Optional<AccountingSystem> system;
    private final int maxEvents;
    private final int maxUnions;

    private Programs(
            boolean reversals,
            boolean returns,
            boolean loops,
            Optional<AccountingSystem> system,
            int maxEvents,
            int maxUnions) {
        this.reversals = reversals;
        this.returns = returns;
        this.loops = loops;
        this.system = system;
        this.maxEvents = maxEvents;
        this.maxUnions = maxUnions;
    }

    /** Returns programs of up to 50 steps over trees of up to 12 unions, with everything. */
    public static Programs any() {
        return new Programs(true, true, true, Optional.empty(), 50, 12);
    }

    /** The same without reversals. */
    public Programs withoutReversals() {
        return new Programs(false, returns, loops, system, maxEvents, maxUnions);
    }

    /** The same without returns of grants. */
    public Programs withoutReturns() {
        return new Programs(reversals, false, loops, system, maxEvents, maxUnions);
    }

    /**
     * The same without returns of grants, and with money moved between funds in one direction alone. A ledger judges at
     * the end of a day what stands on what; money that is back where it was on the same day can stand on itself, so that
     * neither way of it can be reversed first. Here no money comes back.
     */
    public Programs withoutLoops() {
        return new Programs(reversals, false, false, system, maxEvents, maxUnions);
    }

    /** The same with all dates in one accounting system, those apart that are wrong on purpose and never accepted. */
    public Programs within(AccountingSystem one) {
        return new Programs(reversals, returns, loops, Optional.of(one), maxEvents, maxUnions);
    }

    /**
     * The same with another bound on the number of events; the openings of funds at the beginning, 3 at most, come on
     * top.
     *
     * @throws IllegalArgumentException if {@code events} is negative
     */
    public Programs upTo(int events) {
        if (events < 0) {
            throw new IllegalArgumentException("programs of up to " + events + " events; expected 0 or more");
        }
        return new Programs(reversals, returns, loops, system, events, maxUnions);
    }

    /**
     * The same with another bound on the size of trees.
     *
     * @throws IllegalArgumentException if {@code unions} is below 1
     */
    public Programs overTreesUpTo(int unions) {
        if (unions < 1) {
            throw new IllegalArgumentException("trees of up to " + unions + " unions; expected 1 or more");
        }
        return new Programs(reversals, returns, loops, system, maxEvents, unions);
    }

    /** Returns the programs. They shrink towards few plain events of small amounts over small trees. */
    public Arbitrary<EventProgram> arbitrary() {
        List<LocalDate> starts = STARTS.stream()
                .filter(d -> !d.isBefore(firstDate()) && !d.isAfter(lastDate()))
                .toList();
        return Combinators.combine(
                        Trees.upTo(maxUnions),
                        Funds.lists(4),
                        Arbitraries.of(starts),
                        Step.steps().list().ofMaxSize(maxEvents).withSizeDistribution(RandomDistribution.uniform()))
                .as((tree, funds, start, steps) -> new Interpreter(tree, funds, start, this).run(steps));
    }

    /** The first date that an event has, wrong dates apart. */
    LocalDate firstDate() {
        return system.map(AccountingSystem::from).filter(FIRST::isBefore).orElse(FIRST);
    }

    /** The last date that an event has, wrong dates apart. */
    LocalDate lastDate() {
        return system.flatMap(s -> Stream.of(AccountingSystem.values())
                        .filter(other -> other.from().isAfter(s.from()))
                        .map(other -> other.from().minusDays(1))
                        .findFirst())
                .orElse(LAST);
    }

    /** Whether money may come back to a fund of a union. */
    boolean allowsLoops() {
        return loops;
    }

    /** The type, or another one where programs are without it. */
    Draft.Type allowed(Draft.Type type) {
        return switch (type) {
            case REVERSAL -> reversals ? type : Draft.Type.DISBURSEMENT;
            case RETURN -> returns ? type : Draft.Type.DIRECT;
            case RETURN_ARRIVAL -> returns ? type : Draft.Type.ARRIVAL;
            default -> type;
        };
    }
}
