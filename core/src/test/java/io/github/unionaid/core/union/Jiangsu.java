package io.github.unionaid.core.union;

import java.util.List;

/**
 * A small tree for examples, in preorder:
 *
 * <pre>
 *   0 js                江苏省总工会 320000
 *   1   nj              南京市总工会 320100
 *   2     nj-gl         鼓楼区总工会 320106
 *   3     nj-xw         玄武区总工会 320102
 *   4       nj-xw-a     东方厂工会
 *   5         nj-xw-a-1 一车间工会
 *   6   wx              无锡市总工会 320200
 *   7     wx-xs         锡山区总工会 320205
 *   8   xz              徐州市总工会 320300
 *   9     xz-gl         鼓楼区总工会 320302
 * </pre>
 */
final class Jiangsu {
    static final Union PROVINCE = Union.builder()
            .id("js")
            .name("江苏省总工会")
            .level(UnionLevel.PROVINCIAL)
            .code("320000")
            .build();
    static final Union NANJING = federation("nj", "南京市总工会", UnionLevel.CITY, "320100", "js");
    static final Union NANJING_GULOU = federation("nj-gl", "鼓楼区总工会", UnionLevel.COUNTY, "320106", "nj");
    static final Union XUANWU = federation("nj-xw", "玄武区总工会", UnionLevel.COUNTY, "320102", "nj");
    static final Union PLANT = grassroots("nj-xw-a", "东方厂工会", "nj-xw");
    static final Union WORKSHOP = grassroots("nj-xw-a-1", "一车间工会", "nj-xw-a");
    static final Union WUXI = federation("wx", "无锡市总工会", UnionLevel.CITY, "320200", "js");
    static final Union XISHAN = federation("wx-xs", "锡山区总工会", UnionLevel.COUNTY, "320205", "wx");
    static final Union XUZHOU = federation("xz", "徐州市总工会", UnionLevel.CITY, "320300", "js");
    static final Union XUZHOU_GULOU = federation("xz-gl", "鼓楼区总工会", UnionLevel.COUNTY, "320302", "xz");

    static final List<Union> PREORDER =
            List.of(PROVINCE, NANJING, NANJING_GULOU, XUANWU, PLANT, WORKSHOP, WUXI, XISHAN, XUZHOU, XUZHOU_GULOU);
    static final UnionTree TREE = UnionTree.of(PREORDER);

    private Jiangsu() {}

    static Union federation(String id, String name, UnionLevel level, String code, String parent) {
        return Union.builder()
                .id(id)
                .name(name)
                .level(level)
                .code(code)
                .parent(parent)
                .build();
    }

    static Union grassroots(String id, String name, String parent) {
        return Union.builder()
                .id(id)
                .name(name)
                .level(UnionLevel.GRASSROOTS)
                .parent(parent)
                .build();
    }
}
