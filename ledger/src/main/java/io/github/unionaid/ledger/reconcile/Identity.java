package io.github.unionaid.ledger.reconcile;

/** What must hold in a ledger of consistent books. */
public enum Identity {
    /** Every transaction balances, in every union's books it touches, per fund. */
    R1,
    /**
     * Between any two unions, per fund: the grants that the upper books as given (2009: 506, 2021: 508) less those that
     * the lower books as received (403), each with its corrections of prior years, are what is in transit between them,
     * down and back. What is accrued counts on both sides. So for loans and for help among peers; dues and goods do not
     * mirror.
     */
    R2,
    /**
     * At every node, for every measure: the figure of the subtree is the union's own plus those of its children's
     * subtrees, and the same summed another way: flow by flow onto every ancestor, and account by account for what is
     * held.
     */
    R3,
    /**
     * For every union and every subtree, per fund: held at the beginning + raised + reassigned + in = delivered +
     * purchased + out + held + in transit inside. Held comes from the money accounts, all else from flows.
     */
    R4,
    /** No fund of a union is below zero at the end of any day, and none is spent outside its purposes. */
    R5,
    /**
     * Every balance is the sum of its lines, every flow and every line what follows from its event by the rules that
     * posted it.
     */
    R6
}
