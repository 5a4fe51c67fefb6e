package io.github.unionaid.examples.exchange;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The unions and funds of the example. */
final class MadeUp {
    static final UnionId PROVINCE = UnionId.of("jia");
    static final UnionId YI = UnionId.of("yi");
    static final UnionId BING = UnionId.of("bing");
    static final UnionId DING = UnionId.of("ding");

    /** Became a part of the third city on 2022-07-01. */
    static final UnionId WU = UnionId.of("wu");

    static final UnionRegister REGISTER = UnionRegister.of(UnionTree.of(List.of(
                    Union.of(PROVINCE, "甲省总工会", UnionLevel.PROVINCIAL),
                    Union.of(YI, "乙市总工会", UnionLevel.CITY, PROVINCE),
                    Union.of(BING, "丙市总工会", UnionLevel.CITY, PROVINCE),
                    Union.of(DING, "丁市总工会", UnionLevel.CITY, PROVINCE),
                    Union.of(WU, "戊市总工会", UnionLevel.CITY, PROVINCE))))
            .with(new UnionChange.Merged(LocalDate.of(2022, 7, 1), WU, List.of(DING), DING));

    static final Fund WARMTH = Fund.of("送温暖资金", "送温暖资金", GrantKind.WARMTH);
    static final Fund HARDSHIP = Fund.of("帮扶资金", "困难职工帮扶资金", GrantKind.HARDSHIP);
    static final Fund GENERAL = Fund.of("一般补助", "一般补助资金", GrantKind.OTHER);
    static final Fund DUES = Fund.builder()
            .id("工会经费")
            .name("工会经费")
            .kind(GrantKind.REBATE)
            .addAlsoAllows(TransferKind.REMIT, TransferKind.PASSDOWN)
            .build();
    static final List<Fund> FUNDS = List.of(WARMTH, HARDSHIP, GENERAL, DUES);

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2023-02-01T01:00:00Z"));

    private MadeUp() {}
}
