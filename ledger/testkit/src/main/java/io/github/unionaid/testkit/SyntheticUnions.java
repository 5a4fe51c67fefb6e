package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Made-up unions in the shape of the real organisation, as many as asked: one national union, 31 provincial, 333 city and
 * 2,845 county federations, and below them grassroots unions. A few counties have tens of thousands of those and most
 * some hundreds; one grassroots union in fifty is a federation of a township or street with others below it; one in a
 * hundred stands directly below a city, one in a thousand below a province. Four provinces are municipalities without
 * cities, some cities have no counties, some counties stand below their province.
 *
 * <p>Below 3,210 unions, the number of all divisions, about one half are divisions and every level has its share of them;
 * from four unions on each level is there, and one union is the national one alone.
 *
 * <p>The same seed gives the same unions on every machine, and from 3,210 on those of a smaller size are the first ones of
 * a larger.
 * The unions are made one at a time while iterated over, parents first, so a tree of millions is built without a second
 * copy. Immutable and thread-safe.
 */
public final class SyntheticUnions implements Iterable<Union> {
    private static final int PER_FEDERATION = 50;

    private final int size;
    private final long seed;
    private final SyntheticDivisions divisions;

    private SyntheticUnions(int size, long seed) {
        this.size = size;
        this.seed = seed;
        this.divisions = new SyntheticDivisions(size, seed);
    }

    /**
     * Returns {@code size} unions.
     *
     * @param size 1 to {@link UnionTree#MAX_SIZE}
     * @param seed any number; another one gives another tree of the same shape
     * @throws IllegalArgumentException if the size is outside its range
     */
    public static SyntheticUnions of(int size, long seed) {
        if (size < 1 || size > UnionTree.MAX_SIZE) {
            throw new IllegalArgumentException(size + " unions; expected 1 to " + UnionTree.MAX_SIZE);
        }
        return new SyntheticUnions(size, seed);
    }

    /** How many unions there are. */
    public int size() {
        return size;
    }

    /** Returns their tree. O(size). */
    public UnionTree tree() {
        return UnionTree.of(this);
    }

    /** The unions, parents first. */
    @Override
    public Iterator<Union> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Union next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("only " + size + " unions");
                }
                int at = next++;
                return at < divisions.count() ? divisions.union(at) : grassroots(at - divisions.count());
            }
        };
    }

    private Union grassroots(int number) {
        boolean federation = number % PER_FEDERATION == 0;
        String name = SyntheticDivisions.place(mix(number, 0)) + (federation ? "街道总工会" : workplace(number));
        return Union.of(id(number), name, UnionLevel.GRASSROOTS, parent(number, federation));
    }

    private UnionId parent(int number, boolean federation) {
        int draw = below(mix(number, 1), 1000);
        if (!federation && draw < 300) {
            return id(below(mix(number, 2), number / PER_FEDERATION + 1) * PER_FEDERATION);
        }
        if (draw >= 990) {
            return draw == 999 ? divisions.province(mix(number, 2)) : divisions.city(mix(number, 2));
        }
        return divisions.crowdedCounty(mix(number, 2));
    }

    private static UnionId id(int number) {
        return UnionId.of("g-" + number);
    }

    private String workplace(int number) {
        String[] kinds = {"机械厂工会", "纺织厂工会", "医院工会", "小学工会", "运输公司工会", "食品有限公司工会", "物业公司工会"};
        return "第" + (1 + number % 97) + kinds[below(mix(number, 3), kinds.length)];
    }

    private long mix(int number, int what) {
        return SyntheticDivisions.mix(seed, SyntheticDivisions.COUNT + (long) number * 4 + what);
    }

    private static int below(long random, int bound) {
        return SyntheticDivisions.below(random, bound);
    }

    /** Returns size and seed on one line. */
    @Override
    public String toString() {
        return "SyntheticUnions{" + size + ", seed " + seed + "}";
    }
}
