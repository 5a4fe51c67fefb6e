package io.github.unionaid.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/**
 * A ledger with four open funds, events and entry lines written as one text, and what must be true of the books after
 * every story: the identities on every date, nothing below zero on any, and the same state out of the journal.
 */
abstract class BookStory {
    static final Fund DUES = Fund.builder()
            .id("dues")
            .name("工会经费")
            .kind(GrantKind.OTHER)
            .addAlsoAllows(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN)
            .build();

    static final Asset MASKS = Asset.goods("mask-n95", "只");

    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    final InMemoryJournal journal = new InMemoryJournal();
    final Ledger ledger = Jiangsu.ledger(journal);

    BookStory() {
        ledger.postOrThrow(OpenFund.of("f-dues", DUES));
    }

    @AfterEach
    void theBooksHold_onEveryDate_andComeOutOfTheJournalAgain() {
        dates().forEach(date -> {
            assertThat(Reconciliation.of(ledger.view(), AsOf.date(date)).findings())
                    .as("on %s", date)
                    .isEmpty();
            assertNothingIsBelowZero(date);
        });
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        assertThat(Ledger.open(journal, Jiangsu.CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    private Stream<LocalDate> dates() {
        return ledger.view().events().stream().map(Event::on).distinct();
    }

    /** Money, dues receivable apart; stock by number and by cost. */
    private void assertNothingIsBelowZero(LocalDate date) {
        Map<String, Long> sums = new HashMap<>();
        ledger.view().balances(AsOf.date(date)).forEach((account, balance) -> {
            boolean stock = account.code().number().equals("141");
            if (stock || Chart.entersHeld(account.code())) {
                String lane = account.union() + " " + account.fund() + (stock ? " stock of " : " ") + account.asset();
                sums.merge(lane, balance.net().minor(), Long::sum);
            }
        });
        assertThat(sums)
                .as("on %s", date)
                .allSatisfy((lane, sum) -> assertThat(sum).as(lane).isNotNegative());
    }

    // ---- telling

    void post(Event... events) {
        Arrays.stream(events).forEach(ledger::postOrThrow);
    }

    void post(String... events) {
        Arrays.stream(events).map(BookStory::event).forEach(ledger::postOrThrow);
    }

    Refusal refusal(Event event) {
        String before = ledger.stateDigest();
        Refusal refusal = ledger.post(event).refusal().orElseThrow(() -> new AssertionError(event + " was taken"));
        assertThat(ledger.stateDigest()).isEqualTo(before);
        return refusal;
    }

    void assertRefused(Event event, RefusalReason reason) {
        assertThat(refusal(event).reason()).as(event.toString()).isEqualTo(reason);
    }

    void assertRefused(String event, RefusalReason reason) {
        assertRefused(event(event), reason);
    }

    void assertTaken(Event event) {
        assertThat(ledger.dryRun(event).refusal()).as(event.toString()).isEmpty();
    }

    void assertTaken(String event) {
        assertTaken(event(event));
    }

    List<String> lines(String event) {
        return Jiangsu.lines(ledger, event);
    }

    /** The flows of an event, like {@code PAYMENT GOODS nj > nj-xw 40 mask-n95@只}. */
    List<String> flows(String event) {
        long sequence =
                ledger.view().transaction(EventId.of(event)).orElseThrow().sequence();
        return ledger.view().flows().stream()
                .filter(f -> f.sequence() == sequence)
                .map(f -> f.kind() + f.transfer().map(t -> " " + t).orElse("") + " "
                        + f.from().map(UnionId::value).orElse("") + " > "
                        + f.to().map(UnionId::value).orElse("") + " " + f.amount())
                .toList();
    }

    /** What a book has at the end of a day and is not zero, in the form of {@link #line}. */
    List<String> balances(UnionId book, String date) {
        Map<Account, Balance> balances = ledger.view().balances(AsOf.date(LocalDate.parse(date)));
        return balances.entrySet().stream()
                .filter(e -> e.getKey().union().equals(book))
                .filter(e -> !e.getValue().net().isZero())
                .map(e -> text(e.getKey(), e.getValue().net()))
                .toList();
    }

    private static String text(Account account, Amount net) {
        Amount amount = net.isPositive() ? net : net.negated();
        return (net.isPositive() ? "Dr " : "Cr ") + account.code() + " " + account.fund() + " "
                + amount.toString().replace(' ', '_')
                + account.counterparty().map(c -> " <> " + c).orElse("");
    }

    /** No income and no expense account of a book has a balance at the end of a day. */
    void assertClosed(UnionId book, String date) {
        assertThat(balances(book, date)).map(BookStory::line).noneMatch(l -> isIncomeOrExpense(l.code()));
    }

    private static boolean isIncomeOrExpense(AccountCode code) {
        return Chart.find(code)
                .filter(a -> a.kind() == Kind.INCOME || a.kind() == Kind.EXPENSE)
                .isPresent();
    }

    // ---- texts

    /**
     * Reads type, id, date and attributes: {@code goods-transfer t-1 2020-02-01 from=nj to=wx fund=relief
     * goods=5_mask-n95@只 cost=1.00}; an underscore stands for a blank.
     */
    static Event event(String text) {
        List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(text);
        Map<String, Object> json =
                new LinkedHashMap<>(Map.of("type", words.get(0), "id", words.get(1), "on", words.get(2)));
        words.subList(3, words.size()).forEach(w -> {
            int at = w.indexOf('=');
            String value = w.substring(at + 1).replace('_', ' ');
            json.put(w.substring(0, at), value.startsWith("[") ? list(value) : value);
        });
        try {
            return MAPPER.readValue(MAPPER.writeValueAsString(json), Event.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<String> list(String value) {
        return Splitter.on(',').splitToList(value.substring(1, value.length() - 1));
    }

    /** Reads {@code Dr 2009:102 relief 1.00 RAISED} or {@code Cr 2009:225 relief 1.00 <> nj}. */
    static EntryLine line(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        EntryLine.Builder line = EntryLine.builder()
                .side(words.get(0).equals("Dr") ? Side.DEBIT : Side.CREDIT)
                .code(AccountCode.parse(words.get(1)))
                .fund(FundId.of(words.get(2)))
                .amount(Amount.parse(words.get(3).replace('_', ' ')));
        if (words.size() > 5) {
            line.counterparty(UnionId.of(words.get(5)));
        } else if (words.size() > 4) {
            line.flow(FlowKind.valueOf(words.get(4)));
        }
        return line.build();
    }

    static OpeningBalance opening(String id, UnionId book, String on, String... lines) {
        return OpeningBalance.builder()
                .id(id)
                .book(book)
                .on(LocalDate.parse(on))
                .addAllLines(Arrays.stream(lines).map(BookStory::line).toList())
                .build();
    }

    static JournalEntry voucher(String id, UnionId book, String on, String... lines) {
        return JournalEntry.builder()
                .id(id)
                .book(book)
                .on(LocalDate.parse(on))
                .addAllLines(Arrays.stream(lines).map(BookStory::line).toList())
                .build();
    }

    static PeriodClose close(String id, String on, UnionId... books) {
        return PeriodClose.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .addBooks(books)
                .build();
    }

    static PeriodReopening reopen(String id, String on, UnionId... books) {
        return PeriodReopening.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .addBooks(books)
                .build();
    }

    static RegisterChanges change(String id, String on, UnionChange... changes) {
        return RegisterChanges.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .addChanges(changes)
                .build();
    }

    // ---- goods

    static GoodsPurchase buy(String id, UnionId into, Fund fund, Amount goods, Amount cost, AidKind aid, String on) {
        return GoodsPurchase.builder()
                .id(id)
                .into(into)
                .fund(fund.id())
                .goods(goods)
                .cost(cost)
                .aid(aid)
                .on(LocalDate.parse(on))
                .build();
    }

    static GoodsIssue issue(String id, UnionId from, Fund fund, Amount goods, Amount cost, AidKind aid, String on) {
        return GoodsIssue.builder()
                .id(id)
                .from(from)
                .to(Party.beneficiaries(3))
                .fund(fund.id())
                .goods(goods)
                .cost(cost)
                .aid(aid)
                .on(LocalDate.parse(on))
                .build();
    }

    static Amount masks(long number) {
        return Amount.of(MASKS, number);
    }
}
