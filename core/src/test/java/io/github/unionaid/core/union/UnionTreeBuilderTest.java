package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.Jiangsu.NANJING;
import static io.github.unionaid.core.union.Jiangsu.PREORDER;
import static io.github.unionaid.core.union.Jiangsu.PROVINCE;
import static io.github.unionaid.core.union.Jiangsu.WUXI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.unionaid.core.union.TreeProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnionTreeBuilderTest {

    @Test
    void build_exactlyTheMostUnions_isATree() {
        UnionTree.Builder builder = new UnionTree.Builder(PREORDER.size());
        PREORDER.forEach(builder::add);

        assertThat(builder.build()).isEqualTo(Jiangsu.TREE);
    }

    @Test
    void build_oneUnionTooMany_isRefusedWithTheLimit() {
        UnionTree.Builder builder =
                new UnionTree.Builder(2).add(PROVINCE).add(NANJING).add(WUXI).add(WUXI);

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new TreeProblem(Kind.TOO_LARGE, List.of(), List.of(), "more than 2 unions")));
    }

    @Test
    void build_linesGiven_areThoseReported() {
        UnionTree.Builder builder =
                UnionTree.builder().add(PROVINCE, 3).add(NANJING, 14).add(NANJING, 25);

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .withMessage("1 problem(s) in the union tree:\n  DUPLICATE_ID: id nj stands on lines 14 and 25")
                .satisfies(e ->
                        assertThat(e.problems()).extracting(TreeProblem::lines).containsExactly(List.of(14, 25)));
    }

    @Test
    void build_malformedEntries_areReportedWithTheRestAndCountedInPositions() {
        UnionTree.Builder builder = UnionTree.builder()
                .add(PROVINCE)
                .addMalformed(2, "no name")
                .add(NANJING)
                .add(NANJING);

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(TreeProblem::kind, TreeProblem::message)
                        .containsExactly(
                                tuple(Kind.MALFORMED, "on line 2: no name"),
                                tuple(Kind.DUPLICATE_ID, "id nj stands on lines 3 and 4")));
    }

    @Test
    void build_malformedEntriesAlone_areNotCalledEmpty() {
        UnionTree.Builder builder = UnionTree.builder().addMalformed(1, "no name");

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .satisfies(e ->
                        assertThat(e.problems()).extracting(TreeProblem::kind).containsExactly(Kind.MALFORMED));
    }

    @Test
    void build_linesFromSomeEntryOn_areReportedBesidePositions() {
        UnionTree.Builder builder = UnionTree.builder();
        for (int i = 1; i <= 40; i++) {
            builder.add(Jiangsu.grassroots("g" + i % 30, "工会", "js"), i < 20 ? i : 10 * i);
        }
        builder.add(PROVINCE);

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(TreeProblem::lines)
                        .startsWith(List.of(1, 310))
                        .endsWith(List.of(10, 400)));
    }
}
