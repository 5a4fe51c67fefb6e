package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;

import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;

/**
 * Three levels in February 2020, small enough to be added up by hand:
 *
 * <pre>
 *    4  02-01  js raises 1000
 *    5  02-02  js pays nj 400          6  02-04  of that 300 arrive
 *    7  02-05  nj pays nj-xw 120       8  02-06  of that 70 arrive
 *    9  02-06  js pays nj-xw 200      12  02-08  all of it arrives; a level is skipped
 *   10  02-07  js pays a group 150, anchored at js
 *   11  02-08  nj raises 50
 *   13  02-09  nj pays back 60 to js  15  02-11  of that 40 arrive
 *   14  02-10  nj-xw spends 30
 * </pre>
 */
final class Story {
    static final int ARRIVAL_AT_NANJING = 6;

    private Story() {}

    static Journal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 400, "2020-02-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 300, "2020-02-04"));
        ledger.postOrThrow(pay("g-2", NANJING, XUANWU, RELIEF, 120, "2020-02-05"));
        ledger.postOrThrow(arrive("a-2", "g-2", 70, "2020-02-06"));
        ledger.postOrThrow(pay("g-3", PROVINCE, XUANWU, RELIEF, 200, "2020-02-06"));
        ledger.postOrThrow(payGroup("g-4", PROVINCE, Party.group("各设区市总工会"), RELIEF, 150, "2020-02-07"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 50, "2020-02-08"));
        ledger.postOrThrow(arrive("a-3", "g-3", 200, "2020-02-08"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 60, "2020-02-09"));
        ledger.postOrThrow(spend("d-1", XUANWU, RELIEF, 30, "2020-02-10"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 40, "2020-02-11"));
        return journal;
    }

    static Ledger ledger() {
        return Ledger.open(journal(), Jiangsu.CLOCK);
    }
}
