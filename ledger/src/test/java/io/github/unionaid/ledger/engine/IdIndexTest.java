package io.github.unionaid.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.OpenFund;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdIndexTest {
    private static final long SEED = 20_200_205;

    private final IdIndex index = new IdIndex();
    private final Store store = Stores.empty();

    @Test
    void find_inAnEmptyIndex_isZero() {
        assertThat(find("r-1")).isZero();
        assertThat(index.slots() * IdIndex.BYTES_PER_SLOT).isEqualTo(IdIndex.BYTES_AT_FIRST);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what a caller without null checks can do
    void find_null_isRefusedWithoutAnyId() {
        assertThatNullPointerException().isThrownBy(() -> index.find(null, store));
    }

    @Test
    void find_whileItGrows_givesEveryIdAndNoOther() {
        for (int n = 1; n <= 500; n++) {
            add("r-" + n);

            assertThat(find("r-" + (n + 1))).isZero();
            for (int sequence = 1; sequence <= n; sequence++) {
                assertThat(find("r-" + sequence)).isEqualTo(sequence);
            }
        }
        assertThat(index.slots()).isGreaterThan(750);
    }

    @Test
    void find_bySnapshot_givesWhatStoodThere() {
        add("r-1");
        Store before = store.snapshot(store.transactionCount());
        IntStream.rangeClosed(2, 1_000).forEach(n -> add("r-" + n));

        assertThat(index.find(EventId.of("r-1"), before)).isEqualTo(1);
        assertThat(index.find(EventId.of("r-2"), before)).isZero();
        assertThat(find("r-2")).isEqualTo(2);
    }

    @Test
    void find_idsWhoseStringsHaveOneHashCode_areSpread() {
        List<String> ids =
                IntStream.range(0, 1 << 16).mapToObj(IdIndexTest::alike).toList();
        assertThat(ids.stream().mapToInt(String::hashCode).distinct()).hasSize(1);

        assertSpread(i -> EventId.of(ids.get(i)));
        ids.subList(0, 1 << 15).forEach(this::add);
        assertFound(ids.subList(0, 1 << 15));
        ids.subList(1 << 15, 1 << 16).forEach(id -> assertThat(find(id)).isZero());
    }

    @Test
    void hash_ofIdsByACounterAndOfUuids_isSpread() {
        Random random = new Random(SEED);
        assertSpread(i -> EventId.of("江苏-2020-" + i));
        assertSpread(i -> EventId.of("%08d".formatted(i * 100)));
        assertSpread(i -> EventId.of(new UUID(1, i)));
        assertSpread(i -> EventId.of(new UUID((long) i << 32, 1)));
        assertSpread(i -> EventId.of(new UUID(random.nextLong(), random.nextLong())));
    }

    @Test
    void hash_isTheSameOnEveryMachine() {
        assertThat(IdIndex.hash(EventId.of("r-1"))).isEqualTo(-1_331_860_303);
        assertThat(IdIndex.hash(EventId.of("江苏-2020-1"))).isEqualTo(2_127_304_358);
    }

    @Test
    void find_idsOfOneHash_areNotConfused() {
        Map<Integer, String> byHash = new HashMap<>();
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; first.size() < 20; i++) {
            String id = "r-" + i;
            String other = byHash.putIfAbsent(IdIndex.hash(EventId.of(id)), id);
            if (other != null) {
                first.add(other);
                second.add(id);
            }
        }

        first.forEach(this::add);
        second.forEach(id -> assertThat(find(id)).as(id).isZero());
        second.forEach(this::add);
        assertFound(first);
        second.forEach(id -> assertThat(find(id)).as(id).isEqualTo(first.size() + second.indexOf(id) + 1));
    }

    @Test
    void find_randomIds_agreesWithAMap() {
        Random random = new Random(SEED);
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String id = randomId(random);
            assertThat(find(id)).as(id).isEqualTo(expected.getOrDefault(id, 0));
            if (random.nextInt(4) > 0 && !expected.containsKey(id)) {
                add(id);
                expected.put(id, store.transactionCount());
            }
        }
        assertThat(expected).hasSizeGreaterThan(50_000);
        expected.forEach((id, sequence) -> assertThat(find(id)).as(id).isEqualTo(sequence));
    }

    @Test
    void add_takesLessThan30BytesAnId() {
        double most = 0;
        for (int n = 1; n <= 300_000; n++) {
            int before = index.slots();
            index.add(EventId.of("r-" + n), n);
            int after = index.slots();

            long steady = (long) after * IdIndex.BYTES_PER_SLOT;
            long atOnce = after == before ? steady : steady + (long) before * IdIndex.BYTES_PER_SLOT;
            if (n < 11) {
                assertThat(atOnce).isEqualTo(IdIndex.BYTES_AT_FIRST);
            } else {
                most = Math.max(most, (double) atOnce / n);
                if (steady < 12L * n || steady > 18L * n || atOnce >= 30L * n) {
                    throw new AssertionError(n + " ids: " + steady + " bytes, " + atOnce + " while growing");
                }
            }
        }
        assertThat(most).isBetween(29.5, 30.0);
    }

    @Test
    void fields_areTheTableAndItsSize() {
        assertThat(IdIndex.class.getDeclaredFields())
                .filteredOn(f -> !Modifier.isStatic(f.getModifiers()))
                .extracting(Field::getType)
                .containsExactlyInAnyOrder(long[].class, int.class);
    }

    private void add(String id) {
        Stores.add(store, OpenFund.of(id, Jiangsu.RELIEF), Jiangsu.NOW);
        index.add(EventId.of(id), store.transactionCount());
    }

    private int find(String id) {
        return index.find(EventId.of(id), store);
    }

    private void assertFound(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            assertThat(find(ids.get(i))).as(ids.get(i)).isEqualTo(i + 1);
        }
    }

    /** One of 65,536 texts of 32 characters, all with the same {@link String#hashCode}. */
    private static String alike(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >>> bit & 1) == 0 ? "Aa" : "BB")
                .reduce("", String::concat);
    }

    private static String randomId(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> alike(random.nextInt(1 << 16));
            case 1 -> "r-" + random.nextInt(50_000);
            default ->
                EventId.of(new UUID(random.nextInt(3), random.nextInt(20_000))).value();
        };
    }

    /** 65,536 hashes are as different, and as evenly spread over 256 parts, as chance would have them. */
    private static void assertSpread(IntFunction<EventId> ids) {
        int[] hashes =
                IntStream.range(0, 1 << 16).map(i -> IdIndex.hash(ids.apply(i))).toArray();
        int[] parts = new int[256];
        for (int hash : hashes) {
            parts[hash >>> 24]++;
        }
        assertThat(Arrays.stream(hashes).distinct()).hasSizeGreaterThan((1 << 16) - 6);
        assertThat(Arrays.stream(parts).min().orElseThrow()).isGreaterThan(256 - 80);
        assertThat(Arrays.stream(parts).max().orElseThrow()).isLessThan(256 + 80);
    }
}
