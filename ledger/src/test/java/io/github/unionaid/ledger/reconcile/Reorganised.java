package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.time.LocalDate;
import java.util.List;

/**
 * Books under a tree that changes in the middle of 2021. In January 江苏 raises 1,000 and grants 300 to 无锡, which
 * passes 100 on to its county 锡山, of which 60 arrive; 锡山 spends 10 of them.
 */
final class Reorganised {
    static final LocalDate MAY_31 = LocalDate.of(2021, 5, 31);
    static final LocalDate JUNE_1 = LocalDate.of(2021, 6, 1);
    static final LocalDate JANUARY_1 = LocalDate.of(2021, 1, 1);
    static final AsOf YEAR_END = AsOf.date(LocalDate.of(2021, 12, 31));

    private Reorganised() {}

    static Ledger january() {
        Ledger ledger = Jiangsu.ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2021-01-10"));
        ledger.postOrThrow(direct("g-1", PROVINCE, WUXI, RELIEF, 300, "2021-01-11"));
        ledger.postOrThrow(pay("g-2", WUXI, XISHAN, RELIEF, 100, "2021-01-13"));
        ledger.postOrThrow(arrive("a-2", "g-2", 60, "2021-01-14"));
        ledger.postOrThrow(spend("d-1", XISHAN, RELIEF, 10, "2021-01-15"));
        return ledger;
    }

    /** 锡山 comes under 南京 on June 1st; in July it gets 50 from 江苏 and the rest from 无锡, and spends 20. */
    static Ledger countyMoved() {
        Ledger ledger = january();
        change(ledger, "c-1", move(XISHAN, NANJING, "2021-06-01"));
        ledger.postOrThrow(direct("g-3", PROVINCE, XISHAN, RELIEF, 50, "2021-07-01"));
        ledger.postOrThrow(spend("d-2", XISHAN, RELIEF, 20, "2021-07-02"));
        ledger.postOrThrow(arrive("a-3", "g-2", 40, "2021-07-10"));
        return ledger;
    }

    static void change(Ledger ledger, String id, UnionChange... changes) {
        ledger.postOrThrow(RegisterChanges.builder()
                .id(id)
                .on(changes[0].on())
                .addChanges(changes)
                .build());
    }

    static UnionChange move(UnionId union, UnionId parent, String on) {
        return new UnionChange.Moved(day(on), union, parent);
    }

    static UnionChange found(UnionId union, String name, UnionId parent, String on) {
        return new UnionChange.Founded(day(on), Union.of(union, name, UnionLevel.COUNTY, parent));
    }

    static UnionChange merge(UnionId union, UnionId into, String on) {
        return new UnionChange.Merged(day(on), union, List.of(into), into);
    }

    static UnionChange split(UnionId union, UnionId part, UnionId books, String on) {
        return new UnionChange.Split(day(on), union, List.of(part), books);
    }
}
