package io.github.unionaid.ledger.event;

import io.github.unionaid.ledger.book.SourceClass;

/** Where a receipt (收入) comes from, always outside the tree of unions. */
public enum Source {
    /** 财政拨款: the finance department of the same level. 2009: 404, 2021: 40401. */
    FISCAL,
    /** 非同级财政拨款: another finance department. 2009: 404, 2021: 40402. */
    FISCAL_OTHER,
    /** 会费: fees of the members. 401 in both. */
    MEMBER_FEES,
    /** 行政补助: a subsidy of the employer. 405 in both. */
    EMPLOYER_SUBSIDY,
    /** 捐赠. 408 in both. */
    DONATION,
    /** 利息. 408 in both. */
    INTEREST,
    /** Another source outside the tree. 408 in both. */
    OTHER,
    /** Raised, and no more is known of where. 408 in both (this library's rule). */
    NOT_STATED;

    /** The class of fund that may take it. */
    public SourceClass sourceClass() {
        return switch (this) {
            case FISCAL, FISCAL_OTHER -> SourceClass.FISCAL;
            case MEMBER_FEES, EMPLOYER_SUBSIDY, DONATION, INTEREST, OTHER, NOT_STATED -> SourceClass.OTHER;
        };
    }
}
