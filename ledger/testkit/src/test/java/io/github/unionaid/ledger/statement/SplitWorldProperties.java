package io.github.unionaid.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReconciliationOptions;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.Programs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/**
 * One world, its books kept in several ledgers, each of which is told what concerns it. What the ledgers say to each other
 * matches but for what has not arrived, which is what the one ledger that keeps all books has on the way.
 */
class SplitWorldProperties {
    private static final Set<DifferenceKind> NOT_ARRIVED = Set.of(
            DifferenceKind.IN_TRANSIT,
            DifferenceKind.MISSING_AT_LOWER,
            DifferenceKind.MISSING_AT_UPPER,
            DifferenceKind.MISSING_AT_RECEIVER,
            DifferenceKind.AMOUNT_DIFFERS); // a part of it, more than a year ago

    /** Generated money takes its time. */
    private static final MatchingOptions OPTIONS =
            MatchingOptions.builder().transitDays(MatchingOptions.MAX_DAYS).build();

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any()
                .onOneTree()
                .withOpenBooks()
                .withoutAccruals()
                .arbitrary()
                .map(program -> program.withEvents(
                        program.events().stream().filter(e -> !isLeftOut(e)).toList()));
    }

    /** Matches made up by hand; and what goes to a group, of which a ledger that does not keep the giver's book knows nothing. */
    private static boolean isLeftOut(Event event) {
        return event instanceof HandMatch
                || (event instanceof GrantPayment payment && payment.to() instanceof Party.UnsplitGroup);
    }

    /** All books in one ledger, and the same in several. */
    private record World(LedgerView all, List<LedgerView> parts) {
        /** The ledger that keeps a book. */
        LedgerView of(UnionId union) {
            return parts.stream().filter(v -> v.keeps(union)).findFirst().orElseThrow();
        }
    }

    private record Pair(UnionId from, UnionId to) {}

    /** Each union's book goes to one of the ledgers; what concerns none of a ledger's books, it is not told. */
    private static World split(EventProgram program, List<Integer> keepers) {
        LedgerView all = Ledgers.run(program).view();
        Map<Integer, Set<UnionId>> kept = new TreeMap<>();
        for (int i = 0; i < program.tree().size(); i++) {
            kept.computeIfAbsent(keepers.get(i % keepers.size()), k -> new HashSet<>())
                    .add(program.tree().at(i).id());
        }
        List<LedgerView> parts = new ArrayList<>();
        for (Set<UnionId> books : kept.values()) {
            Ledger ledger = Ledger.inMemory(LedgerOptions.builder()
                    .register(all.register())
                    .clock(Ledgers.CLOCK)
                    .keptBooks(books)
                    .build());
            all.events().forEach(event -> tell(ledger, event));
            parts.add(ledger.view());
        }
        return new World(all, parts);
    }

    /** What names something that concerned no book of the ledger cannot be told either. */
    private static void tell(Ledger ledger, Event event) {
        PostResult result = ledger.post(event);
        if (!result.isPosted()) {
            assertThat(result.refusal().orElseThrow().reason())
                    .as(event + " -> " + result)
                    .isIn(RefusalReason.BOOK_NOT_KEPT, RefusalReason.NAMED_EVENT_UNKNOWN);
        }
    }

    private static List<Pair> pairs(World world) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Flow flow : world.all().flows()) {
            if (flow.transfer().isPresent()) {
                UnionId from = flow.from().orElseThrow();
                UnionId to = flow.to().orElseThrow();
                boolean apart = !from.equals(to) && world.of(from) != world.of(to);
                Pair pair = new Pair(from, to);
                if (apart && !pairs.contains(new Pair(to, from))) {
                    pairs.add(pair);
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static BookStatement statement(World world, UnionId book, UnionId other, AsOf asOf) {
        return BookStatement.of(world.of(book), book, other, LocalDate.MIN, asOf);
    }

    @Property(tries = 300)
    void split_everythingMatches_butWhatHasNotArrived(
            @ForAll("programs") EventProgram program, @ForAll @Size(12) List<@IntRange(max = 2) Integer> keepers) {
        World world = split(program, keepers);
        Statistics.label("pairs").collect(pairs(world).isEmpty() ? "none" : "some");
        Statistics.label("pairs").coverage(c -> c.check("some").percentage(p -> p > 20));
        for (Pair pair : pairs(world)) {
            StatementMatching matching = StatementMatching.of(
                    world.of(pair.from()), statement(world, pair.to(), pair.from(), AsOf.LATEST), OPTIONS);

            List<Difference> left = matching.differences().stream()
                    .filter(d -> d.kind() != DifferenceKind.OTHER_YEAR) // arrived, more than a year later
                    .toList();
            assertThat(left).extracting(Difference::kind).isSubsetOf(NOT_ARRIVED);
            assertThat(notArrived(left)).isEqualTo(onTheWay(world.all(), pair));
        }
    }

    /** By the payment, in minor units. */
    private static Map<EventId, Long> notArrived(List<Difference> differences) {
        Map<EventId, Long> open = new TreeMap<>();
        for (Difference difference : differences) {
            List<BookLine> lines = difference.ofOne().isEmpty() ? difference.ofOther() : difference.ofOne();
            open.merge(
                    lines.get(0).reference().orElseThrow(), difference.amount().minor(), Long::sum);
        }
        return open;
    }

    private static Map<EventId, Long> onTheWay(LedgerView all, Pair pair) {
        Map<EventId, Long> open = new TreeMap<>();
        for (Flow flow : all.flows()) {
            boolean there =
                    flow.from().equals(Optional.of(pair.from())) && flow.to().equals(Optional.of(pair.to()));
            boolean back =
                    flow.from().equals(Optional.of(pair.to())) && flow.to().equals(Optional.of(pair.from()));
            if (flow.transfer().isPresent() && (there || back)) {
                long minor = flow.amount().minor();
                open.merge(flow.begunBy().orElseThrow(), flow.kind() == FlowKind.PAYMENT ? minor : -minor, Long::sum);
            }
        }
        open.values().removeIf(minor -> minor == 0);
        return open;
    }

    @Property(tries = 200)
    void statementsOfOtherDays_foot(
            @ForAll("programs") EventProgram program,
            @ForAll @Size(12) List<@IntRange(max = 2) Integer> keepers,
            @ForAll Random random) {
        World world = split(program, keepers);
        List<LocalDate> days =
                world.all().flows().stream().map(Flow::date).distinct().sorted().toList();
        for (Pair pair : pairs(world)) {
            int middle = random.nextInt(days.size());
            StatementMatching matching = StatementMatching.of(
                    statement(world, pair.from(), pair.to(), days, middle, random),
                    statement(world, pair.to(), pair.from(), days, middle, random));

            for (PairSummary sum : matching.summaries()) {
                assertThat(sum.payerSays().minus(sum.receiverSays()))
                        .as(sum.toString())
                        .isEqualTo(sum.inTransit().plus(sum.difference()));
            }
        }
    }

    /** Of days around one of those on which something moved. */
    private static BookStatement statement(
            World world, UnionId book, UnionId other, List<LocalDate> days, int middle, Random random) {
        LocalDate from = days.get(random.nextInt(middle + 1));
        LocalDate to = days.get(middle + random.nextInt(days.size() - middle));
        return BookStatement.of(world.of(book), book, other, from, AsOf.date(to));
    }

    @Property(tries = 100)
    void statements_inAnyOrderTwiceOrLate_changeOnlyWhatIsKnown(
            @ForAll("programs") EventProgram program,
            @ForAll @Size(12) List<@IntRange(max = 2) Integer> keepers,
            @ForAll Random random) {
        World world = split(program, keepers);
        for (LedgerView part : world.parts()) {
            List<BookStatement> received = new ArrayList<>();
            for (Pair pair : pairs(world)) {
                for (Pair way : List.of(pair, new Pair(pair.to(), pair.from()))) {
                    if (part.keeps(way.to())) {
                        received.add(statement(world, way.from(), way.to(), AsOf.LATEST));
                    }
                }
            }
            Reconciliation none = reconcile(part, List.of());
            Reconciliation all = reconcile(part, received);
            int judged = all.verified().size()
                    + all.findings().size()
                    - none.findings().size();
            assertThat(all.unverified().size() + judged) // more where only the other book has something
                    .isGreaterThanOrEqualTo(none.unverified().size());

            List<BookStatement> shuffled = new ArrayList<>(received);
            shuffled.addAll(received);
            Collections.shuffle(shuffled, random);
            Reconciliation again = reconcile(part, shuffled);
            assertThat(again.verified()).isEqualTo(all.verified());
            assertThat(again.findings()).isEqualTo(all.findings());

            int late = received.isEmpty() ? 0 : random.nextInt(received.size());
            Reconciliation before = reconcile(part, received.subList(0, late));
            assertThat(all.verified()).containsAll(before.verified());
            assertThat(all.unverified()).isSubsetOf(before.unverified());
            assertThat(before.unverified()).isSubsetOf(none.unverified());
        }
    }

    private static Reconciliation reconcile(LedgerView view, List<BookStatement> statements) {
        return Reconciliation.of(
                view,
                ReconciliationOptions.builder()
                        .derivesAgain(false)
                        .matching(OPTIONS)
                        .addAllStatements(statements)
                        .build());
    }
}
