package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A story in which every type of event occurs, in both accounting systems. What is posted is the same each time, to the
 * byte; golden journals are made of it. See {@code core/docs/testing.md}.
 */
public final class EveryEvent {
    private EveryEvent() {}

    /** The events in order; each is accepted. A new type of event gets a place at the end. */
    public static List<Event> events() {
        return List.of(
                OpenFund.of("f-relief", RELIEF),
                OpenFund.of("f-general", GENERAL),
                OpenFund.builder()
                        .id("f-fiscal")
                        .fund(FISCAL)
                        .on(day("2020-01-01"))
                        .build(),
                described(),
                raise("r-2", PROVINCE, FISCAL, 500, "2020-02-02"),
                raise("r-3", WUXI, GENERAL, 70, "2020-02-02"),
                Designation.builder()
                        .id("n-1")
                        .into(NANJING)
                        .fund(GENERAL.id())
                        .amount(Amount.fen(12_345))
                        .on(day("2020-02-03"))
                        .build(),
                Designation.builder()
                        .id("n-2")
                        .into(WUXI)
                        .fund(RELIEF.id())
                        .fromFund(GENERAL.id())
                        .amount(Amount.yuan(20))
                        .on(day("2020-02-03"))
                        .build(),
                pay("g-1", PROVINCE, NANJING, RELIEF, 600, "2020-02-03"),
                arrive("a-1", "g-1", 500, "2020-02-05"),
                payGroup("g-2", PROVINCE, Party.group("各县级工会", NANJING), RELIEF, 30, "2020-02-05"),
                direct("g-3", NANJING, XUANWU, RELIEF, 100, "2020-02-05"),
                direct("g-4", PROVINCE, XISHAN, FISCAL, 200, "2022-01-10"),
                aid("d-1", Party.beneficiaries(), AidKind.HARDSHIP, 10),
                aid("d-2", Party.outside("第一人民医院"), AidKind.OUTSIDE_SUPPORT, 15),
                spend("d-3", XISHAN, FISCAL, 40, "2022-01-20"),
                giveBack("b-1", "g-1", 50, "2020-02-07"),
                backArrives("c-1", "b-1", 20, "2020-02-08"),
                reverse("x-1", "d-1", "2020-02-09"),
                reverse("x-2", "d-3", "2022-02-01"),
                raise("r-4", PROVINCE, RELIEF, 1, "2020-01-15"),
                pay("g-5", PROVINCE, WUXI, RELIEF, 80, "2021-12-30"),
                arrive("a-5", "g-5", 80, "2022-01-04"));
    }

    /** Everything that may be told of an event. */
    private static Receipt described() {
        return Receipt.builder()
                .id("r-1")
                .into(PROVINCE)
                .fund(RELIEF.id())
                .amount(Amount.fen(123_456_78))
                .source(Source.DONATION)
                .on(day("2020-02-01"))
                .dateBasis(DateBasis.NOT_AFTER)
                .voucher("记-0001")
                .documentHash("0123456789abcdef".repeat(4))
                .by("user-7")
                .putNote("来源", "捐赠，İıß \uD842\uDFB7")
                .putNote("batch", "1/2")
                .build();
    }

    private static Disbursement aid(String id, Party to, AidKind kind, long yuan) {
        return Disbursement.builder()
                .id(id)
                .from(XUANWU)
                .to(to)
                .fund(RELIEF.id())
                .amount(Amount.yuan(yuan))
                .aid(kind)
                .purpose("慰问金")
                .on(day("2020-02-06"))
                .build();
    }

    /** The journal of a ledger that has taken them, one a second. */
    public static InMemoryJournal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        AtomicLong seconds = new AtomicLong();
        InstantSource clock = () -> Jiangsu.NOW.plusSeconds(seconds.getAndIncrement());
        try (Ledger ledger = Ledger.create(journal, LedgerOptions.of(Jiangsu.REGISTER, clock))) {
            events().forEach(ledger::postOrThrow);
        }
        return journal;
    }
}
