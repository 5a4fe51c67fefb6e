package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.Optional;

/**
 * A flow, without number and date.
 *
 * @param kind what moved
 * @param transfer which transfer
 * @param fund the fund
 * @param from the union it left, or in whose books it changed
 * @param to the union it is for; of what leaves the tree none
 * @param toGroup whether {@code to} stands for a group
 * @param amount how much
 */
record Move(
        FlowKind kind,
        Optional<TransferKind> transfer,
        FundId fund,
        Optional<UnionId> from,
        Optional<UnionId> to,
        boolean toGroup,
        Amount amount) {

    static Move of(Flow flow) {
        boolean intoFund = flow.kind() == FlowKind.UNSTATED || flow.kind() == FlowKind.REASSIGNED;
        return new Move(
                flow.kind(),
                flow.transfer(),
                flow.fund(),
                intoFund ? Optional.empty() : flow.from(), // where it comes from within the union says nothing
                flow.to(),
                flow.toGroup(),
                flow.amount());
    }

    static Move into(FlowKind kind, UnionId union, FundId fund, Amount amount) {
        return new Move(kind, Optional.empty(), fund, Optional.empty(), Optional.of(union), false, amount);
    }

    static Move outOf(FlowKind kind, UnionId union, FundId fund, Amount amount) {
        return new Move(kind, Optional.empty(), fund, Optional.of(union), Optional.empty(), false, amount);
    }

    static Move noticed(UnionId giver, UnionId receiver, FundId fund, Amount amount) {
        return new Move(
                FlowKind.NOTICED, Optional.empty(), fund, Optional.of(giver), Optional.of(receiver), false, amount);
    }

    static Move transfer(FlowKind kind, TransferKind transfer, FundId fund, Ends ends, Amount amount) {
        return new Move(
                kind,
                Optional.of(transfer),
                fund,
                Optional.of(ends.payer()),
                Optional.of(ends.payee()),
                ends.group(),
                amount);
    }

    Move negated() {
        return new Move(kind, transfer, fund, from, to, toGroup, amount.negated());
    }
}
