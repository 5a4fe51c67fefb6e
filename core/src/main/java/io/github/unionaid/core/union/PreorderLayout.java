package io.github.unionaid.core.union;

import java.util.Arrays;
import java.util.Comparator;

/** Numbers checked unions in preorder, siblings by ascending id, without recursion. */
final class PreorderLayout {
    private static final Comparator<Union> BY_ID = new Comparator<>() {
        @Override
        public int compare(Union a, Union b) {
            return a.id().compareTo(b.id());
        }
    };

    final Union[] unions;
    final int[] parents;
    final int[] ends;
    final byte[] depths;
    final KeyIndex byId;
    final KeyIndex byCode;

    /** Takes over the checked input; its indexes become those of the tree. */
    PreorderLayout(TreeChecks input) {
        int n = input.unions.length;
        int[] firstChild = new int[n];
        int[] nextSibling = new int[n];
        int root = link(input, firstChild, nextSibling);

        unions = new Union[n];
        parents = new int[n];
        ends = new int[n];
        depths = new byte[n];
        int[] positions = new int[n];
        int next = 0;
        for (int i = root; i >= 0; ) {
            int parent = input.parents[i];
            positions[i] = next;
            unions[next] = input.unions[i];
            parents[next] = parent < 0 ? -1 : positions[parent];
            depths[next] = parent < 0 ? 0 : (byte) (depths[positions[parent]] + 1);
            next++;
            if (firstChild[i] >= 0) {
                i = firstChild[i];
                continue;
            }
            while (i >= 0 && nextSibling[i] < 0) { // i and all below it are numbered
                ends[positions[i]] = next;
                i = input.parents[i];
            }
            if (i >= 0) {
                ends[positions[i]] = next;
                i = nextSibling[i];
            }
        }
        byId = input.byId;
        byId.renumber(positions);
        byCode = input.byCode;
        byCode.renumber(positions);
    }

    /** Makes the lists of siblings, ascending; returns the root. */
    private static int link(TreeChecks input, int[] firstChild, int[] nextSibling) {
        Union[] sorted = input.unions.clone();
        Arrays.sort(sorted, BY_ID);
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        int root = -1;
        for (int k = sorted.length - 1; k >= 0; k--) { // backward, so that each list ends up ascending
            int i = input.byId.find(sorted[k].id().value());
            int parent = input.parents[i];
            if (parent < 0) {
                root = i;
            } else {
                nextSibling[i] = firstChild[parent];
                firstChild[parent] = i;
            }
        }
        return root;
    }
}
