package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;

/** The upper part of {@link SyntheticUnions}: national, provincial, city and county federations, with codes. */
final class SyntheticDivisions {
    static final int PROVINCES = 31;
    static final int CITIES = 333;
    static final int COUNTIES = 2_845;
    static final int COUNT = 1 + PROVINCES + CITIES + COUNTIES;

    private static final int MUNICIPALITIES = 4;
    private static final int CITIES_WITHOUT_COUNTIES = 4;
    private static final int DISTRICTS = 90; // of the municipalities
    private static final int RUN_BY_PROVINCES = 28;

    private final Union[] unions = new Union[COUNT];

    SyntheticDivisions(long seed) {
        int[] below = new int[COUNT]; // how many stand below so far
        unions[0] = Union.of(UnionId.of("cn"), "中华全国总工会", UnionLevel.NATIONAL);
        for (int i = 1; i < COUNT; i++) {
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

    Union union(int at) {
        return unions[at];
    }

    UnionId province(int number) {
        return unions[1 + number].id();
    }

    UnionId city(int number) {
        return unions[1 + PROVINCES + number].id();
    }

    UnionId county(int number) {
        return unions[1 + PROVINCES + CITIES + number].id();
    }

    private static UnionLevel level(int at) {
        if (at <= PROVINCES) {
            return UnionLevel.PROVINCIAL;
        }
        return at <= PROVINCES + CITIES ? UnionLevel.CITY : UnionLevel.COUNTY;
    }

    private static int parent(int at, long random) {
        if (at <= PROVINCES) {
            return 0;
        }
        int county = at - 1 - PROVINCES - CITIES; // below 0 for a city
        if (county >= 0 && county < DISTRICTS) {
            return 1 + county % MUNICIPALITIES;
        }
        if (county < DISTRICTS + RUN_BY_PROVINCES) {
            return 1 + MUNICIPALITIES + below(random, PROVINCES - MUNICIPALITIES);
        }
        return 1 + PROVINCES + CITIES_WITHOUT_COUNTIES + below(random, CITIES - CITIES_WITHOUT_COUNTIES);
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
                parent > PROVINCES
                        ? above.substring(0, 4) + twoDigits(1 + before)
                        : above.substring(0, 2) + (parent <= MUNICIPALITIES ? "01" : "90") + twoDigits(1 + before);
        };
    }

    private static String twoDigits(int number) {
        if (number > 99) {
            throw new IllegalStateException("more than 99 divisions below one");
        }
        return number < 10 ? "0" + number : "" + number;
    }

    private static String suffix(int at) {
        return switch (level(at)) {
            case PROVINCIAL -> at <= MUNICIPALITIES ? "市总工会" : "省总工会";
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
