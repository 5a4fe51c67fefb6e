package io.github.unionaid.ledger.event;

/** What a disbursement is for; decides the expense account. */
public enum AidKind {
    /** 困难职工帮扶. 2009: 50204, 2021: 50404. */
    HARDSHIP,
    /** 送温暖. 2009: 50205, 2021: 50405. */
    WARMTH,
    /** 劳动保护. 2009: 50202, 2021: 50402. */
    PROTECTION,
    /** 会员慰问: a grassroots union's condolence to a member. 2009: 50104, 2021: 50105. */
    MEMBER_CONDOLENCE,
    /** 其他维权: other aid to workers. 2009: 50206, 2021: 50406. */
    OTHER,
    /** 其他支出: support of an outside body, not for named workers. 2009: 508, 2021: 510. */
    OUTSIDE_SUPPORT
}
