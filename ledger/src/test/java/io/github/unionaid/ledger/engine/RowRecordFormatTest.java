package io.github.unionaid.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.ledger.RowRecords;
import io.github.unionaid.ledger.WholeLife;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.Journal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands as a number in a row record stands there for ever. */
class RowRecordFormatTest {

    /** A constant may be added at the end; the order of those that are there is the format. */
    @Test
    void constants_keepTheirNumbers() {
        assertNumbers(
                EventRow.Type.values(),
                "OBJECT",
                "RECEIPT",
                "GRANT_PAYMENT",
                "GRANT_ARRIVAL",
                "DIRECT_GRANT",
                "GRANT_RETURN",
                "GRANT_RETURN_ARRIVAL",
                "DISBURSEMENT");
        assertNumbers(
                GrantKind.values(), "REBATE", "SPECIAL", "OVER_COLLECTION", "HARDSHIP", "WARMTH", "DISASTER", "OTHER");
        assertNumbers(Means.values(), "BANK", "CASH", "QUOTA");
        assertNumbers(DateBasis.values(), "ON", "NOT_AFTER");
        assertNumbers(
                Source.values(),
                "FISCAL",
                "FISCAL_OTHER",
                "MEMBER_FEES",
                "EMPLOYER_SUBSIDY",
                "DONATION",
                "INTEREST",
                "OTHER",
                "NOT_STATED");
        assertNumbers(
                AidKind.values(), "HARDSHIP", "WARMTH", "PROTECTION", "MEMBER_CONDOLENCE", "OTHER", "OUTSIDE_SUPPORT");
    }

    private static void assertNumbers(Enum<?>[] constants, String... names) {
        assertThat(Arrays.stream(constants).map(Enum::name)).containsExactly(names);
    }

    @Test
    void traits_keepTheirBits() {
        int traits = EventRow.traits(EventRow.Type.DISBURSEMENT);
        assertThat(traits).isEqualTo(0x7);
        assertThat(EventRow.with(traits, GrantKind.REBATE)).isEqualTo(0x17);
        assertThat(EventRow.with(traits, Means.QUOTA)).isEqualTo(0x207);
        assertThat(EventRow.with(traits, DateBasis.NOT_AFTER)).isEqualTo(0x407);
        assertThat(EventRow.with(traits, Source.NOT_STATED)).isEqualTo(0x7007);
        assertThat(EventRow.with(traits, AidKind.OUTSIDE_SUPPORT)).isEqualTo(0x50007);
    }

    @Test
    void accounts_haveTheirOwnNumbers() {
        assertThat(RowRecord.number(AccountCode.parse("2009:102"))).isEqualTo(200_900_102);
        assertThat(RowRecord.number(AccountCode.parse("2021:50802"))).isEqualTo(202_150_802);
        for (AccountingSystem system : AccountingSystem.values()) {
            assertThat(Chart.of(system).accounts())
                    .extracting(ChartAccount::code)
                    .allSatisfy(code -> assertThat(RowRecord.account(RowRecord.number(code)))
                            .isEqualTo(code));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowRecord.number(AccountCode.parse("2021:121001")))
                .withMessage("account 2021:121001 has more than five digits");
    }

    /** Written again from a ledger that has read them, records are the same; of what a row says no event is kept. */
    @Test
    void ledgerFromTheJournal_hasTheSameRows_withoutEvents() {
        for (Journal journal : List.of(RowRecords.journal(), WholeLife.journal())) {
            List<byte[]> records = new ArrayList<>();
            journal.read(0, (place, bytes) -> records.add(bytes));
            Store store = Engine.open(journal).snapshot().store();
            RowRecord form = new RowRecord(store);
            for (int place = 1; place < records.size(); place++) {
                boolean row = RowRecord.is(records.get(place));
                assertThat(store.isRow(place)).as("record %s", place).isEqualTo(row);
                assertThat(form.encode(place)).as("record %s", place).isEqualTo(row ? records.get(place) : null);
            }
        }
    }
}
