package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Ledger ledger = ledger();

    @BeforeEach
    void post() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-02-03"));
    }

    @Test
    void changes_haveEventTransactionAndFlows() {
        Change change = ledger.view().changesAfter(4).get(0);

        assertThat(change.sequence()).isEqualTo(5);
        assertThat(change.event()).isEqualTo(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"));
        assertThat(change.transaction()).isEqualTo(ledger.view().transactions().get(4));
        assertThat(change.flows()).extracting(Flow::kind).containsExactly(FlowKind.PAYMENT, FlowKind.ARRIVAL);
        assertThat(change.flows()).isUnmodifiable();
        assertThat(change).isEqualTo(ledger.view().changesAfter(4).get(0));
    }

    @Test
    void changes_afterZero_areEverything() {
        LedgerView view = ledger.view();
        List<Change> changes = view.changesAfter(0);
        List<Flow> flows = new ArrayList<>();
        changes.forEach(c -> flows.addAll(c.flows()));

        assertThat(changes).extracting(Change::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(changes).extracting(Change::event).isEqualTo(view.events());
        assertThat(changes).extracting(Change::transaction).isEqualTo(view.transactions());
        assertThat(flows).isEqualTo(view.flows());
        assertThat(changes.get(0).flows()).isEmpty();
    }

    @Test
    void changes_ofAView_areFixed_andThoseOfTheNextGoOn() {
        LedgerView view = ledger.view();
        List<Change> changes = view.changesAfter(5);
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 1, "2020-01-01"));

        assertThat(changes).extracting(Change::sequence).containsExactly(6L);
        assertThat(ledger.view().changesAfter(view.sequence()))
                .extracting(c -> c.event().id().value())
                .containsExactly("r-2");
    }

    @Test
    void changes_afterTheEndOfTheView_areNone() {
        assertThat(ledger.view().changesAfter(6)).isEmpty();
        assertThat(ledger.view().changesAfter(7)).isEmpty();
        assertThat(ledger.view().changesAfter(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void changes_cannotBeChanged_andEndWhereTheyEnd() {
        List<Change> changes = ledger.view().changesAfter(5);

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> changes.remove(0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> changes.get(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> changes.get(-1));
    }

    @Test
    void changes_afterANegativeNumber_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.view().changesAfter(-1))
                .withMessage("changes after sequence -1; expected 0 or more");
    }
}
