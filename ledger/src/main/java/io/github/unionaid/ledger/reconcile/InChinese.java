package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;

/** Parts of Chinese sentences. */
final class InChinese {

    private InChinese() {}

    /** A union by name and id. */
    static String named(Union union) {
        return union.name() + code(union.id().value());
    }

    /** A name that somebody gave, set apart from the sentence. */
    static String code(String name) {
        return "（" + name + "）";
    }

    /** Money with its unit behind it; goods as they are written, with theirs. */
    static String amount(Amount amount) {
        return " " + amount + (amount.asset().isMoney() ? "元" : "");
    }
}
