package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventScreen;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of the page {@code docs/events.md}, in the order in which they stand there. */
class EventsDocTest {
    private static final Path PAGE = Path.of("docs/events.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/unionaid/ledger/EventsDocTest.java");
    private static final String MARK = "// snippet\n";

    private final List<String> printed = new ArrayList<>();
    private final UnionId province = Jiangsu.PROVINCE;
    private final UnionId nanjing = Jiangsu.NANJING;
    private final UnionId wuxi = Jiangsu.WUXI;
    private final UnionId xishan = Jiangsu.XISHAN;
    private final Fund relief = Jiangsu.RELIEF;
    private final UnionRegister register = Jiangsu.REGISTER;
    private final InstantSource clock = Jiangsu.CLOCK;
    private final LocalDate yearEnd = LocalDate.of(2021, 12, 31);
    private final LocalDate newYear = LocalDate.of(2022, 1, 1);

    private void print(Object value) {
        printed.add(value.toString());
    }

    @Test
    void page_showsTheSnippets_andNoOther() throws IOException {
        List<String> snippets = snippets();

        assertThat(snippets).hasSizeGreaterThanOrEqualTo(8);
        assertThat(Pattern.compile("```java\n(.*?\n)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(m -> m.group(1)))
                .isEqualTo(snippets);
    }

    @Test
    void snippets_printWhatTheirCommentsSay() throws IOException {
        Ledger ledger = open();
        paidInParts(ledger);
        sentBack(ledger);
        closed(ledger);
        yearEnd(ledger);
        openedAgain(ledger);
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        merged(ledger);
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        migrated();

        assertThat(printed)
                .isEqualTo(snippets().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains("; // "))
                        .map(line -> line.substring(line.indexOf("; // ") + 5))
                        .toList());
    }

    private static List<String> snippets() throws IOException {
        List<String> parts = Splitter.on(MARK).splitToList(Files.readString(SOURCE));
        List<String> snippets = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            snippets.add(parts.get(i).stripTrailing().stripIndent() + "\n");
        }
        return snippets;
    }

    private Ledger open() {
        // snippet
        EventScreen screen = event -> event.by().isPresent() ? Optional.empty() : Optional.of("nobody posts it");
        Ledger ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(register)
                .clock(clock)
                .screen(screen)
                .build());

