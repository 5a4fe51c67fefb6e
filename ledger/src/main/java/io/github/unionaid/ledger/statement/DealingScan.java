package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the transactions of a view: the dealings that one book has, by counterparty. Flows are looked at in numbers;
 * an event is looked at where it is kept as an object anyway, and where it becomes a line.
 */
final class DealingScan {
    private static final byte NOT_KNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final LedgerView view;
    private final Store store;
    private final UnionRegister register;
    private final UnionId book;
    private final LocalDate from;
    private final LocalDate to;
    private final int known;
    private final LineMaker maker;
    private final List<Asset> assets;
    private final TreeMap<UnionId, DealingLines> byCounterparty = new TreeMap<>();
    private byte[] own = {}; // by number of a union, whether its dealings stand in the book
    private UnionId[] standing = {}; // by number, who has its books; null if not asked for yet
    private @Nullable UnionId wanted; // the only counterparty; null for all

    DealingScan(LedgerView view, UnionId book, LocalDate from, AsOf asOf) {
        this.view = view;
        this.store = view.snapshot().store();
        this.known = (int) Math.min(asOf.sequence(), store.transactionCount());
        this.register = view.register(asOf.sequence());
        LocalDate first = AccountingSystem.firstDay();
        this.from = from.isBefore(first) ? first : from;
        this.to = asOf.date().equals(LocalDate.MAX) ? lastDay() : asOf.date();
        StatementDays.check("from", this.from);
        StatementDays.check("to", to);
        checkArgument(
                !this.from.isAfter(to), "a statement from %s to %s; expected it to end after it begins", this.from, to);
        this.book = register.booksOf(book, to);
        checkArgument(
                view.keeps(this.book),
                "the ledger %s does not keep the books of %s, so it cannot state them",
                view.ledgerId(),
                this.book);
        this.maker = new LineMaker(view);
        this.assets = store.assets();
    }

    /** That of the latest event, or the first day if that is later. */
    private LocalDate lastDay() {
        LocalDate last = from;
        for (int s = 1; s <= known; s++) {
            LocalDate day = LocalDate.ofEpochDay(store.day(s));
            last = day.isAfter(last) ? day : last;
        }
        return last;
    }

    BookStatement against(UnionId counterparty) {
        UnionId other = register.booksOf(counterparty, to);
        checkArgument(
                !other.equals(book),
                "on %s the books of %s are those of %s: no dealings with itself",
                to,
                counterparty,
                book);
        wanted = other;
        run();
        return byCounterparty.getOrDefault(other, new DealingLines()).statement(head(other));
    }

    List<BookStatement> againstAll() {
        run();
        ImmutableList.Builder<BookStatement> statements = ImmutableList.builder();
        byCounterparty.forEach((other, lines) -> statements.add(lines.statement(head(other))));
        return statements.build();
    }

    private BookStatement.Builder head(UnionId counterparty) {
        return BookStatement.builder()
                .book(book)
                .counterparty(counterparty)
                .from(from)
                .to(to)
                .ledger(view.ledgerId());
    }

    private void run() {
        int last = (int) to.toEpochDay();
        int first = (int) from.toEpochDay();
        for (int s = 1; s <= known; s++) {
            if (store.day(s) <= last) {
                for (int flow = store.flowBegin(s); flow < store.flowEnd(s); flow++) {
                    takeFlow(s, flow, store.day(s) >= first);
                }
                if (!store.isRow(s) && store.day(s) >= first) {
                    takeEvent(s);
                }
            }
        }
    }

    private void takeFlow(int sequence, int flow, boolean inPeriod) {
        FlowKind kind = store.flowKind(flow);
        if ((kind != FlowKind.PAYMENT && kind != FlowKind.ARRIVAL) || store.isFlowToGroup(flow)) {
            return;
        }
        boolean given = kind == FlowKind.PAYMENT;
        int other = given ? store.flowTo(flow) : store.flowFrom(flow);
        DealingLines lines = isOwn(given ? store.flowFrom(flow) : store.flowTo(flow)) ? linesAgainst(other) : null;
        if (lines != null) {
            BalanceKey key = new BalanceKey(
                    given ? Direction.GIVEN : Direction.RECEIVED,
                    transfer(flow),
                    store.fundId(store.flowFund(flow)),
                    assets.get(store.flowAsset(flow)));
            lines.move(key, store.flowAmount(flow), inPeriod);
            if (inPeriod) {
                lines.add(key, maker.ofFlow(sequence, flow, key, old(store.unionId(other))));
            }
        }
    }

