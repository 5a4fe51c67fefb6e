package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticUnionsTest {
    private static final int SIZE = 100_000;

    private static final UnionTree TREE = SyntheticUnions.of(SIZE, 7).tree();

    @Test
    void theShape_isThatOfTheOrganisation() {
        assertThat(count(TREE, UnionLevel.PROVINCIAL)).isEqualTo(31);
        assertThat(count(TREE, UnionLevel.CITY)).isEqualTo(333);
        assertThat(count(TREE, UnionLevel.COUNTY)).isEqualTo(2_845);
        assertThat(count(TREE, UnionLevel.GRASSROOTS)).isEqualTo(SIZE - 1 - 31 - 333 - 2_845);
        assertThat(TREE.unions()).filteredOn(u -> u.code().isPresent()).hasSize(31 + 333 + 2_845);
        assertThat(levelsBelow(UnionLevel.PROVINCIAL))
                .contains(UnionLevel.CITY, UnionLevel.COUNTY, UnionLevel.GRASSROOTS);
        assertThat(levelsBelow(UnionLevel.CITY)).contains(UnionLevel.COUNTY, UnionLevel.GRASSROOTS);
        assertThat(levelsBelow(UnionLevel.GRASSROOTS)).containsExactly(UnionLevel.GRASSROOTS);
        assertThat(TREE.band(TREE.root().id(), Set.of(UnionLevel.PROVINCIAL)))
                .filteredOn(p -> TREE.band(p.id(), Set.of(UnionLevel.CITY)).isEmpty())
                .hasSize(4);
    }

    @Test
    void grassroots_crowdInFewCounties() {
        int[] sizes = TREE.band(TREE.root().id(), Set.of(UnionLevel.COUNTY)).stream()
                .mapToInt(c -> TREE.subtree(c.id()).size())
                .sorted()
                .toArray();
        int tenth = sizes.length / 10;

        assertThat(Arrays.stream(sizes, sizes.length - tenth, sizes.length).sum())
                .as("a tenth of the counties has more than a quarter of the unions")
                .isGreaterThan(SIZE / 4);
        assertThat(sizes[0]).as("and each county some").isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_210, 3_211, 3_232, 3_260, 10_000})
    void largerSizes_beginWithTheSmallerOnes(int size) {
        SyntheticUnions unions = SyntheticUnions.of(size, 7);

        assertThat(unions.tree().size()).isEqualTo(size).isEqualTo(unions.size());
        Iterator<Union> larger = SyntheticUnions.of(SIZE, 7).iterator();
        unions.forEach(u -> assertThat(u).isEqualTo(larger.next()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0",
        "2, 1, 0, 0, 0",
        "3, 1, 1, 0, 0",
        "4, 1, 1, 1, 0",
        "5, 1, 1, 1, 1",
        "100, 1, 5, 44, 49",
        "1000, 4, 51, 443, 501",
        "3209, 15, 166, 1421, 1606",
        "3210, 31, 333, 2845, 0",
        "3232, 31, 333, 2845, 22"
    })
    void smallSizes_keepTheShares(int size, int provinces, int cities, int counties, int grassroots) {
        UnionTree tree = SyntheticUnions.of(size, 7).tree();

        assertThat(count(tree, UnionLevel.PROVINCIAL)).isEqualTo(provinces);
        assertThat(count(tree, UnionLevel.CITY)).isEqualTo(cities);
        assertThat(count(tree, UnionLevel.COUNTY)).isEqualTo(counties);
        assertThat(count(tree, UnionLevel.GRASSROOTS)).isEqualTo(grassroots);
    }

    @Test
    void everySmallSize_isExactAndValid() {
        for (int size = 1; size < 3_300; size += size < 300 ? 1 : 37) {
            assertThat(SyntheticUnions.of(size, size).tree().size()).isEqualTo(size);
        }
    }

    @Test
    void theSameSeed_isTheSameTreeEverywhere() {
        assertThat(digest(7)).isEqualTo("5bcb31127b37cb73dbae54a5661e095a7c1ac5d4b955d83aedcdaf4fb935d455");
        assertThat(digest(8)).isNotEqualTo(digest(7));
        assertThat(SyntheticUnions.of(SIZE, 7)).hasToString("SyntheticUnions{100000, seed 7}");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 42, 2020})
    void anySeed_givesAValidTree(long seed) {
        assertThat(SyntheticUnions.of(5_000, seed).tree().root().id()).isEqualTo(UnionId.of("cn"));
    }

    @Test
    void sizesOutOfRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticUnions.of(0, 7))
                .withMessage("0 unions; expected 1 to 8000000");
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticUnions.of(UnionTree.MAX_SIZE + 1, 7));
        assertThat(SyntheticUnions.of(UnionTree.MAX_SIZE, 7).size()).isEqualTo(UnionTree.MAX_SIZE);
        Iterator<Union> one = SyntheticUnions.of(1, 7).iterator();
        one.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(one::next);
    }

    @Test
    void theLargestTree_isStreamedWithoutBeingHeld() {
        UnionId last = UnionId.of("none");
        int count = 0;
        for (Union union : SyntheticUnions.of(UnionTree.MAX_SIZE, 7)) {
            last = union.id();
            count++;
        }

        assertThat(count).isEqualTo(UnionTree.MAX_SIZE);
        assertThat(last).isEqualTo(UnionId.of("g-" + (UnionTree.MAX_SIZE - 1 - 3_210)));
    }

    private static int count(UnionTree tree, UnionLevel level) {
        return tree.band(tree.root().id(), Set.of(level)).size();
    }

    private Set<UnionLevel> levelsBelow(UnionLevel level) {
        return TREE.unions().stream()
                .filter(u -> u.parent().isPresent()
                        && TREE.get(u.parent().orElseThrow()).level() == level)
                .map(Union::level)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String digest(long seed) {
        Hasher hasher = Hashing.sha256().newHasher();
        SyntheticUnions.of(SIZE, seed)
                .forEach(u -> hasher.putString(u + " " + u.code() + " " + u.parent() + "\n", StandardCharsets.UTF_8));
        return hasher.hash().toString();
    }
}
