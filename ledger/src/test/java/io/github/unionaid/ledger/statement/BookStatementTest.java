package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.Statements.FROM;
import static io.github.unionaid.ledger.statement.Statements.JS;
import static io.github.unionaid.ledger.statement.Statements.RELIEF;
import static io.github.unionaid.ledger.statement.Statements.TO;
import static io.github.unionaid.ledger.statement.Statements.balance;
import static io.github.unionaid.ledger.statement.Statements.full;
import static io.github.unionaid.ledger.statement.Statements.head;
import static io.github.unionaid.ledger.statement.Statements.line;
import static io.github.unionaid.ledger.statement.Statements.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a statement may say, and its digest. */
class BookStatementTest {

    private static void refused(BookStatement.Builder statement, String message) {
        assertThatIllegalArgumentException().isThrownBy(statement::build).withMessageContaining(message);
    }

    @Test
    void statement_ofNothing_isOne() {
        BookStatement nothing = head().build();

        assertThat(nothing.balances()).isEmpty();
        assertThat(nothing).hasToString("BookStatement{js against nj, 2020-02-01 to 2020-02-29: 0 balances, 0 lines}");
        assertThat(head().build()).isEqualTo(nothing).hasSameHashCodeAs(nothing);
    }

    @Test
    void statement_againstItself_isRefused() {
        refused(
                BookStatement.builder().book(JS).counterparty(JS).from(FROM).to(TO),
                "the book of js is stated against js itself");
    }

    @Test
    void period_thatEndsBeforeItBegins_orIsOfYearsWithoutFourDigits_isRefused() {
        BookStatement.Builder turned = BookStatement.builder()
                .book(JS)
                .counterparty(Statements.NJ)
                .from(TO)
                .to(FROM);
        refused(turned, "from 2020-02-29 is after to 2020-02-01");
        BookStatement.Builder late = BookStatement.builder()
                .book(JS)
                .counterparty(Statements.NJ)
                .from(FROM)
                .to(LocalDate.MAX);
        refused(late, "expected a day from 0001-01-01 to 9999-12-31");
        assertThat(BookStatement.builder()
                        .book(JS)
                        .counterparty(Statements.NJ)
                        .from(LocalDate.of(1, 1, 1))
                        .to(LocalDate.of(9999, 12, 31))
                        .build()
                        .lines())
                .isEmpty();
    }

    @Test
    void ledger_blankOrTooLong_isRefused() {
        refused(head().ledger(" "), "ledger is blank");
        refused(head().ledger("x".repeat(65)), "the most is 64");
        assertThat(head().ledger("x".repeat(64)).build().ledger()).isPresent();
    }

    @Test
    void balances_areOneOfAKind_inOneAsset() {
        refused(
                head().addBalances(balance("1.00", "1.00")).addBalances(balance("2.00", "2.00")),
                "two balances of GIVEN GRANT of relief-2020 in CNY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> balance("1.00", "1 mask@只"))
                .withMessage("opening is 1.00 and closing 1 mask@只; expected one asset");
    }

    @Test
    void closing_thatIsNotOpeningAndLines_isRefused() {
        refused(
                head().addBalances(balance("1.00", "3.01")).addLines(payment("g-1", "2020-02-02", "2.00")),
                "closes with 3.01; its opening 1.00 and the lines that move are 3.00");
        refused(
                head().addBalances(balance("1.00", "3.00"))
                        .addLines(line("n-1", "2020-02-02", LineEntry.NOTICE, Direction.GIVEN, "2.00")
                                .build()),
                "the lines that move are 1.00");
    }

    @Test
    void sums_thatDoNotFit_areRefused() {
        BookStatement.Builder statement = head().addBalances(balance("92233720368547758.07", "0.00"))
                .addLines(payment("g-1", "2020-02-02", "0.01"));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(statement::build)
                .withMessageContaining("overflow");
    }

    @Test
    void line_withoutBalance_orOutOfThePeriod_orOutOfOrder_isRefused() {
        refused(head().addLines(payment("g-1", "2020-02-02", "2.00")), "which has no balance");
        BookLine one = payment("g-1", "2020-02-02", "2.00");
        for (String day : new String[] {"2020-01-31", "2020-03-01"}) {
            refused(
                    head().addBalances(balance("0.00", "2.00")).addLines(payment("g-1", day, "2.00")),
                    "expected lines from 2020-02-01 to 2020-02-29");
        }
        refused(
                head().addBalances(balance("0.00", "4.00"))
                        .addLines(one)
                        .addLines(payment("g-2", "2020-02-01", "2.00")),
                "line g-2 of 2020-02-01 comes after 2020-02-02");
        assertThat(head().addBalances(balance("0.00", "4.00"))
                        .addLines(payment("g-1", "2020-02-01", "2.00"), payment("g-2", "2020-02-29", "2.00"))
                        .build()
                        .lines())
                .hasSize(2);
    }

    @Test
    void line_ofZero_orTheWrongWay_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment("g-1", "2020-02-02", "0.00"))
                .withMessageContaining("line g-1 of 2020-02-02 has the amount 0.00");
        for (LineEntry entry : new LineEntry[] {LineEntry.PAYMENT, LineEntry.BOUNCE, LineEntry.ARRIVAL}) {
            Direction wrong = entry == LineEntry.ARRIVAL ? Direction.GIVEN : Direction.RECEIVED;
            BookLine.Builder line = line("g-1", "2020-02-02", entry, wrong, "1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(line::build)
                    .withMessageContaining("a payment and a bounce are GIVEN, an arrival is RECEIVED");
        }
        for (Direction direction : Direction.values()) {
            assertThat(line("n-1", "2020-02-02", LineEntry.NOTICE, direction, "1.00")
                            .build()
                            .direction())
                    .isEqualTo(direction);
        }
    }

