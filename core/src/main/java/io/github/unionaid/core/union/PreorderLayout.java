package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableMap;
import io.github.unionaid.core.region.RegionCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** Numbers checked unions in preorder, siblings by ascending id, without recursion. */
final class PreorderLayout {
    final Union[] unions;
    final int[] parents;
    final int[] ends;
    final byte[] depths;

    PreorderLayout(Union[] input, int[] inputParents) {
        int n = input.length;
        Integer[] byId = new Integer[n];
        Arrays.setAll(byId, i -> i);
        Arrays.sort(byId, Comparator.comparing(i -> input[i].id()));

        int[] firstChild = new int[n];
        int[] nextSibling = new int[n];
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        int root = -1;
        for (int k = n - 1; k >= 0; k--) { // backward, so that each list of siblings ends up ascending
            int i = byId[k];
            int parent = inputParents[i];
            if (parent < 0) {
                root = i;
            } else {
                nextSibling[i] = firstChild[parent];
                firstChild[parent] = i;
            }
        }

        unions = new Union[n];
        parents = new int[n];
        ends = new int[n];
        depths = new byte[n];
        int[] positions = new int[n];
        int next = 0;
        for (int i = root; i >= 0; ) {
            int parent = inputParents[i];
            positions[i] = next;
            unions[next] = input[i];
            parents[next] = parent < 0 ? -1 : positions[parent];
            depths[next] = parent < 0 ? 0 : (byte) (depths[positions[parent]] + 1);
            next++;
            if (firstChild[i] >= 0) {
                i = firstChild[i];
                continue;
            }
            while (i >= 0 && nextSibling[i] < 0) { // i and all below it are numbered
                ends[positions[i]] = next;
                i = inputParents[i];
            }
            if (i >= 0) {
                ends[positions[i]] = next;
                i = nextSibling[i];
            }
        }
    }

    Map<RegionCode, Integer> codes() {
        ImmutableMap.Builder<RegionCode, Integer> codes = ImmutableMap.builder();
        for (int i = 0; i < unions.length; i++) {
            RegionCode code = unions[i].code().orElse(null);
            if (code != null) {
                codes.put(code, i);
            }
        }
        return codes.buildOrThrow();
    }
}
