package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.StatementFile;
import io.github.unionaid.ledger.statement.StatementForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets, files and lists of the page {@code docs/statements.md}. */
class StatementsDocTest {
    private static final Path PAGE = Path.of("docs/statements.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/unionaid/ledger/StatementsDocTest.java");

    private final List<String> printed = new ArrayList<>();
    private final UnionId province = PROVINCE;
    private final UnionId nanjing = NANJING;
    private final Ledger ledger = example();

    private void print(Object value) {
        printed.add(value.toString());
    }

    /** 南京 keeps its books here; what 江苏 did is taken as told. */
    private static Ledger example() {
        Ledger ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(Jiangsu.REGISTER)
                .clock(Jiangsu.CLOCK)
                .ledgerId("ledger-of-nj")
                .keptBooks(Set.of(NANJING))
                .build());
        ledger.postOrThrow(OpenFund.of("f-1", RELIEF));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(1_000))
                .on(LocalDate.of(2020, 2, 2))
                .build());
        ledger.postOrThrow(GrantPayment.builder()
                .id("g-1")
                .notice("n-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(600))
                .on(LocalDate.of(2020, 2, 3))
                .build());
        ledger.postOrThrow(GrantArrival.builder()
                .id("a-1")
                .payment("g-1")
                .amount(Amount.yuan(500))
                .voucher("收-5")
                .on(LocalDate.of(2020, 2, 5))
                .build());
        return ledger;
    }

    private static BookStatement february(LedgerView view) {
        return BookStatement.of(
                view, NANJING, PROVINCE, LocalDate.of(2020, 2, 1), AsOf.date(LocalDate.of(2020, 2, 29)));
    }

    @Test
    void page_showsTheSnippets_andNoOther() throws IOException {
        assertThat(find("```java\n(.*?\n)```")).isEqualTo(snippets());
    }

    @Test
    void snippets_printWhatTheirCommentsSay() throws IOException {
        LedgerView view = ledger.view();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StatementFile.write(february(view), file, StatementForm.CSV);
        stated(view, new ByteArrayOutputStream(), new ByteArrayInputStream(file.toByteArray()));
        matched();

        assertThat(printed)
                .isEqualTo(snippets().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains("// "))
                        .map(line -> line.substring(line.indexOf("// ") + 3))
                        .toList());
    }

    private void stated(LedgerView view, OutputStream out, InputStream in) throws IOException {
        // snippet
        BookStatement statement = BookStatement.of(
                view, nanjing, province, LocalDate.of(2020, 2, 1), AsOf.date(LocalDate.of(2020, 2, 29)));
        statement.lines().forEach(this::print);
        // 2020-02-02 n-1: NOTICE RECEIVED GRANT 1000.00 of relief, reference n-1
        // 2020-02-05 a-1: ARRIVAL RECEIVED GRANT 500.00 of relief, reference g-1, document 收-5
        print(statement.balances().get(0).closing()); // 500.00

        StatementFile.write(statement, out, StatementForm.CSV);
        BookStatement sent = StatementFile.read(in, StatementForm.CSV);
        print(sent.equals(statement)); // true
        // snippet
    }

    private void matched() {
        // snippet
        ledger.postOrThrow(HandMatch.builder()
                .id("m-1")
                .book(nanjing)
                .counterparty(province)
                .addOurs("a-1")
                .addTheirs("g-1")
                .by("会计甲")
                .on(LocalDate.of(2020, 3, 1))
                .build());
        print(ledger.view().handMatches(AsOf.LATEST).size()); // 1
        ledger.postOrThrow(Reversal.of("x-1", "m-1", LocalDate.of(2020, 3, 2)));
        print(ledger.view().handMatches(AsOf.LATEST).size()); // 0
        // snippet
    }

    @Test
    void files_areThoseOfTheExample_andAreRead() throws IOException {
        BookStatement statement = february(ledger.view());
        ObjectMapper mapper = UnionaidJson.mapper();
        String json = find("```json\n(.*?\n)```").get(0);
        String csv = find("```csv\n(.*?\n)```").get(0);
        StringBuilder written = new StringBuilder();
        StatementFile.write(statement, written, StatementForm.CSV);

        assertThat(csv).isEqualTo(written.toString().replace("\r\n", "\n"));
        assertThat(json).isEqualTo(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(statement) + "\n");
        for (StatementForm form : StatementForm.values()) {
            String file = form == StatementForm.CSV ? csv : json;
            assertThat(StatementFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), form))
                    .isEqualTo(statement);
        }
    }

    @Test
    void entriesKindsAndFields_areAllListed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(find("(?m)^\\| `([A-Z]+)` \\| \\p{IsHan}+ \\| [^|]+ \\| [^|]+ \\|$"))
                .isEqualTo(Arrays.stream(LineEntry.values()).map(Enum::name).toList());
        assertThat(find("(?m)^\\| `[A-Z]+` \\| (\\p{IsHan}+) \\| [^|]+ \\| [^|]+ \\|$"))
                .isEqualTo(Arrays.stream(LineEntry.values())
                        .map(LineEntry::inChinese)
                        .toList());
        for (TransferKind kind : TransferKind.values()) {
            assertThat(page).contains("`" + kind + "`");
        }
        for (GrantKind kind : GrantKind.values()) {
            assertThat(page).contains("`" + kind + "`");
        }
        assertThat(page).contains("at most 10,000", "at most 1,000,000", "Up to 100 of each");
        assertThat(BookStatement.MAX_BALANCES).isEqualTo(10_000);
        assertThat(BookStatement.MAX_LINES).isEqualTo(1_000_000);
        assertThat(HandMatch.MAX_EVENTS).isEqualTo(100);
        Optional<BookLine> arrival = february(ledger.view()).lines().stream()
                .filter(l -> l.entry() == LineEntry.ARRIVAL)
                .findFirst();
        assertThat(arrival).isPresent();
    }

    private static List<String> find(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static List<String> snippets() throws IOException {
        List<String> parts = Splitter.on("// snippet\n").splitToList(Files.readString(SOURCE));
        return Stream.iterate(1, i -> i < parts.size(), i -> i + 2)
                .map(i -> parts.get(i).stripTrailing().stripIndent() + "\n")
                .toList();
    }
}
