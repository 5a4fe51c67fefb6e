package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.heap.HeapLayout;

/**
 * How much heap a {@link UnionTree} needs, known in advance: its unions with ids and names, and what finds them. It is
 * for a 64-bit JVM with compressed references, as HotSpot has up to 32 GiB of heap. Not counted are other names, leaders
 * and the index of names, which is made when a name is first asked for. Immutable and thread-safe.
 *
 * @param unions how many unions, 1 to {@value UnionTree#MAX_SIZE}
 * @param idLength the characters of an id, on average
 * @param nameLength the characters of a name, on average
 * @param ownParentIds how many unions have, for the id of their parent, an object of their own and not the one that the
 *     parent has; all if they are read from a file
 * @param codes how many unions have a division code
 */
public record TreeHeap(int unions, int idLength, int nameLength, int ownParentIds, int codes) {
    private static final int ATTRIBUTES = 8; // of a union, each a reference
    private static final int CODE_LENGTH = 6;

    /**
     * Half words a union of the arrays that are there while a tree is checked and laid out: the input, the lines it stood
     * on with room for half as many, parents, first children, next siblings and positions.
     */
    private static final int HALVES_WHILE_BUILDING = 13;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public TreeHeap {
        check("unions", unions, 1, UnionTree.MAX_SIZE);
        check("characters of an id", idLength, 1, UnionId.MAX_LENGTH);
        check("characters of a name", nameLength, 1, Union.MAX_NAME_LENGTH);
        check("own ids of parents", ownParentIds, 0, unions);
        check("division codes", codes, 0, unions);
    }

    private static void check(String what, int value, int least, int most) {
        checkArgument(least <= value && value <= most, "%s %s; expected %s to %s", value, what, least, most);
    }

    /** The bytes of the tree. */
    public long bytes() {
        long id = HeapLayout.object(HeapLayout.REFERENCE) + HeapLayout.latinText(idLength);
        long union = HeapLayout.object(ATTRIBUTES * HeapLayout.REFERENCE) + id + HeapLayout.wideText(nameLength);
        long code = HeapLayout.object(HeapLayout.REFERENCE) + HeapLayout.latinText(CODE_LENGTH);
        return unions * union
                + ownParentIds * id
                + codes * code
                + HeapLayout.array(unions, HeapLayout.REFERENCE)
                + 2 * HeapLayout.array(unions, Integer.BYTES)
                + HeapLayout.array(unions, Byte.BYTES)
                + KeyIndex.bytesFor(unions)
                + KeyIndex.bytesFor(codes);
    }

    /** The bytes while the tree is being built, at most. */
    public long peakBytes() {
        return bytes() + (long) HALVES_WHILE_BUILDING * Integer.BYTES / 2 * unions;
    }
}
