package io.github.unionaid.examples;

import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;

/** The national union tree of two days. */
public final class NationalTree {

    private NationalTree() {}

    /** Runs the example. */
    public static void main(String[] args) {
        // snippet
        UnionTree before = NationalUnions.asOf(LocalDate.of(2020, 2, 5));
        UnionTree after = NationalUnions.asOf(LocalDate.of(2020, 12, 31));
        UnionId gongzhuling = before.findByName("公主岭市总工会").get(0).id();
        System.out.println(before.parent(gongzhuling).orElseThrow()); // cn-220300 四平市总工会 (CITY)
        System.out.println(after.parent(gongzhuling).orElseThrow()); // cn-220100 长春市总工会 (CITY)
        // snippet
    }
}
