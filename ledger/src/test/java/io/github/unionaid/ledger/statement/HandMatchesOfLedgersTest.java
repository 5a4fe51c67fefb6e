package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.HandMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Matches made by hand that a ledger has, as pairs of two statements. */
class HandMatchesOfLedgersTest {
    private static UnionId standing(UnionId union) {
        return union.equals(WUXI) ? NANJING : union;
    }

    private static List<HandPair> pairs(HandMatch... matches) {
        return MatchingOptions.builder()
                .transitDays(7)
                .build()
                .withHandMatches(List.of(matches), HandMatchesOfLedgersTest::standing, PROVINCE, NANJING)
                .handPairs();
    }

    private static HandMatch match(String id, UnionId book, UnionId other, String ours, String theirs) {
        return HandMatch.builder()
                .id(id)
                .book(book)
                .counterparty(other)
                .addOurs(ours)
                .addTheirs(theirs)
                .on(day("2020-03-01"))
                .build();
    }

    private static HandPair pair(List<String> ofOne, List<String> ofOther) {
        return new HandPair(
                ofOne.stream().map(EventId::of).toList(),
                ofOther.stream().map(EventId::of).toList());
    }

    @Test
    void madeFromEitherSide_orWithAUnionThatHasMergedSince_count() {
        assertThat(pairs(
                        match("m-1", PROVINCE, NANJING, "g-1", "a-1"),
                        match("m-2", NANJING, PROVINCE, "a-2", "g-2"),
                        match("m-3", PROVINCE, WUXI, "g-3", "a-3")))
                .containsExactly(
                        pair(List.of("g-1"), List.of("a-1")),
                        pair(List.of("g-2"), List.of("a-2")),
                        pair(List.of("g-3"), List.of("a-3")));
    }

    @Test
    void ofOtherUnions_areLeftOut_andOtherOptionsStay() {
        assertThat(pairs(match("m-1", PROVINCE, XUANWU, "g-1", "a-1"))).isEmpty();
        assertThat(MatchingOptions.builder()
                        .transitDays(7)
                        .build()
                        .withHandMatches(List.of(), HandMatchesOfLedgersTest::standing, PROVINCE, NANJING)
                        .transitDays())
                .isEqualTo(7);
    }

    @Test
    void thatNameOneEvent_areOne() {
        assertThat(pairs(
                        match("m-1", PROVINCE, NANJING, "g-1", "a-1"),
                        match("m-2", PROVINCE, NANJING, "g-2", "a-2"),
                        match("m-3", PROVINCE, WUXI, "g-3", "a-1"),
                        match("m-4", NANJING, PROVINCE, "a-9", "g-2")))
                .containsExactly(
                        pair(List.of("g-1", "g-3"), List.of("a-1")), pair(List.of("g-2"), List.of("a-2", "a-9")));
    }

    @Test
    void joined_mayBeLargerThanOneThatWasMade() {
        HandMatch.Builder first = HandMatch.builder()
                .id("m-1")
                .book(PROVINCE)
                .counterparty(NANJING)
                .on(day("2020-03-01"));
        HandMatch.Builder second =
                HandMatch.builder().id("m-2").book(PROVINCE).counterparty(WUXI).on(day("2020-03-01"));
        for (int i = 0; i < HandMatch.MAX_EVENTS; i++) {
            first.addOurs("g-" + i);
            second.addOurs("h-" + i);
        }

        assertThat(pairs(first.addTheirs("a-1").build(), second.addTheirs("a-1").build()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.ofOne()).hasSize(2 * HandMatch.MAX_EVENTS));
    }
}
