package io.github.unionaid.ledger.statement;

/** What a line of a {@link BookStatement} tells, seen from the book that it stands in. */
public enum LineEntry {
    /** A grant is promised (下达指标); nothing is booked. */
    NOTICE("下达指标", false),
    /**
     * What is promised, dues, or a loan, is booked as owed or as due (挂账), or a loan is written off; no money moved.
     */
    ACCRUAL("挂账", false),
    /** A transfer left the account of the union whose book it is (拨付). */
    PAYMENT("拨付", true),
    /** A transfer reached it (到账). */
    ARRIVAL("到账", true),
    /** The bank sent a payment back (退汇); the line it takes back is a payment of the same book. */
    BOUNCE("退汇", true);

    private final String chinese;
    private final boolean moves;

    LineEntry(String chinese, boolean moves) {
        this.chinese = chinese;
        this.moves = moves;
    }

    /** Whether money or goods left or reached the union. */
    public boolean moves() {
        return moves;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
