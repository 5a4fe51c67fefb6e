package io.github.unionaid.ledger.book;

/** The kinds of transfer between two unions; each has a payment (拨付) and an arrival (到账). */
public enum TransferKind {
    /** A grant down (补助下级). */
    GRANT("补助"),
    /** A grant given back up (退回). */
    RETURN("退回"),
    /** Dues sent up (上解经费). */
    REMIT("上解经费"),
    /** Dues passed down (转拨经费). */
    PASSDOWN("转拨经费"),
    /** Money to a union that does not stand below (同级支援). */
    PEER("同级支援"),
    /** A loan (借出款). */
    LOAN("借款"),
    /** A loan paid back (归还借款). */
    REPAYMENT("归还借款"),
    /** Goods (调拨物资); the amount is of goods. */
    GOODS("调拨物资"),
    /** What a union that is no more held, handed over to a successor (移交). */
    HANDOVER("移交");

    private final String chinese;

    TransferKind(String chinese) {
        this.chinese = chinese;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
