package io.github.unionaid.core.heap;

/**
 * What objects and arrays take of the heap of a 64-bit HotSpot JVM with compressed references, its usual form up to
 * 32 GiB of heap: references of four bytes, headers of 12 and of 16, sizes that are multiples of eight.
 */
public final class HeapLayout {
    /** The bytes of a reference. */
    public static final int REFERENCE = 4;

    private static final int OBJECT_HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int STRING_FIELDS = REFERENCE + Integer.BYTES + 2; // its bytes, hash, coder and zero flag

    private HeapLayout() {}

    /** The bytes of an object with fields of so many bytes together. */
    public static long object(int fields) {
        return aligned(OBJECT_HEADER + (long) fields);
    }

    /** The bytes of an array. */
    public static long array(long length, long bytesEach) {
        return aligned(ARRAY_HEADER + length * bytesEach);
    }

    /** The bytes of a text whose characters are all of Latin-1, as those of ids. */
    public static long latinText(int length) {
        return object(STRING_FIELDS) + array(length, Byte.BYTES);
    }

    /** The bytes of a text with others, as Chinese names are. */
    public static long wideText(int length) {
        return object(STRING_FIELDS) + array(length, Character.BYTES);
    }

    private static long aligned(long bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }
}
