package io.github.unionaid.ledger;

import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Balance;

/**
 * The lines of one account over some days (明细账), or a page of them. Opening and closing balance are those of the whole
 * statement and the same on every page. Immutable and thread-safe.
 *
 * @param account whose
 * @param opening what had been posted before the first day (期初)
 * @param broughtForward what had been posted before the first line of this page (承前页); the opening balance on the first
 * @param lines by effective date, then sequence number, then place in the transaction
 * @param closing what has been posted by the end of the last day (期末)
 */
public record Statement(
        Account account, Balance opening, Balance broughtForward, Page<StatementLine> lines, Balance closing) {}
