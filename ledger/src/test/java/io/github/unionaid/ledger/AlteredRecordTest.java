package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.JournalException;
import org.junit.jupiter.api.Test;

/** A record that was altered is refused when the journal is opened, or no question fails later because of it. */
class AlteredRecordTest {
    private static final UnionId NEW = UnionId.of("nj-new");
    private static final AccountCode BANK = AccountCode.parse("2009:102");
    private static final AccountCode RESULT = AccountCode.parse("2009:331");

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Jiangsu.ledger(journal);

    @Test
    void open_unionThatIsNotThereYet_isDamaged() {
        foundNew();
        ledger.postOrThrow(raise("r-1", NEW, RELIEF, 10, "2020-03-02"));

        assertDamaged(
                copy().edit(5, r -> event(r).put("on", "2020-02-29")), 5, "nj-new is not there yet on 2020-02-29");
    }

    @Test
    void open_datedBeforeWhatItNames_isDamaged() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 10, "2020-03-02"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-03-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 10, "2020-03-03"));
        ledger.postOrThrow(reverse("x-1", "a-1", "2020-03-03"));

        assertDamaged(copy().edit(6, r -> event(r).put("on", "2020-03-01")), 6, "before what it names");
        assertDamaged(copy().edit(7, r -> event(r).put("on", "2020-03-02")), 7, "before what it names");
    }

    @Test
    void open_lineOfAFlowThatNoLineHas_isDamaged() {
        ledger.postOrThrow(JournalEntry.builder()
                .id("j-1")
                .book(PROVINCE)
                .addLines(
                        EntryLine.builder()
                                .code(BANK)
                                .fund(RELIEF.id())
                                .side(Side.DEBIT)
                                .amount(Amount.yuan(5))
                                .flow(FlowKind.RAISED)
                                .build(),
                        EntryLine.credit(AccountCode.parse("2009:408"), RELIEF.id(), Amount.yuan(5)))
                .on(day("2020-03-02"))
                .build());

        for (FlowKind flow : FlowKind.values()) {
            JournalCopy copy = copy();
            if (flow != FlowKind.RAISED) {
                copy.edit(4, r -> ((ObjectNode) event(r).get("lines").get(0)).put("flow", flow.name()));
            }
            switch (flow) {
                case OPENING, PAYMENT, ARRIVAL, NOTICED -> assertDamaged(copy, 4, "has a line of flow");
                default -> assertThat(copy.open().view().sequence()).isEqualTo(4);
            }
        }
    }

    @Test
    void open_linesBeyondWhatTotalsHold_areDamaged() {
        for (int i = 1; i <= 2; i++) {
            ledger.postOrThrow(OpeningBalance.builder()
                    .id("o-" + i)
                    .book(PROVINCE)
                    .addLines(
                            EntryLine.debit(BANK, RELIEF.id(), Amount.yuan(5)),
                            EntryLine.credit(RESULT, RELIEF.id(), Amount.yuan(5)))
                    .on(day("2020-03-02"))
                    .build());
        }
        JournalCopy copy = copy();
        for (int place = 4; place <= 5; place++) {
            copy.edit(place, r -> ((ObjectNode) event(r).get("lines").get(0)).put("amount", "5000000000000000.00"));
        }

        assertDamaged(copy, 5, "has a line of 5000000000000000.00");
    }

    private void foundNew() {
        Union union = Union.builder()
                .id(NEW)
                .name("江北新区总工会")
                .level(UnionLevel.COUNTY)
                .parent(NANJING)
                .build();
        ledger.postOrThrow(RegisterChanges.builder()
                .id("c-1")
                .addChanges(new UnionChange.Founded(day("2020-03-01"), union))
                .on(day("2020-03-01"))
                .build());
    }

    private JournalCopy copy() {
        return new JournalCopy(journal);
    }

    private static void assertDamaged(JournalCopy copy, long place, String message) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(copy::open)
                .withMessageStartingWith("journal record " + place + ": ")
                .withMessageContaining(message);
    }

    private static ObjectNode event(ObjectNode record) {
        return (ObjectNode) record.get("event");
    }
}
