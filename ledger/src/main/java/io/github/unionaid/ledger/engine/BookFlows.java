package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What opening balances, free entries and handovers move along the tree: the flows of what is no row. */
final class BookFlows {
    private final State state;

    BookFlows(State state) {
        this.state = state;
    }

    /** Writes the flows of an event that is no row; before its postings are taken in. */
    void add(Event event, List<Posting> postings) {
        if (event instanceof OpeningBalance e) {
            Map<FundId, Amount> held = new LinkedHashMap<>();
            e.lines().stream()
                    .filter(l -> Chart.entersHeld(l.code()))
                    .forEach(l -> held.merge(l.fund(), signed(l), Amount::plus));
            held.forEach((fund, amount) -> {
                if (!amount.isZero()) {
                    state.flows().one(FlowKind.OPENING, fund, null, e.book(), amount);
                }
            });
        } else if (event instanceof JournalEntry e) {
            e.lines().forEach(line -> addFlow(e, line));
        } else if (event instanceof Handover e) {
            handOver(e, postings);
        }
    }

    private void addFlow(JournalEntry entry, EntryLine line) {
        if (line.flow().isEmpty()) {
            return;
        }
        FlowKind kind = line.flow().orElseThrow();
        boolean out = kind == FlowKind.DELIVERED || kind == FlowKind.PURCHASED;
        UnionId book = entry.book();
        Amount amount = out ? signed(line).negated() : signed(line);
        state.flows().one(kind, line.fund(), out ? book : null, out ? null : book, amount);
    }

    /** The sum of the lines that the caller wrote. */
    static long written(Event event) {
        List<EntryLine> lines =
                event instanceof OpeningBalance o ? o.lines() : event instanceof JournalEntry j ? j.lines() : List.of();
        return lines.stream().mapToLong(l -> l.amount().minor()).sum();
    }

    private static Amount signed(EntryLine line) {
        return line.side() == Side.DEBIT ? line.amount() : line.amount().negated();
    }

    private void handOver(Handover event, List<Posting> postings) {
        Map<FundId, Map<Asset, Long>> handed = new LinkedHashMap<>();
        for (Posting p : postings) {
            Lane lane = Lanes.of(p.account());
            boolean counts = lane != null && (lane.kind() == Lanes.Kind.MONEY || lane.kind() == Lanes.Kind.STOCK);
            if (counts && p.account().union().equals(event.from()) == state.keeps(event.from())) {
                long out = p.account().union().equals(event.from()) ? -p.signedMinor() : p.signedMinor();
                handed.computeIfAbsent(p.account().fund(), f -> new LinkedHashMap<>())
                        .merge(p.account().asset(), out, Long::sum);
            }
        }
        handed.forEach((fund, amounts) -> amounts.forEach((asset, minor) -> {
            if (minor != 0) {
                state.flows().handOver(event.from(), event.to(), fund, Amount.of(asset, minor));
            }
        }));
        int day = State.day(event);
        state.setUp().funds().stream()
                .filter(f -> event.funds().isEmpty() || event.funds().contains(f))
                .sorted()
                .forEach(fund -> handOverNotices(event, fund, day));
    }

    private void handOverNotices(Handover event, FundId fund, int day) {
        FundLine line = state.existingLine(Lane.money(event.from(), fund));
        long promised = line == null ? 0 : line.promised().balanceOn(day);
        UnionId heir = state.shaper()
                .standing(event.from(), event.on()); // who pays under them, not who gets this fund's money
        state.flows().handOver(event.from(), heir, fund, promised);
        state.promise(event.from(), fund, day, -promised);
        state.promise(heir, fund, day, promised);
    }
}
