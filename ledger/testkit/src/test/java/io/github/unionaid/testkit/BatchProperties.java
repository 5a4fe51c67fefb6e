package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.EventRow;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The same events give the same answers and the same state, one by one and in batches of any size. */
class BatchProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Told.programs();
    }

    @Provide
    Arbitrary<EventProgram> common() {
        return Programs.any().moneyOnly().withoutAccruals().withUuids().arbitrary();
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Told.sizes();
    }

    @Property(tries = 600)
    void linesTakenEach_areAsPostedOneByOne(
            @ForAll("programs") EventProgram program,
            @ForAll("sizes") List<Integer> sizes,
            @ForAll @IntRange(max = 2) int kept) {
        Ledger ledger = Ledger.inMemory(Told.options(program.tree(), kept));
        Ledger twin = Ledger.inMemory(Told.options(program.tree(), kept));

        Told.tell(program.events(), sizes, ledger, twin);

        Twins.assertSame(ledger, twin);
    }

    @Property(tries = 300)
    void linesOfAcceptedEvents_areTakenAsAWhole(
            @ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        ProgramRun run = Ledgers.run(program);
        Ledger ledger = Ledgers.empty(program.tree());
        long sequence = 0;
        for (List<Event> batch : Told.cut(run.accepted(), sizes)) {
            BatchResult result = ledger.postAll(Batches.of(batch, ledger));
            assertThat(result.isPosted()).as("%s", result).isTrue();
            assertThat(result.recordedCount()).isEqualTo(batch.size());
            for (int line = 0; line < batch.size(); line++) {
                sequence++;
                assertThat(result.sequence(line)).isEqualTo(sequence);
            }
        }
        Twins.assertSame(ledger, run.ledger());
    }

    @Property(tries = 300)
    void refusedLines_leaveNoTrace(@ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        Ledger ledger = Ledgers.empty(program.tree());
        Ledger twin = Ledgers.empty(program.tree());
        for (List<Event> batch : Told.cut(program.events(), sizes)) {
            BatchResult result = ledger.postEach(Batches.of(batch, ledger));
            List<Event> fit = new ArrayList<>(batch);
            new ArrayList<>(result.refusals().keySet())
                    .stream().sorted((a, b) -> b - a).forEach(line -> fit.remove(line.intValue()));
            BatchResult others = twin.postEach(Batches.of(fit, twin));
            assertThat(others.refusals()).isEmpty();
            assertThat(others.recordedCount()).isEqualTo(result.recordedCount());
        }
        Twins.assertSame(ledger, twin);
    }

    @Property(tries = 200)
    void batchPostedAgain_isKnown(@ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        Ledger ledger = Ledgers.empty(program.tree());
        for (List<Event> events : Told.cut(program.events(), sizes)) {
            EventBatch batch = Batches.of(events, ledger);
            BatchResult first = ledger.postEach(batch);
            String before = ledger.stateDigest();
            List<PostResult> known = new ArrayList<>();
            for (int line = 0; line < events.size(); line++) {
                if (first.sequence(line) > 0) {
                    known.add(ledger.post(events.get(line)));
                    assertThat(known.get(known.size() - 1).wasAlreadyPosted()).isTrue();
                    assertThat(known.get(known.size() - 1).sequence()).isEqualTo(first.sequence(line));
                }
            }
            assertThat(ledger.stateDigest()).isEqualTo(before);
            BatchResult again = ledger.postAll(batch);
            if (first.isPosted()) {
                assertThat(again.isPosted()).isTrue();
                assertThat(again.recordedCount()).isZero();
                assertThat(ledger.stateDigest()).isEqualTo(before);
            }
        }
    }

    /** That the laws are about rows too, accepted ones of every type. */
    @Property(tries = 300, seed = "64")
    @StatisticsReport(onFailureOnly = true)
    void programs_haveRowsOfEveryType(@ForAll("common") EventProgram program) {
        Ledger ledger = Ledgers.empty(program.tree());
        for (Event event : program.events()) {
            EventBatch batch = Batches.of(List.of(event), ledger);
            EventRow.Type type = EventRow.type(EventRow.lower(batch.word(0, EventRow.DAY_TRAITS)));
            BatchResult result = ledger.postEach(batch);
            Statistics.label("rows").collect(type != EventRow.Type.OBJECT);
            Statistics.label("type").collect(type, result.isPosted());
        }
        Statistics.label("rows").coverage(c -> c.check(true).percentage(p -> p > 33));
        for (EventRow.Type type : EventRow.Type.values()) {
            Statistics.label("type").coverage(c -> c.check(type, true).count(n -> n > 20));
            Statistics.label("type").coverage(c -> c.check(type, false).count(n -> n > 5));
        }
    }
}
