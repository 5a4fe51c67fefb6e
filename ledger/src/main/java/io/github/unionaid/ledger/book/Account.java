package io.github.unionaid.ledger.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.chart.AccountCode;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One account in one union's books: union, account code, fund, asset, and the counterparty where two unions mirror each
 * other: grants, loans, dues, help among peers. Immutable and thread-safe; ordered by these in turn.
 */
@Value.Immutable
@JsonPropertyOrder({"union", "code", "fund", "asset", "counterparty"})
@JsonSerialize(as = ImmutableAccount.class)
@JsonDeserialize(as = ImmutableAccount.class)
public abstract class Account implements Comparable<Account> {
    private static final Comparator<Account> ORDER = Comparator.comparing(Account::union)
            .thenComparing(Account::code)
            .thenComparing(Account::fund)
            .thenComparing(a -> a.asset().toString()) // a code may stand for several units
            .thenComparing(a -> a.counterparty().map(UnionId::value).orElse(""));

    Account() {}

    /** Whose book. */
    public abstract UnionId union();

    /** Which account. */
    public abstract AccountCode code();

    /** Which earmark. */
    public abstract FundId fund();

    /** What it counts; {@link Asset#CNY} unless set. */
    @Value.Default
    public Asset asset() {
        return Asset.CNY;
    }

    /** The union whose books mirror this account. */
    public abstract Optional<UnionId> counterparty();

    /** Returns a money account without counterparty. */
    public static Account of(UnionId union, AccountCode code, FundId fund) {
        return builder().union(union).code(code).fund(fund).build();
    }

    /** Returns a money account that mirrors one of {@code counterparty}. */
    public static Account of(UnionId union, AccountCode code, FundId fund, UnionId counterparty) {
        return builder()
                .union(union)
                .code(code)
                .fund(fund)
                .counterparty(counterparty)
                .build();
    }

    /** Returns a builder; union, code and fund must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** By union, code, fund, asset, counterparty; one without before those with. */
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }

    /** Returns union, code, fund and counterparty on one line. */
    @Override
    public String toString() {
        return union() + " " + code() + " [" + fund() + "]"
                + counterparty().map(c -> " <> " + c).orElse("");
    }

    /** Sets the attributes of an {@link Account}. Not thread-safe. */
    public static final class Builder extends ImmutableAccount.Builder {
        Builder() {}
    }
}
