package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippet and the limits of the page {@code docs/batches.md}. */
class BatchesDocTest {
    private static final Path PAGE = Path.of("docs/batches.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/unionaid/ledger/BatchesDocTest.java");

    private final List<String> printed = new ArrayList<>();
    private final UnionId province = Jiangsu.PROVINCE;
    private final UnionId nanjing = Jiangsu.NANJING;
    private final Fund relief = Jiangsu.RELIEF;

    private void print(Object value) {
        printed.add(value.toString());
    }

    @Test
    void page_showsTheSnippet_andNoOther() throws IOException {
        assertThat(Pattern.compile("```java\n(.*?\n)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly(snippet());
    }

    @Test
    void snippet_printsWhatItsCommentsSay() throws IOException {
        Ledger ledger = Jiangsu.ledger();
        batch(ledger);

        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        assertThat(printed)
                .isEqualTo(snippet()
                        .lines()
                        .filter(line -> line.contains("; // "))
                        .map(line -> line.substring(line.indexOf("; // ") + 5))
                        .toList());
    }

    @Test
    void limit_isTheOneThatIsPrintedThere() throws IOException {
        assertThat(Files.readString(PAGE)).contains(String.format("up to %,d lines", EventBatch.MAX_SIZE));
    }

    private static String snippet() throws IOException {
        return Splitter.on("// snippet\n")
                        .splitToList(Files.readString(SOURCE))
                        .get(1)
                        .stripTrailing()
                        .stripIndent()
                + "\n";
    }

    private void batch(Ledger ledger) {
        // snippet
        int js = ledger.numberOf(province);
        int nj = ledger.numberOf(nanjing);
        int fund = ledger.numberOf(relief.id());
        int day = Math.toIntExact(LocalDate.of(2021, 6, 1).toEpochDay());
        long bank = 7;

        EventBatch batch = new EventBatch();
        batch.receipt(bank, 1, day, js, fund, 10_000, Source.DONATION);
        batch.grantPayment(bank, 2, day, js, nj, fund, 6_000).kind(GrantKind.HARDSHIP);
        batch.grantArrival(bank, 3, day + 1, bank, 2, 6_000).dateBasis(DateBasis.NOT_AFTER);
        batch.disbursement(bank, 4, day + 2, nj, fund, 1_000, AidKind.HARDSHIP, 2);
        BatchResult result = ledger.postAll(batch);
        print(result); // posted 4 lines, 4 of them new
        print(ledger.postAll(batch)); // posted 4 lines, 0 of them new
        print(result.sequence(3) == ledger.view().sequence()); // true
        print(ledger.view().event(EventId.of(new UUID(bank, 4))).isPresent()); // true
        print(Totals.atHand(ledger.view()).subtree(province, relief.id()).held()); // 90.00

        batch.clear();
        batch.disbursement(bank, 5, day + 3, nj, fund, 2_000, AidKind.WARMTH, 1);
        batch.disbursement(bank, 6, day + 3, nj, fund, 3_001, AidKind.WARMTH, 1);
        batch.event(GrantNotice.builder()
                .id("n-1")
                .from(province)
                .to(nanjing)
                .fund(relief.id())
                .amount(Amount.yuan(20))
                .on(LocalDate.of(2021, 6, 4))
                .build());
        print(ledger.postAll(batch).recordedCount()); // 0
        BatchResult each = ledger.postEach(batch);
        print(each.recordedCount()); // 2
        print(each.refusals().keySet()); // [1]
        print(each.refusal(1).orElseThrow().reason()); // FUND_OVERDRAWN
        // snippet
    }
}
