package io.github.unionaid.core.amount;

/** The units in which amounts of money are written: yuan, ten thousand yuan, a hundred million yuan. */
public enum YuanUnit {
    /** The yuan (元), 100 fen. */
    YUAN("元", 0),
    /** Ten thousand yuan (万元), the unit of most reports. */
    WAN("万元", 4),
    /** A hundred million yuan (亿元). */
    YI("亿元", 8);

    private final String label;
    private final int power;

    YuanUnit(String label, int power) {
        this.label = label;
        this.power = power;
    }

    /** The unit as printed: 元, 万元 or 亿元. */
    public String label() {
        return label;
    }

    /** How many decimals of this unit show every fen: 2, 6 or 10. */
    public int exactDecimals() {
        return power + Asset.CNY.scale();
    }

    /** How many powers of ten the unit is above the yuan. */
    int power() {
        return power;
    }
}
