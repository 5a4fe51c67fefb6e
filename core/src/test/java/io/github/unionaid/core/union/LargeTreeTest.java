package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.region.RegionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables that grow, ids that collide and ids that differ late: what small trees do not meet. */
class LargeTreeTest {
    private static final Union ROOT = Jiangsu.PROVINCE;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void ids_ofOneHash_areTold() {
        List<String> ids = List.of("");
        for (int i = 0; i < 10; i++) { // "Aa" and "BB" have the same hash, and so have all of these
            ids = ids.stream()
                    .flatMap(id -> List.of(id + "Aa", id + "BB").stream())
                    .toList();
        }
        List<Union> unions = below(ids.subList(1, ids.size()));

        UnionTree tree = UnionTree.of(unions);

        assertThat(ids.stream().map(String::hashCode).distinct()).hasSize(1);
        assertThat(unions).allSatisfy(u -> assertThat(tree.get(u.id())).isSameAs(u));
        assertThat(tree.contains(UnionId.of(ids.get(0)))).isFalse();
    }

    @Test
    void siblings_areInTheOrderOfTheirIds_howeverLateTheyDiffer() {
        Random random = new Random(11);
        Set<String> ids = IntStream.range(0, 5_000)
                .mapToObj(i -> "cn-" + "x".repeat(random.nextInt(3) * 7) + Integer.toString(random.nextInt(40_000), 3))
                .collect(Collectors.toSet());
        List<Union> unions = below(ids);
        Collections.shuffle(unions, random);

        UnionTree tree = UnionTree.of(unions);

        assertThat(tree.children(ROOT.id()))
                .isEqualTo(unions.stream()
                        .filter(u -> !u.equals(ROOT))
                        .sorted(Comparator.comparing(Union::id))
                        .toList());
    }

    @Test
    void codes_ofEveryUnion_areFound() {
        List<Union> unions = new ArrayList<>(List.of(ROOT));
        for (int i = 0; i < 3_000; i++) {
            unions.add(Jiangsu.federation("c" + i, "总工会", UnionLevel.COUNTY, "" + (320_001 + 7 * i), "js"));
        }

        UnionTree tree = UnionTree.of(unions);

        for (Union union : unions) {
            assertThat(tree.findByCode(union.code().orElseThrow()).orElseThrow())
                    .isSameAs(union);
        }
        assertThat(tree.findByCode(RegionCode.of("320002"))).isEmpty();
    }

    @Test
    void names_repeatedAmongNamesAndAliases_areFoundInPreorder() {
        Random random = new Random(5);
        List<Union> unions = new ArrayList<>(List.of(ROOT));
        for (int i = 0; i < 2_000; i++) {
            int first = random.nextInt(300);
            unions.add(Union.builder()
                    .id("g" + random.nextInt(1_000) + "-" + i)
                    .name("工会" + first)
                    .addAliases("工会" + (first + 1), "别称" + random.nextInt(100))
                    .level(UnionLevel.GRASSROOTS)
                    .parent("js")
                    .build());
        }

        UnionTree tree = UnionTree.of(unions);

        for (String name : List.of("工会0", "工会150", "工会300", "别称7", "江苏省总工会", "无")) {
            assertThat(tree.findByName(name))
                    .isEqualTo(tree.unions().stream()
                            .filter(u -> u.name().equals(name) || u.aliases().contains(name))
                            .toList())
                    .isUnmodifiable();
        }
    }

    @Test
    void findByName_firstAskedByManyThreads_answersAll() throws Exception {
        UnionTree tree = UnionTree.of(
                below(IntStream.range(0, 20_000).mapToObj(i -> "g" + i).toList()));
        Callable<List<Union>> ask = () -> tree.findByName("工会");

        for (var answer : threads.invokeAll(Collections.nCopies(4, ask))) {
            assertThat(answer.get()).hasSize(20_000);
        }
    }

    @Test
    void of_anIterableThatMakesUnionsAsItIsAsked_asksOnce() {
        int[] asked = {0};
        Iterable<Union> once = () -> {
            asked[0]++;
            return Jiangsu.PREORDER.iterator();
        };

        assertThat(UnionTree.of(once)).isEqualTo(Jiangsu.TREE);
        assertThat(asked).containsExactly(1);
    }

    private static List<Union> below(Iterable<String> ids) {
        List<Union> unions = new ArrayList<>(List.of(ROOT));
        ids.forEach(id -> unions.add(Jiangsu.grassroots(id, "工会", "js")));
        return unions;
    }
}
