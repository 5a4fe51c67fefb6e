package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ACCOUNT_NOT_IN_CHART;
import static io.github.unionaid.ledger.event.RefusalReason.ENTRY_NOT_BALANCED;
import static io.github.unionaid.ledger.event.RefusalReason.FLOW_NOT_STATED;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Entries that the caller writes line by line: opening balances and free entries. */
final class WrittenEntries {
    /** Accounts that another union's books mirror: the events of grants and transfers post to them in both. */
    private static final Set<String> MIRRORS_2009 =
            ImmutableSet.of("506", "403", "222", "131", "132", "221", "121", "211");

    private static final Set<String> MIRRORS_2021 = ImmutableSet.of("508", "403", "212", "131", "132", "211");

    private static final Set<FlowKind> IN = ImmutableSet.of(FlowKind.RAISED, FlowKind.UNSTATED, FlowKind.REASSIGNED);

    private static final Set<FlowKind> OUT =
            ImmutableSet.of(FlowKind.DELIVERED, FlowKind.PURCHASED, FlowKind.REASSIGNED);

    private final State state;

    WrittenEntries(State state) {
        this.state = state;
    }

    /** Whether a line of a free entry can move so. */
    static boolean isFlow(FlowKind kind) {
        return IN.contains(kind) || OUT.contains(kind);
    }

    List<Posting> check(OpeningBalance event) throws Refused {
        checkBook(event, event.book(), event.lines());
        for (EntryLine line : event.lines()) {
            if (line.amount().asset().isMoney() || !isStock(line) || line.side() != Side.DEBIT) {
                AmountGuards.checkMoney(event, line.amount());
            }
        }
        for (EntryLine line : event.lines()) {
            ChartAccount account = inChart(event, line.code());
            boolean fit = account.kind() != ChartAccount.Kind.INCOME && account.kind() != ChartAccount.Kind.EXPENSE;
            checkAccount(event, line.code(), fit, "an asset, a liability or a net asset");
        }
        for (EntryLine line : event.lines()) {
            checkFlow(event, line, line.flow().isEmpty(), "no flow in an opening balance");
        }
        checkBalanced(event, event.lines());
        return postings(event.book(), event.lines());
    }

    List<Posting> check(JournalEntry event) throws Refused {
        checkBook(event, event.book(), event.lines());
        for (EntryLine line : event.lines()) {
            AmountGuards.checkMoney(event, line.amount());
        }
        checkSources(event);
        for (EntryLine line : event.lines()) {
            inChart(event, line.code());
            boolean mirror = (AccountingSystem.on(event.on()) == AccountingSystem.SYSTEM_2009
                            ? MIRRORS_2009
                            : MIRRORS_2021)
                    .contains(line.code().firstLevel());
            boolean fit = !mirror && !isStock(line) && line.counterparty().isEmpty();
            checkAccount(event, line.code(), fit, "one that no other union mirrors and no event of goods uses");
        }
        checkFlows(event);
        checkBalanced(event, event.lines());
        return postings(event.book(), event.lines());
    }

    /** As of a designation: money moves between funds of one source class. */
    private void checkSources(JournalEntry event) throws Refused {
        Set<SourceClass> moved = new TreeSet<>();
        for (EntryLine line : event.lines()) {
            if (line.flow().filter(FlowKind.REASSIGNED::equals).isPresent()) {
                moved.add(state.fund(line.fund()).sourceClass());
            }
        }
        if (moved.size() > 1) {
            throw Refused.because(
                    event,
                    SOURCE_CONTRADICTS_FUND,
                    "moves money between funds of " + moved + "; expected one source class",
                    "source",
                    moved);
        }
    }

    private void checkBook(Event event, UnionId book, List<EntryLine> lines) throws Refused {
        UnionGuards unions = new UnionGuards(state, state.register());
        unions.checkInTree(event, book);
        for (EntryLine line : lines) {
            if (line.counterparty().isPresent()) {
                unions.checkInTree(event, line.counterparty().orElseThrow());
            }
        }
        if (!state.keeps(book)) {
            throw UnionGuards.notKept(event, book, "");
        }
        new DateGuards(state).checkOpen(event, book);
        new FundGuards(state)
                .checkOpen(event, lines.stream().map(EntryLine::fund).collect(ImmutableSet.toImmutableSet()));
        for (EntryLine line : lines) {
            AmountGuards.checkPositive(event, line.amount());
        }
    }

    private static boolean isStock(EntryLine line) {
        return line.code().number().equals("141");
    }

