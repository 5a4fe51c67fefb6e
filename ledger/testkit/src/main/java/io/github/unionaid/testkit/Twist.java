package io.github.unionaid.testkit;

/** What is odd or wrong with an event; of {@link #WEIGHT} steps {@code weight} have the twist. */
enum Twist {
    NONE(60),
    /** Earlier than events before it in the list; a ledger takes it if everything later stays covered. */
    BACKDATED(8),
    /** The other date basis. */
    NOT_AFTER(4),
    /** Voucher, hash, notes. */
    TEXTS(4),
    /** In one of the ways that belong to its type: upward, to oneself, for what is not allowed. */
    WRONG_WAY(8),
    /** More than there is. */
    TOO_MUCH(3),
    ZERO(1),
    NEGATIVE(1),
    /** A union, a fund or an event that nobody knows. */
    UNKNOWN(2),
    /** Before the books, after the clock, before the named event. */
    WRONG_DATE(2),
    /** In a closed period. */
    CLOSED(2),
    /** After the last day of the fund. */
    LATE(2),
    /** An earlier event once more. */
    SAME_AGAIN(2),
    /** Another event with the id of an earlier one. */
    OTHER_CONTENT(1),
    /** Goods for money, or money for goods. */
    ASSET(1),
    /** Names an event that cannot be named, or has been reversed. */
    UNFIT(2),
    /** An amount that no sum can hold. */
    HUGE(1),
    /** A disbursement charged to another account, fit or not. */
    CHARGED(2);

    /** The sum of the weights. */
    static final int WEIGHT = 106;

    final int weight;

    Twist(int weight) {
        this.weight = weight;
    }

    static Twist of(Step step) {
        int at = step.twist();
        for (Twist twist : values()) {
            at -= twist.weight;
            if (at < 0) {
                return twist;
            }
        }
        return NONE;
    }
}
