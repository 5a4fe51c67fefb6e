package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs} say what the code does. */
class DocsTest {

    @Test
    void refusals_areAllListed_inTheirOrder() throws IOException {
        List<String> listed = find("docs/refusals.md", "\\| [0-9]+ \\| `([A-Z_]+)` \\|");

        assertThat(listed)
                .isEqualTo(Arrays.stream(RefusalReason.values()).map(Enum::name).toList());
    }

    @Test
    void refusals_areNumberedAndSayWhatTheReasonsSay() throws IOException {
        String code = Files.readString(Path.of("src/main/java/io/github/unionaid/ledger/event/RefusalReason.java"));
        List<String> said = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+([A-Z_]+)\\b", Pattern.DOTALL)
                .matcher(code.substring(code.indexOf('{')))
                .results()
                .map(m -> "`" + m.group(2) + "` | "
                        + m.group(1).replaceAll("\\s+\\*?\\s*", " ").strip() + " |")
                .toList();

        assertThat(said).hasSize(RefusalReason.values().length);
        assertThat(find("docs/refusals.md", "(?m)^\\| [0-9]+ \\| (.*)$")).isEqualTo(said);
        assertThat(find("docs/refusals.md", "(?m)^\\| ([0-9]+) \\|"))
                .isEqualTo(IntStream.rangeClosed(1, said.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void entries_nameAccountsThatAreInTheirChart() throws IOException {
        List<String> rows = find("docs/entries.md", "\\n(\\|.*\\| (?:Dr|the same) .*\\|)");

        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            String[] cells = row.split("\\|", -1);
            assertAccounts(cells[3], AccountingSystem.SYSTEM_2009);
            assertAccounts(cells[4], AccountingSystem.SYSTEM_2021);
        });
    }

    private static void assertAccounts(String cell, AccountingSystem system) {
        for (String number : find(Pattern.compile("(?:Dr|Cr) ([0-9]{3,}(?:kk)?)"), cell)) {
            for (GrantKind kind : GrantKind.values()) {
                String suffix =
                        system == AccountingSystem.SYSTEM_2009 ? kind.suffix2009() : kind.isSpecial() ? "02" : "01";
                AccountCode code = AccountCode.of(system, number.replace("kk", suffix));
                assertThat(Chart.find(code)).as("%s in '%s'", code, cell).isPresent();
            }
        }
    }

    private static List<String> find(String file, String pattern) throws IOException {
        return find(Pattern.compile(pattern), Files.readString(Path.of(file)));
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
