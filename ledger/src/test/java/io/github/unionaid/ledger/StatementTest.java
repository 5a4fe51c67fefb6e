package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bank account of the province: raised, granted to two cities, one grant taken back. */
class StatementTest {
    private static final Account BANK = Account.of(PROVINCE, AccountCode.parse("2009:102"), RELIEF.id());
    private static final PageRequest WHOLE = PageRequest.first(PageRequest.MAX_LIMIT);

    private final Ledger ledger = ledger();

    @BeforeEach
    void post() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 50, "2020-02-04"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-03"));
        ledger.postOrThrow(pay("g-2", PROVINCE, WUXI, RELIEF, 20, "2020-02-03"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-02-05"));
    }

    @Test
    void statement_ofEverything_isInOrderOfDateThenSequence() {
        Statement statement = ledger.view().statement(BANK, LocalDate.MIN, AsOf.LATEST, WHOLE);

        assertThat(statement.account()).isEqualTo(BANK);
        assertThat(statement.opening()).isEqualTo(Balance.ZERO);
        assertThat(statement.broughtForward()).isEqualTo(Balance.ZERO);
        assertThat(statement.lines().items())
                .extracting(StatementLine::toString)
                .containsExactly(
                        "2020-02-01 #4 r-1 Dr 100.00 net 100.00",
                        "2020-02-03 #6 g-1 Cr 60.00 net 40.00",
                        "2020-02-03 #7 g-2 Cr 20.00 net 20.00",
                        "2020-02-04 #5 r-2 Dr 50.00 net 70.00",
                        "2020-02-05 #8 x-1 Dr 60.00 net 130.00");
        assertThat(statement.lines().items().get(1))
                .isEqualTo(new StatementLine(
                        day("2020-02-03"),
                        6,
                        EventId.of("g-1"),
                        Side.CREDIT,
                        Amount.yuan(60),
                        new Balance(Amount.yuan(100), Amount.yuan(60))));
        assertThat(statement.lines().next()).isEmpty();
        assertThat(statement.closing()).isEqualTo(ledger.view().balance(BANK, AsOf.LATEST));
    }

    @Test
    void statement_ofSomeDays_opensWithWhatWasThereBefore() {
        Statement statement = ledger.view().statement(BANK, day("2020-02-03"), AsOf.date(day("2020-02-04")), WHOLE);

        assertThat(statement.opening()).isEqualTo(ledger.view().balance(BANK, AsOf.date(day("2020-02-02"))));
        assertThat(lines(statement)).containsExactly("g-1 net 40.00", "g-2 net 20.00", "r-2 net 70.00");
        assertThat(statement.closing()).isEqualTo(ledger.view().balance(BANK, AsOf.date(day("2020-02-04"))));
    }

    @Test
    void statement_ofOneDay_hasThatDay() {
        Statement statement = ledger.view().statement(BANK, day("2020-02-04"), AsOf.date(day("2020-02-04")), WHOLE);

        assertThat(statement.opening().net()).isEqualTo(Amount.yuan(20));
        assertThat(lines(statement)).containsExactly("r-2 net 70.00");
    }

    @Test
    void statement_aBackdatedEvent_isInTheLaterAnswerAndNotInTheEarlier() {
        LedgerView before = ledger.view();
        Statement early = before.statement(BANK, day("2020-02-03"), AsOf.LATEST, WHOLE);

        ledger.postOrThrow(raise("late-1", PROVINCE, RELIEF, 7, "2020-02-02"));
        ledger.postOrThrow(raise("late-2", PROVINCE, RELIEF, 1, "2020-02-03"));

        LedgerView after = ledger.view();
        Statement late = after.statement(BANK, day("2020-02-03"), AsOf.LATEST, WHOLE);
        assertThat(early.opening().net()).isEqualTo(Amount.yuan(100));
        assertThat(late.opening().net()).isEqualTo(Amount.yuan(107));
        assertThat(lines(late))
                .containsExactly(
                        "g-1 net 47.00", "g-2 net 27.00", "late-2 net 28.00", "r-2 net 78.00", "x-1 net 138.00");
        assertThat(before.statement(BANK, day("2020-02-03"), AsOf.LATEST, WHOLE))
                .isEqualTo(early);
        assertThat(after.statement(BANK, day("2020-02-03"), AsOf.LATEST.knownAt(8), WHOLE))
                .isEqualTo(early);
        assertThat(after.statement(BANK, day("2020-02-03"), AsOf.LATEST.knownAt(9), WHOLE)
                        .opening())
                .isEqualTo(late.opening());
    }

    @Test
    void statement_inPages_carriesTheBalanceForward() {
        LedgerView view = ledger.view();
        AsOf fourth = AsOf.date(day("2020-02-04"));

        Statement first = view.statement(BANK, day("2020-02-02"), fourth, PageRequest.first(2));
        ledger.postOrThrow(raise("late-1", PROVINCE, RELIEF, 7, "2020-02-01"));
        PageRequest next = PageRequest.first(2).at(first.lines().next().orElseThrow());
        Statement second = ledger.view().statement(BANK, day("2020-02-02"), fourth, next);

        assertThat(lines(first)).containsExactly("g-1 net 40.00", "g-2 net 20.00");
        assertThat(first.broughtForward()).isEqualTo(first.opening());
        assertThat(first.lines().next()).contains(new PageCursor(8, 5, 0));
        assertThat(lines(second)).containsExactly("r-2 net 70.00");
        assertThat(second.broughtForward())
                .isEqualTo(first.lines().items().get(1).balance());
        assertThat(second.opening()).isEqualTo(first.opening());
        assertThat(second.closing()).isEqualTo(first.closing());
        assertThat(second.lines().next()).isEmpty();
        assertThat(second)
                .as("of the view that the first page is of")
                .isEqualTo(view.statement(BANK, day("2020-02-02"), fourth, next));
    }

    @Test
    void statement_fromAPlaceBeyondTheLinesOfATransaction_goesOnAfterIt() {
        PageRequest request = PageRequest.first(2).at(new PageCursor(8, 7, Integer.MAX_VALUE));

        assertThat(lines(ledger.view().statement(BANK, LocalDate.MIN, AsOf.LATEST, request)))
                .containsExactly("r-2 net 70.00", "x-1 net 130.00");
    }

    @Test
    void statement_ofAnAccountWithoutLines_isEmptyInItsOwnAsset() {
        Account none = Account.of(WUXI, AccountCode.parse("2009:102"), RELIEF.id());
        Account masks = Account.builder()
                .union(PROVINCE)
                .code(AccountCode.parse("2009:102"))
                .fund(RELIEF.id())
                .asset(Asset.goods("mask-n95", "只"))
                .build();

        Page<StatementLine> empty = new Page<>(List.of(), Optional.empty());
        assertThat(ledger.view().statement(none, LocalDate.MIN, AsOf.LATEST, WHOLE))
                .isEqualTo(new Statement(none, Balance.ZERO, Balance.ZERO, empty, Balance.ZERO));
        Statement ofMasks = ledger.view().statement(masks, LocalDate.MIN, AsOf.LATEST, WHOLE);
        assertThat(ofMasks.lines()).isEqualTo(empty);
        assertThat(ofMasks.closing().net()).isEqualTo(Amount.of(masks.asset(), 0));
    }

    @Test
    void statement_whoseDaysAreInTheWrongOrder_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.view().statement(BANK, day("2020-02-04"), AsOf.date(day("2020-02-03")), WHOLE))
                .withMessage("statement from 2020-02-04 to 2020-02-03; the days are in the wrong order");
    }

    @Test
    void statement_ofALaterView_isRefusedByAnEarlier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ledger.view().statement(BANK, LocalDate.MIN, AsOf.LATEST, WHOLE.at(new PageCursor(9, 1, 0))))
                .withMessage("page 9-1-0 is of a later view; this one ends at 8");
    }

    private static List<String> lines(Statement statement) {
        return statement.lines().items().stream()
                .map(l -> l.event() + " net " + l.balance().net())
                .toList();
    }
}
