package io.github.unionaid.ledger.event;

/** Why what is left of a notice will not be paid. */
public enum ClosureReason {
    /** 取消: the giver took it back. */
    CANCELLED,
    /** 到期: it could be drawn up to a day, which has passed. */
    EXPIRED
}
