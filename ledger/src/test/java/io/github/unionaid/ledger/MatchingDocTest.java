package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.HandPair;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.Match;
import io.github.unionaid.ledger.statement.MatchRule;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets and lists of the page {@code docs/matching.md}. */
class MatchingDocTest {
    private static final Path PAGE = Path.of("docs/matching.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/unionaid/ledger/MatchingDocTest.java");
    private static final Path STATEMENTS = Path.of("src/main/java/io/github/unionaid/ledger/statement");

    private final List<String> printed = new ArrayList<>();
    private final BookStatement ours = statement(
            "js",
            "wx",
            Direction.GIVEN,
            460,
            List.of(
                    line("g-1", "2020-02-01", Direction.GIVEN, 300),
                    line("g-2", "2020-02-10", Direction.GIVEN, 100),
                    line("g-3", "2020-03-28", Direction.GIVEN, 60)));
    private final BookStatement theirs = statement(
            "wx",
            "js",
            Direction.RECEIVED,
            390,
            List.of(
                    line("a-1", "2020-02-03", Direction.RECEIVED, 200),
                    line("a-2", "2020-02-04", Direction.RECEIVED, 100),
                    line("a-3", "2020-03-15", Direction.RECEIVED, 90)));

    private void print(Object value) {
        printed.add(value.toString());
    }

    private static BookLine line(String id, String date, Direction direction, long yuan) {
        return BookLine.builder()
                .id(EventId.of(id))
                .date(LocalDate.parse(date))
                .entry(direction == Direction.GIVEN ? LineEntry.PAYMENT : LineEntry.ARRIVAL)
                .direction(direction)
                .transfer(TransferKind.GRANT)
                .fund(FundId.of("relief"))
                .amount(Amount.yuan(yuan))
                .build();
    }

    private static BookStatement statement(
            String book, String counterparty, Direction direction, long sum, List<BookLine> lines) {
        return BookStatement.builder()
                .book(UnionId.of(book))
                .counterparty(UnionId.of(counterparty))
                .from(LocalDate.of(2020, 1, 1))
                .to(LocalDate.of(2020, 3, 31))
                .addBalance(new BookBalance(
                        direction, TransferKind.GRANT, FundId.of("relief"), Amount.ZERO, Amount.yuan(sum)))
                .addAllLines(lines)
                .build();
    }

    @Test
    void page_showsTheSnippets_andNoOther() throws IOException {
        assertThat(find(Files.readString(PAGE), "```java\n(.*?\n)```")).isEqualTo(snippets());
    }

    @Test
    void snippets_printWhatTheirCommentsSay() throws IOException {
        first();
        hand();

        assertThat(printed)
                .isEqualTo(snippets().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains("; // "))
                        .map(line -> line.substring(line.indexOf("; // ") + 5))
                        .toList());
    }

    @Test
    void rules_areAllListed_inTheirOrder() throws IOException {
        assertThat(find(Files.readString(PAGE), "(?m)^\\| (`[A-Z_]+` \\| \\p{IsHan}+) \\|[^|]+\\|$"))
                .isEqualTo(Arrays.stream(MatchRule.values())
                        .map(r -> "`" + r + "` | " + r.inChinese())
                        .toList());
    }

    @Test
    void kinds_areAllListed_andSayWhatTheCodeSays() throws IOException {
        String code = Files.readString(STATEMENTS.resolve("DifferenceKind.java"));
        List<String> said = find(code, "/\\*\\* ((?:(?!\\*/).)*) \\(\\p{IsHan}+\\)\\. \\*/").stream()
                .map(s -> s.replaceAll("\\s+\\*?\\s*", " "))
                .toList();
        List<String> rows = new ArrayList<>();
        for (DifferenceKind kind : DifferenceKind.values()) {
            rows.add("`" + kind + "` | " + kind.inChinese() + " | " + said.get(kind.ordinal()));
        }

        assertThat(find(Files.readString(PAGE), "(?m)^\\| (`[A-Z_]+` \\| \\p{IsHan}+ \\| [^|]+) \\|[^|]+\\|$"))
                .isEqualTo(rows);
    }

    private static List<String> find(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
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

    private void first() {
        // snippet
        StatementMatching matching = StatementMatching.of(ours, theirs);
        Match match = matching.matches().get(0);
        print(match.rule() + " " + match.amount()); // ONE_TO_MANY 300.00
        Difference onTheWay = matching.differences().get(0);
        print(onTheWay.kind() + " " + onTheWay.amount()); // IN_TRANSIT 60.00
        print(onTheWay.ageDays()); // 3
        Difference notAtUpper = matching.differences().get(1);
        print(notAtUpper.kind() + " " + notAtUpper.amount()); // MISSING_AT_UPPER -90.00
        Difference notAtLower = matching.differences().get(2);
        print(notAtLower.kind() + " " + notAtLower.amount()); // MISSING_AT_LOWER 100.00
        // snippet

        // snippet
        PairSummary grants = matching.summaries().get(0);
        print(grants.payerSays() + " - " + grants.receiverSays()); // 460.00 - 390.00
        print(grants.inTransit() + " + " + grants.difference()); // 60.00 + 10.00
        // snippet
    }

    private void hand() {
        // snippet
        HandPair fee = new HandPair(List.of(EventId.of("g-2")), List.of(EventId.of("a-3")));
        MatchingOptions options =
                MatchingOptions.builder().transitDays(14).addHandPair(fee).build();
        StatementMatching again = StatementMatching.of(ours, theirs, options);
        print(again.differences().get(1).kind()); // AMOUNT_DIFFERS
        print(again.differences().get(1).amount()); // 10.00
        // snippet
    }
}
