package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import java.util.List;
import java.util.Optional;

/**
 * Which dealings of two unions mirror each other in their books: grants with what is accrued and returned, help among
 * peers, loans with what is repaid. Dues do not, for a part of them is each one's own.
 */
final class Mirrors {

    private Mirrors() {}

    /**
     * A line on one side of a dealing.
     *
     * @param dealing GRANT, PEER or LOAN
     * @param given whether it is in the book of the one who gives
     */
    record Side(TransferKind dealing, boolean given) {}

    /** The dealing that a transfer belongs to; empty if its books do not mirror. */
    static Optional<TransferKind> dealing(TransferKind transfer) {
        return switch (transfer) {
            case GRANT, RETURN -> Optional.of(TransferKind.GRANT);
            case PEER -> Optional.of(TransferKind.PEER);
            case LOAN, REPAYMENT -> Optional.of(TransferKind.LOAN);
            case REMIT, PASSDOWN, GOODS, HANDOVER -> Optional.empty();
        };
    }

    /** Whether the transfer goes back to the giver. */
    static boolean isBack(TransferKind transfer) {
        return transfer == TransferKind.RETURN || transfer == TransferKind.REPAYMENT;
    }

    /**
     * The side that a line on an account with a counterparty is on: as the transaction's own transfer says, since an
     * adjustment of earlier years may belong to any; without a transfer, as the account does.
     */
    static Optional<Side> side(Posting posting, List<Flow> flows) {
        for (Flow flow : flows) {
            if (flow.transfer().isPresent()) {
                TransferKind transfer = flow.transfer().orElseThrow();
                return dealing(transfer).map(d -> new Side(d, isGivers(posting, flow)));
            }
        }
        return byAccount(posting.account().code());
    }

    private static boolean isGivers(Posting posting, Flow flow) {
        boolean payers = posting.account().union().equals(flow.from().orElseThrow());
        boolean receivers = posting.account().union().equals(flow.to().orElseThrow());
        if (payers == receivers) { // one and the same, after a merger
            return byAccount(posting.account().code()).map(Side::given).orElse(true);
        }
        return payers != isBack(flow.transfer().orElseThrow());
    }

    private static Optional<Side> byAccount(AccountCode code) {
        if (Chart.isGrantGiven(code)) {
            return Optional.of(new Side(TransferKind.GRANT, true));
        }
        if (Chart.isGrantReceived(code)) {
            return Optional.of(new Side(TransferKind.GRANT, false));
        }
        boolean in2009 = code.system() == AccountingSystem.SYSTEM_2009;
        return Optional.ofNullable(
                switch (code.number()) {
                    case "22201" -> in2009 ? new Side(TransferKind.GRANT, true) : null;
                    case "21201" -> in2009 ? null : new Side(TransferKind.GRANT, true);
                    case "13101" -> new Side(TransferKind.GRANT, false);
                    case "508" -> new Side(TransferKind.PEER, true); // in 2021 a grant, see above
                    case "510" -> new Side(TransferKind.PEER, true);
                    case "408" -> new Side(TransferKind.PEER, false);
                    case "121" -> in2009 ? new Side(TransferKind.LOAN, true) : null;
                    case "135" -> in2009 ? null : new Side(TransferKind.LOAN, true);
                    case "211" -> in2009 ? new Side(TransferKind.LOAN, false) : null;
                    case "215" -> in2009 ? null : new Side(TransferKind.LOAN, false);
                    default -> null;
                });
    }
}
