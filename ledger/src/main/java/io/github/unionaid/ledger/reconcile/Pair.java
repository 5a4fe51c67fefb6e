package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;

/** A payer and a receiver, of one fund. */
record Pair(UnionId from, UnionId to, FundId fund) {}