    @Test
    void lines_asManyAsThereMayBe_areTaken_andOneMoreIsRefused() {
        BookLine notice = line("n-1", "2020-02-02", LineEntry.NOTICE, Direction.GIVEN, "1.00")
                .build();
        List<BookLine> most = Collections.nCopies(BookStatement.MAX_LINES, notice);
        BookStatement.Builder statement =
                head().addBalances(balance("0.00", "0.00")).addAllLines(most);

        assertThat(statement.build().lines()).hasSize(1_000_000);
        refused(
                head().addBalances(balance("0.00", "0.00")).addAllLines(most).addLines(notice),
                "1000001 lines; the most is 1000000");
    }

    @Test
    void balances_asManyAsThereMayBe_areTaken_andOneMoreIsRefused() {
        BookStatement.Builder statement = head();
        BookStatement.Builder more = head();
        for (int i = 0; i <= BookStatement.MAX_BALANCES; i++) {
            BookBalance balance = new BookBalance(
                    Direction.GIVEN, TransferKind.GRANT, FundId.of("f-" + i), Amount.fen(i), Amount.fen(i));
            more.addBalances(balance);
            if (i < BookStatement.MAX_BALANCES) {
                statement.addBalances(balance);
            }
        }

        assertThat(statement.build().balances()).hasSize(10_000);
        refused(more, "10001 balances; the most is 10000");
    }

    @Test
    void balance_isFoundByItsKind() {
        assertThat(full().balance(Direction.GIVEN, TransferKind.GRANT, RELIEF, Asset.CNY))
                .contains(balance("1000.00", "1280.00"));
        assertThat(full().balance(Direction.RECEIVED, TransferKind.GRANT, RELIEF, Asset.CNY))
                .isEmpty();
    }

    @Test
    void digest_isThatOfTheDescribedTexts() throws NoSuchAlgorithmException {
        StringBuilder text = new StringBuilder();
        for (String part : List.of("unionaid-book-statement", "1", "js", "nj", "2020-02-01", "2020-02-29", "")) {
            text.append(netstring(part));
        }
        for (String part : List.of("1", "GIVEN", "GRANT", "relief-2020", "0.00", "2.00", "1")) {
            text.append(netstring(part));
        }
        for (String part : List.of("款-1", "2020-02-02", "PAYMENT", "GIVEN", "GRANT", "relief-2020", "", "2.00")) {
            text.append(netstring(part));
        }
        text.append(netstring("").repeat(6));

        BookStatement statement = head().addBalances(balance("0.00", "2.00"))
                .addLines(payment("款-1", "2020-02-02", "2.00"))
                .build();

        assertThat(statement.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(text.toString().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(statement.digest());
    }

    private static String netstring(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length + ":" + part + ",";
    }

    @Test
    void digest_ofAnotherStatement_isAnother() {
        List<UnaryOperator<BookStatement.Builder>> others = List.of(
                b -> b.ledger("x"),
                b -> b.addBalances(balance("0.00", "0.00")),
                b -> b.ledger("x").addBalances(balance("0.00", "0.00")),
                b -> b.addBalances(balance("1.00", "1.00")));

        assertThat(others.stream().map(o -> o.apply(head()).build().digest()))
                .doesNotHaveDuplicates()
                .doesNotContain(head().build().digest());
    }

    @Test
    void line_asText_saysItsParts() {
        assertThat(full().lines().get(2))
                .hasToString("2020-02-04 =1+1: BOUNCE GIVEN GRANT -20.00 of relief-2020, reference 810000000000000000,"
                        + " takes back 810000000000000000");
        assertThat(Optional.of(Direction.GIVEN.opposite())).contains(Direction.RECEIVED);
    }
}
