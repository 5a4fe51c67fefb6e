/**
 * The rule for texts that come from a caller, how wide a text is, and records of CSV; shared with the ledger, exported to
 * nobody else.
 */
@NullMarked
package io.github.unionaid.core.text;

import org.jspecify.annotations.NullMarked;
