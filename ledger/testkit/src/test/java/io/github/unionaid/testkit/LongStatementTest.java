package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.StatementFile;
import io.github.unionaid.ledger.statement.StatementForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of the root of a ledger of many grants; {@code -Dstatement.lines} for more of them. */
class LongStatementTest {
    private static final int LINES = Integer.getInteger("statement.lines", 50_000);
    private static final LedgerView VIEW = ManyGrants.ledger(5, LINES, 3).view();
    private static final UnionId ROOT = VIEW.register().firstTree().root().id();
    private static final List<BookStatement> STATEMENTS = timed("all of the root", LongStatementTest::all);
    private static final BookStatement LONGEST = STATEMENTS.stream()
            .max(Comparator.comparingInt(s -> s.lines().size()))
            .orElseThrow();

    private static final BookStatement LONG =
            repeated(LONGEST, LINES / LONGEST.lines().size());

    /** Every line so many times. */
    private static BookStatement repeated(BookStatement statement, int times) {
        BookStatement.Builder repeated = BookStatement.builder()
                .book(statement.book())
                .counterparty(statement.counterparty())
                .from(statement.from())
                .to(statement.to());
        statement.lines().forEach(line -> repeated.addAllLines(Collections.nCopies(times, line)));
        statement
                .balances()
                .forEach(b -> repeated.addBalances(new BookBalance(
                        b.direction(),
                        b.transfer(),
                        b.fund(),
                        b.opening(),
                        Amount.of(b.closing().asset(), b.closing().minor() * times))));
        return repeated.build();
    }

    private static List<BookStatement> all() {
        return BookStatement.allOf(VIEW, ROOT, LocalDate.MIN, AsOf.LATEST);
    }

    /** What one measurement makes. */
    private interface Made<T> {
        T make();
    }

    private static <T> T timed(String what, Made<T> made) {
        long begin = System.nanoTime();
        T result = made.make();
        System.out.println(what + ": " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        return result;
    }

    @Test
    void statements_haveEachFlowOfTheRootOnce() {
        long flows = VIEW.flows().stream()
                .filter(f -> (f.kind() == FlowKind.PAYMENT
                                && f.from().filter(ROOT::equals).isPresent())
                        || (f.kind() == FlowKind.ARRIVAL
                                && f.to().filter(ROOT::equals).isPresent()))
                .count();

        assertThat(STATEMENTS.stream().mapToInt(s -> s.lines().size()).sum()).isEqualTo(flows);
        assertThat(timed(
                        "the longest alone",
                        () -> BookStatement.of(VIEW, ROOT, LONGEST.counterparty(), LocalDate.MIN, AsOf.LATEST)))
                .isEqualTo(LONGEST);
    }

    @ParameterizedTest
    @EnumSource
    void longStatement_goesToAFileAndBack(StatementForm form, @TempDir Path directory) {
        Path file = directory.resolve("statement");

        long written = timed(LONG + " written as " + form, () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                StatementFile.write(LONG, out, form);
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + file, e);
            }
        });
        BookStatement back = timed(written + " bytes read", () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return StatementFile.read(in, form);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + file, e);
            }
        });

        assertThat(back).isEqualTo(LONG);
    }
}
