package io.github.unionaid.testkit.planted;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes errors in the lines of a transaction, at random. */
final class Alterer {
    private final Random random;
    private final Elsewhere elsewhere;

    Alterer(LedgerView view, Random random) {
        this.random = random;
        this.elsewhere = new Elsewhere(view, random);
    }

    /** The lines with that error; empty if these lines cannot have it. */
    Optional<Alteration> alter(Fault fault, Transaction transaction) {
        List<Posting> lines = transaction.postings();
        Posting one = any(lines);
        List<Posting> book =
                where(lines, p -> p.account().union().equals(one.account().union()));
        return Optional.ofNullable(alter(fault, transaction, one, book)).filter(a -> a.changes(lines));
    }

    private @Nullable Alteration alter(Fault fault, Transaction transaction, Posting one, List<Posting> book) {
        List<Posting> lines = transaction.postings();
        return switch (fault) {
            case ENTRY_AMOUNT -> entryAmount(lines, one);
            case LINE_AMOUNT ->
                Alteration.by(lines, List.of(one), another(one.amount().minor(), one));
            case ENTRY_MISSING -> Alteration.without(lines, lines);
            case BOOK_MISSING -> book.size() < lines.size() ? Alteration.without(lines, book) : null;
            case LINE_MISSING -> lines.size() > 1 ? Alteration.without(lines, List.of(one)) : null;
            case LINES_TWICE -> Alteration.twice(lines, random.nextBoolean() ? lines : book);
            case OTHER_FUND ->
                elsewhere.otherFund(transaction, book, one.account().fund());
            case OTHER_KIND -> elsewhere.otherKind(lines, book);
            case OTHER_YEAR -> elsewhere.otherYear(transaction, book);
            case OTHER_UNION -> elsewhere.otherUnion(transaction, book);
            case OTHER_ACCOUNT -> elsewhere.otherAccount(lines, one);
            case OTHER_SIDE -> Alteration.turned(lines, random.nextBoolean() ? List.of(one) : book);
            case EVENT_TWICE, BALANCE -> null; // not in the lines
        };
    }

    private @Nullable Alteration entryAmount(List<Posting> lines, Posting one) {
        List<Posting> against = where(
                lines,
                p -> p.side() != one.side()
                        && isOfOneBook(p.account(), one.account())
                        && p.account().fund().equals(one.account().fund())
                        && p.account().asset().equals(one.account().asset()));
        if (against.isEmpty()) {
            return null;
        }
        Posting other = any(against);
        long least = Math.min(one.amount().minor(), other.amount().minor());
        return Alteration.by(lines, List.of(one, other), another(least, one));
    }

    /** What can be added to an amount so that it is another one and above zero. */
    private Amount another(long minor, Posting line) {
        int less = (int) Math.min(minor - 1, 10_000);
        long change = less > 0 && random.nextBoolean() ? -1L - random.nextInt(less) : 1L + random.nextInt(10_000);
        return Amount.of(line.account().asset(), change);
    }

    private static boolean isOfOneBook(Account a, Account b) {
        return a.union().equals(b.union());
    }

    private static List<Posting> where(List<Posting> lines, Predicate<Posting> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
