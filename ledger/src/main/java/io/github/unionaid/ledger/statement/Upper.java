package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.UnionId;

/** Which of two books is the upper union's. */
final class Upper {
    private final Columns columns;
    private final boolean known;
    private final boolean isOther;

    private Upper(Columns columns, boolean known, boolean isOther) {
        this.columns = columns;
        this.known = known;
        this.isOther = isOther;
    }

    static Upper of(Columns columns, MatchingOptions options) {
        if (options.upper().isPresent()) {
            UnionId union = options.upper().get();
            boolean isOther = union.equals(columns.other.book());
            checkArgument(
                    isOther || union.equals(columns.one.book()),
                    "%s is said to be the upper union; expected %s or %s, whose books they are",
                    union,
                    columns.one.book(),
                    columns.other.book());
            return new Upper(columns, true, isOther);
        }
        boolean one = false;
        boolean other = false;
        for (int k = 0; k < columns.keys.size(); k++) {
            Keys.Key key = columns.keys.get(k);
            switch (key.transfer()) {
                case GRANT, PASSDOWN -> {
                    one |= key.fromOne();
                    other |= !key.fromOne();
                }
                case RETURN, REMIT -> {
                    one |= !key.fromOne();
                    other |= key.fromOne();
                }
                default -> {}
            }
        }
        return new Upper(columns, one != other, other);
    }

    /** What it is that the statement other than its own lacks a line. */
    DifferenceKind missingAt(int p) {
        boolean lackedByOther = !columns.isOfOther(p);
        if (!known) {
            return columns.isReceived(p) ? DifferenceKind.MISSING_AT_PAYER : DifferenceKind.MISSING_AT_RECEIVER;
        }
        return lackedByOther == isOther ? DifferenceKind.MISSING_AT_UPPER : DifferenceKind.MISSING_AT_LOWER;
    }
}
