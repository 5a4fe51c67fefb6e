package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.WholeLife;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements of the books in a story that has every type of event, and of ledgers that keep one book of it each. */
class StatementExportTest {
    private static final LedgerView ALL =
            WholeLife.ledger(new InMemoryJournal()).view();
    private static final List<UnionId> UNIONS = List.of(PROVINCE, NANJING, XUANWU, PLANT, WUXI, XISHAN);
    private static final LocalDate LAST_OF_2020 = LocalDate.of(2020, 12, 29); // before any union is no more

    /** The same story, as a ledger of some books is told it: what it does not take is of other books. */
    private static LedgerView keeping(Set<UnionId> kept) {
        Ledger ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(Jiangsu.REGISTER)
                .clock(Jiangsu.CLOCK)
                .keptBooks(kept)
                .build());
        for (Event event : WholeLife.events()) {
            PostResult unused = ledger.post(asTold(event));
        }
        return ledger.view();
    }

    /** The receiver of a share of a group is told of a payment: it knows of no group. */
    private static Event asTold(Event event) {
        return event instanceof Allotment share
                ? GrantPayment.builder()
                        .id(share.id())
                        .from(PROVINCE)
                        .to(share.to())
                        .fund(FundId.of("relief"))
                        .amount(share.amount())
                        .on(share.on())
                        .build()
                : event;
    }

    private static BookStatement of(LedgerView view, UnionId book, UnionId other, AsOf asOf) {
        return BookStatement.of(view, book, other, LocalDate.MIN, asOf);
    }

    private static List<String> texts(BookStatement statement) {
        return statement.lines().stream().map(BookLine::toString).toList();
    }

    static Stream<Arguments> pairs() {
        return UNIONS.stream()
                .flatMap(a -> UNIONS.stream().filter(b -> !b.equals(a)).map(b -> Arguments.of(a, b)));
    }

    @Test
    void giver_hasWhatItPromisedPaidAndGotBack() {
        assertThat(texts(of(ALL, PROVINCE, NANJING, AsOf.date(LAST_OF_2020))))
                .containsExactly(
                        "2020-02-01 qa-1: ACCRUAL RECEIVED REMIT 150.00 of dues",
                        "2020-02-02 n-1: NOTICE GIVEN GRANT 1000.00 of relief, reference n-1",
                        "2020-02-03 g-1: PAYMENT GIVEN GRANT 600.00 of relief, reference g-1",
                        "2020-02-06 pb-1: BOUNCE GIVEN GRANT -40.00 of relief, reference g-1, takes back g-1",
                        "2020-02-07 nc-1: NOTICE GIVEN GRANT -100.00 of relief, reference n-1, takes back n-1",
                        "2020-03-03 ma-1: ARRIVAL RECEIVED REMIT 200.00 of dues, reference m-1");
    }

    @Test
    void receiver_hasWhatItWasToldIsPromised_whatIsDue_andWhatArrived() {
        BookStatement statement = of(ALL, NANJING, PROVINCE, AsOf.date(LAST_OF_2020));

        assertThat(texts(statement))
                .containsExactly(
                        "2020-01-31 q-1: ACCRUAL GIVEN REMIT 200.00 of dues",
                        "2020-02-02 n-1: NOTICE RECEIVED GRANT 1000.00 of relief, reference n-1",
                        "2020-02-02 na-1: ACCRUAL RECEIVED GRANT 300.00 of relief, reference n-1",
                        "2020-02-05 a-1: ARRIVAL RECEIVED GRANT 500.00 of relief, reference g-1",
                        "2020-02-07 nc-1: NOTICE RECEIVED GRANT -100.00 of relief, reference n-1, takes back n-1",
                        "2020-03-01 m-1: PAYMENT GIVEN REMIT 200.00 of dues, reference m-1");
        BookLine arrival = statement.lines().get(3);
        assertThat(arrival.begunOn()).contains(LocalDate.of(2020, 2, 3));
        assertThat(arrival.notice()).map(Object::toString).contains("n-1");
        assertThat(arrival.grantKind()).map(Object::toString).contains("WARMTH");
        assertThat(statement.balances())
                .extracting(b -> b.direction() + " " + b.transfer() + " " + b.opening() + " " + b.closing())
                .containsExactly("GIVEN REMIT 0.00 200.00", "RECEIVED GRANT 0.00 500.00");
    }

    @Test
    void allotment_isAPaymentToTheUnion_theGroupIsNone() {
        assertThat(texts(of(ALL, PROVINCE, WUXI, AsOf.date(LocalDate.of(2020, 3, 1)))))
                .containsExactly(
                        "2020-02-08 t-1: PAYMENT GIVEN GRANT 120.00 of relief, reference t-1",
                        "2020-02-13 l-1: PAYMENT GIVEN LOAN 200.00 of dues, reference l-1",
                        "2020-02-21 lra-1: ARRIVAL RECEIVED REPAYMENT 80.00 of dues, reference lr-1",
                        "2020-03-01 lw-1: ACCRUAL GIVEN LOAN -20.00 of dues, reference l-1",
                        "2020-03-01 lw-1: ACCRUAL GIVEN GRANT 20.00 of dues, reference l-1");
        assertThat(texts(of(ALL, WUXI, PROVINCE, AsOf.date(LocalDate.of(2020, 3, 1)))))
                .containsExactly(
                        "2020-02-09 a-2: ARRIVAL RECEIVED GRANT 120.00 of relief, reference t-1",
                        "2020-02-14 la-1: ARRIVAL RECEIVED LOAN 200.00 of dues, reference l-1",
                        "2020-02-20 lr-1: PAYMENT GIVEN REPAYMENT 80.00 of dues, reference lr-1",
                        "2020-03-01 lw-1: ACCRUAL RECEIVED LOAN -20.00 of dues, reference l-1",
                        "2020-03-01 lw-1: ACCRUAL RECEIVED GRANT 20.00 of dues, reference l-1");
    }

    @Test
    void directGrant_return_duesPassedDown_andGoods() {
        assertThat(texts(of(ALL, NANJING, XUANWU, AsOf.date(LAST_OF_2020))))
                .containsExactly(
                        "2020-01-31 q-1: ACCRUAL GIVEN PASSDOWN 100.00 of dues",
                        "2020-02-09 g-3: PAYMENT GIVEN GRANT 200.00 of relief, reference g-3",
                        "2020-02-12 c-1: ARRIVAL RECEIVED RETURN 30.00 of relief, reference b-1",
                        "2020-03-03 w-1: PAYMENT GIVEN PASSDOWN 100.00 of dues, reference w-1",
                        "2020-03-07 gt-1: PAYMENT GIVEN GOODS 40 mask-n95@只 of relief, reference gt-1");
        assertThat(texts(of(ALL, XUANWU, NANJING, AsOf.date(LAST_OF_2020))))
                .containsExactly(
                        "2020-02-09 g-3: ARRIVAL RECEIVED GRANT 200.00 of relief, reference g-3",
                        "2020-02-10 b-1: PAYMENT GIVEN RETURN 30.00 of relief, reference b-1",
                        "2020-03-04 wa-1: ARRIVAL RECEIVED PASSDOWN 100.00 of dues, reference w-1",
                        "2020-03-08 ga-1: ARRIVAL RECEIVED GOODS 39 mask-n95@只 of relief, reference gt-1");
    }

    @Test
    void reversal_isALineOfItsOwnDate_namingWhatItTakesBack() {
        Ledger ledger = Jiangsu.ledger();
        ledger.postOrThrow(Jiangsu.raise("r-1", PROVINCE, Jiangsu.RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(Jiangsu.direct("g-1", PROVINCE, NANJING, Jiangsu.RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(Jiangsu.reverse("x-1", "g-1", "2020-02-05"));

        BookStatement statement =
                BookStatement.of(ledger.view(), NANJING, PROVINCE, LocalDate.of(2020, 2, 3), AsOf.LATEST);

        assertThat(statement.to()).isEqualTo(LocalDate.of(2020, 2, 5));
        assertThat(texts(statement))
                .containsExactly(
                        "2020-02-05 x-1: ARRIVAL RECEIVED GRANT -60.00 of relief, reference g-1, takes back g-1");
        assertThat(statement.lines().get(0).begunOn()).contains(LocalDate.of(2020, 2, 2));
        assertThat(statement.balances())
                .extracting(b -> b.opening() + " " + b.closing())
                .containsExactly("60.00 0.00");
    }

    @Test
    void dealingsWithAUnionThatBecamePartOfAnother_areInThatOnes_namingTheOld() {
        BookStatement before = of(ALL, NANJING, XUANWU, AsOf.date(LocalDate.of(2022, 2, 28)));
        assertThat(before.lines())
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.counterparty()).isEmpty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(ALL, NANJING, XUANWU, AsOf.date(LocalDate.of(2022, 3, 1))))
                .withMessage("on 2022-03-01 the books of nj-xw are those of nj: no dealings with itself");
        BookStatement plant = of(ALL, PLANT, NANJING, AsOf.date(LocalDate.of(2022, 3, 1)));
        BookStatement asked = of(ALL, PLANT, XUANWU, AsOf.date(LocalDate.of(2022, 3, 1)));
        assertThat(asked).isEqualTo(plant);
        assertThat(of(ALL, NANJING, PLANT, AsOf.date(LocalDate.of(2022, 3, 1))).lines())
                .extracting(BookLine::toString)
                .containsExactly("2020-03-04 wa-1: ACCRUAL GIVEN PASSDOWN 30.00 of dues");
        assertThat(of(ALL, WUXI, XISHAN, AsOf.date(LAST_OF_2020)).counterparty())
                .isEqualTo(XISHAN);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ledgerThatKeepsOneBook_statesTheSameAsOneThatKeepsAll(UnionId book, UnionId other) {
        LedgerView one = keeping(Set.of(book));
        for (LocalDate to : List.of(LAST_OF_2020, LocalDate.of(2021, 6, 30), LocalDate.of(2022, 2, 28))) {
            if (one.register().contains(book, to) && one.register().contains(other, to)) {
                BookStatement ofOne = of(one, book, other, AsOf.date(to));
                BookStatement ofAll = of(ALL, book, other, AsOf.date(to));
                assertThat(texts(ofOne)).isEqualTo(texts(ofAll));
                assertThat(ofOne.balances()).isEqualTo(ofAll.balances());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void balances_areTheSumsOfAllFlows(UnionId book, UnionId other) {
        for (AsOf asOf : List.of(
                AsOf.date(LAST_OF_2020), AsOf.date(LAST_OF_2020).knownAt(30), AsOf.date(LocalDate.of(2020, 2, 9)))) {
            Map<String, Long> sums = new TreeMap<>();
            int moves = 0;
            for (Flow flow : ALL.flows()) {
                boolean given = flow.kind() == FlowKind.PAYMENT;
                Optional<UnionId> own = given ? flow.from() : flow.to();
                Optional<UnionId> far = given ? flow.to() : flow.from();
                if ((given || flow.kind() == FlowKind.ARRIVAL)
                        && asOf.includes(flow.date(), flow.sequence())
                        && !flow.toGroup()
                        && own.equals(Optional.of(book))
                        && far.equals(Optional.of(other))) {
                    Direction direction = given ? Direction.GIVEN : Direction.RECEIVED;
                    sums.merge(
                            direction + " " + flow.transfer().orElseThrow() + " of " + flow.fund() + " in "
                                    + flow.amount().asset(),
                            flow.amount().minor(),
                            Long::sum);
                    moves++;
                }
            }
            BookStatement statement = of(ALL, book, other, asOf);
            Map<String, Long> stated = new TreeMap<>();
            statement
                    .balances()
                    .forEach(b ->
                            stated.put(BalanceKey.of(b).toString(), b.closing().minor()));
            stated.values().removeIf(v -> v == 0);
            sums.values().removeIf(v -> v == 0);

            assertThat(stated).isEqualTo(sums);
            assertThat(statement.lines().stream().filter(l -> l.entry().moves()))
                    .hasSize(moves);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoBooksOfOneLedger_mirrorEachOther(UnionId book, UnionId other) {
        BookStatement mine = of(ALL, book, other, AsOf.date(LAST_OF_2020));
        BookStatement theirs = of(ALL, other, book, AsOf.date(LAST_OF_2020));
        List<String> references = new ArrayList<>();
        theirs.lines()
                .forEach(l -> l.reference()
                        .ifPresent(r -> references.add(l.direction().opposite() + " " + l.transfer() + " " + r)));

        for (BookLine line : mine.lines()) {
            if (line.entry() == LineEntry.ARRIVAL || line.entry() == LineEntry.NOTICE) {
                boolean told = line.entry() == LineEntry.NOTICE
                        || theirs.lines().stream()
                                .anyMatch(l -> l.reference().equals(line.reference())
                                        && l.date().equals(line.begunOn().orElse(line.date()))
                                        && l.direction() == line.direction().opposite());
                assertThat(told).as(line.toString()).isTrue();
                assertThat(references)
                        .contains(line.direction() + " " + line.transfer() + " "
                                + line.reference().orElseThrow());
            }
        }
    }

    @Test
    void allOf_isThoseAgainstEach() {
        for (AsOf asOf : List.of(
                AsOf.LATEST, AsOf.date(LAST_OF_2020), AsOf.date(LAST_OF_2020).knownAt(20))) {
            List<BookStatement> all = BookStatement.allOf(ALL, NANJING, LocalDate.MIN, asOf);

            assertThat(all).isNotEmpty().allSatisfy(s -> {
                assertThat(s).isEqualTo(of(ALL, NANJING, s.counterparty(), asOf));
                assertThat(s.ledger()).contains(ALL.ledgerId());
            });
            assertThat(all).extracting(BookStatement::counterparty).isSorted().doesNotContain(NANJING);
        }
    }

    @Test
    void parts_ofAPeriod_joinToTheWhole() {
        LocalDate middle = LocalDate.of(2020, 2, 10);
        BookStatement whole = of(ALL, PROVINCE, NANJING, AsOf.date(LAST_OF_2020));
        BookStatement first = of(ALL, PROVINCE, NANJING, AsOf.date(middle));
        BookStatement second = BookStatement.of(ALL, PROVINCE, NANJING, middle.plusDays(1), AsOf.date(LAST_OF_2020));

        assertThat(Stream.concat(first.lines().stream(), second.lines().stream()))
                .isEqualTo(whole.lines());
        first.balances()
                .forEach(b -> assertThat(second.balance(
                                b.direction(),
                                b.transfer(),
                                b.fund(),
                                b.closing().asset()))
                        .map(BookBalance::opening)
                        .hasValue(b.closing()));
        assertThat(first.from()).isEqualTo(LocalDate.of(2010, 1, 1));
    }

    @Test
    void book_notKept_orNotKnown_isRefused() {
        LedgerView view = keeping(Set.of(NANJING));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(view, PROVINCE, NANJING, AsOf.LATEST))
                .withMessageContaining("does not keep the books of js, so it cannot state them");
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> of(view, NANJING, NOWHERE, AsOf.LATEST))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(view, NANJING, NANJING, AsOf.LATEST))
                .withMessageContaining("no dealings with itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookStatement.of(
                        view, NANJING, PROVINCE, LocalDate.of(2020, 2, 2), AsOf.date(LocalDate.of(2020, 2, 1))))
                .withMessageContaining("a statement from 2020-02-02 to 2020-02-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(view, NANJING, PROVINCE, AsOf.date(LocalDate.MAX.minusDays(1))))
                .withMessageContaining("expected a day from 0001-01-01 to 9999-12-31");
    }

    @Test
    void nothingKnown_isAStatementOfNothing() {
        BookStatement nothing =
                BookStatement.of(ALL, NANJING, PROVINCE, LocalDate.of(2020, 2, 1), AsOf.LATEST.knownAt(0));

        assertThat(nothing.to()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(nothing.balances()).isEmpty();
        assertThat(nothing.lines()).isEmpty();
        assertThat(BookStatement.allOf(ALL, NANJING, LocalDate.MIN, AsOf.LATEST.knownAt(0)))
                .isEmpty();
    }

    @Test
    void legsOfTheOtherBook_takenAsTold_areNoLines() {
        LedgerView view = keeping(Set.of(NANJING));
        BookStatement statement = of(view, NANJING, PROVINCE, AsOf.LATEST);

        assertThat(view.event(EventId.of("g-1"))).isPresent();
        assertThat(statement.lines()).extracting(l -> l.id().value()).doesNotContain("g-1", "pb-1", "ma-1");
    }
}
