/**
 * A province and three cities, each with a ledger of its own, exchange statements of their dealings and find out where
 * their books differ: {@link io.github.unionaid.examples.exchange.FourLedgers}. All names are made up.
 */
package io.github.unionaid.examples.exchange;
