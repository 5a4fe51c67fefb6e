package io.github.unionaid.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Two ledgers: one is told the lines of batches, the other the events that the lines are. */
final class Pair {
    final Ledger ledger;
    final Ledger twin;
    final EventBatch batch = new EventBatch();
    final int js;
    final int nj;
    final int xuanwu;
    final int wx;
    final int relief;
    final int general;
    final int fiscal;

    /** In the tree of Jiangsu, with its three funds, all books kept. */
    Pair() {
        this(Jiangsu::ledger);
    }

    Pair(Supplier<Ledger> ledgers) {
        this.ledger = ledgers.get();
        this.twin = ledgers.get();
        this.js = ledger.numberOf(Jiangsu.PROVINCE);
        this.nj = ledger.numberOf(Jiangsu.NANJING);
        this.xuanwu = ledger.numberOf(Jiangsu.XUANWU);
        this.wx = ledger.numberOf(Jiangsu.WUXI);
        this.relief = ledger.numberOf(Jiangsu.RELIEF.id());
        this.general = ledger.numberOf(Jiangsu.GENERAL.id());
        this.fiscal = ledger.numberOf(Jiangsu.FISCAL.id());
    }

    /** The text of the id {@code (0, low)}. */
    static String id(long low) {
        return new UUID(0, low).toString();
    }

    static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    /** Posts to both. */
    void post(Event event) {
        assertThat(ledger.post(event)).hasToString(twin.post(event).toString());
    }

    /** Posts the batch line by line and the events one by one, and holds all answers against each other. */
    BatchResult same(Event... events) {
        long[] words = words();
        BatchResult told = ledger.postEach(batch);
        assertThat(words()).as("the batch after the post").isEqualTo(words);
        assertThat(told.size()).isEqualTo(events.length);
        for (int line = 0; line < events.length; line++) {
            PostResult single = twin.post(events[line]);
            assertThat(told.refusal(line)).as("line %s", line).isEqualTo(single.refusal());
            assertThat(told.sequence(line)).as("line %s", line).isEqualTo(single.isPosted() ? single.sequence() : 0);
        }
        assertThat(ledger.view().events()).isEqualTo(twin.view().events());
        assertThat(ledger.view().transactions()).isEqualTo(twin.view().transactions());
        assertThat(ledger.stateDigest()).isEqualTo(twin.stateDigest());
        batch.clear();
        return told;
    }

    /** As {@link #same}; returns why the lines were refused, in the words of the refusals. */
    List<String> refused(Event... events) {
        return same(events).refusals().values().stream().map(Refusal::message).toList();
    }

    private long[] words() {
        return IntStream.range(0, batch.size())
                .boxed()
                .flatMapToLong(line -> IntStream.range(0, EventRow.WORDS).mapToLong(w -> batch.word(line, w)))
                .toArray();
    }
}
