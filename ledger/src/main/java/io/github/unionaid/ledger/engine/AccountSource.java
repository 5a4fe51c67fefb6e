package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.EventRow;

/** The accounts by number, from 0, as objects or as the numbers of their parts. */
public interface AccountSource {
    /** How many there are. */
    int size();

    /** The account of a number. */
    Account account(int number);

    /** The numbers of the union in whose book an account is, and of its fund, in the halves of a word. */
    long unionFund(int number);

    /** The number of the counterparty of an account, plus 1 or 0 if it has none, and what it counts, as a small number. */
    long otherKind(int number);

    /** The number of the union in whose book an account is. */
    default int union(int number) {
        return EventRow.upper(unionFund(number));
    }

    /** The number of the fund of an account. */
    default int fund(int number) {
        return EventRow.lower(unionFund(number));
    }

    /** The number of the counterparty of an account; below 0 if it has none. */
    default int other(int number) {
        return EventRow.upper(otherKind(number)) - 1;
    }

    /** What an account counts, as a small number. */
    default int kind(int number) {
        return EventRow.lower(otherKind(number));
    }

    /** What an account counts: an account of a chart in an asset. */
    record Kind(AccountCode code, Asset asset) {
        /** Whether it is what is held of the asset: money on the money accounts, goods in stock. */
        public boolean isHeld() {
            return asset.isMoney() ? Chart.entersHeld(code) : code.number().equals("141");
        }
    }

    /** The kind of a small number. */
    Kind kindOf(int kind);
}
