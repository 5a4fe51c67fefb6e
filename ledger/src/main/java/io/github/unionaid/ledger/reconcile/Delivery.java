package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.event.AidKind;
import java.util.Optional;

/**
 * What was delivered to people and outside bodies for one purpose. Immutable and thread-safe.
 *
 * @param aid the kind of aid, which decides the account
 * @param purpose the purpose in words (用途); empty if none was stated
 * @param amount how much
 */
public record Delivery(AidKind aid, Optional<String> purpose, Amount amount) {}
