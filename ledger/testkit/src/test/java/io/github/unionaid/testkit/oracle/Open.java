package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.OpenItem;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.GrantNotice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What is on the way and what is noticed and not paid, by looking at what every event changed. */
final class Open {
    private final Past past;
    private final AsOf asOf;

    Open(Past past, AsOf asOf) {
        this.past = past;
        this.asOf = asOf;
    }

    /** One payment or notice of which something is open. */
    record Item(EventId event, LocalDate since, Ends ends, FundId fund, BigDecimal minor) {}

    static List<Item> told(List<OpenItem> items) {
        return items.stream()
                .map(i -> new Item(
                        i.event(),
                        i.since(),
                        new Ends(i.from(), i.to(), i.toGroup()),
                        i.fund(),
                        BigDecimal.valueOf(i.open().minor())))
                .toList();
    }

    /** Payments between unions, the oldest first. */
    List<Item> transit() {
        return items(done -> done.event() instanceof Disbursement
                ? BigDecimal.ZERO
                : sum(Lane.of(Lane.Kind.TRANSIT, done.event().id())));
    }

    /** Notices, the oldest first. */
    List<Item> notices() {
        return items(done -> {
            EventId id = done.event().id();
            return done.event() instanceof GrantNotice
                    ? sum(Lane.of(Lane.Kind.NOTICE_OF_GIVER, id)).add(sum(Lane.of(Lane.Kind.OPEN_OF_GIVER, id)))
                    : BigDecimal.ZERO;
        });
    }

    private interface Balance {
        BigDecimal of(Done done);
    }

    private List<Item> items(Balance balance) {
        return past.all.stream()
                .sorted(Comparator.comparing(Done::on).thenComparingLong(d -> d.sequence))
                .filter(d -> balance.of(d).signum() != 0)
                .map(d -> new Item(d.event().id(), d.on(), ends(d), d.facts.fundId(), balance.of(d)))
                .toList();
    }

    private static Ends ends(Done done) {
        UnionId to = done.facts.other();
        return new Ends(done.facts.book(), to, done.facts.toGroup);
    }

    private BigDecimal sum(Lane lane) {
        return past.all.stream()
                .filter(d -> asOf.includes(d.on(), d.sequence))
                .map(d -> d.effects.getOrDefault(lane, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
