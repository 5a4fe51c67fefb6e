package io.github.unionaid.core.region;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who registered the holder of a credit code (登记管理部门), by the first character of the code: the table of GB 32100-2015
 * with its amendments. The table grows; a code whose first character is not in it is a code all the same.
 */
public enum RegisteringDepartment {
    /** The staffing authorities (机构编制); also give codes to mass organisations, federations of unions among them. */
    STAFFING('1', "机构编制", "1机关", "2事业单位", "3编办直接管理机构编制的群众团体", "9其他"),
    /** Foreign affairs (外交). */
    FOREIGN_AFFAIRS('2', "外交", "1外国常驻新闻机构", "9其他"),
    /** Judicial administration (司法行政). */
    JUSTICE('3', "司法行政", "1律师执业机构", "2公证处", "3基层法律服务所", "4司法鉴定机构", "5仲裁委员会", "9其他"),
    /** Culture (文化). */
    CULTURE('4', "文化", "1外国在华文化中心", "9其他"),
    /** Civil affairs (民政). */
    CIVIL_AFFAIRS('5', "民政", "1社会团体", "2民办非企业单位", "3基金会", "9其他"),
    /** Tourism (旅游). */
    TOURISM('6', "旅游", "1外国旅游部门常驻代表机构", "2港澳台地区旅游部门常驻内地（大陆）代表机构", "9其他"),
    /** Religious affairs (宗教). */
    RELIGION('7', "宗教", "1宗教活动场所", "2宗教院校", "9其他"),
    /** The trade unions (工会). */
    TRADE_UNION('8', "工会", "1基层工会", "9其他"),
    /** Industry and commerce, now market regulation (工商). */
    COMMERCE('9', "工商", "1企业", "2个体工商户", "3农民专业合作社"),
    /** The office for reform and organisation of the Central Military Commission (中央军委改革和编制办公室). */
    MILITARY('A', "中央军委改革和编制办公室", "1军队事业单位", "9其他"),
    /** Agriculture (农业). */
    AGRICULTURE('N', "农业", "1组级集体经济组织", "2村级集体经济组织", "3乡镇级集体经济组织", "9其他"),
    /** Others (其他). */
    OTHER('Y', "其他", "1其他");

    private final char code;
    private final String term;
    private final ImmutableList<String> categories;

    RegisteringDepartment(char code, String term, String... categories) {
        this.code = code;
        this.term = term;
        this.categories = ImmutableList.copyOf(categories);
    }

    /**
     * Returns the department of a first character of a credit code; empty if the table has none.
     *
     * @param code like {@code '8'}
     */
    public static Optional<RegisteringDepartment> find(char code) {
        return Arrays.stream(values()).filter(d -> d.code == code).findFirst();
    }

    /** The first character of the codes it gives. */
    public char code() {
        return code;
    }

    /** The standard's own word, like 工会. */
    public String term() {
        return term;
    }

    /**
     * The standard's word for a category (机构类别) of this department, like 基层工会; empty if the table has none.
     *
     * @param category the second character of a credit code, like {@code '1'}
     */
    public Optional<String> categoryTerm(char category) {
        return categories.stream()
                .filter(c -> c.charAt(0) == category)
                .map(c -> c.substring(1))
                .findFirst();
    }
}
