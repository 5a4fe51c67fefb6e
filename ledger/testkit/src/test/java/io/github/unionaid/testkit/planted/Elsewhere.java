package io.github.unionaid.testkit.planted;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.PaymentBounce;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts lines of a transaction where they do not belong, at random; null if there is no such place. */
final class Elsewhere {
    private static final Set<String> ADJUSTMENTS = Set.of("33101", "32101", "32201");

    private final LedgerView view;
    private final Random random;

    Elsewhere(LedgerView view, Random random) {
        this.view = view;
        this.random = random;
    }

    @Nullable
    Alteration otherFund(Transaction transaction, List<Posting> book, FundId from) {
        List<FundId> open = view.events().stream()
                .limit(transaction.sequence())
                .filter(OpenFund.class::isInstance)
                .map(e -> ((OpenFund) e).fund().id())
                .filter(f -> !f.equals(from))
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        FundId to = any(open);
        List<Posting> wrong = where(book, p -> p.account().fund().equals(from));
        return Alteration.elsewhere(transaction.postings(), wrong, a -> account(a, a.code(), to, a.counterparty()));
    }

    @Nullable
    Alteration otherKind(List<Posting> lines, List<Posting> book) {
        List<Posting> grants = where(book, p -> isGrant(p.account().code()));
        if (grants.isEmpty()) {
            return null;
        }
        AccountCode code = any(grants).account().code();
        AccountCode other = any(accounts(code, c -> c.firstLevel().equals(code.firstLevel()) && !c.equals(code)));
        List<Posting> wrong = where(grants, p -> p.account().code().equals(code));
        return Alteration.elsewhere(lines, wrong, a -> account(a, other, a.fund(), a.counterparty()));
    }

    /** What goes back in the system of 2021: on the adjustment of earlier years, or on the grants of this year. */
    @Nullable
    Alteration otherYear(Transaction transaction, List<Posting> book) {
        Event event = view.events().get((int) transaction.sequence() - 1);
        boolean back =
                event instanceof GrantReturn || event instanceof GrantReturnArrival || event instanceof PaymentBounce;
        List<Posting> lines = where(
                book,
                p -> isAdjustment(p.account().code()) || isGrant(p.account().code()));
        if (!back || lines.isEmpty() || transaction.system() != AccountingSystem.SYSTEM_2021) {
            return null;
        }
        Posting line = lines.get(0);
        String grants = event instanceof GrantReturn ? "403" : "508";
        String number = line.account().code().number();
        boolean special = number.equals("32101") || number.endsWith("02");
        boolean fiscal = fund(line.account().fund()).sourceClass() == SourceClass.FISCAL;
        String other = isAdjustment(line.account().code())
                ? grants + (special ? "02" : "01")
                : fiscal ? "33101" : special ? "32101" : "32201";
        AccountCode code = AccountCode.of(transaction.system(), other);
        return Alteration.elsewhere(transaction.postings(), lines, a -> account(a, code, a.fund(), a.counterparty()));
    }

    @Nullable
    Alteration otherUnion(Transaction transaction, List<Posting> book) {
        List<Posting> mirrored = where(book, p -> p.account().counterparty().isPresent());
        if (mirrored.isEmpty()) {
            return null;
        }
        UnionId right = any(mirrored).account().counterparty().orElseThrow();
        List<Posting> wrong = where(mirrored, p -> p.account().counterparty().equals(Optional.of(right)));
        List<UnionId> others = view.register(transaction.sequence() - 1).asOf(transaction.date()).unions().stream()
                .map(u -> u.id())
                .filter(u ->
                        !u.equals(right) && !u.equals(wrong.get(0).account().union()))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        UnionId other = any(others);
        return Alteration.elsewhere(
                transaction.postings(), wrong, a -> account(a, a.code(), a.fund(), Optional.of(other)));
    }

    @Nullable
    Alteration otherAccount(List<Posting> lines, Posting one) {
        AccountCode code = one.account().code();
        AccountCode other = any(accounts(
                code,
                c -> !c.equals(code)
                        && !(isGrant(c) && c.firstLevel().equals(code.firstLevel()))
                        && !areOfTwoYears(c, code)));
        return Alteration.elsewhere(lines, List.of(one), a -> account(a, other, a.fund(), a.counterparty()));
    }

    private Fund fund(FundId id) {
        return view.funds().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean isGrant(AccountCode code) {
        return Chart.isGrantGiven(code) || Chart.isGrantReceived(code);
    }

    private static boolean isAdjustment(AccountCode code) {
        return code.system() == AccountingSystem.SYSTEM_2021 && ADJUSTMENTS.contains(code.number());
    }

    private static boolean areOfTwoYears(AccountCode a, AccountCode b) {
        return (isAdjustment(a) && isResult(b)) || (isAdjustment(b) && isResult(a));
    }

    /** Income and expense. */
    private static boolean isResult(AccountCode code) {
        return code.number().startsWith("4") || code.number().startsWith("5");
    }

    private static List<AccountCode> accounts(AccountCode like, Predicate<AccountCode> wanted) {
        return Chart.of(like.system()).accounts().stream()
                .map(ChartAccount::code)
                .filter(c -> !Chart.hasDetails(c) && wanted.test(c))
                .toList();
    }

    private static Account account(Account like, AccountCode code, FundId fund, Optional<UnionId> counterparty) {
        return Account.builder()
                .union(like.union())
                .code(code)
                .fund(fund)
                .asset(like.asset())
                .counterparty(counterparty)
                .build();
    }

    private static List<Posting> where(List<Posting> lines, Predicate<Posting> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
