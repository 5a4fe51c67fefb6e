package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Account;

/** The accounts by number, from 0. */
interface AccountSource {
    /** How many there are. */
    int size();

    /** The account of a number. */
    Account account(int number);
}
