package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The organisation changes, also in the past, as long as every accepted event stays as valid as it was. */
class RegisterChangesTest extends BookStory {
    private static final UnionId XINWU = UnionId.of("wx-xw");
    private static final String DAY = "2021-06-01";

    private static UnionChange found(UnionId id, UnionId parent, String on) {
        return new UnionChange.Founded(
                day(on),
                Union.builder()
                        .id(id)
                        .name("新吴区总工会")
                        .level(UnionLevel.COUNTY)
                        .parent(Optional.of(parent))
                        .build());
    }

    private static UnionChange move(UnionId id, UnionId parent, String on) {
        return new UnionChange.Moved(day(on), id, parent);
    }

    private static UnionChange merge(UnionId id, UnionId into, String on) {
        return new UnionChange.Merged(day(on), id, List.of(into), into);
    }

    private static UnionChange dissolve(UnionId id, UnionId books, String on) {
        return new UnionChange.Dissolved(day(on), id, books);
    }

    private static RegisterChanges of(UnionChange... changes) {
        return change("n", "2024-01-01", changes);
    }

    /** Refused with the event that forbids it. */
    private void assertForbids(String accepted, UnionChange... changes) {
        Refusal refusal = refusal(of(changes));
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(RefusalReason.CHANGE_INVALIDATES_EVENT);
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of(accepted));
    }

    @Test
    void founded_takesEventsFromItsDayOn() {
        assertRefused(raise("n", XINWU, RELIEF, 1, DAY), RefusalReason.UNION_UNKNOWN);
        post(change("c-1", "2021-07-01", found(XINWU, WUXI, DAY)));

        assertThat(lines("c-1")).isEmpty();
        assertThat(flows("c-1")).isEmpty();
        assertRefused(raise("n", XINWU, RELIEF, 1, "2021-05-31"), RefusalReason.UNION_UNKNOWN);
        post(raise("r-1", WUXI, RELIEF, 10, DAY), direct("g-1", WUXI, XINWU, RELIEF, 10, DAY));
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).subtree(WUXI).held()).isEqualTo(Amount.yuan(10));
        assertRefused(of(found(XINWU, WUXI, "2022-01-01")), RefusalReason.CHANGE_NOT_POSSIBLE);
        assertRefused(reverse("n", "c-1", "2021-07-01"), RefusalReason.NOT_REVERSIBLE);
    }

    @Test
    void aChangeOfAComingDay_isTaken_andHoldsFromThenOn() {
        post(change("c-1", "2024-06-30", merge(XISHAN, WUXI, "2025-01-01")));
        assertTaken(raise("n", XISHAN, RELIEF, 1, "2024-06-30"));
        assertThat(ledger.view().register().contains(XISHAN, day("2025-01-01"))).isFalse();
        assertRefused(change("n", "2024-07-01", merge(XUANWU, NANJING, DAY)), RefusalReason.DATED_AFTER_RECORDING);
        assertRefused(change("n", "2009-12-31", merge(XUANWU, NANJING, DAY)), RefusalReason.DATE_BEFORE_BOOKS);
    }

    @Test
    void moved_inThePast_mayNotTakeTheReceiverFromItsGiver() {
        post(raise("r-1", WUXI, RELIEF, 100, "2021-02-01"), pay("g-1", WUXI, XISHAN, RELIEF, 60, DAY));
        post(arrive("a-1", "g-1", 60, "2021-08-01"));

        Refusal refusal = refusal(of(move(XISHAN, NANJING, DAY)));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.CHANGE_INVALIDATES_EVENT);
        assertThat(refusal.message())
                .startsWith("after it g-1 of 2021-06-01 would not be valid: ")
                .contains("does not stand below");
        assertThat(refusal.details()).containsExactly(entry("event", "g-1"), entry("date", "2021-06-01"));
        assertForbids("g-1", move(XISHAN, NANJING, "2020-01-01"));
        assertForbids(
                "g-1", new UnionChange.Renamed(day("2020-01-01"), XISHAN, "锡山", List.of()), move(XISHAN, NANJING, DAY));
        post(change("c-1", "2024-01-01", move(XISHAN, NANJING, "2021-06-02"))); // the arrival is as valid as it was
        assertRefused(pay("n", WUXI, XISHAN, RELIEF, 1, "2021-06-02"), RefusalReason.GIVER_NOT_ABOVE_RECEIVER);
        assertTaken(pay("n", WUXI, XISHAN, RELIEF, 1, DAY));
        assertTaken("grant-return n 2021-08-02 grant=g-1 amount=1.00");
    }

    @Test
    void endedInThePast_mayNotHaveBooksOfItsOwnAfterwards() {
        post(raise("r-0", XISHAN, RELIEF, 5, "2021-05-31"), raise("r-1", XISHAN, RELIEF, 100, DAY));

        for (UnionChange end : new UnionChange[] {merge(XISHAN, WUXI, DAY), dissolve(XISHAN, WUXI, DAY)}) {
            assertForbids("r-1", end);
        }
        assertForbids("r-0", dissolve(XISHAN, WUXI, "2021-05-31"));
        post(reverse("x-1", "r-1", "2021-06-03"));
        assertForbids("r-1", dissolve(XISHAN, WUXI, DAY)); // reversed, and still an event of that day
        assertTaken(of(dissolve(XISHAN, WUXI, "2021-06-02"))); // what takes back has no union of its own
        post(change("c-1", "2024-01-01", dissolve(XISHAN, WUXI, "2021-06-04")));
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(WUXI).held()).isEqualTo(Amount.yuan(5));
    }

    @Test
    void whatArrivedThere_cannotTurnOutToHaveBeenDueToAnother() {
        post(raise("r-1", WUXI, RELIEF, 100, "2021-02-01"), pay("g-1", WUXI, XISHAN, RELIEF, 60, "2021-03-01"));
        post(arrive("a-1", "g-1", 60, DAY));
        post("goods-receipt gr 2021-03-01 into=nj fund=relief goods=4_mask-n95@只 cost=4.00");
        post("goods-transfer t 2021-03-01 from=nj to=nj-xw fund=relief goods=4_mask-n95@只 cost=4.00");
        post("goods-arrival ta 2021-06-01 transfer=t goods=4_mask-n95@只 cost=4.00");

        assertThat(refusal(of(merge(XISHAN, WUXI, DAY))).message())
                .isEqualTo("after it a-1 of 2021-06-01 would not be valid: it is between wx-xs and wx, and would be"
                        + " between wx and wx");
        assertForbids("ta", move(UnionId.of("nj-xw-a"), NANJING, DAY), merge(XUANWU, NANJING, DAY));
        assertTaken(of(move(UnionId.of("nj-xw-a"), NANJING, DAY), merge(XUANWU, NANJING, "2021-06-02")));
        post(change("c-1", "2024-01-01", merge(XISHAN, WUXI, "2021-06-02")));
    }

    @Test
    void wholeBooks_forbidTheEndOfTheirUnion() {
        post(opening("o-1", XISHAN, DAY, "Dr 2009:162 relief 1.00", "Cr 2009:301 relief 1.00"));
        assertForbids("o-1", merge(XISHAN, WUXI, DAY));
        post(voucher("j-1", XISHAN, "2021-06-02", "Dr 2009:135 relief 1.00", "Cr 2009:225 relief 1.00"));
        assertForbids("j-1", merge(XISHAN, WUXI, "2021-06-02"));
        post(close("z-1", "2021-06-03", XISHAN, NANJING));
        assertForbids("z-1", merge(XISHAN, WUXI, "2021-06-03"));
        post(close("z-2", "2021-12-31", XISHAN), reopen("p-1", "2021-12-31", XISHAN));
        assertForbids("z-2", merge(XISHAN, WUXI, "2021-12-31"));
        post(close("z-3", "2021-12-31", XISHAN));
        post("system-conversion v-1 2022-01-01 book=wx-xs");
        assertForbids("v-1", merge(XISHAN, WUXI, "2022-01-01"));
        post(change("c-1", "2024-01-01", merge(XISHAN, WUXI, "2022-01-02")));
        post("handover h-1 2022-02-01 from=wx-xs to=wx");
        assertForbids("h-1", merge(WUXI, NANJING, "2022-02-01"));
        assertTaken(of(merge(WUXI, NANJING, "2022-02-02")));
    }

    @Test
    void counterpartiesOfAnOpening_areThereOnItsDay() {
        post(opening("o-1", WUXI, DAY, "Dr 2009:135 dues 1.00 <> wx-xs", "Cr 2009:331 dues 1.00"));
        assertForbids("o-1", merge(XISHAN, WUXI, DAY));
        assertTaken(of(merge(XISHAN, WUXI, "2021-06-02")));
    }

    @Test
    void sharesGroupsAndAllotments_forbidWhatTheyStandOn() {
        post(DuesReceipt.builder()
                .id("q-1")
                .into(XISHAN)
                .fund(DUES.id())
                .amount(Amount.yuan(10))
                .addOwed(new Share(WUXI, Amount.yuan(4)))
                .on(day(DAY))
                .build());
        assertForbids("q-1", move(XISHAN, NANJING, DAY));
        assertTaken(of(move(XISHAN, NANJING, "2021-06-02")));

        post(raise("r-1", PROVINCE, RELIEF, 100, "2021-02-01"));
        Party group = new Party.UnsplitGroup("南京各区总工会", Optional.of(NANJING));
        post(payGroup("g-1", PROVINCE, group, RELIEF, 60, "2021-07-01"));
        post("allotment t-1 2021-08-01 payment=g-1 to=nj-xw amount=10.00");
        assertForbids("t-1", move(XUANWU, WUXI, "2021-08-01"));
        assertTaken(of(move(XUANWU, WUXI, "2021-08-02")));
        assertForbids("g-1", move(XUANWU, PROVINCE, "2021-07-01"), merge(NANJING, PROVINCE, "2021-07-01"));
    }

    @Test
    void renamed_inThePast_changesTheNameAndNothingElse() {
        post(raise("r-1", XISHAN, RELIEF, 100, DAY));
        post(change("c-1", "2024-01-01", new UnionChange.Renamed(day("2020-01-01"), XISHAN, "新锡山区总工会", List.of())));
        assertThat(ledger.view().register().asOf(day(DAY)).get(XISHAN).name()).isEqualTo("新锡山区总工会");
        assertThat(ledger.view().register().asOf(day("2019-12-31")).get(XISHAN).name())
                .isEqualTo("锡山区总工会");
    }

    @Test
    void impossibleChanges_areRefusedTogether_andNamedAll() {
        UnionChange good = found(XINWU, WUXI, DAY);
        for (UnionChange bad : new UnionChange[] {
            merge(NOWHERE, WUXI, DAY), merge(XISHAN, NOWHERE, DAY), merge(WUXI, PROVINCE, DAY), // 锡山 would be left
            move(NANJING, XUANWU, DAY), move(PROVINCE, NANJING, DAY), dissolve(PROVINCE, NANJING, DAY),
            found(XISHAN, WUXI, DAY), found(UnionId.of("new"), NOWHERE, DAY)
        }) {
            Refusal refusal = refusal(of(good, bad));
            assertThat(refusal.reason()).as(bad.toString()).isEqualTo(RefusalReason.CHANGE_NOT_POSSIBLE);
            assertThat(refusal.message()).startsWith("the register cannot take the changes: ");
            assertThat(refusal.details()).containsKey("problems");
        }
        assertThat(refusal(of(merge(NOWHERE, WUXI, DAY), merge(UnionId.of("nobody"), WUXI, DAY)))
                        .details())
                .containsEntry("problems", "2");
        assertThat(ledger.view().register()).isEqualTo(REGISTER);
        assertTaken(of(merge(WUXI, PROVINCE, DAY), move(XISHAN, PROVINCE, DAY))); // in any order
    }

    @Test
    void oneEvent_hasOneToTenThousandChanges() {
        UnionChange rename = new UnionChange.Renamed(day(DAY), XISHAN, "锡山", List.of());
        UnionChange[] many = Collections.nCopies(10_001, rename).toArray(new UnionChange[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(many))
                .withMessage("n has 10001 changes; expected 1 to 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> of()).withMessage("n has 0 changes; expected 1 to 10000");
        UnionChange[] most = IntStream.range(0, 10_000)
                .mapToObj(i -> found(UnionId.of("u-" + i), WUXI, DAY))
                .toArray(UnionChange[]::new);
        post(of(most));
        assertThat(ledger.view().register().asOf(LocalDate.MAX).size()).isEqualTo(10_006);
    }

    @Test
    void whatWasKnownEarlier_hasTheTreeOfThen() {
        post(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"));
        post(change("c-1", "2022-01-01", move(XISHAN, NANJING, DAY)));
        long moved = ledger.view().sequence();
        post(change("c-2", "2023-01-01", merge(XISHAN, NANJING, "2021-09-01")), found());

        var view = ledger.view();
        assertThat(view.register(0)).isEqualTo(REGISTER);
        assertThat(view.register(moved - 1)).isEqualTo(REGISTER);
        assertThat(view.register(moved).changes()).hasSize(1);
        assertThat(view.register(moved + 1).changes()).hasSize(2);
        assertThat(view.register(Long.MAX_VALUE)).isEqualTo(view.register()).isNotEqualTo(view.register(moved + 1));
        AsOf then = AsOf.date(day("2021-12-31"));
        Totals before = Totals.of(view, then.knownAt(moved - 1));
        assertThat(before.subtree(WUXI).held()).isEqualTo(Amount.yuan(100));
        assertThat(before.subtree(NANJING).held()).isEqualTo(Amount.ZERO);
        Totals after = Totals.of(view, then.knownAt(moved));
        assertThat(after.subtree(WUXI).held()).isEqualTo(Amount.ZERO);
        assertThat(after.subtree(NANJING).held()).isEqualTo(Amount.yuan(100));
        assertThat(after.own(NANJING).held()).isEqualTo(Amount.ZERO);
        assertThat(Totals.of(view, then).own(NANJING).held()).isEqualTo(Amount.yuan(100));
        assertThat(Totals.of(view, AsOf.date(day("2021-05-31"))).subtree(WUXI).held())
                .isEqualTo(Amount.yuan(100));
    }

    private static RegisterChanges found() {
        return change("c-3", "2023-01-01", found(XINWU, WUXI, DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wx-xs", "wx"})
    void aUnionFoundedLater_isForeignToALedgerOfSomeBooks(String kept) {
        Ledger some = keeping(UnionId.of(kept));
        some.postOrThrow(found());
        assertThat(some.post(raise("n", XINWU, RELIEF, 1, DAY)).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
        assertThat(some.dryRun(pay("n", WUXI, XINWU, RELIEF, 0, DAY)).refusal())
                .map(Refusal::reason)
                .contains(kept.equals("wx") ? RefusalReason.AMOUNT_NOT_POSITIVE : RefusalReason.BOOK_NOT_KEPT);
    }
}
