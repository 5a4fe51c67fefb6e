package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;

/**
 * The upper part of {@link SyntheticUnions}: national, provincial, city and county federations, with codes. Of fewer
 * unions than there are divisions about one half are divisions, of every level the same share.
 */
final class SyntheticDivisions {
    static final int COUNT = 1 + 31 + 333 + 2_845;

    private final int provinces;
    private final int cities;
    private final int counties;
    private final int municipalities;
    private final int districts; // of the municipalities
    private final int runByProvinces;
    private final int citiesWithoutCounties;
    private final Union[] unions;

    SyntheticDivisions(int size, long seed) {
        int share = size < COUNT ? size / 2 : COUNT;
        provinces = size < 2 ? 0 : scaled(31, share);
        cities = size < 3 ? 0 : scaled(333, share);
        counties = size < 4 ? 0 : scaled(2_845, share);
        municipalities = 4 * provinces / 31;
        districts = municipalities == 0 ? 0 : 90 * counties / 2_845;
        runByProvinces = 28 * counties / 2_845;
        citiesWithoutCounties = 4 * cities / 333;
        unions = new Union[1 + provinces + cities + counties];
        int[] below = new int[unions.length]; // how many stand below so far
        unions[0] = Union.of(UnionId.of("cn"), "中华全国总工会", UnionLevel.NATIONAL);
        for (int i = 1; i < unions.length; i++) {
            int parent = parent(i, mix(seed, i));
            String code = code(i, parent, below[parent]++);
            unions[i] = Union.builder()
                    .id("cn-" + code)
                    .name(place(mix(seed, -i)) + suffix(i))
                    .level(level(i))
                    .code(code)
                    .parent(unions[parent].id())
                    .build();
        }
    }

    private static int scaled(int number, int share) {
        return Math.max(1, number * share / COUNT);
    }

    int count() {
        return unions.length;
    }

    Union union(int at) {
        return unions[at];
    }

    UnionId province(long random) {
        return unions[1 + below(random, provinces)].id();
    }

    UnionId city(long random) {
        return unions[1 + provinces + below(random, cities)].id();
    }

    /** A county, those with small numbers far more often than those with large ones. */
    UnionId crowdedCounty(long random) {
        long uniform = random >>> 32;
        long skewed = (uniform * uniform) >>> 32; // the square of a fraction
        return unions[1 + provinces + cities + (int) ((skewed * counties) >>> 32)].id();
    }

    private UnionLevel level(int at) {
        if (at <= provinces) {
            return UnionLevel.PROVINCIAL;
        }
        return at <= provinces + cities ? UnionLevel.CITY : UnionLevel.COUNTY;
    }

    private int parent(int at, long random) {
        if (at <= provinces) {
            return 0;
        }
        int county = at - 1 - provinces - cities; // below 0 for a city
        if (county >= 0 && county < districts) {
            return 1 + county % municipalities;
        }
        if (county < districts + runByProvinces) {
            return 1 + municipalities + below(random, provinces - municipalities);
        }
        return 1 + provinces + citiesWithoutCounties + below(random, cities - citiesWithoutCounties);
    }

    /** By the convention of the code table; counties below a province get 90 in the place of a city, districts 01. */
    private String code(int at, int parent, int before) {
        if (parent == 0) {
            return 11 + before + "0000";
        }
        String above = unions[parent].code().orElseThrow().value();
        return switch (level(at)) {
            case CITY -> above.substring(0, 2) + twoDigits(1 + before) + "00";
            default ->
                parent > provinces
                        ? above.substring(0, 4) + twoDigits(1 + before)
                        : above.substring(0, 2) + (parent <= municipalities ? "01" : "90") + twoDigits(1 + before);
        };
    }

    private static String twoDigits(int number) {
        if (number > 99) {
            throw new IllegalStateException("more than 99 divisions below one");
        }
        return number < 10 ? "0" + number : "" + number;
    }

    private String suffix(int at) {
        return switch (level(at)) {
            case PROVINCIAL -> at <= municipalities ? "市总工会" : "省总工会";
            case CITY -> "市总工会";
            default -> at % 3 == 0 ? "区总工会" : "县总工会";
        };
    }

    /** Two characters that look like the name of a place. */
    static String place(long random) {
        String first = "东西南北中上下大小新古金银玉石青白红黄清";
        String second = "山川河江湖海林田平安宁阳阴口关城州浦溪塘";
        return first.substring(at(random, first), at(random, first) + 1)
                + second.substring(at(random >>> 16, second), at(random >>> 16, second) + 1);
    }

    private static int at(long random, String of) {
        return below(random << 32, of.length());
    }

    /** A number from 0 to below the bound, by the upper half of the random bits. */
    static int below(long random, int bound) {
        return (int) (((random >>> 32) * bound) >>> 32);
    }

    /** The n-th number of the sequence of a seed, as SplitMix64 makes it. */
    static long mix(long seed, long n) {
        long z = seed + n * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
