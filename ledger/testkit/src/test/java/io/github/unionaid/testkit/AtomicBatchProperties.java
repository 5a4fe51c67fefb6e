package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * A batch that is not taken as a whole leaves the ledger as it was: its twin, who never saw the batch, answers the same
 * to everything, and so it stays, also when the ids of the batch come again with other content.
 */
class AtomicBatchProperties {

    @Provide
    Arbitrary<Fork> forks() {
        return Arbitraries.oneOf(
                Fork.forks(Programs.any().withUuids()),
                Fork.forks(Programs.any().moneyOnly().withoutAccruals().withUuids()),
                Fork.forks(Programs.any()));
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Told.sizes();
    }

    @Property(tries = 600)
    void batchThatIsNotTaken_leavesTheLedgerAsItWas(
            @ForAll("forks") Fork fork,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 30) Integer> refused,
            @ForAll("sizes") List<Integer> sizes,
            @ForAll @IntRange(max = 2) int kept) {
        Ledger ledger = Ledger.inMemory(Told.options(fork.program().tree(), kept));
        Ledger twin = Ledger.inMemory(Told.options(fork.program().tree(), kept));
        Told.tell(fork.beginning(), sizes, ledger, twin);
        List<Event> never = withRefused(fork, refused);
        LedgerView before = ledger.view();
        Seen seen = Seen.of(before);
        String digest = ledger.stateDigest();

        BatchResult result = ledger.postAll(Batches.of(never, ledger));

        assertThat(ledger.stateDigest()).isEqualTo(digest);
        Twins.assertSame(ledger, twin);
        for (int line = 0; line < never.size(); line++) {
            EventId id = never.get(line).id();
            assertThat(ledger.view().event(id)).isEqualTo(twin.view().event(id));
        }
        Told.assertTakenBack(
                ledger.postAll(Batches.of(never, ledger)), eachOnACopy(fork, sizes, kept, never), before.sequence());
        Told.assertTakenBack(result, eachOnACopy(fork, sizes, kept, never), before.sequence());
        Told.tell(Fork.join(fork.other(), fork.one()), sizes, ledger, twin);
        Twins.assertSame(ledger, twin);
        assertThat(Seen.of(before)).isEqualTo(seen);
    }

    /** What {@code postEach} says of the batch after the same beginning. */
    private static BatchResult eachOnACopy(Fork fork, List<Integer> sizes, int kept, List<Event> batch) {
        Ledger copy = Ledger.inMemory(Told.options(fork.program().tree(), kept));
        for (List<Event> events : Told.cut(fork.beginning(), sizes)) {
            assertThat(copy.postEach(Batches.of(events, copy)).size()).isEqualTo(events.size());
        }
        return copy.postEach(Batches.of(batch, copy));
    }

    @Property(tries = 300)
    void batchWithoutItsRefusedLines_isTakenAsAWhole(@ForAll("forks") Fork fork) {
        Ledger ledger = Ledgers.empty(fork.program().tree());
        Ledger twin = Ledgers.empty(fork.program().tree());
        Told.tell(fork.beginning(), List.of(7), ledger, twin);
        List<Event> fit = new ArrayList<>();
        EventBatch whole = Batches.of(fork.one(), ledger);
        BatchResult first = ledger.postAll(whole);
        for (int line = 0; line < first.size(); line++) {
            if (first.refusal(line).isEmpty()) {
                fit.add(fork.one().get(line));
            }
        }
        BatchResult second = ledger.postAll(Batches.of(fit, ledger));

        assertThat(second.isPosted()).as("%s", second).isTrue();
        fork.one().forEach(e -> assertThat(twin.post(e)).isNotNull());
        Twins.assertSame(ledger, twin);
    }

    /** What a view showed of itself, to be asked again. */
    private record Seen(List<Event> events, List<?> transactions, List<?> flows, Object balances, Object register) {
        static Seen of(LedgerView view) {
            return new Seen(
                    List.copyOf(view.events()),
                    List.copyOf(view.transactions()),
                    List.copyOf(view.flows()),
                    view.balances(AsOf.LATEST),
                    view.register());
        }
    }

    /** One way to go on, with lines at those places that are refused whatever comes before. */
    private static List<Event> withRefused(Fork fork, List<Integer> places) {
        List<Event> events = new ArrayList<>(fork.one());
        for (int place : places) {
            int at = place == 30 ? events.size() : place % (events.size() + 1);
            events.add(at, refused(fork, events.size()));
        }
        return events;
    }

    private static Event refused(Fork fork, int number) {
        UUID id = new UUID(-7, number);
        UnionId root = fork.program().tree().root().id();
        return Receipt.builder()
                .id(number % 3 == 0 ? EventId.of("refused-" + number) : EventId.of(id))
                .into(number % 4 == 0 ? UnionId.of("nobody") : root)
                .fund(fork.program().funds().get(0).id())
                .amount(Amount.fen(number % 2 == 0 ? 0 : -number))
                .source(Source.DONATION)
                .on(LocalDate.of(2020, 2, 1))
                .build();
    }
}
