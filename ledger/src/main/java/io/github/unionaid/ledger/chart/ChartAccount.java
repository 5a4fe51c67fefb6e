package io.github.unionaid.ledger.chart;

import org.immutables.value.Value;

/** One line of a chart of accounts (会计科目表). Immutable and thread-safe. */
@Value.Immutable
public abstract class ChartAccount {

    ChartAccount() {}

    /** What an account shows. */
    public enum Kind {
        /** 资产. */
        ASSET,
        /** 负债. */
        LIABILITY,
        /** 净资产. */
        NET_ASSET,
        /** 收入. */
        INCOME,
        /** 支出. */
        EXPENSE
    }

    /** Which unions the chart gives an account to; a recommendation, never a reason to refuse a posting. */
    public enum Users {
        /** All unions. */
        ALL,
        /** Unions at and above the county level (县级以上工会). */
        COUNTY_AND_ABOVE,
        /** Grassroots unions (基层工会). */
        GRASSROOTS,
        /** The chart does not say. */
        UNSTATED
    }

    /** Number and system. */
    public abstract AccountCode code();

    /** The name in the chart, Chinese. */
    public abstract String name();

    /** What it shows. */
    public abstract Kind kind();

    /** The side on which it grows. */
    public abstract Side normalSide();

    /** Which unions use it. */
    public abstract Users users();

    /** Returns code and name. */
    @Override
    public String toString() {
        return code() + " " + name();
    }
}
