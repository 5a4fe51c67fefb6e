package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.core.union.TreeProblem.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidTreeExceptionTest {

    @Test
    void message_twentyProblems_showsAll() {
        assertThat(new InvalidTreeException(problems(20)))
                .hasMessageStartingWith("20 problem(s) in the union tree:\n  EMPTY: number 1\n")
                .hasMessageEndingWith("\n  EMPTY: number 20");
    }

    @Test
    void message_moreProblems_showsTwentyAndTheListAll() {
        InvalidTreeException exception = new InvalidTreeException(problems(1_000));

        assertThat(exception)
                .hasMessageStartingWith("1000 problem(s) in the union tree:\n  EMPTY: number 1\n")
                .hasMessageEndingWith("\n  EMPTY: number 20\n  and 980 more");
        assertThat(exception.problems()).isEqualTo(problems(1_000)).isUnmodifiable();
    }

    @Test
    void unknownParents_beyondTwenty_areAllInTheList() {
        List<Union> orphans = IntStream.range(0, 25)
                .mapToObj(i -> Jiangsu.grassroots("g" + i, "工会", "nowhere"))
                .toList();
        UnionTree.Builder builder = UnionTree.builder().add(Jiangsu.PROVINCE);
        orphans.forEach(builder::add);

        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(builder::build)
                .withMessageContainingAll("25 problem(s)", "g19 ", "and 5 more")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("g20 "))
                .satisfies(e -> assertThat(e.problems())
                        .flatExtracting(TreeProblem::unions)
                        .isEqualTo(orphans.stream().map(Union::id).toList()));
    }

    private static List<TreeProblem> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new TreeProblem(Kind.EMPTY, List.of(), List.of(), "number " + i))
                .toList();
    }
}
