package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the lines of an entry in one book; a line of nothing is left out. */
final class Lines {
    private final UnionId book;
    private final FundId fund;
    private final ImmutableList.Builder<Posting> lines = ImmutableList.builder();

    Lines(UnionId book, FundId fund) {
        this.book = book;
        this.fund = fund;
    }

    Lines debit(AccountCode code, Amount amount) {
        return add(code, null, Side.DEBIT, amount);
    }

    Lines credit(AccountCode code, Amount amount) {
        return add(code, null, Side.CREDIT, amount);
    }

    /** On an account that the books of {@code other} mirror. */
    Lines debit(AccountCode code, @Nullable UnionId other, Amount amount) {
        return add(code, other, Side.DEBIT, amount);
    }

    /** On an account that the books of {@code other} mirror. */
    Lines credit(AccountCode code, @Nullable UnionId other, Amount amount) {
        return add(code, other, Side.CREDIT, amount);
    }

    private Lines add(AccountCode code, @Nullable UnionId other, Side side, Amount amount) {
        if (amount.isPositive()) {
            Account account = Account.builder()
                    .union(book)
                    .code(code)
                    .fund(fund)
                    .asset(amount.asset())
                    .counterparty(Optional.ofNullable(other))
                    .build();
            lines.add(new Posting(account, side, amount));
        }
        return this;
    }

    List<Posting> list() {
        return lines.build();
    }
}
