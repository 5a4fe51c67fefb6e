package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Events told to a ledger in batches, and what becomes of them beside what becomes of single posts. */
final class Told {

    private Told() {}

    /** How many lines batches have, one after the other and from the beginning again; shrinks to one line each. */
    static Arbitrary<List<Integer>> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 12).list().ofMinSize(1).ofMaxSize(6),
                Arbitraries.just(List.of(Integer.MAX_VALUE)));
    }

    /** Programs of which most events are objects, some, and few. */
    static Arbitrary<EventProgram> programs() {
        return Arbitraries.oneOf(
                Programs.any().withUuids().arbitrary(),
                Programs.any().moneyOnly().withoutAccruals().withUuids().arbitrary(),
                Programs.any().arbitrary());
    }

    /** The events in batches of those sizes. */
    static List<List<Event>> cut(List<? extends Event> events, List<Integer> sizes) {
        List<List<Event>> batches = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int size = Math.min(sizes.get(batches.size() % sizes.size()), events.size() - from);
            batches.add(List.copyOf(events.subList(from, from + size)));
            from += size;
        }
        return batches;
    }

    /** The options of a ledger that keeps all books, or those at even or at odd positions. */
    static LedgerOptions options(UnionTree tree, int kept) {
        LedgerOptions.Builder options = LedgerOptions.builder()
                .register(Ledgers.options(tree).register())
                .clock(Ledgers.CLOCK);
        List<UnionId> some = new ArrayList<>();
        for (Union union : tree.unions()) {
            if (kept > 0 && tree.positionOf(union.id()) % 2 == kept - 1) {
                some.add(union.id());
            }
        }
        return some.isEmpty() ? options.build() : options.keptBooks(some).build();
    }

    /** Posts the events to a ledger in batches, to another one by one; the answers are the same. */
    static void tell(List<? extends Event> events, List<Integer> sizes, Ledger ledger, Ledger twin) {
        for (List<Event> batch : cut(events, sizes)) {
            long before = ledger.view().sequence();
            BatchResult told = ledger.postEach(Batches.of(batch, ledger));
            assertSame(told, batch.stream().map(twin::post).toList());
            assertThat(ledger.view().sequence()).isEqualTo(before + told.recordedCount());
        }
    }

    /** The answers about lines are those about single posts. */
    static void assertSame(BatchResult told, List<PostResult> singles) {
        assertThat(told.size()).isEqualTo(singles.size());
        for (int line = 0; line < singles.size(); line++) {
            PostResult single = singles.get(line);
            assertThat(told.refusal(line)).as("line %s", line).isEqualTo(single.refusal());
            assertThat(told.sequence(line))
                    .as("sequence of line %s", line)
                    .isEqualTo(single.isPosted() ? single.sequence() : 0);
        }
        assertThat(told.recordedCount())
                .isEqualTo(singles.stream()
                        .filter(r -> r.isPosted() && !r.wasAlreadyPosted())
                        .count());
        assertThat(told.isPosted()).isEqualTo(singles.stream().allMatch(PostResult::isPosted));
    }

    /** The refusals are those of the same lines taken each by itself; what is not there now has no sequence number. */
    static void assertTakenBack(BatchResult told, BatchResult each, long before) {
        assertThat(told.refusals()).isEqualTo(each.refusals());
        assertThat(told.isPosted()).isFalse();
        assertThat(told.recordedCount()).isZero();
        assertThat(told.size()).isEqualTo(each.size());
        for (int line = 0; line < each.size(); line++) {
            long sequence = each.sequence(line);
            assertThat(told.sequence(line)).as("sequence of line %s", line).isEqualTo(sequence > before ? 0 : sequence);
        }
    }
}
