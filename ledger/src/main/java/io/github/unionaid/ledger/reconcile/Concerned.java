package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which unions and which fund a wrong transaction concerns: the two between which it moves something; else the two whose
 * books mirror each other in the lines that are wrong, if these are the same in all of them; else the one whose book it
 * is, and with no lines the one for which something moves.
 *
 * @param node the one, of two unions the upper or the one that gives
 * @param counterparty the other of two
 * @param fund the fund of the lines; without lines that of what moves; empty if there is neither
 */
record Concerned(UnionId node, Optional<UnionId> counterparty, Optional<FundId> fund) {

    /** Of a transaction, by its flows and those of its lines that are wrong, or would be right. */
    static Concerned of(Books books, List<Flow> flows, List<Posting> lines) {
        Optional<FundId> fund = lines.stream()
                .map(p -> p.account().fund())
                .findFirst()
                .or(() -> flows.stream().map(Flow::fund).findFirst());
        Optional<Flow> transfer = flows.stream()
                .filter(f -> f.transfer().isPresent() && !f.toGroup())
                .findFirst();
        if (transfer.isPresent()) {
            return between(transfer.orElseThrow(), fund);
        }
        List<Account> mirrored = lines.stream()
                .map(Posting::account)
                .filter(a -> a.counterparty().isPresent())
                .toList();
        if (mirrored.stream().map(Concerned::pair).distinct().count() == 1) {
            return between(books, mirrored.get(0), fund);
        }
        UnionId node = lines.stream()
                .map(p -> p.account().union())
                .findFirst()
                .or(() ->
                        flows.stream().flatMap(f -> f.from().or(f::to).stream()).findFirst())
                .orElseGet(() -> books.tree.root().id());
        return new Concerned(node, Optional.empty(), fund);
    }

    private static Set<UnionId> pair(Account account) {
        return ImmutableSet.of(account.union(), account.counterparty().orElseThrow());
    }

    private static Concerned between(Flow flow, Optional<FundId> fund) {
        boolean back = Mirrors.isBack(flow.transfer().orElseThrow());
        UnionId from = flow.from().orElseThrow();
        UnionId to = flow.to().orElseThrow();
        return back ? new Concerned(to, Optional.of(from), fund) : new Concerned(from, Optional.of(to), fund);
    }

    private static Concerned between(Books books, Account account, Optional<FundId> fund) {
        UnionId book = account.union();
        UnionId other = account.counterparty().orElseThrow();
        boolean above = books.tree.isWithin(books.placement.positionOf(book), books.placement.positionOf(other));
        return above ? new Concerned(other, Optional.of(book), fund) : new Concerned(book, Optional.of(other), fund);
    }
}
