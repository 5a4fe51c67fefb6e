package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table of 100,000 unions is written as it is made. */
class LongReportTest {
    private static final UnionTree TREE = SyntheticUnions.of(100_000, 7).tree();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** Every union raises one yuan. */
    private static final Totals TOTALS = totals();

    private static Totals totals() {
        Fund fund = Fund.of("relief", "疫情防控专项资金", GrantKind.SPECIAL);
        Ledger ledger = Ledgers.empty(TREE);
        ledger.postOrThrow(OpenFund.of("f", fund));
        int number = ledger.numberOf(fund.id());
        EventBatch batch = new EventBatch();
        for (int position = 0; position < TREE.size(); position++) {
            int union = ledger.numberOf(TREE.at(position).id());
            batch.receipt(1, position, (int) DAY.toEpochDay(), union, number, 100, Source.DONATION);
        }
        assertThat(ledger.postAll(batch).recordedCount()).isEqualTo(TREE.size());
        return Totals.of(ledger.view(), AsOf.date(DAY));
    }

    private static TotalsTable table(int depth) {
        return TotalsTable.builder()
                .totals(TOTALS)
                .union(TREE.root().id())
                .depth(depth)
                .language(Language.CHINESE)
                .build();
    }

    /** Counts what is written, and the largest piece of it. */
    private static final class Counter extends Writer {
        private long chars;
        private long lines;
        private int largest;

        @Override
        public void write(char[] text, int from, int length) {
            chars += length;
            largest = Math.max(largest, length);
            for (int i = 0; i < length; i++) {
                lines += text[from + i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @EnumSource
    void everyUnion_isWrittenInSmallPieces(ReportForm form) throws IOException {
        Counter counter = new Counter();

        table(UnionTree.MAX_DEPTH).writeTo(counter, form);

        assertThat(counter.chars).isGreaterThan(40L * TREE.size());
        assertThat(counter.largest).isLessThan(20_000);
        switch (form) {
            case TEXT -> assertThat(counter.lines).isEqualTo(5L + TREE.size() + 3);
            case CSV -> assertThat(counter.lines).isEqualTo(1L + TREE.size());
            case JSON -> assertThat(counter.lines).isZero();
        }
    }

    @Test
    void rows_areSentBeforeTheLastIsMade() {
        class Full extends IOException {
            private static final long serialVersionUID = 1;
        }
        OutputStream full = new OutputStream() {
            private long written;

            @Override
            public void write(int b) throws IOException {
                written++;
                if (written > 1_000_000) {
                    throw new Full();
                }
            }
        };
        for (ReportForm form : List.of(ReportForm.CSV, ReportForm.JSON)) {
            assertThat(thrownBy(full, form)).isInstanceOf(Full.class);
        }
    }

    private static Exception thrownBy(OutputStream out, ReportForm form) {
        try {
            table(UnionTree.MAX_DEPTH).writeTo(out, form);
            throw new AssertionError("all was written");
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void depth_limitsWhatIsWritten() throws IOException {
        Counter counter = new Counter();

        table(1).writeTo(counter, ReportForm.CSV);

        assertThat(counter.lines).isEqualTo(2L + TREE.children(TREE.root().id()).size());
    }
}
