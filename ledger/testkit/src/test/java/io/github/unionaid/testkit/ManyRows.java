package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Thousands of events that are rows, and a few reversals, on a tree, out of two funds: most name what is near, some what
 * is far, comes later or does not fit; a few have the id of another.
 */
final class ManyRows {
    private final List<UnionId> unions;
    private final List<FundId> funds;
    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private ManyRows(UnionTree tree, List<FundId> funds, long seed) {
        this.unions = tree.unions().stream().map(Union::id).toList();
        this.funds = funds;
        this.random = new Random(seed);
    }

    static List<Event> of(UnionTree tree, List<FundId> funds, long seed, int count) {
        ManyRows rows = new ManyRows(tree, funds, seed);
        while (rows.events.size() < count) {
            rows.events.add(rows.next());
        }
        return rows.events;
    }

    private Event next() {
        int number = random.nextInt(50) == 0 ? random.nextInt(events.size() + 1) : events.size();
        EventId id = id(number);
        Amount amount = Amount.fen(1 + random.nextInt(100));
        LocalDate on = LocalDate.of(2021, 12, 1).plusDays(random.nextInt(60));
        UnionId upper = unions.get(random.nextInt(2));
        UnionId lower = unions.get(random.nextInt(unions.size()));
        FundId fund = funds.get(random.nextInt(funds.size()));
        EventId named = id(Math.max(0, events.size() + 2 - random.nextInt(random.nextInt(8) == 0 ? 1_500 : 12)));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 ->
                Receipt.builder()
                        .id(id)
                        .on(on)
                        .into(upper)
                        .fund(fund)
                        .amount(amount)
                        .source(Source.NOT_STATED)
                        .build();
            case 3, 4, 5 ->
                GrantPayment.builder()
                        .id(id)
                        .on(on)
                        .from(upper)
                        .to(lower)
                        .fund(fund)
                        .amount(amount)
                        .build();
            case 6, 7, 8, 9 ->
                GrantArrival.builder()
                        .id(id)
                        .on(on)
                        .payment(named)
                        .amount(amount)
                        .build();
            case 10 ->
                DirectGrant.builder()
                        .id(id)
                        .on(on)
                        .from(upper)
                        .to(lower)
                        .fund(fund)
                        .amount(amount)
                        .build();
            case 11 ->
                GrantReturn.builder().id(id).on(on).grant(named).amount(amount).build();
            case 12 ->
                GrantReturnArrival.builder()
                        .id(id)
                        .on(on)
                        .grantReturn(named)
                        .amount(amount)
                        .build();
            case 13, 14 ->
                Disbursement.builder()
                        .id(id)
                        .on(on)
                        .from(lower)
                        .to(Party.beneficiaries(1 + random.nextInt(9)))
                        .fund(fund)
                        .amount(amount)
                        .aid(AidKind.HARDSHIP)
                        .build();
            default -> Reversal.builder().id(id).on(on).reverses(named).build();
        };
    }

    private static EventId id(int number) {
        return EventId.of(new UUID(number % 3 == 0 ? 0 : number * 0x9E3779B97F4A7C15L, number));
    }
}
