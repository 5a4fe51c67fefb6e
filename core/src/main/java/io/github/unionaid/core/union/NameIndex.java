package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the unions of a name or alias, of which many may have the same: chains of positions, one for each hash. 6 to 8
 * bytes for each name and alias, made when a name is first asked for.
 */
final class NameIndex {
    private static final int NONE = -1;

    private final Union[] unions;
    private final int[] heads; // by hash
    private final int[] next; // by entry
    private final int[] aliases; // the position of each entry from unions.length on; before, entry and position are one

    NameIndex(Union[] unions) {
        this.unions = unions;
        this.aliases = aliasPositions(unions);
        int entries = unions.length + aliases.length;
        this.heads = new int[Integer.highestOneBit(Math.max(1, entries))];
        this.next = new int[entries];
        Arrays.fill(heads, NONE);
        int alias = aliases.length;
        for (int position = unions.length - 1; position >= 0; position--) { // backward, so that chains ascend
            List<String> names = unions[position].aliases();
            for (int i = names.size() - 1; i >= 0; i--) {
                alias--;
                link(unions.length + alias, names.get(i));
            }
            link(position, unions[position].name());
        }
    }

    private static int[] aliasPositions(Union[] unions) {
        int count = 0;
        for (Union union : unions) {
            count += union.aliases().size();
        }
        int[] positions = new int[count];
        int at = 0;
        for (int position = 0; position < unions.length; position++) {
            for (int i = 0; i < unions[position].aliases().size(); i++) {
                positions[at++] = position;
            }
        }
        return positions;
    }

    private void link(int entry, String name) {
        int bucket = bucket(name);
        next[entry] = heads[bucket];
        heads[bucket] = entry;
    }

    /** All unions that have the name, in preorder. */
    List<Union> find(String name) {
        ImmutableList.Builder<Union> found = ImmutableList.builder();
        int last = NONE;
        for (int entry = heads[bucket(name)]; entry != NONE; entry = next[entry]) {
            int position = entry < unions.length ? entry : aliases[entry - unions.length];
            Union union = unions[position];
            if (position != last
                    && (union.name().equals(name) || union.aliases().contains(name))) {
                found.add(union);
                last = position; // its name and its aliases may be in one chain
            }
        }
        return found.build();
    }

    private int bucket(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & (heads.length - 1);
    }
}