    private TransferKind transfer(int flow) {
        TransferKind transfer = store.flowTransfer(flow);
        if (transfer == null) {
            throw new IllegalStateException("flow " + flow + " is a payment or an arrival of no transfer");
        }
        return transfer;
    }

    /** Lines of what moves nothing: notices, which are flows of a kind that payments have too, and accruals, which are none. */
    private void takeEvent(int sequence) {
        Event event = store.event(sequence);
        Event base = event instanceof Reversal reversal
                ? view.event(reversal.reverses()).orElseThrow()
                : event;
        if (Accruals.isNotice(base)) {
            for (int flow = store.flowBegin(sequence); flow < store.flowEnd(sequence); flow++) {
                takeNotice(sequence, flow);
            }
        } else if (Accruals.mayAccrue(base)) {
            for (Accruals.Accrual accrual : Accruals.of(event, base, store.postings(sequence))) {
                DealingLines lines = isOwn(accrual.book()) ? linesAgainst(accrual.other()) : null;
                if (lines != null) {
                    lines.add(accrual.key(), maker.ofAccrual(event, base, accrual, old(accrual.other())));
                }
            }
        }
    }

    private void takeNotice(int sequence, int flow) {
        if (store.flowKind(flow) == FlowKind.NOTICED && store.flowTo(flow) >= 0) {
            takeNotice(sequence, flow, Direction.GIVEN, store.flowFrom(flow), store.flowTo(flow));
            takeNotice(sequence, flow, Direction.RECEIVED, store.flowTo(flow), store.flowFrom(flow));
        }
    }

    private void takeNotice(int sequence, int flow, Direction direction, int ofBook, int other) {
        DealingLines lines = isOwn(ofBook) ? linesAgainst(other) : null;
        if (lines != null) {
            BalanceKey key = new BalanceKey(
                    direction,
                    TransferKind.GRANT,
                    store.fundId(store.flowFund(flow)),
                    assets.get(store.flowAsset(flow)));
            lines.add(key, maker.ofNotice(sequence, flow, key, old(store.unionId(other))));
        }
    }

    /** The union that a line is booked against, if it is not the statement's. */
    private @Nullable UnionId old(UnionId other) {
        return standing(other).equals(other) ? null : other;
    }

    private @Nullable DealingLines linesAgainst(int other) {
        return other < 0 ? null : linesOf(standing(other));
    }

    private @Nullable DealingLines linesAgainst(UnionId other) {
        return linesOf(standing(other));
    }

    private @Nullable DealingLines linesOf(UnionId counterparty) {
        if (counterparty.equals(book) || (wanted != null && !wanted.equals(counterparty))) {
            return null; // what was between two that have become one is no dealing any more
        }
        return byCounterparty.computeIfAbsent(counterparty, c -> new DealingLines());
    }

    private boolean isOwn(int number) {
        if (number < 0) {
            return false;
        }
        if (number >= own.length) {
            own = Arrays.copyOf(own, Math.max(number + 1, own.length * 2));
        }
        if (own[number] == NOT_KNOWN) {
            own[number] = isOwn(store.unionId(number)) ? YES : NO;
        }
        return own[number] == YES;
    }

    private boolean isOwn(UnionId union) {
        return view.keeps(union) && standing(union).equals(book);
    }

    private UnionId standing(int number) {
        if (number >= standing.length) {
            standing = Arrays.copyOf(standing, Math.max(number + 1, standing.length * 2));
        }
        if (standing[number] == null) {
            standing[number] = standing(store.unionId(number));
        }
        return standing[number];
    }

    /** Who has the books of a union on the last day. */
    private UnionId standing(UnionId union) {
        return register.booksOf(union, to);
    }
}
