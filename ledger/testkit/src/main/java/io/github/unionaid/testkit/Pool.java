package io.github.unionaid.testkit;

/** Something of which there is never less than nothing, like what a union holds or what is on the way. */
final class Pool {
    long left;

    /** More of it, or less. */
    record Effect(Pool pool, long by) {

        void apply(int sign) {
            pool.left += sign * by;
        }

        /** Whether enough is left to take it back. */
        boolean canBeUndone() {
            return pool.left >= by;
        }
    }
}
