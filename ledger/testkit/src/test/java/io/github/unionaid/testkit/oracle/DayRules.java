package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.time.MonthDay;

/** What has to do with dates and periods. */
final class DayRules {
    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    private DayRules() {}

    static boolean isBeforeBooks(Case c) {
        return c.on().isBefore(AccountingSystem.firstDay());
    }

    static boolean isInTheFuture(Case c) {
        return c.on().isAfter(c.past.today);
    }

    static boolean isBeforeNamed(Case c) {
        return c.target.filter(t -> c.on().isBefore(t.on())).isPresent()
                || MatchRules.ours(c).stream()
                        .anyMatch(id -> c.on().isBefore(c.past.named(id).on()));
    }

    static boolean isOfAnotherDay(Case c) {
        boolean yearEnd = MonthDay.from(c.on()).equals(LAST_OF_YEAR);
        if (c.event instanceof SystemConversion) {
            return !c.on().equals(AccountingSystem.SYSTEM_2021.from());
        } else if (c.event instanceof DuesAccrual) {
            return !yearEnd && !c.isIn2009();
        } else if (c.event instanceof GrantAccrual) {
            return !yearEnd && !(c.isIn2009() && isReceivers(c));
        }
        return false;
    }

    /** Whether a grant is accrued in the receiver's books. */
    static boolean isReceivers(Case accrual) {
        Ends ends = endsOfNotice(accrual);
        return accrual.book().equals(ends.payee()) && !accrual.book().equals(ends.payer());
    }

    /** Whether a grant is accrued in the giver's books. */
    static boolean isGivers(Case accrual) {
        return accrual.book().equals(endsOfNotice(accrual).payer());
    }

    private static Ends endsOfNotice(Case accrual) {
        return accrual.past.resolve(accrual.target.orElseThrow().facts.outward(), accrual.on());
    }

    static boolean isInClosedPeriod(Case c) {
        return !(c.event instanceof PeriodReopening)
                && c.postsIn().stream().anyMatch(b -> c.past.keeps(b) && c.past.isClosed(b, c.on()));
    }

    static boolean isInOpenPeriod(Case c) {
        if (c.event instanceof PeriodReopening r) {
            return r.books().stream().anyMatch(b -> !c.past.isClosed(b, c.on()));
        }
        LocalDate lastOf2009 = AccountingSystem.SYSTEM_2021.from().minusDays(1);
        return c.event instanceof SystemConversion
                && (!c.past.isClosed(c.book(), lastOf2009)
                        || c.past.balances(c.book(), lastOf2009).keySet().stream()
                                .anyMatch(a ->
                                        Numbers.isOf(a.code(), Kind.INCOME) || Numbers.isOf(a.code(), Kind.EXPENSE)));
    }

    static boolean isConverted(Case c) {
        if (c.event instanceof PeriodReopening r) {
            return c.on().isBefore(AccountingSystem.SYSTEM_2021.from())
                    && r.books().stream().anyMatch(c.past.converted::contains);
        }
        return c.event instanceof SystemConversion && c.past.converted.contains(c.book());
    }
}
