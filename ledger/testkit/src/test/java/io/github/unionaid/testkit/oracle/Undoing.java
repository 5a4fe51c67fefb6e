package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import java.math.BigDecimal;

/** The entries of a reversal. */
final class Undoing {
    private Undoing() {}

    static void add(Case c, Lines lines) {
        Done target = c.target.orElseThrow();
        boolean carriedOver = target.facts.isIn2009() && !c.isIn2009();
        for (Posting posting : target.postings) {
            Account account = carriedOver ? carriedOver(c, posting.account()) : posting.account();
            BigDecimal undone = BigDecimal.valueOf(posting.signedMinor()).negate();
            lines.add(account, undone);
            if (carriedOver
                    && account.code().number().equals("141")
                    && account.asset().isMoney()) {
                Fund fund = c.past.fund(account.fund());
                lines.add(own(account, "30101"), undone.negate());
                lines.add(own(account, Numbers.priorYear(fund)), undone);
            }
        }
    }

    private static Account carriedOver(Case c, Account account) {
        AccountCode code = account.code();
        Fund fund = c.past.fund(account.fund());
        boolean grant = code.firstLevel().equals("506") || code.firstLevel().equals("403");
        boolean outside = code.number().equals(GoodsEntries.OUTSIDE);
        if (grant) {
            GrantKind kind = kind(code.number().substring(3));
            String first = code.firstLevel().equals("506") ? "508" : "403";
            return in2021(account, first + Numbers.in2021(kind));
        } else if (outside || Numbers.isOf(code, Kind.ASSET) || Numbers.isOf(code, Kind.LIABILITY)) {
            return in2021(account, Numbers.converted(code.number()));
        }
        return in2021(account, Numbers.priorYear(fund));
    }

    private static Account own(Account account, String number) {
        return Account.of(account.union(), AccountCode.of(AccountingSystem.SYSTEM_2021, number), account.fund());
    }

    private static GrantKind kind(String suffix) {
        for (GrantKind kind : GrantKind.values()) {
            if (kind.suffix2009().equals(suffix)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of grant has the suffix " + suffix);
    }

    private static Account in2021(Account account, String number) {
        return Account.builder()
                .union(account.union())
                .code(AccountCode.of(AccountingSystem.SYSTEM_2021, number))
                .fund(account.fund())
                .asset(account.asset())
                .counterparty(account.counterparty())
                .build();
    }
}
