package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.union.UnionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the book of one union has of its dealings with another over a period (往来对账明细): for whoever keeps the other
 * book. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class BookStatement {

    BookStatement() {}

    /** Whose book it is of. */
    public abstract UnionId book();

    /** The other union. */
    public abstract UnionId counterparty();

    /** The first day. */
    public abstract LocalDate from();

    /** The last day. */
    public abstract LocalDate to();

    /** The ledger that keeps the book; empty if no ledger of this library does. */
    public abstract Optional<String> ledger();

    /** By direction, transfer, fund and asset. */
    public abstract List<BookBalance> balances();

    /** By date; on one date in the order of the book. */
    public abstract List<BookLine> lines();

    /** Returns a builder; book, counterparty, from and to must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a statement. Not thread-safe. */
    public static final class Builder extends ImmutableBookStatement.Builder {
        Builder() {}
    }
}
