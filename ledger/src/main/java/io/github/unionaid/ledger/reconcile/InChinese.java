package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.book.TransferKind;

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

    /** What two unions deal in with each other, as their books mirror it. */
    static String dealing(TransferKind kind) {
        return switch (kind) {
            case GRANT -> "补助";
            case RETURN -> "退回";
            case REMIT -> "上解经费";
            case PASSDOWN -> "转拨经费";
            case PEER -> "同级支援";
            case LOAN -> "借款";
            case REPAYMENT -> "归还借款";
            case GOODS -> "调拨物资";
            case HANDOVER -> "移交";
        };
    }
}
