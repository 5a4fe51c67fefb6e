package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The embedding system's say: asked once for each new id, before anything else, and never for what is accepted. */
class EventScreenTest {
    private final List<String> asked = new ArrayList<>();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Ledger.create(
            journal,
            LedgerOptions.builder()
                    .register(REGISTER)
                    .clock(CLOCK)
                    .screen(this::objection)
                    .build());

    EventScreenTest() {
        ledger.postOrThrow(OpenFund.of("f-relief", RELIEF));
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 1, "2020-02-01"));
        asked.clear();
    }

    private Optional<String> objection(Event event) {
        asked.add(event.id().value());
        if (event.id().value().equals("broken")) {
            throw new IllegalStateException("no list of users");
        }
        return event instanceof Receipt receipt && receipt.into().equals(WUXI)
                ? Optional.of("user-7 may not post for wx")
                : Optional.empty();
    }

    private Refusal refusal(Event event) {
        return ledger.post(event).refusal().orElseThrow();
    }

    @Test
    void objection_isTheRefusal_andLeavesNoTrace() {
        String before = ledger.stateDigest();

        Refusal refusal = refusal(raise("r-2", WUXI, RELIEF, 1, "2020-02-01"));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.REFUSED_BY_SCREEN);
        assertThat(refusal.message()).isEqualTo("not let in: user-7 may not post for wx");
        assertThat(refusal.details()).containsExactly(entry("objection", "user-7 may not post for wx"));
        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(asked).containsExactly("r-2");
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 1, "2020-02-01")); // the id is still free
    }

    @Test
    void objection_comesBeforeEveryReasonButAnIdThatIsTaken() {
        assertThat(refusal(raise("n", WUXI, RELIEF, -1, "1999-01-01")).reason())
                .isEqualTo(RefusalReason.REFUSED_BY_SCREEN);
        assertThat(refusal(raise("n", NOWHERE, RELIEF, -1, "1999-01-01")).reason())
                .isEqualTo(RefusalReason.DATE_BEFORE_BOOKS);
        asked.clear();
        assertThat(refusal(raise("r-1", WUXI, RELIEF, 1, "2020-02-01")).reason())
                .isEqualTo(RefusalReason.ID_HAS_OTHER_CONTENT);
        assertThat(ledger.post(raise("r-1", NANJING, RELIEF, 1, "2020-02-01")).wasAlreadyPosted())
                .isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void dryRunAndReversal_areAskedForToo_onceEach() {
        assertThat(ledger.dryRun(raise("r-2", WUXI, RELIEF, 1, "2020-02-01")).isAccepted())
                .isFalse();
        assertThat(ledger.dryRun(raise("r-2", NANJING, RELIEF, 1, "2020-02-01")).isAccepted())
                .isTrue();
        ledger.postOrThrow(reverse("x-1", "r-1", "2020-02-02"));
        assertThat(asked).containsExactly("r-2", "r-2", "x-1");
    }

    @Test
    void whatItThrows_comesOut_andTheLedgerGoesOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postOrThrow(raise("broken", NANJING, RELIEF, 1, "2020-02-01")))
                .withMessage("no list of users");
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 1, "2020-02-01"));
    }

    @Test
    void screen_isNotInTheJournal_andIsNotAskedForWhatIsThere() {
        Ledger open = Ledger.open(journal, CLOCK);
        open.postOrThrow(raise("r-2", WUXI, RELIEF, 1, "2020-02-01"));

        Ledger screened = Ledger.open(journal, CLOCK, this::objection);
        assertThat(asked).isEmpty();
        assertThat(screened.view().sequence()).isEqualTo(3);
        assertThat(screened.post(raise("r-3", WUXI, RELIEF, 1, "2020-02-01")).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.REFUSED_BY_SCREEN);
    }
}
