package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of a {@link BookStatement} (往来明细): what one book has of a dealing with another union. Immutable and
 * thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "date",
    "entry",
    "direction",
    "transfer",
    "fund",
    "grantKind",
    "amount",
    "reference",
    "notice",
    "document",
    "begunOn",
    "takesBack",
    "counterparty"
})
@JsonSerialize(as = ImmutableBookLine.class)
@JsonDeserialize(as = ImmutableBookLine.class)
public abstract class BookLine {

    BookLine() {}

    /** The id of the event in the ledger whose book it is; an event may have several lines. */
    public abstract EventId id();

    /** The effective date in that book, of the years 1 to 9999. */
    public abstract LocalDate date();

    /** What happened. */
    public abstract LineEntry entry();

    /** Which way the dealing goes, seen from that book. */
    public abstract Direction direction();

    /** Which kind of dealing it is. */
    public abstract TransferKind transfer();

    /** The fund that it is booked in. */
    public abstract FundId fund();

    /** Under which kind the fund's grants are booked; empty for what is no grant, and where it is not known. */
    public abstract Optional<GrantKind> grantKind();

    /** How much, of money or goods; not zero, negative for what takes back, closes or writes off what was there. */
    public abstract Amount amount();

    /**
     * The id by which both books may know the dealing: that of the payment it belongs to, its own for a payment; of a
     * notice and of an accrual, that of the notice; of a loan that is written off, that of the loan.
     */
    public abstract Optional<EventId> reference();

    /** The notice that a payment or an arrival draws on, if any. */
    public abstract Optional<EventId> notice();

    /** The number of the voucher or document (凭证号), at most {@value Event#MAX_SHORT_TEXT} characters. */
    public abstract Optional<String> document();

    /** The date of the payment that it belongs to, as this book was told, where it is another line's. */
    public abstract Optional<LocalDate> begunOn();

    /** The event whose line it takes back, for a reversal and what the bank sent back. */
    public abstract Optional<EventId> takesBack();

    /** The union that it is booked against, where it is not the statement's: one that was renamed or merged, say. */
    public abstract Optional<UnionId> counterparty();

    @Value.Check
    void checkLine() {
        StatementDays.check("date of line " + id(), date());
        begunOn().ifPresent(day -> StatementDays.check("begunOn of line " + id(), day));
        document().ifPresent(d -> ClientText.check("document of line " + id(), d, Event.MAX_SHORT_TEXT));
        checkArgument(
                !amount().isZero(),
                "line %s of %s has the amount %s; expected another than zero",
                id(),
                date(),
                amount());
        boolean out = entry() == LineEntry.PAYMENT || entry() == LineEntry.BOUNCE;
        boolean fit = !entry().moves() || direction() == (out ? Direction.GIVEN : Direction.RECEIVED);
        checkArgument(
                fit,
                "line %s of %s is %s %s; a payment and a bounce are GIVEN, an arrival is RECEIVED",
                id(),
                date(),
                entry(),
                direction());
    }

    /** Returns the line as one sentence of its parts. */
    @Override
    public String toString() {
        return date() + " " + id() + ": " + entry() + " " + direction() + " " + transfer() + " " + amount() + " of "
                + fund() + reference().map(r -> ", reference " + r).orElse("")
                + document().map(d -> ", document " + d).orElse("")
                + takesBack().map(t -> ", takes back " + t).orElse("");
    }

    /**
     * Returns a builder; id, date, entry, direction, transfer, fund and amount must be set. It refuses what is no line
     * with an {@link IllegalArgumentException}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a line. Not thread-safe. */
    public static final class Builder extends ImmutableBookLine.Builder {
        Builder() {}
    }
}
