package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedArrayMapProperties {

    @Property
    void itIsATreeMap(@ForAll @Size(max = 8) List<@Size(max = 6) Map<@IntRange(max = 30) Integer, Integer>> growths) {
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        SortedArrayMap<Integer, Integer> map = SortedArrayMap.empty();
        for (Map<Integer, Integer> growth : growths) {
            SortedArrayMap<Integer, Integer> before = map;
            List<Integer> valuesBefore = values(before);
            map = map.with(new TreeMap<>(growth));
            expected.putAll(growth);
            assertThat(values(before)).isEqualTo(valuesBefore);
        }
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(values(map)).containsExactlyElementsOf(expected.values());
        for (int key = -1; key <= 31; key++) {
            assertThat(map.get(key)).isEqualTo(expected.get(key));
            Integer floor = expected.floorKey(key);
            int at = map.floor(key);
            assertThat(at < 0 ? null : map.keyAt(at)).isEqualTo(floor);
            assertThat(at < 0 ? null : map.valueAt(at)).isEqualTo(floor == null ? null : expected.get(floor));
        }
    }

    private static List<Integer> values(SortedArrayMap<Integer, Integer> map) {
        return IntStream.range(0, map.size()).mapToObj(map::valueAt).toList();
    }
}
