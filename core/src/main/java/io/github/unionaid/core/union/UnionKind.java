package io.github.unionaid.core.union;

/** What a union unites. */
public enum UnionKind {
    /** 地方总工会: the federation of a division. */
    REGIONAL,
    /** 产业工会: the union of an industry. */
    INDUSTRIAL,
    /** 基层工会: the union of one employer, or of several at the grassroots; always of the grassroots level. */
    GRASSROOTS
}
