package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;

/**
 * What one book has of one kind of dealing with another union, of one fund and asset, at both ends of a period: the sum
 * of all its lines that move money or goods from the beginning of the book. Immutable and thread-safe.
 *
 * @param direction which way, seen from the book
 * @param transfer which kind of dealing
 * @param fund the fund
 * @param opening at the end of the day before the period (期初累计)
 * @param closing at the end of the period (期末累计)
 */
@JsonPropertyOrder({"direction", "transfer", "fund", "opening", "closing"})
public record BookBalance(Direction direction, TransferKind transfer, FundId fund, Amount opening, Amount closing) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if they are of different assets
     */
    public BookBalance {
        checkArgument(
                opening.asset().equals(closing.asset()),
                "opening is %s and closing %s; expected one asset",
                opening,
                closing);
    }
}
