package io.github.unionaid.ledger.statement;

/** By what lines of two books are known to be the same; in the order in which the rules are tried. */
public enum MatchRule {
    /** Somebody said so (人工核销). */
    HAND("人工核销"),
    /** Both name the same payment (拨款编号相符). */
    REFERENCE("拨款编号相符"),
    /** Both name the same document, with the same amount, within the days that money may be on the way (凭证号相符). */
    DOCUMENT("凭证号相符"),
    /** An arrival of what had been paid, and was on the way, before the days compared (上期在途). */
    BROUGHT_FORWARD("上期在途"),
    /** The same amount, and the arrival within the days that money may be on the way (金额日期相符). */
    AMOUNT_AND_DATE("金额日期相符"),
    /** One payment is the sum of several arrivals within those days (一笔拨付多笔到账). */
    ONE_TO_MANY("一笔拨付多笔到账"),
    /** One arrival is the sum of several payments within those days (多笔拨付一笔到账). */
    MANY_TO_ONE("多笔拨付一笔到账");

    private final String chinese;

    MatchRule(String chinese) {
        this.chinese = chinese;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
