package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.Share;
import io.github.unionaid.ledger.event.StockCount;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has to do with funds, amounts and what is named. */
final class FundRules {
    private FundRules() {}

    static boolean isAlreadyOpen(Case c) {
        return c.event instanceof OpenFund o
                && c.past.funds.containsKey(o.fund().id());
    }

    static boolean isUnknown(Case c) {
        return c.funds.stream().anyMatch(f -> !c.past.funds.containsKey(f));
    }

    static boolean isNotOpen(Case c) {
        return c.funds.stream().anyMatch(f -> c.past.funds.get(f).on().isAfter(c.on()));
    }

    static boolean isOver(Case c) {
        boolean promised = c.event instanceof GrantPayment p && p.notice().isPresent();
        return c.endsWithFund
                && !promised
                && c.past.fund(c.fundId())
                        .until()
                        .filter(u -> c.on().isAfter(u))
                        .isPresent();
    }

    static boolean isNotPositive(Case c) {
        boolean goodsWrong = c.goods
                .filter(g -> c.event instanceof StockCount ? g.isZero() : !g.isPositive())
                .isPresent();
        boolean costWrong = c.cost.filter(a -> c.event instanceof GoodsPurchase ? !a.isPositive() : a.signum() < 0)
                .isPresent();
        return c.money.filter(a -> !a.isPositive()).isPresent()
                || goodsWrong
                || costWrong
                || c.shares.stream().anyMatch(s -> !s.amount().isPositive())
                || LineRules.lines(c).stream().anyMatch(l -> !l.amount().isPositive());
    }

    static boolean isNotMoney(Case c) {
        Stream<Amount> amounts = Stream.concat(
                Stream.of(c.money, c.cost).flatMap(Optional::stream),
                c.shares.stream().map(Share::amount));
        return amounts.anyMatch(a -> !a.asset().isMoney())
                || LineRules.lines(c).stream().anyMatch(l -> LineRules.isUnfitGoods(c, l));
    }

    static boolean isNotGoods(Case c) {
        return c.goods.filter(g -> g.asset().isMoney()).isPresent();
    }

    static boolean differsFromNamed(Case c) {
        if (c.event instanceof GrantPayment p && c.target.isPresent()) {
            Case notice = c.target.orElseThrow().facts;
            Ends ends = c.past.resolve(notice.outward(), c.on());
            return !c.outward().equals(ends)
                    || !p.fund().equals(notice.fundId())
                    || p.kind().filter(k -> k != notice.grantKind()).isPresent();
        } else if (c.event instanceof GrantAccrual) {
            return !DayRules.isGivers(c) && !DayRules.isReceivers(c);
        }
        if (MatchRules.isNotBetween(c)) {
            return true;
        }
        return c.event instanceof GoodsArrival a
                && c.target.orElseThrow().event() instanceof GoodsTransfer t
                && !a.goods().asset().equals(t.goods().asset());
    }

    static boolean contradictsSource(Case c) {
        if (c.event instanceof JournalEntry j) {
            return j.lines().stream()
                            .filter(l ->
                                    l.flow().filter(FlowKind.REASSIGNED::equals).isPresent())
                            .map(l -> c.past.fund(l.fund()).sourceClass())
                            .distinct()
                            .count()
                    > 1;
        }
        if (c.fund.isEmpty()) {
            return false;
        }
        boolean fiscal = c.past.fund(c.fundId()).sourceClass() == SourceClass.FISCAL;
        if (c.event instanceof Receipt r) {
            return (r.source().sourceClass() == SourceClass.FISCAL) != fiscal;
        } else if (c.event instanceof Designation d) {
            return d.fromFund().map(f -> c.past.fund(f).sourceClass()).orElse(SourceClass.OTHER)
                            != c.past.fund(d.fund()).sourceClass()
                    || d.fromFund().filter(d.fund()::equals).isPresent();
        } else if (c.event instanceof Disbursement d) {
            return d.byTreasury() && !fiscal;
        }
        return fiscal
                && (c.event instanceof DuesReceipt
                        || c.event instanceof DuesAccrual
                        || c.event instanceof GoodsReceipt);
    }

    static boolean isPurposeNotAllowed(Case c) {
        return (c.event instanceof Disbursement d && isNotAllowed(c, d.purpose()))
                || (c.event instanceof GoodsIssue g && isNotAllowed(c, g.purpose()))
                || (c.event instanceof ServiceUse s && isNotAllowed(c, s.purpose()));
    }

    private static boolean isNotAllowed(Case c, Optional<String> purpose) {
        Set<String> purposes = c.past.fund(c.fundId()).purposes();
        return !purposes.isEmpty() && purpose.filter(purposes::contains).isEmpty();
    }

    static boolean isTransferNotAllowed(Case c) {
        return c.event instanceof TransferPayment t
                && !c.past.fund(t.fund()).alsoAllows().contains(t.kind());
    }

    static boolean areSharesTooMuch(Case c) {
        BigDecimal shared = sum(c);
        if (c.event instanceof TransferArrival
                && !TreeRules.isArrivalOf(c, TransferKind.REMIT)
                && !TreeRules.isArrivalOf(c, TransferKind.PASSDOWN)) {
            return !c.shares.isEmpty();
        }
        return !c.shares.isEmpty()
                && shared.compareTo(BigDecimal.valueOf(c.amount().minor()).subtract(c.settled)) > 0;
    }

    /** The shares together. */
    static BigDecimal sum(Case c) {
        return c.shares.stream()
                .map(s -> BigDecimal.valueOf(s.amount().minor()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
