package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.TransferKind;

/** In what a payment and an arrival differ that are the same and not of one key. */
final class Relation {

    private Relation() {}

    static DifferenceKind of(Columns columns, int paid, int arrived) {
        TransferKind given = columns.keys.get(columns.key[paid]).transfer();
        TransferKind received = columns.keys.get(columns.key[arrived]).transfer();
        if (given != received) {
            return isDuesAsGrant(given, received) ? DifferenceKind.DUES_AS_GRANT : DifferenceKind.OTHER_TRANSFER;
        }
        return isSpecialAsGeneral(columns, paid, arrived)
                ? DifferenceKind.SPECIAL_AS_GENERAL
                : DifferenceKind.WRONG_FUND;
    }

    static boolean isDuesAsGrant(TransferKind given, TransferKind received) {
        return (given == TransferKind.PASSDOWN && received == TransferKind.GRANT)
                || (given == TransferKind.GRANT && received == TransferKind.PASSDOWN);
    }

    private static boolean isSpecialAsGeneral(Columns columns, int paid, int arrived) {
        return (columns.isSpecial(paid) && columns.isGeneral(arrived))
                || (columns.isGeneral(paid) && columns.isSpecial(arrived));
    }
}
