package io.github.unionaid.core.union;

/** The level of a union, from the top down; constants are declared in that order. */
public enum UnionLevel {
    /** 全国: 中华全国总工会. */
    NATIONAL,
    /** 省级: provinces, autonomous regions, municipalities. */
    PROVINCIAL,
    /** 市级: 地级市, 自治州, 地区, 盟. */
    CITY,
    /** 县级: 县, 县级市, 区, 旗. */
    COUNTY,
    /** 基层: the union of an enterprise, a hospital, a school; also federations of those in a township or street. */
    GRASSROOTS;

    /**
     * Whether a union of this level may have a parent of the given one: this level is below it, with any number of
     * levels skipped, or both are grassroots.
     */
    public boolean mayStandUnder(UnionLevel parent) {
        return compareTo(parent) > 0 || (this == GRASSROOTS && parent == GRASSROOTS);
    }
}
