package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A screen that posts the event it is asked about would have it in the journal twice. */
class ScreenThatPostsTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final AtomicReference<Consumer<Event>> asked = new AtomicReference<>(e -> {});
    private final Ledger ledger;

    ScreenThatPostsTest() {
        Jiangsu.ledger(journal).close();
        ledger = Ledger.open(journal, CLOCK, event -> {
            asked.getAndSet(e -> {}).accept(event);
            return Optional.empty();
        });
    }

    @Test
    void post_byTheScreen_throwsAndTheLedgerGoesOn() {
        asked.set(e -> ledger.postOrThrow(e));

        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01")))
                .withMessageContaining("a screen posts to the ledger that asks it, with event r-1");

        assertThat(ledger.view().sequence()).isEqualTo(3);
        assertThat(ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01")))
                .isEqualTo(4);
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }
}
