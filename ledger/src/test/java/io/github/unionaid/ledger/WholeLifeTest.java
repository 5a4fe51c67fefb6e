package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type of event in one story. */
class WholeLifeTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = WholeLife.ledger(journal);
    private final LedgerView view = ledger.view();

    @Test
    void theStory_hasEveryTypeOfEvent() {
        assertThat(WholeLife.events().stream()
                        .map(e -> e.getClass().getSuperclass().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(types(Event.class).toList());
    }

    private static Stream<String> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(c -> c.isInterface() ? types(c) : Stream.of(c.getName()));
    }

    @Test
    void theIdentities_holdOnEveryDay() {
        WholeLife.events().stream().map(Event::on).distinct().forEach(day -> {
            assertThat(Reconciliation.of(view, AsOf.date(day)).findings())
                    .as("on %s", day)
                    .isEmpty();
        });
    }

    @Test
    void afterTheClose_incomeAndExpenseAreZero() {
        for (LocalDate close :
                new LocalDate[] {LocalDate.of(2020, 12, 31), LocalDate.of(2021, 12, 31), LocalDate.of(2022, 12, 31)}) {
            assertThat(view.balances(AsOf.date(close))).allSatisfy((account, balance) -> {
                Kind kind = Chart.find(account.code()).map(a -> a.kind()).orElse(Kind.ASSET);
                if (kind == Kind.INCOME || kind == Kind.EXPENSE) {
                    assertThat(balance.net()).as(account.toString()).isEqualTo(Amount.ZERO);
                }
            });
        }
    }

    @Test
    void afterTheConversion_nothingIsLeftOnTheOldAccounts() {
        assertThat(view.balances(AsOf.date(LocalDate.of(2022, 1, 1)))).allSatisfy((account, balance) -> {
            if (account.code().system() == AccountingSystem.SYSTEM_2009
                    && !account.union().equals(Jiangsu.PLANT)) {
                assertThat(balance.net().isZero()).as(account.toString()).isTrue();
            }
        });
    }

    @Test
    void afterTheHandover_theBooksOfTheUnionThatIsNoMoreAreEmpty() {
        for (Map.Entry<Account, Balance> entry : view.balances(AsOf.LATEST).entrySet()) {
            if (entry.getKey().union().equals(Jiangsu.XUANWU)) {
                assertThat(entry.getValue().net().isZero()).as(entry.toString()).isTrue();
            }
        }
    }

    @Test
    void theJournal_givesTheSameState() {
        assertThat(Ledger.open(journal, Jiangsu.CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void journal_isTheSameEachTime_andThroughAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("journal.jsonl");
        Journal whole = WholeLife.journal();
        JournalText.writeNew(file, whole);

        assertThat(JournalText.of(WholeLife.journal())).isEqualTo(JournalText.of(whole));
        assertThat(JournalText.of(JournalText.read(file))).isEqualTo(JournalText.of(whole));
        assertThat(Files.readAllLines(file))
                .hasSize((int) whole.durableHead())
                .hasSizeGreaterThan(WholeLife.events().size() + 1)
                .allMatch(line -> line.matches("\\{.*}|01[0-9a-f]*"));
    }

    @Test
    void journal_hasBothFormsOfRecords_ofSinglePostsAndOfABatch() {
        List<String> records = new String(JournalText.of(WholeLife.journal()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> singly = records.subList(1, WholeLife.events().size() + 1);
        List<String> batch = records.subList(WholeLife.events().size() + 1, records.size());

        assertThat(singly).filteredOn(line -> line.startsWith("01")).hasSize(7);
        assertThat(singly).filteredOn(line -> line.startsWith("{")).hasSizeGreaterThan(50);
        assertThat(batch).hasSize(6).allMatch(line -> line.startsWith("01"));
    }
}