        PostResult result = ledger.post(OpenFund.of("f-0", relief));
        Refusal refusal = result.refusal().orElseThrow();
        print(refusal); // f-0 refused, REFUSED_BY_SCREEN: not let in: nobody posts it
        // snippet
        ledger.close();
        Ledger open = Ledger.inMemory(LedgerOptions.of(register, clock));
        open.postOrThrow(OpenFund.of("f-1", relief));
        open.postOrThrow(Jiangsu.raise("r-1", province, relief, 1_000, "2021-03-01"));
        open.postOrThrow(Jiangsu.raise("r-2", xishan, relief, 50, "2021-03-01"));
        return open;
    }

    private void paidInParts(Ledger ledger) {
        // snippet
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(province)
                .to(nanjing)
                .fund(relief.id())
                .amount(Amount.yuan(100))
                .on(LocalDate.of(2021, 6, 1))
                .build());
        ledger.postOrThrow(GrantPayment.builder()
                .id("p-1")
                .notice("n-1")
                .from(province)
                .to(nanjing)
                .fund(relief.id())
                .amount(Amount.yuan(60))
                .on(LocalDate.of(2021, 6, 10))
                .build());
        ledger.postOrThrow(GrantArrival.of("a-1", "p-1", Amount.yuan(40), LocalDate.of(2021, 6, 12)));

        PageRequest page = PageRequest.first(100);
        print(ledger.view().openNotices(AsOf.LATEST, page).items().get(0).open()); // 40.00
        print(ledger.view().inTransit(AsOf.LATEST, page).items().get(0).open()); // 20.00
        // snippet
    }

    private void sentBack(Ledger ledger) {
        // snippet
        ledger.postOrThrow(PaymentBounce.builder()
                .id("b-1")
                .payment("p-1")
                .amount(Amount.yuan(20))
                .on(LocalDate.of(2021, 6, 20))
                .build());

        GrantState grant = ledger.view().grant(EventId.of("p-1"), AsOf.LATEST);
        print(grant.paid() + " paid, " + grant.inTransit() + " in transit"); // 40.00 paid, 0.00 in transit
        // snippet
    }

    private void closed(Ledger ledger) {
        // snippet
        ledger.postOrThrow(NoticeClosure.builder()
                .id("c-1")
                .notice("n-1")
                .amount(Amount.yuan(10))
                .on(LocalDate.of(2021, 12, 1))
                .build());
        // snippet
    }

    private void yearEnd(Ledger ledger) {
        // snippet
        for (UnionId book : List.of(province, nanjing)) { // 50 of n-1 is neither paid nor closed
            ledger.postOrThrow(GrantAccrual.builder()
                    .id("accrued-" + book)
                    .notice("n-1")
                    .book(book)
                    .amount(Amount.yuan(50))
                    .on(yearEnd)
                    .build());
        }
        Set<UnionId> books = Set.of(province, nanjing, wuxi, xishan);
        ledger.postOrThrow(PeriodClose.builder()
                .id("close-2021")
                .addAllBooks(books)
                .on(yearEnd)
                .build());
        for (UnionId book : books) {
            ledger.postOrThrow(SystemConversion.builder()
                    .id("converted-" + book)
                    .book(book)
                    .on(newYear)
                    .build());
        }
        Account due = Account.of(nanjing, AccountCode.parse("2021:13101"), relief.id(), province);
        print(ledger.view().balance(due, AsOf.LATEST).net()); // 50.00
        // snippet
    }

    private void openedAgain(Ledger ledger) {
        ledger.postOrThrow(PeriodClose.builder()
                .id("close-2022")
                .addBooks(wuxi)
                .on(LocalDate.of(2022, 12, 31))
                .build());
        // snippet
        LocalDate december = LocalDate.of(2022, 12, 1);
        ledger.postOrThrow(PeriodReopening.builder()
                .id("open-2022")
                .addBooks(wuxi)
                .on(december)
                .build());
        // post what was missing, dated from that day on, and close again under another id
        ledger.postOrThrow(PeriodClose.builder()
                .id("close-2022-again")
                .addBooks(wuxi)
                .on(LocalDate.of(2022, 12, 31))
                .build());
        // snippet
    }

    private void merged(Ledger ledger) {
        // snippet
        LocalDate first = LocalDate.of(2023, 7, 1);
        ledger.postOrThrow(RegisterChanges.builder()
                .id("merger")
                .addChanges(new UnionChange.Merged(first, xishan, List.of(wuxi), wuxi))
                .on(first)
                .build());
        ledger.postOrThrow(Handover.builder()
                .id("handover")
                .from(xishan)
                .to(wuxi)
                .on(first)
                .build());
        print(Totals.of(ledger.view(), AsOf.date(first)).own(wuxi).held()); // 50.00
        // snippet
    }

    private void migrated() throws IOException {
        List<String> lines = eventsOfTheOldSystem();
        // snippet
        ObjectMapper mapper = UnionaidJson.mapper();
        Ledger ledger = Ledger.inMemory(LedgerOptions.of(register, clock));
        ledger.postOrThrow(OpenFund.of("f-1", relief));
        ledger.postOrThrow(OpeningBalance.builder()
                .id("opening-js")
                .book(province)
                .addLines(EntryLine.debit(AccountCode.parse("2021:102"), relief.id(), Amount.yuan(900)))
                .addLines(EntryLine.credit(AccountCode.parse("2021:32104"), relief.id(), Amount.yuan(900)))
                .on(newYear)
                .build());
        for (String line : lines) { // a JSON object a line
            PostResult result = ledger.post(mapper.readValue(line, Event.class));
            print(result); // posted as 3
        }
        // snippet
    }

    private static List<String> eventsOfTheOldSystem() {
        return List.of("""
                {"type":"grant-payment","id":"old-4711","on":"2022-01-05","from":"js",\
                "to":{"type":"union","id":"nj"},"fund":"relief","amount":"30.00"}""");
    }
}