    private static ChartAccount inChart(Event event, AccountCode code) throws Refused {
        AccountingSystem inForce = AccountingSystem.on(event.on());
        boolean fit = code.system() == inForce && Chart.find(code).isPresent() && !Chart.hasDetails(code);
        checkAccount(event, code, fit, "an account without details in the chart of the system of " + inForce.year());
        return Chart.find(code).orElseThrow();
    }

    static void checkAccount(Event event, AccountCode code, boolean fit, String expected) throws Refused {
        if (!fit) {
            throw Refused.because(
                    event,
                    ACCOUNT_NOT_IN_CHART,
                    "account is "
                            + Chart.find(code).map(ChartAccount::toString).orElse(code + ", which no chart has")
                            + "; expected " + expected + ", on " + event.on(),
                    "account",
                    code,
                    "date",
                    event.on());
        }
    }

    private static void checkFlow(Event event, EntryLine line, boolean fit, String expected) throws Refused {
        if (!fit) {
            String flow = line.flow().map(FlowKind::toString).orElse("not stated");
            throw Refused.because(
                    event,
                    FLOW_NOT_STATED,
                    "flow of " + line.side() + " " + line.amount() + " on " + line.code() + " is " + flow
                            + "; expected " + expected,
                    "account",
                    line.code(),
                    "flow",
                    flow);
        }
    }

    private static void checkFlows(JournalEntry event) throws Refused {
        Map<FundId, BigInteger> without = new LinkedHashMap<>();
        BigInteger reassigned = BigInteger.ZERO;
        for (EntryLine line : event.lines()) {
            BigInteger signed = signed(line);
            if (!Chart.entersHeld(line.code())) {
                checkFlow(event, line, line.flow().isEmpty(), "none, for no money comes or goes there");
            } else if (line.flow().isEmpty()) {
                without.merge(line.fund(), signed, BigInteger::add);
            } else {
                Set<FlowKind> fit = line.side() == Side.DEBIT ? IN : OUT;
                checkFlow(event, line, fit.contains(line.flow().orElseThrow()), "one of " + fit);
                reassigned = line.flow().orElseThrow() == FlowKind.REASSIGNED ? reassigned.add(signed) : reassigned;
            }
        }
        for (EntryLine line : event.lines()) {
            boolean held = Chart.entersHeld(line.code());
            boolean open = without.getOrDefault(line.fund(), BigInteger.ZERO).signum() != 0;
            checkFlow(
                    event,
                    line,
                    !held || line.flow().isPresent() || !open,
                    "one, or another line of the fund on a money account that undoes it");
            boolean moved = line.flow().filter(FlowKind.REASSIGNED::equals).isPresent();
            checkFlow(
                    event, line, !moved || reassigned.signum() == 0, "as much REASSIGNED in one fund as out of others");
        }
    }

    private static void checkBalanced(Event event, List<EntryLine> lines) throws Refused {
        Map<FundId, BigInteger> sums = new LinkedHashMap<>();
        for (EntryLine line : lines) {
            if (line.amount().asset().isMoney()) {
                sums.merge(line.fund(), signed(line), BigInteger::add);
            }
        }
        for (Map.Entry<FundId, BigInteger> sum : sums.entrySet()) {
            if (sum.getValue().signum() != 0) {
                throw Refused.because(
                        event,
                        ENTRY_NOT_BALANCED,
                        "debits less credits of fund " + sum.getKey() + " are " + sum.getValue() + " fen; expected 0",
                        "fund",
                        sum.getKey(),
                        "difference",
                        sum.getValue());
            }
        }
    }

    private static BigInteger signed(EntryLine line) {
        BigInteger minor = BigInteger.valueOf(line.amount().minor());
        return line.side() == Side.DEBIT ? minor : minor.negate();
    }

    private static List<Posting> postings(UnionId book, List<EntryLine> lines) {
        ImmutableList.Builder<Posting> postings = ImmutableList.builder();
        for (EntryLine line : lines) {
            Amount amount = line.amount();
            Account account = Account.builder()
                    .union(book)
                    .code(line.code())
                    .fund(line.fund())
                    .asset(amount.asset())
                    .counterparty(line.counterparty())
                    .build();
            postings.add(new Posting(account, line.side(), amount));
            if (!amount.asset().isMoney()) {
                AccountCode outside = new Roles(line.code().system()).outside();
                postings.add(Posting.credit(Accounts.recoded(account, outside), amount));
            }
        }
        return postings.build();
    }
}
