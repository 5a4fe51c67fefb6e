package io.github.unionaid.ledger.statement;

/** In what two books differ that keep the same dealings: a closed set. */
public enum DifferenceKind {
    /** Paid, and not longer ago than money may be on the way when the statement that lacks the arrival ends (在途). */
    IN_TRANSIT("in transit", "在途"),
    /** Booked as due on a notice; the giver has neither paid nor booked it as owed (收到通知未到款). */
    NOTICE_WITHOUT_CASH("booked as due on a notice, neither paid nor booked as owed", "收到通知未到款"),
    /** Booked as owed by the giver, and not as due by the receiver (应付未列应收). */
    OWED_NOT_CLAIMED("booked as owed, not as due", "应付未列应收"),
    /** A loan is written off in one book alone, or the two began with different balances of it (借款余额不符). */
    LOAN_BALANCE_DIFFERS("a loan of which the books have different balances", "借款余额不符"),
    /** The two books have it in different funds (资金串项). */
    WRONG_FUND("booked in another fund", "资金串项"),
    /** A special grant in one book, a general one in the other (专项记作一般). */
    SPECIAL_AS_GENERAL("special in one book, general in the other", "专项记作一般"),
    /** A remittance and a rebate in one book, what is left of them in the other (轧差入账). */
    NET_AGAINST_GROSS("remittance and rebate in one book, their net in the other", "轧差入账"),
    /** In two calendar years, and not within the days that money may be on the way (跨年入账). */
    OTHER_YEAR("booked in another year", "跨年入账"),
    /** Dues passed down in one book, a grant in the other (转拨经费记作补助). */
    DUES_AS_GRANT("dues passed down in one book, a grant in the other", "转拨经费记作补助"),
    /** The same payment by its reference or document, as some other kinds of dealing (业务类别不符). */
    OTHER_TRANSFER("booked as another kind of dealing", "业务类别不符"),
    /** Sent back by the bank in the payer's book, and still arrived in the receiver's (银行退汇). */
    SENT_BACK("sent back by the bank in the payer's book alone", "银行退汇"),
    /** The same in both books, in one of them against a union that was renamed or merged (收款单位更名或合并). */
    RECEIVER_CHANGED("booked against a union renamed or merged", "收款单位更名或合并"),
    /** Booked more than once in one book (重复入账). */
    DUPLICATE("booked more than once", "重复入账"),
    /** In the lower union's book, not in the upper one's (上级漏记). */
    MISSING_AT_UPPER("missing at the upper union", "上级漏记"),
    /** In the upper union's book, not in the lower one's (下级漏记). */
    MISSING_AT_LOWER("missing at the lower union", "下级漏记"),
    /** Not in the payer's book, where it is not known which union is the upper one (付款方漏记). */
    MISSING_AT_PAYER("missing at the payer", "付款方漏记"),
    /** Not in the receiver's book, where it is not known which union is the upper one (收款方漏记). */
    MISSING_AT_RECEIVER("missing at the receiver", "收款方漏记"),
    /** The same by its reference or document, with another amount (金额不符). */
    AMOUNT_DIFFERS("another amount", "金额不符"),
    /** What the books differed by before the days compared, and what came after does not settle it (期初不符). */
    OPENING_DIFFERS("different before the days compared", "期初不符"),
    /** More than one reading explains it as well; a person has to say which (待人工核对). */
    AMBIGUOUS("to be looked at by a person", "待人工核对");

    private final String english;
    private final String chinese;

    DifferenceKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Its name in a few English words. */
    public String inEnglish() {
        return english;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
