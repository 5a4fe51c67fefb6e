/** The rule for texts that come from a caller, and how wide a text is; shared with the ledger, exported to nobody else. */
@NullMarked
package io.github.unionaid.core.text;

import org.jspecify.annotations.NullMarked;
