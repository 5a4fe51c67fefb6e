package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.SystemConversion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to do with accounts and with lines that the caller writes. */
final class LineRules {
    private static final Set<String> MIRRORED_2009 = Set.of("506", "403", "222", "131", "132", "221", "121", "211");
    private static final Set<String> MIRRORED_2021 = Set.of("508", "403", "212", "131", "132", "211");
    private static final Set<String> CARRIED_TO = Set.of("2021:32104", "2021:32205");
    private static final Set<String> FISCAL_TO = Set.of("2021:33104", "2021:33205");

    private LineRules() {}

    static List<EntryLine> lines(Case c) {
        return c.event instanceof OpeningBalance o
                ? o.lines()
                : c.event instanceof JournalEntry j ? j.lines() : List.of();
    }

    /** Goods where there can be none: elsewhere than on the debit side of the stock in an opening balance. */
    static boolean isUnfitGoods(Case c, EntryLine line) {
        boolean fit =
                c.event instanceof OpeningBalance && line.code().number().equals("141") && line.side() == Side.DEBIT;
        return !line.amount().asset().isMoney() && !fit;
    }

    static boolean isAccountUnfit(Case c) {
        if (c.event instanceof Disbursement d) {
            return d.chargedTo().filter(a -> !isChargeable(c, a)).isPresent();
        } else if (c.event instanceof SystemConversion s) {
            return s.carriedTo().entrySet().stream()
                    .anyMatch(to -> !(c.past.fund(to.getKey()).sourceClass() == SourceClass.FISCAL
                                    ? FISCAL_TO
                                    : CARRIED_TO)
                            .contains(to.getValue().toString()));
        }
        return lines(c).stream().anyMatch(l -> isLineUnfit(c, l));
    }

    private static boolean isChargeable(Case c, AccountCode code) {
        boolean expense = Numbers.isOf(code, Kind.EXPENSE) && !code.firstLevel().equals(c.isIn2009() ? "506" : "508");
        boolean reserve = c.isIn2009()
                ? code.firstLevel().equals("321") || code.firstLevel().equals("322")
                : code.firstLevel().equals("311");
        return Numbers.canBePostedTo(c, code) && (expense || reserve);
    }

    private static boolean isLineUnfit(Case c, EntryLine line) {
        if (!Numbers.canBePostedTo(c, line.code())) {
            return true;
        } else if (c.event instanceof OpeningBalance) {
            return Numbers.isOf(line.code(), Kind.INCOME) || Numbers.isOf(line.code(), Kind.EXPENSE);
        }
        String first = line.code().firstLevel();
        return first.equals("141")
                || (c.isIn2009() ? MIRRORED_2009 : MIRRORED_2021).contains(first)
                || line.counterparty().isPresent();
    }

    static boolean isFlowNotStated(Case c) {
        if (c.event instanceof OpeningBalance) {
            return lines(c).stream().anyMatch(l -> l.flow().isPresent());
        }
        Map<FundId, BigDecimal> silent = new HashMap<>();
        BigDecimal reassigned = BigDecimal.ZERO;
        for (EntryLine line : lines(c)) {
            boolean held = Numbers.isHeld(line.code());
            if (line.flow().isPresent() && (!held || !fits(line))) {
                return true;
            } else if (line.flow().isEmpty() && held) {
                silent.merge(line.fund(), signed(line), BigDecimal::add);
            } else if (line.flow().filter(f -> f == FlowKind.REASSIGNED).isPresent()) {
                reassigned = reassigned.add(signed(line));
            }
        }
        return reassigned.signum() != 0 || silent.values().stream().anyMatch(s -> s.signum() != 0);
    }

    private static boolean fits(EntryLine line) {
        return switch (line.flow().orElseThrow()) {
            case RAISED, UNSTATED -> line.side() == Side.DEBIT;
            case DELIVERED, PURCHASED -> line.side() == Side.CREDIT;
            case REASSIGNED -> true;
            default -> false;
        };
    }

    static boolean isNotBalanced(Case c) {
        Map<FundId, BigDecimal> sums = new HashMap<>();
        for (EntryLine line : lines(c)) {
            if (line.amount().asset().isMoney()) {
                sums.merge(line.fund(), signed(line), BigDecimal::add);
            }
        }
        return sums.values().stream().anyMatch(s -> s.signum() != 0);
    }

    static BigDecimal signed(EntryLine line) {
        BigDecimal minor = BigDecimal.valueOf(line.amount().minor());
        return line.side() == Side.DEBIT ? minor : minor.negate();
    }
}
