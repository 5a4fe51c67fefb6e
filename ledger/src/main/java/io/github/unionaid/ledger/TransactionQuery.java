package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which transactions to give. What is not set does not restrict.
 *
 * <p>A transaction is found if one of its lines or one of its flows has all of union, fund and counterparty that are set.
 * A line has those of its account. A flow has its fund and, as union and counterparty in either order, the two unions
 * between which it moves money; money that enters the tree, leaves it or changes its fund has a union and no counterparty.
 * So an arrival is found at the payer too, and a grant between two unions whose books are kept elsewhere at both. What
 * neither posts nor moves money, like the opening of a fund, is found if none of the three is set.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class TransactionQuery {

    TransactionQuery() {}

    /** In whose books, or whose money. */
    public abstract Optional<UnionId> union();

    /** Of which fund. */
    public abstract Optional<FundId> fund();

    /** The union on the other side. */
    public abstract Optional<UnionId> counterparty();

    /** The first effective date that counts. */
    public abstract Optional<LocalDate> from();

    /** The last effective date and the last sequence number that count; {@link AsOf#LATEST} unless set. */
    @Value.Default
    public AsOf asOf() {
        return AsOf.LATEST;
    }

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if the first is after the last
     */
    @Value.Check
    void check() {
        checkArgument(
                from().filter(asOf().date()::isBefore).isEmpty(),
                "transactions from %s to %s; the days are in the wrong order",
                from().orElse(LocalDate.MIN),
                asOf().date());
    }

    /** Returns a builder; nothing must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link TransactionQuery}. Not thread-safe. */
    public static final class Builder extends ImmutableTransactionQuery.Builder {
        Builder() {}
    }
}
