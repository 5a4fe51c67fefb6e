package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;

/** Makes the page of a statement in one pass over the postings. A line is a number: its day, then its posting's index. */
final class StatementMaker {
    private final Store store;
    private final Account account;

    StatementMaker(Store store, Account account) {
        this.store = store;
        this.account = account;
    }

    Statement make(LocalDate from, AsOf asOf, PageRequest request) {
        checkArgument(
                !from.isAfter(asOf.date()),
                "statement from %s to %s; the days are in the wrong order",
                from,
                asOf.date());
        int known = request.known(asOf, store.transactionCount());
        Sum sum = new Sum(account.asset());
        long[] lines = lines(from, asOf.date(), known, sum);
        Balance opening = sum.balance();

        int begin = 0;
        long place = request.cursor().map(this::place).orElse(Long.MIN_VALUE);
        while (begin < lines.length && lines[begin] < place) {
            sum.add(amount(lines[begin++]));
        }
        Balance broughtForward = sum.balance();

        int end = begin + Math.min(request.limit(), lines.length - begin);
        ImmutableList.Builder<StatementLine> items = ImmutableList.builder();
        for (int i = begin; i < end; i++) {
            sum.add(amount(lines[i]));
            items.add(line(lines[i], sum.balance()));
        }
        for (int i = end; i < lines.length; i++) {
            sum.add(amount(lines[i]));
        }
        Optional<PageCursor> next = end < lines.length ? Optional.of(cursor(known, lines[end])) : Optional.empty();
        return new Statement(account, opening, broughtForward, new Page<>(items.build(), next), sum.balance());
    }

    /** The lines from one day to another, in order; what comes before goes into {@code opening}. */
    private long[] lines(LocalDate from, LocalDate to, int known, Sum opening) {
        LongStream.Builder lines = LongStream.builder();
        int number = number();
        for (int s = 1; s <= known; s++) {
            for (int i = store.postingBegin(s); i < store.postingEnd(s); i++) {
                if (store.postingAccount(i) == number) {
                    LocalDate date = store.event(s).on();
                    if (date.isBefore(from)) {
                        opening.add(store.postingAmount(i));
                    } else if (!date.isAfter(to)) {
                        lines.add(line(s, i));
                    }
                }
            }
        }
        return lines.build().sorted().toArray();
    }

    private int number() {
        for (int a = 0; a < store.accountCount(); a++) {
            if (store.account(a).equals(account)) {
                return a;
            }
        }
        return -1;
    }

    private long line(int sequence, int posting) {
        return store.event(sequence).on().toEpochDay() << 32 | posting;
    }

    private long place(PageCursor cursor) {
        int sequence = (int) cursor.sequence(); // not beyond what is known, which is in the view
        int posting = store.postingBegin(sequence);
        return line(sequence, posting) + Math.min(cursor.line(), store.postingEnd(sequence) - posting);
    }

    private PageCursor cursor(int known, long line) {
        int sequence = sequence((int) line);
        return new PageCursor(known, sequence, (int) line - store.postingBegin(sequence));
    }

    private long amount(long line) {
        return store.postingAmount((int) line);
    }

    private StatementLine line(long line, Balance after) {
        int sequence = sequence((int) line);
        long minor = amount(line);
        Event event = store.event(sequence);
        return new StatementLine(
                event.on(),
                sequence,
                event.id(),
                minor > 0 ? Side.DEBIT : Side.CREDIT,
                Amount.of(account.asset(), Math.abs(minor)),
                after);
    }

    /** The transaction of a posting, by halving. */
    private int sequence(int posting) {
        int low = 1;
        int high = store.transactionCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (store.postingEnd(middle) > posting) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static final class Sum {
        private final Asset asset;
        private long debits;
        private long credits;

        Sum(Asset asset) {
            this.asset = asset;
        }

        void add(long minor) {
            if (minor > 0) {
                debits += minor;
            } else {
                credits -= minor;
            }
        }

        Balance balance() {
            return new Balance(Amount.of(asset, debits), Amount.of(asset, credits));
        }
    }
}
