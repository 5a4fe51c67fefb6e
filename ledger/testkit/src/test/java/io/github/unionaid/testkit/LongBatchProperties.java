package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Batches of thousands of rows, whatever the ledger takes together: as posted one by one. */
class LongBatchProperties {
    private static final int COUNT = 2_600;
    private static final UnionTree TREE = UnionTree.of(List.of(
            union("a", UnionLevel.PROVINCIAL, Optional.empty()),
            union("b", UnionLevel.CITY, Optional.of(UnionId.of("a"))),
            union("c", UnionLevel.COUNTY, Optional.of(UnionId.of("b"))),
            union("d", UnionLevel.COUNTY, Optional.of(UnionId.of("b"))),
            union("e", UnionLevel.CITY, Optional.of(UnionId.of("a")))));
    private static final List<Fund> FUNDS =
            List.of(Fund.of("x", "一号资金", GrantKind.SPECIAL), Fund.of("y", "二号资金", GrantKind.OTHER));
    private static final List<FundId> FUND_IDS = FUNDS.stream().map(Fund::id).toList();

    private static Union union(String id, UnionLevel level, Optional<UnionId> parent) {
        return Union.builder()
                .id(UnionId.of(id))
                .name(id + "工会")
                .level(level)
                .parent(parent)
                .build();
    }

    private static Ledger ledger() {
        Ledger ledger = Ledgers.empty(TREE);
        FUNDS.forEach(f -> ledger.postOrThrow(OpenFund.of("open-" + f.id(), f)));
        return ledger;
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.of(
                List.of(COUNT), List.of(511, 2), List.of(512), List.of(513), List.of(1_024, 1), List.of(99));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void longBatches_areAsPostedOneByOne(@ForAll long seed, @ForAll("sizes") List<Integer> sizes) {
        Ledger ledger = ledger();
        Ledger twin = ledger();
        Told.tell(ManyRows.of(TREE, FUND_IDS, seed, COUNT), sizes, ledger, twin);

        assertThat(ledger.stateDigest()).isEqualTo(twin.stateDigest());
        assertThat(ledger.view().sequence()).isGreaterThan(COUNT / 4);
        Invariants.reconciles(ledger.view());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void longBatchThatIsNotTaken_leavesTheLedgerAsItWas(@ForAll long seed, @ForAll("sizes") List<Integer> sizes) {
        Ledger ledger = ledger();
        Ledger twin = ledger();
        List<Event> events = ManyRows.of(TREE, FUND_IDS, seed, COUNT);
        int begun = sizes.get(0) / 2;
        Told.tell(events.subList(0, begun), sizes, ledger, twin);
        List<Event> rest = events.subList(begun, COUNT);
        String before = ledger.stateDigest();

        BatchResult whole = ledger.postAll(Batches.of(rest, ledger));

        assertThat(whole.refusals()).isNotEmpty();
        assertThat(ledger.stateDigest()).isEqualTo(before);
        List<PostResult> singles = rest.stream().map(twin::post).toList();
        List<Event> fit = new ArrayList<>();
        for (int line = 0; line < rest.size(); line++) {
            assertThat(whole.refusal(line))
                    .as("line %s", line)
                    .isEqualTo(singles.get(line).refusal());
            if (singles.get(line).isPosted()) {
                fit.add(rest.get(line));
            }
        }
        assertThat(ledger.postAll(Batches.of(fit, ledger)).isPosted()).isTrue();
        assertThat(ledger.stateDigest()).isEqualTo(twin.stateDigest());
        assertThat(ledger.view().events()).isEqualTo(twin.view().events());
    }
}
