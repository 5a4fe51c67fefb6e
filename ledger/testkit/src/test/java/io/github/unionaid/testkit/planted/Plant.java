package io.github.unionaid.testkit.planted;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Identity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Books with one error in them, and what a finding has to say.
 *
 * @param fault what was done
 * @param ledger the books
 * @param sequence the transaction that is wrong; 0 if it is a balance
 * @param places the two unions between which it is wrong, or the one in whose book; one of these if there are several
 * @param funds in which it would be right; one of them is to be named
 * @param difference booked too much, or too little; of what stands elsewhere how much
 * @param meaning whether the books can be read in another way
 */
record Plant(
        Fault fault,
        Ledger ledger,
        long sequence,
        Set<Set<UnionId>> places,
        Set<FundId> funds,
        Amount difference,
        Meaning meaning) {

    /** How the books can be read. */
    enum Meaning {
        /** As this error and no other. */
        ONE,
        /** As this error or as one of another class, whose lines would be the same. */
        TWO,
        /** As those of another history in which nothing is wrong. */
        NONE
    }

    /** What became of it. */
    enum Outcome {
        /** One finding of R6 names class, unions, fund, amount and transaction. */
        NAMED,
        /** One finding of R6 names the class, but not where, or by how much. */
        ELSEWHERE,
        /** There are findings of R6, but not this one alone. */
        OTHERWISE,
        /** There is no finding of R6. */
        MISSED
    }

    Outcome judge(List<Finding> findings) {
        List<Finding> told =
                findings.stream().filter(f -> f.identity() == Identity.R6).toList();
        if (told.isEmpty()) {
            return Outcome.MISSED;
        }
        Finding first = told.get(0);
        if (told.size() > 1 || first.kind() != fault.named()) {
            return Outcome.OTHERWISE;
        }
        return namesPlace(first) && first.difference().equals(difference) ? Outcome.NAMED : Outcome.ELSEWHERE;
    }

    private boolean namesPlace(Finding finding) {
        Set<UnionId> named = new HashSet<>(Set.of(finding.node().id()));
        finding.counterparty().ifPresent(u -> named.add(u.id()));
        return places.contains(named)
                && finding.fund().filter(funds::contains).isPresent()
                && (sequence == 0 || finding.transactions().stream().anyMatch(t -> t.sequence() == sequence));
    }

    /** Returns what was done and what a finding has to say, on one line. */
    @Override
    public String toString() {
        return fault + " in #" + sequence + ": " + fault.named() + " at one of " + places + ", funds " + funds + ", "
                + difference;
    }
}
