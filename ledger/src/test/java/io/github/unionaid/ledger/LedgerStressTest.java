package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;

import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * What several threads are told is what one would be told, doing the same in some order. Lincheck runs made-up programs
 * of two threads many times and looks for that order in {@link Model}.
 */
class LedgerStressTest {

    @Test
    void posts_viewsAndClosing_areAsInSomeOrder() {
        new StressOptions()
                .iterations(10)
                .invocationsPerIteration(40)
                .threads(2)
                .actorsPerThread(4)
                .actorsBefore(0)
                .actorsAfter(1)
                .sequentialSpecification(Model.class)
                .check(Operations.class);
    }

    /** A ledger with 100 yuan in a fund, whose answers are texts. */
    @Param(name = "id", gen = IntGen.class, conf = "1:2")
    @Param(name = "yuan", gen = IntGen.class, conf = "10:11")
    public static final class Operations {
        private final InMemoryJournal journal = new InMemoryJournal();
        private final Ledger ledger = Ledger.create(new OpenJournal(journal), Jiangsu.options());

        public Operations() {
            ledger.postOrThrow(OpenFund.of("f-1", RELIEF));
            ledger.postOrThrow(raise("r-0", PROVINCE, RELIEF, 100, "2020-02-01"));
        }

        @Operation
        public String raised(@Param(name = "id") int id, @Param(name = "yuan") int yuan) {
            return post(raise("r-" + id, PROVINCE, RELIEF, yuan, "2020-02-01"));
        }

        /** The fund has enough for one such, or for two after some receipts. */
        @Operation
        public String spent(@Param(name = "id") int id) {
            return post(spend("d-" + id, PROVINCE, RELIEF, 60, "2020-02-02"));
        }

        private String post(Event event) {
            try {
                PostResult result = ledger.post(event);
                return result.refusal().map(r -> r.reason().name()).orElseGet(result::toString);
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }

        @Operation
        public List<String> view() {
            return ids(ledger.view());
        }

        @Operation(runOnce = true)
        public void close() {
            ledger.close();
        }

        @Validate
        public void journal_holdsWhatTheViewShows() {
            List<String> ids = ids(ledger.view());
            JournalCopy copy = new JournalCopy(journal);
            for (int sequence = 1; sequence <= ids.size(); sequence++) {
                check(copy.record(sequence).contains("\"" + ids.get(sequence - 1) + "\""), "another event " + sequence);
            }
            check(journal.durableHead() == ids.size() + 1, "more records than events");
        }

        /** The ids in order, each found where it stands. */
        private static List<String> ids(LedgerView view) {
            List<Event> events = view.events();
            IntStream.rangeClosed(1, events.size())
                    .forEach(n -> check(
                            view.transaction(events.get(n - 1).id())
                                            .orElseThrow()
                                            .sequence()
                                    == n,
                            "not found at " + n));
            return events.stream().map(e -> e.id().value()).toList();
        }

        private static void check(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError(otherwise);
            }
        }
    }

    /** A fund in one union's books, told in a few lines. */
    public static final class Model {
        private final List<String> ids = new ArrayList<>(List.of("f-1", "r-0"));
        private final List<Integer> amounts = new ArrayList<>(List.of(0, 100));
        private boolean closed;

        public String raised(int id, int yuan) {
            return post("r-" + id, yuan);
        }

        public String spent(int id) {
            return post("d-" + id, -60);
        }

        private String post(String id, int yuan) {
            if (closed) {
                return "the ledger is closed";
            }
            int known = ids.indexOf(id);
            if (known >= 0) {
                return amounts.get(known) == yuan ? "already posted as " + (known + 1) : "ID_HAS_OTHER_CONTENT";
            }
            if (amounts.stream().mapToInt(a -> a).sum() + yuan < 0) {
                return "FUND_OVERDRAWN";
            }
            ids.add(id);
            amounts.add(yuan);
            return "posted as " + ids.size();
        }

        public List<String> view() {
            return List.copyOf(ids);
        }

        public void close() {
            closed = true;
        }
    }
}
