package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.TransactionQuery;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a reader asks for, in plain numbers; below 0 for what is not asked.
 *
 * @param union chooses the union
 * @param fund chooses the fund
 * @param counterparty chooses the other union
 * @param from the first day, counted from the first transaction on
 * @param days how many days later is the last one
 * @param known how much is known, in tenths of what there is
 * @param limit the most items on a page
 */
record Question(int union, int fund, int counterparty, int from, int days, int known, int limit) {

    static Arbitrary<Question> questions() {
        return Combinators.combine(
                        orNone(11), orNone(3), orNone(11), orNone(120), orNone(200), orNone(10), between(1, 12))
                .as(Question::new);
    }

    private static Arbitrary<Integer> orNone(int most) {
        return Arbitraries.oneOf(Arbitraries.just(-1), between(0, most));
    }

    private static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    Optional<UnionId> unionOf(UnionTree tree) {
        return chosen(union, tree);
    }

    Optional<UnionId> counterpartyOf(UnionTree tree) {
        return chosen(counterparty, tree);
    }

    Optional<FundId> fundOf(List<Fund> funds) {
        return fund < 0 || funds.isEmpty()
                ? Optional.empty()
                : Optional.of(funds.get(fund % funds.size()).id());
    }

    private static Optional<UnionId> chosen(int number, UnionTree tree) {
        return number < 0
                ? Optional.empty()
                : Optional.of(tree.at(number % tree.size()).id());
    }

    Optional<LocalDate> from(LedgerView view) {
        return from < 0 ? Optional.empty() : Optional.of(begin(view).plusDays(from));
    }

    AsOf asOf(LedgerView view) {
        AsOf asOf = days < 0 ? AsOf.LATEST : AsOf.date(begin(view).plusDays(Math.max(from, 0) + days));
        return known < 0 ? asOf : asOf.knownAt(view.sequence() * known / 10);
    }

    TransactionQuery query(EventProgram program, LedgerView view) {
        return TransactionQuery.builder()
                .union(unionOf(program.tree()))
                .fund(fundOf(program.funds()))
                .counterparty(counterpartyOf(program.tree()))
                .from(from(view))
                .asOf(asOf(view))
                .build();
    }

    private static LocalDate begin(LedgerView view) {
        return view.transactions().stream()
                .filter(t -> !t.postings().isEmpty())
                .map(t -> t.date())
                .min(LocalDate::compareTo)
                .orElse(Ledgers.TODAY);
    }
}
