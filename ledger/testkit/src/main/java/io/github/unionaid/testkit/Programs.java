package io.github.unionaid.testkit;

import static io.github.unionaid.testkit.DraftType.BOUNCE;
import static io.github.unionaid.testkit.DraftType.CLOSE;
import static io.github.unionaid.testkit.DraftType.CONVERSION;
import static io.github.unionaid.testkit.DraftType.COUNT;
import static io.github.unionaid.testkit.DraftType.DUES_ACCRUAL;
import static io.github.unionaid.testkit.DraftType.GOODS_ARRIVAL;
import static io.github.unionaid.testkit.DraftType.GOODS_RECEIPT;
import static io.github.unionaid.testkit.DraftType.GOODS_TRANSFER;
import static io.github.unionaid.testkit.DraftType.GRANT_ACCRUAL;
import static io.github.unionaid.testkit.DraftType.HANDOVER;
import static io.github.unionaid.testkit.DraftType.ISSUE;
import static io.github.unionaid.testkit.DraftType.PURCHASE;
import static io.github.unionaid.testkit.DraftType.REGISTER;
import static io.github.unionaid.testkit.DraftType.REOPENING;
import static io.github.unionaid.testkit.DraftType.REPAYMENT;
import static io.github.unionaid.testkit.DraftType.RETURN;
import static io.github.unionaid.testkit.DraftType.RETURN_ARRIVAL;
import static io.github.unionaid.testkit.DraftType.REVERSAL;
import static io.github.unionaid.testkit.DraftType.SERVICE;
import static io.github.unionaid.testkit.DraftType.WRITE_OFF;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountingSystem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitraries of {@link EventProgram}: all types of event, most of which a ledger accepts, and every way to be refused
 * but what takes options of the ledger or ten thousand events. Grants are noticed, accrued, go to groups, arrive in parts
 * or never, come back in two legs or bounce; loans are repaid and written off, dues sent up and passed down; goods are
 * bought, sent, issued and counted; books are closed, opened again and converted; unions are founded, moved, merged and
 * dissolved and their books handed over; events are backdated, reversed, posted twice, posted under another's id; dates
 * run through the years of both accounting systems and over the day between them.
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

    private final Set<DraftType> without;
    private final boolean loops;
    private final Optional<AccountingSystem> system;
    private final int maxEvents;
    private final int maxUnions;
    private final boolean uuids;

    private Programs(
            Set<DraftType> without,
            boolean loops,
            Optional<AccountingSystem> system,
            int maxEvents,
            int maxUnions,
            boolean uuids) {
        this.without = without;
        this.loops = loops;
        this.system = system;
        this.maxEvents = maxEvents;
        this.maxUnions = maxUnions;
        this.uuids = uuids;
    }

    /** Returns programs of up to 60 steps over trees of up to 12 unions, with everything. */
    public static Programs any() {
        return new Programs(EnumSet.noneOf(DraftType.class), true, Optional.empty(), 60, 12, false);
    }

    private Programs without(DraftType... types) {
        EnumSet<DraftType> more = EnumSet.copyOf(List.of(types));
        more.addAll(without);
        return new Programs(more, loops, system, maxEvents, maxUnions, uuids);
    }

    /** The same without reversals. */
    public Programs withoutReversals() {
        return without(REVERSAL);
    }

    /** The same without returns of grants. */
    public Programs withoutReturns() {
        return without(RETURN, RETURN_ARRIVAL);
    }

    /**
     * The same with no way for money or goods to come back to a fund of a union: down the tree alone, so without returns,
     * bounces, loans, peers and dues sent up, on one tree, between funds in one direction alone, and without notices that
     * bind. A ledger judges at the end of a day what stands on what; money that is back where it was on the same day can
     * stand on itself, so that neither way of it can be reversed first.
     */
    public Programs withoutLoops() {
        Programs programs = withoutReturns().onOneTree().without(BOUNCE, REPAYMENT, WRITE_OFF);
        return new Programs(programs.without, false, system, maxEvents, maxUnions, uuids);
    }

    /**
     * The same without changes of the register, and so without handovers: the tree of the program is that of every day.
     */
    public Programs onOneTree() {
        return without(REGISTER, HANDOVER);
    }

    /** The same without closes, reopenings and conversions: every book is open on every day. */
    public Programs withOpenBooks() {
        return without(CLOSE, REOPENING, CONVERSION);
    }

    /**
     * The same without accruals of grants and dues. What an arrival or a payment settles depends on what was accrued
     * before it was posted; so with accruals the order of posting matters.
     */
    public Programs withoutAccruals() {
        return without(GRANT_ACCRUAL, DUES_ACCRUAL);
    }

    /** The same without goods and services. */
    public Programs moneyOnly() {
        return without(PURCHASE, GOODS_RECEIPT, GOODS_TRANSFER, GOODS_ARRIVAL, ISSUE, COUNT, SERVICE);
    }

    /**
     * The same with all dates in one accounting system, those apart that are wrong on purpose and never accepted, and so
     * without conversions.
     */
    public Programs within(AccountingSystem one) {
        return new Programs(without(CONVERSION).without, loops, Optional.of(one), maxEvents, maxUnions, uuids);
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
        return new Programs(without, loops, system, events, maxUnions, uuids);
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
        return new Programs(without, loops, system, maxEvents, unions, uuids);
    }

    /**
     * The same with UUIDs as the ids of nearly all events, so that the common ones fit the rows of a batch; some have a
     * text all the same.
     */
    public Programs withUuids() {
        return new Programs(without, loops, system, maxEvents, maxUnions, true);
    }

    /** Returns the programs. They shrink towards few plain events of small amounts over small trees. */
    public Arbitrary<EventProgram> arbitrary() {
        return Combinators.combine(beginnings(), steps(maxEvents)).as(Beginning::run);
    }

    /** What a program begins with. */
    Arbitrary<Beginning> beginnings() {
        List<LocalDate> starts = STARTS.stream()
                .filter(d -> !d.isBefore(firstDate()) && !d.isAfter(lastDate()))
                .toList();
        return Combinators.combine(Trees.upTo(maxUnions), Funds.lists(4), Arbitraries.of(starts))
                .as((tree, funds, start) -> new Beginning(tree, fit(funds), start, this));
    }

    /** Lists of steps, of any length up to a bound. */
    static Arbitrary<List<Step>> steps(int most) {
        return Step.steps().list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    /** Tree, funds and first day; steps make a program of it, the same first steps the same first events. */
    record Beginning(UnionTree tree, List<Fund> funds, LocalDate start, Programs rules) {

        EventProgram run(List<Step> steps) {
            return new Interpreter(tree, funds, start, rules).run(steps);
        }
    }

    /** The same funds, but the first without end, so that there is one that events can always use. */
    private List<Fund> fit(List<Fund> funds) {
        List<Fund> fit = new ArrayList<>();
        for (Fund fund : funds) {
            fit.add(Fund.builder()
                    .id(fund.id())
                    .name(fund.name())
                    .kind(fund.kind())
                    .sourceClass(fund.sourceClass())
                    .addAllPurposes(fund.purposes())
                    .until(fit.isEmpty() ? Optional.empty() : fund.until())
                    .addAllAlsoAllows(fund.alsoAllows())
                    .noticesBind(loops && fund.noticesBind())
                    .build());
        }
        return fit;
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

    /** The id of the event of a step; UUIDs stand next to each other, or anywhere. */
    EventId id(int number, Step step) {
        String text = "e" + number;
        if (!uuids || step.pick() % 20 == 19) {
            return EventId.of(text);
        }
        return EventId.of(
                step.pick() % 2 == 0
                        ? new UUID(0, number - 1)
                        : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An id that no event has. */
    EventId noEvent() {
        return uuids ? EventId.of(new UUID(-1, -1)) : EventId.of("no-such-event");
    }

    /** Whether money may come back to a fund of a union. */
    boolean allowsLoops() {
        return loops;
    }

    /** Whether programs have events of the type. */
    boolean allows(DraftType type) {
        return !without.contains(type);
    }
}
