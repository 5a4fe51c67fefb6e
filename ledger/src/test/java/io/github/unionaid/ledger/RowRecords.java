package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * A journal of an event of each type that a row says, in records {@link #RECEIPT} to {@link #LAST}, in the tree of {@link
 * Jiangsu}; union and fund numbers are not 0 where they need not be.
 */
public final class RowRecords {
    public static final int RECEIPT = 4;
    public static final int PAYMENT = 5;
    public static final int ARRIVAL = 6;
    public static final int DIRECT = 7;
    public static final int DISBURSEMENT = 8;
    public static final int RETURN = 9;
    public static final int RETURN_ARRIVAL = 10;
    public static final int LAST = RETURN_ARRIVAL;

    /** Noon of 2024-06-30 in Shanghai, and a part of a second. */
    public static final Instant NOW = Jiangsu.NOW.plusNanos(123_456_789);

    private RowRecords() {}

    /** The id of the event of a record. */
    public static String id(int record) {
        return new UUID(0x0123_4567_89AB_CDEFL, record).toString();
    }

    /** The events of the records. */
    public static List<Event> events() {
        return List.of(
                Receipt.builder()
                        .id(id(RECEIPT))
                        .into(NANJING)
                        .fund(FISCAL.id())
                        .amount(Amount.yuan(9_000))
                        .source(Source.FISCAL_OTHER)
                        .means(Means.QUOTA)
                        .on(day("2022-02-01"))
                        .build(),
                GrantPayment.builder()
                        .id(id(PAYMENT))
                        .from(NANJING)
                        .to(XUANWU)
                        .fund(FISCAL.id())
                        .amount(Amount.yuan(800))
                        .dateBasis(DateBasis.NOT_AFTER)
                        .on(day("2022-02-02"))
                        .build(),
                GrantArrival.of(id(ARRIVAL), id(PAYMENT), Amount.yuan(700), day("2022-02-03")),
                DirectGrant.builder()
                        .id(id(DIRECT))
                        .from(NANJING)
                        .to(XUANWU)
                        .fund(FISCAL.id())
                        .amount(Amount.yuan(5_000))
                        .kind(GrantKind.DISASTER)
                        .on(day("2022-02-04"))
                        .build(),
                Disbursement.builder()
                        .id(id(DISBURSEMENT))
                        .from(XUANWU)
                        .to(Party.beneficiaries(10))
                        .fund(FISCAL.id())
                        .amount(Amount.yuan(60))
                        .aid(AidKind.WARMTH)
                        .means(Means.CASH)
                        .on(day("2022-02-05"))
                        .build(),
                GrantReturn.builder()
                        .id(id(RETURN))
                        .grant(id(PAYMENT))
                        .amount(Amount.yuan(50))
                        .on(day("2022-02-06"))
                        .build(),
                GrantReturnArrival.builder()
                        .id(id(RETURN_ARRIVAL))
                        .grantReturn(id(RETURN))
                        .amount(Amount.yuan(40))
                        .on(day("2022-02-07"))
                        .build());
    }

    /** The same as the lines of a batch. */
    public static EventBatch batch(Ledger ledger) {
        long high = 0x0123_4567_89AB_CDEFL;
        int nj = ledger.numberOf(NANJING);
        int xuanwu = ledger.numberOf(XUANWU);
        int fund = ledger.numberOf(FISCAL.id());
        int day = Math.toIntExact(day("2022-02-01").toEpochDay());
        return new EventBatch()
                .receipt(high, RECEIPT, day, nj, fund, 900_000, Source.FISCAL_OTHER)
                .means(Means.QUOTA)
                .grantPayment(high, PAYMENT, day + 1, nj, xuanwu, fund, 80_000)
                .dateBasis(DateBasis.NOT_AFTER)
                .grantArrival(high, ARRIVAL, day + 2, high, PAYMENT, 70_000)
                .directGrant(high, DIRECT, day + 3, nj, xuanwu, fund, 500_000)
                .kind(GrantKind.DISASTER)
                .disbursement(high, DISBURSEMENT, day + 4, xuanwu, fund, 6_000, AidKind.WARMTH, 10)
                .means(Means.CASH)
                .grantReturn(high, RETURN, day + 5, high, PAYMENT, 5_000)
                .grantReturnArrival(high, RETURN_ARRIVAL, day + 6, high, RETURN, 4_000);
    }

    /** A ledger with the three funds of {@link Jiangsu}, and nothing else yet. */
    public static Ledger begin(Journal journal) {
        Ledger ledger = Ledger.create(journal, LedgerOptions.of(Jiangsu.REGISTER, InstantSource.fixed(NOW)));
        ledger.postOrThrow(OpenFund.of("f-relief", Jiangsu.RELIEF));
        ledger.postOrThrow(OpenFund.of("f-general", Jiangsu.GENERAL));
        ledger.postOrThrow(OpenFund.of("f-fiscal", FISCAL));
        return ledger;
    }

    /** The journal of a ledger that has taken the events. */
    public static Journal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = begin(journal);
        events().forEach(ledger::postOrThrow);
        return journal;
    }
}
