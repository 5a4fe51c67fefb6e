package io.github.unionaid.ledger.reconcile;

/**
 * What is wrong where an identity does not hold: a closed set. {@link Identity#R1} to {@link Identity#R4} say which sums
 * disagree; {@link Identity#R6}, which derives every posting again from its event, says what was done to the books.
 */
public enum FindingKind {
    /** R1: debits and credits of a transaction differ (借贷不平). */
    UNBALANCED(Identity.R1, "借贷不平"),
    /** R2: what one book has as given and the other as received differ by more than is in transit (上下级账目不符). */
    PAIR_DIFFERS(Identity.R2, "上下级账目不符"),
    /** R2: what a kept book says is not what a statement of the other one says (与对方账簿不符). */
    STATEMENT_DIFFERS(Identity.R2, "与对方账簿不符"),
    /** R3: a subtree is not the sum of its parts, or not the sum made another way (汇总不符). */
    SUM_DIFFERS(Identity.R3, "汇总不符"),
    /** R4: what came is not what went, is held or is on the way (收支结存不符). */
    UNEXPLAINED(Identity.R4, "收支结存不符"),
    /** R5: a fund was below zero at the end of a day (资金透支). */
    BELOW_ZERO(Identity.R5, "资金透支"),
    /** R5: a fund was spent on what it is not for (超出资金用途). */
    OUTSIDE_PURPOSE(Identity.R5, "超出资金用途"),
    /** R6: booked on the right accounts with another amount (金额不符). */
    AMOUNT_DIFFERS(Identity.R6, "金额不符"),
    /** R6: one of the two books has nothing of it, or one side of an entry is missing (漏记一方). */
    HALF_MISSING(Identity.R6, "漏记一方"),
    /** R6: booked in another fund (资金串项). */
    WRONG_FUND(Identity.R6, "资金串项"),
    /** R6: a grant booked under another kind, special as general say (补助类别记错). */
    WRONG_GRANT_KIND(Identity.R6, "补助类别记错"),
    /** R6: booked as of an earlier year, or of this year where an earlier one is meant (年度记错). */
    WRONG_YEAR(Identity.R6, "年度记错"),
    /** R6: booked more than once (重复记账). */
    DUPLICATE(Identity.R6, "重复记账"),
    /** R6: booked against another union (对方单位记错). */
    WRONG_COUNTERPARTY(Identity.R6, "对方单位记错"),
    /** R6: the lines are not those that follow from the event, in some other way (分录与事项不符). */
    POSTING_DIFFERS(Identity.R6, "分录与事项不符"),
    /** R6: what is counted of an event is not what follows from it (流量与事项不符). */
    FLOW_DIFFERS(Identity.R6, "流量与事项不符"),
    /** R6: an event is there that the rules refuse after those before it (事项不应入账). */
    EVENT_REFUSED(Identity.R6, "事项不应入账"),
    /** R6: the balance of an account is not the sum of its lines (余额与明细不符). */
    BALANCE_DIFFERS(Identity.R6, "余额与明细不符");

    private final Identity identity;
    private final String chinese;

    FindingKind(Identity identity, String chinese) {
        this.identity = identity;
        this.chinese = chinese;
    }

    /** The identity that it breaks. */
    public Identity identity() {
        return identity;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
