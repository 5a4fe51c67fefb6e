package io.github.unionaid.ledger.engine;

import com.google.common.math.LongMath;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a union has of a fund that cannot be less than nothing on any day: one lane for each. */
final class Lanes {
    /** The account that stands for outside, in the lane of quantities; in no chart. */
    static final String OUTSIDE = "900";

    private Lanes() {}

    /** What is counted. */
    enum Kind {
        /** Money on the money accounts, less what is held for others. */
        MONEY,
        /** What the goods in stock have cost. */
        STOCK_COST,
        /** How many of one kind of goods are in stock. */
        STOCK,
        /** Dues that one other union has reported and not sent. */
        DUES
    }

    /**
     * One lane.
     *
     * @param detail the goods, or the account of either system with its counterparty; else empty
     */
    record Lane(UnionId union, FundId fund, Kind kind, String detail) {

        /** So much of what is counted. */
        Amount amount(long minor) {
            return kind == Kind.STOCK ? Amount.of(Asset.parse(detail), minor) : Amount.fen(minor);
        }

        /** Names fund and union, and what is counted if it is no money. */
        @Override
        public String toString() {
            String what = switch (kind) {
                case MONEY -> "";
                case STOCK_COST -> "the cost of the stock in ";
                case STOCK -> "the stock of " + detail + " in ";
                case DUES -> "the dues on " + detail + " in ";
            };
            return what + "fund " + fund + " of " + union;
        }

        /** The money of a fund. */
        static Lane money(UnionId union, FundId fund) {
            return new Lane(union, fund, Kind.MONEY, "");
        }
    }

    /** The lane of an account; null if it has none. */
    static @Nullable Lane of(Account account) {
        String number = account.code().number();
        if (number.equals("141")) {
            return account.asset().isMoney()
                    ? new Lane(account.union(), account.fund(), Kind.STOCK_COST, "")
                    : new Lane(
                            account.union(),
                            account.fund(),
                            Kind.STOCK,
                            account.asset().toString());
        }
        if (Chart.entersHeld(account.code())) {
            return Lane.money(account.union(), account.fund());
        }
        return number.equals("132") || number.equals("13102") ? dues(account) : null;
    }

    /** The lane of dues that are due. */
    static Lane dues(Account account) {
        return new Lane(
                account.union(),
                account.fund(),
                Kind.DUES,
                account.code().number()
                        + account.counterparty().map(c -> " of " + c).orElse(""));
    }

    /** What the postings change in each lane, in minor units. */
    static Map<Lane, Long> changes(List<Posting> postings) {
        Map<Lane, Long> changes = new LinkedHashMap<>();
        for (Posting p : postings) {
            Lane lane = of(p.account());
            if (lane != null) {
                changes.merge(lane, p.signedMinor(), LongMath::saturatedAdd); // an overflow is refused later
            }
        }
        return changes;
    }
}
