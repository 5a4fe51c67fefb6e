package io.github.unionaid.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A matching seen from the other statement, and what holds of any. */
final class Mirrored {

    private Mirrored() {}

    static MatchingOptions of(MatchingOptions options) {
        MatchingOptions.Builder builder = MatchingOptions.builder()
                .transitDays(options.transitDays())
                .daysBefore(options.daysBefore())
                .maxParts(options.maxParts())
                .maxCandidates(options.maxCandidates())
                .addAllHandPairs(
                        options.handPairs().stream().map(HandPair::swapped).toList());
        options.upper().ifPresent(builder::upper);
        return builder.build();
    }

    static void check(StatementMatching matching, StatementMatching swapped) {
        assertThat(matches(swapped, true)).containsExactlyInAnyOrderElementsOf(matches(matching, false));
        assertThat(differences(swapped, true)).containsExactlyInAnyOrderElementsOf(differences(matching, false));
        assertThat(swapped.summaries()).hasSameSizeAs(matching.summaries());
        assertThat(swapped.agrees()).isEqualTo(matching.agrees());
    }

    /** Payer less receiver is in transit or a difference; and the differences add up to what the summary says. */
    static void foots(StatementMatching matching) {
        for (PairSummary sum : matching.summaries()) {
            assertThat(sum.payerSays().minus(sum.receiverSays()))
                    .as(sum.toString())
                    .isEqualTo(sum.inTransit().plus(sum.difference()));
            assertThat(sum.grossDifference().minor())
                    .isGreaterThanOrEqualTo(Math.abs(sum.difference().minor()));
        }
    }

    private static List<List<Object>> matches(StatementMatching matching, boolean swap) {
        return matching.matches().stream()
                .map(m -> sides(m.rule(), m.amount(), swap, m.ofOne(), m.ofOther()))
                .toList();
    }

    private static List<List<Object>> differences(StatementMatching matching, boolean swap) {
        return matching.differences().stream()
                .map(d -> Stream.of(
                                sides(d.kind(), d.amount(), swap, d.ofOne(), d.ofOther()),
                                sides(d.ageDays(), "", swap, d.candidatesOfOne(), d.candidatesOfOther()),
                                List.<Object>of(d.parts().stream()
                                        .map(p -> (swap ? p.direction().opposite() : p.direction()) + " " + p.transfer()
                                                + p.fund() + p.amount())
                                        .sorted()
                                        .toList()))
                        .flatMap(List::stream)
                        .toList())
                .toList();
    }

    private static List<Object> sides(
            Object what, Object amount, boolean swap, List<BookLine> one, List<BookLine> other) {
        List<Object> all = new ArrayList<>(List.of(what, amount));
        all.add(swap ? other : one);
        all.add(swap ? one : other);
        return all;
    }
}
