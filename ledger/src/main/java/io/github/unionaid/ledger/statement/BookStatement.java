package io.github.unionaid.ledger.statement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the book of one union has of its dealings with another over a period (往来对账明细): for whoever keeps the other
 * book. {@link StatementFile} writes and reads it; the strict mapper too. Immutable and thread-safe.
 */
@Value.Immutable
@JsonSerialize(using = BookStatementSerializer.class)
@JsonDeserialize(using = BookStatementDeserializer.class)
public abstract class BookStatement {

    /** The most lines of a statement. */
    public static final int MAX_LINES = 1_000_000;

    /** The most balances of a statement. */
    public static final int MAX_BALANCES = 10_000;

    BookStatement() {}

    /**
     * What a ledger has in the book of one union of its dealings with another, as the view knows it at the sequence number
     * of {@code asOf}: of what it was told of legs that another book has, nothing but notices. Both are the unions that have
     * their books on the last day; what was booked against a union that has become part of the other one is in it.
     * O(transactions).
     *
     * @param book whose book
     * @param counterparty the other union
     * @param from the first day; one before 2010-01-01, when books begin, is that day
     * @param asOf its date is the last day, of which the statement says that it has all: if that is after the day of the
     *     latest event, it has to be over, or what is booked on it still will be missing; at the end of all days ({@link
     *     AsOf#LATEST}) that of the latest event, and not before {@code from}
     * @throws io.github.unionaid.core.union.UnknownUnionException if the register never has one of the unions
     * @throws IllegalArgumentException if the view does not keep the book, if one of the two has become part of the other,
     *     if {@code from} is after the last day, or there are more than {@value #MAX_LINES} lines
     */
    public static BookStatement of(LedgerView view, UnionId book, UnionId counterparty, LocalDate from, AsOf asOf) {
        return new DealingScan(view, book, from, asOf).against(counterparty);
    }

    /**
     * The statements of a book against each union that it has dealt with, in the order of their ids, each as {@link
     * #of(LedgerView, UnionId, UnionId, LocalDate, AsOf)} makes it. One pass over the transactions for all; they are all in
     * memory then.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the register never has the union
     * @throws IllegalArgumentException if the view does not keep the book, if {@code from} is after the last day, or if a
     *     statement has more than {@value #MAX_LINES} lines
     */
    public static List<BookStatement> allOf(LedgerView view, UnionId book, LocalDate from, AsOf asOf) {
        return new DealingScan(view, book, from, asOf).againstAll();
    }

    /**
     * What a ledger has of the same dealings in the book of the other union, from its beginning: to match this one with. With
     * {@link AsOf#LATEST} it ends with this statement or with the latest event, whichever is later; with this statement if
     * one of the two unions has become part of another since.
     *
     * @throws IllegalArgumentException as {@link #of(LedgerView, UnionId, UnionId, LocalDate, AsOf)}
     */
    public final BookStatement counterpart(LedgerView view, AsOf asOf) {
        UnionId ours = counterparty();
        UnionId theirs = book();
        UnionRegister register = view.register(asOf.sequence());
        boolean stand = register.booksOf(ours, asOf.date()).equals(ours)
                && register.booksOf(theirs, asOf.date()).equals(theirs);
        LocalDate end = stand || asOf.date().isBefore(to()) ? asOf.date() : to();
        BookStatement counterpart = of(view, ours, theirs, LocalDate.MIN, new AsOf(end, asOf.sequence()));
        boolean quiet = counterpart.to().isBefore(to()) && !asOf.date().isBefore(to()); // nothing happened there since
        return quiet ? of(view, ours, theirs, LocalDate.MIN, new AsOf(to(), asOf.sequence())) : counterpart;
    }

    /** Whose book it is of. */
    public abstract UnionId book();

    /** The other union. */
    public abstract UnionId counterparty();

    /** The first day. */
    public abstract LocalDate from();

    /** The last day; the statement has all of it. */
    public abstract LocalDate to();

    /** The ledger that keeps the book; empty if no ledger of this library does. */
    public abstract Optional<String> ledger();

    /** By direction, transfer, fund and asset, one of each; at most {@value #MAX_BALANCES}. */
    public abstract List<BookBalance> balances();

    /** By date; on one date in the order of the book. At most {@value #MAX_LINES}, each with a balance of its kind. */
    public abstract List<BookLine> lines();

    @Value.Check
    void checkStatement() {
        new StatementCheck(this).run();
    }

    /** The balance of one kind of dealing, if the statement has it. O(balances). */
    public Optional<BookBalance> balance(Direction direction, TransferKind transfer, FundId fund, Asset asset) {
        BalanceKey key = new BalanceKey(direction, transfer, fund, asset);
        return balances().stream().filter(b -> BalanceKey.of(b).equals(key)).findFirst();
    }

    /**
     * The SHA-256 of all that it says, 64 lower-case hexadecimal digits: of a canonical form that does not depend on any
     * form of file, described in {@code ledger/docs/statements.md}. O(lines) when first asked for.
     */
    @Value.Lazy
    public String digest() {
        return StatementDigest.of(this);
    }

    /** Returns the two unions, the period and how many balances and lines there are, on one line. */
    @Override
    public String toString() {
        return "BookStatement{" + book() + " against " + counterparty() + ", " + from() + " to " + to() + ": "
                + balances().size() + " balances, " + lines().size() + " lines}";
    }

    /**
     * Returns a builder; book, counterparty, from and to must be set. It refuses with an {@link IllegalArgumentException}
     * what does not agree with itself: a closing balance that is not the opening one and the lines that move, say; with an
     * {@link ArithmeticException} sums that do not fit in a {@code long}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a statement. Not thread-safe. */
    public static final class Builder extends ImmutableBookStatement.Builder {
        Builder() {}
    }
}
