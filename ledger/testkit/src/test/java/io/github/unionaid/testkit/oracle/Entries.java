package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Share;
import io.github.unionaid.ledger.event.SystemConversion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The entries of money that comes in and goes out, and those that the caller writes; the others from their classes. */
final class Entries {
    private static final Optional<UnionId> NOBODY = Optional.empty();

    private Entries() {}

    static List<Posting> of(Case c) {
        Lines lines = new Lines(c);
        if (c.event instanceof Receipt r) {
            lines.debit(c.book(), Numbers.of(r.means()), NOBODY, r.amount());
            lines.credit(c.book(), Numbers.of(c, r.source()), NOBODY, r.amount());
        } else if (c.event instanceof DuesReceipt r) {
            lines.debit(c.book(), Numbers.of(r.means()), NOBODY, r.amount());
            shares(c, lines, NOBODY);
        } else if (c.event instanceof DuesAccrual a) {
            String receivable = TreeRules.isBelowBook(c, a.from()) ? "132" : "13102";
            lines.debit(c.book(), receivable, c.far, a.amount());
            shares(c, lines, c.far);
        } else if (c.event instanceof Designation d) {
            designation(c, lines, d);
        } else if (c.event instanceof Disbursement d) {
            String income = c.isIn2009() ? "404" : "40401";
            lines.debit(c.book(), charged(c, d), NOBODY, d.amount());
            lines.credit(c.book(), d.byTreasury() ? income : Numbers.of(d.means()), NOBODY, d.amount());
        } else if (c.event instanceof JournalEntry j) {
            j.lines().forEach(l -> lines.add(account(c, l), LineRules.signed(l)));
        } else if (c.event instanceof OpeningBalance o) {
            o.lines().forEach(l -> opening(c, lines, l));
        } else if (c.event instanceof PeriodClose p) {
            p.books().forEach(b -> Closing.add(c, lines, b));
        } else if (c.event instanceof SystemConversion s) {
            Conversion.add(c, lines, s);
        } else if (c.event instanceof Handover h) {
            c.past.balances(h.from(), c.on()).forEach((account, balance) -> {
                if (h.funds().isEmpty() || h.funds().contains(account.fund())) {
                    lines.add(account, balance.negate());
                    Conversion.handOver(c, lines, h, account, balance);
                }
            });
        } else if (c.event instanceof Reversal) {
            Undoing.add(c, lines);
        } else {
            GrantEntries.add(c, lines);
            TransferEntries.add(c, lines);
            GoodsEntries.add(c, lines);
        }
        return lines.postings;
    }

    static String charged(Case c, Disbursement d) {
        return d.chargedTo().map(AccountCode::number).orElseGet(() -> Numbers.of(c, d.aid()));
    }

    /** What of dues is owed to others, and the rest, less what is settled, as one's own. */
    static void shares(Case c, Lines lines, Optional<UnionId> from) {
        for (Share share : c.shares) {
            boolean up = TreeRules.isAboveBook(c, share.to());
            String owed = up ? c.isIn2009() ? "221" : "211" : c.isIn2009() ? "22202" : "21202";
            lines.credit(c.book(), owed, Optional.of(share.to()), share.amount());
        }
        BigDecimal own =
                BigDecimal.valueOf(c.amount().minor()).subtract(c.settled).subtract(FundRules.sum(c));
        lines.add(c.book(), "402", c.fundId(), from, own.negate());
    }

    private static void designation(Case c, Lines lines, Designation d) {
        String money = Numbers.of(d.means());
        d.fromFund().ifPresent(f -> {
            lines.debit(c.book(), Numbers.withinUnit(c, c.past.fund(f)), f, NOBODY, d.amount());
            lines.credit(c.book(), money, f, NOBODY, d.amount());
        });
        String notStated = c.isIn2009() ? "331" : "32202";
        lines.debit(c.book(), money, NOBODY, d.amount());
        lines.credit(
                c.book(),
                d.fromFund().isPresent() ? Numbers.withinUnit(c, c.past.fund(d.fund())) : notStated,
                NOBODY,
                d.amount());
    }

    private static Account account(Case c, EntryLine line) {
        return Account.builder()
                .union(c.book())
                .code(line.code())
                .fund(line.fund())
                .asset(line.amount().asset())
                .counterparty(line.counterparty())
                .build();
    }

    private static void opening(Case c, Lines lines, EntryLine line) {
        lines.add(account(c, line), LineRules.signed(line));
        Amount amount = line.amount();
        if (!amount.asset().equals(Asset.CNY)) {
            lines.credit(c.book(), GoodsEntries.OUTSIDE, line.fund(), NOBODY, amount);
        }
    }

    static Posting reversed(Posting p) {
        return new Posting(p.account(), p.side() == Side.DEBIT ? Side.CREDIT : Side.DEBIT, p.amount());
    }
}
