package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ACCOUNT_NOT_IN_CHART;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_MONEY;
import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_AFTER_RECORDING;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_BEFORE_BOOKS;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_ALREADY_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_NOT_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_UNKNOWN;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.PARTY_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;
import static io.github.unionaid.ledger.event.RefusalReason.TOTAL_OVERFLOW;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The one validator: a ladder of guards in the order of {@link io.github.unionaid.ledger.event.RefusalReason}, the
 * first that fails decides. Gives the postings of what passes; changes nothing.
 */
final class Validator {
    /** Of everything ever posted; leaves sums of a dozen totals within a {@code long}. */
    static final long MAX_TURNOVER = Long.MAX_VALUE / 16;

    private final State state;
    private final Entries entries;
    private final Naming naming;
    private final Cover cover;

    Validator(State state) {
        this.state = state;
        this.entries = new Entries(state);
        this.naming = new Naming(state);
        this.cover = new Cover(state);
    }

    /** The postings of an event whose id is new. */
    List<Posting> check(Event event, Instant recordedAt) throws Refused {
        int named = naming.check(event);
        checkDates(event, named, recordedAt);
        if (event instanceof OpenFund opening) {
            return checkOpening(opening);
        }
        if (event instanceof Reversal reversal) {
            return checkReversal(reversal, named);
        }
        Row row = event.accept(state.shaper());
        checkUnions(row);
        checkFund(event, row.fund());
        if (row.fromFund() != null) {
            checkFund(event, row.fromFund());
        }
        checkAmount(row);
        checkSource(row);
        checkParties(row);
        checkAccount(row);
        List<Posting> postings = entries.of(row);
        cover.checkLegs(row);
        cover.checkFunds(event, postings);
        checkTurnover(event, postings);
        return postings;
    }

    private void checkDates(Event event, int named, Instant recordedAt) throws Refused {
        LocalDate first = AccountingSystem.firstDay();
        if (event.on().isBefore(first)) {
            throw Refused.because(
                    event,
                    DATE_BEFORE_BOOKS,
                    "dated " + event.on() + "; the first accounting system is in force from " + first,
                    "date",
                    event.on());
        }
        LocalDate today = recordedAt.atZone(state.genesis().zone()).toLocalDate();
        if (event.on().isAfter(today)) {
            throw Refused.because(
                    event,
                    DATED_AFTER_RECORDING,
                    "dated " + event.on() + " but recorded on " + today + " in "
                            + state.genesis().zone(),
                    "date",
                    event.on(),
                    "recorded",
                    today);
        }
        if (named != 0 && event.on().isBefore(state.event(named).on())) {
            EventId id = state.event(named).id();
            LocalDate date = state.event(named).on();
            throw Refused.because(
                    event,
                    DATED_BEFORE_NAMED_EVENT,
                    List.of(id),
                    "dated " + event.on() + ", before " + id + " of " + date,
                    "date",
                    event.on(),
                    "named",
                    id,
                    "namedDate",
                    date);
        }
    }

    private List<Posting> checkOpening(OpenFund event) throws Refused {
        OpenFund before = state.opening(event.fund().id());
        if (before != null) {
            throw Refused.because(
                    event,
                    FUND_ALREADY_OPEN,
                    List.of(before.id()),
                    "fund " + event.fund().id() + " was opened by " + before.id() + " from " + before.on(),
                    "fund",
                    event.fund().id());
        }
        return List.of();
    }

    private List<Posting> checkReversal(Reversal event, int named) throws Refused {
        AccountingSystem then = AccountingSystem.on(state.event(named).on());
        AccountingSystem now = AccountingSystem.on(event.on());
        if (then != now) {
            throw Refused.because(
                    event,
                    ACCOUNT_NOT_IN_CHART,
                    List.of(event.reverses()),
                    "dated " + event.on() + ", when the accounts of system " + then.year() + " that " + event.reverses()
                            + " was booked on are no longer in force",
                    "date",
                    event.on(),
                    "system",
                    then.year());
        }
        List<Posting> postings =
                state.store().postings(named).stream().map(Posting::reversed).collect(ImmutableList.toImmutableList());
        cover.checkDependents(event, named, postings);
        checkTurnover(event, postings);
        return postings;
    }

    private void checkUnions(Row row) throws Refused {
        UnionTree tree = state.genesis().register().asOf(row.event().on());
        checkKnown(row, row.book(), tree);
        if (row.other() != null) {
            checkKnown(row, row.other(), tree);
        }
        boolean kept = state.keeps(row.book());
        if (row.action() == Action.DIRECT_GRANT) {
            kept |= state.keeps(row.otherUnion());
        }
        if (!kept) {
            throw Refused.because(
                    row.event(),
                    BOOK_NOT_KEPT,
                    "posts in the books of " + row.book() + ", which this ledger does not keep",
                    "union",
                    row.book());
        }
    }

    private static void checkKnown(Row row, UnionId union, UnionTree tree) throws Refused {
        if (!tree.contains(union)) {
            throw Refused.because(
                    row.event(),
                    UNION_UNKNOWN,
                    "union " + union + " is not in the tree under " + tree.root() + " on "
                            + row.event().on(),
                    "union",
                    union,
                    "date",
                    row.event().on());
        }
    }

    private void checkFund(Event event, FundId fund) throws Refused {
        OpenFund opening = state.opening(fund);
        if (opening == null) {
            throw Refused.because(event, FUND_UNKNOWN, "fund " + fund + " has not been opened", "fund", fund);
        }
        if (event.on().isBefore(opening.on())) {
            throw Refused.because(
                    event,
                    FUND_NOT_OPEN,
                    "dated " + event.on() + "; fund " + fund + " is open from " + opening.on(),
                    "fund",
                    fund,
                    "date",
                    event.on(),
                    "openFrom",
                    opening.on());
        }
    }

    private static void checkAmount(Row row) throws Refused {
        if (!row.amount().isPositive()) {
            throw Refused.because(
                    row.event(),
                    AMOUNT_NOT_POSITIVE,
                    "amount is " + row.amount() + "; expected more than zero",
                    "amount",
                    row.amount());
        }
        if (!row.amount().asset().isMoney()) {
            throw Refused.because(
                    row.event(),
                    ASSET_NOT_MONEY,
                    "amount is " + row.amount() + "; expected money",
                    "amount",
                    row.amount());
        }
    }

    private void checkSource(Row row) throws Refused {
        Fund fund = state.fund(row.fund());
        if (row.event() instanceof Receipt receipt) {
            SourceClass sourceClass = receipt.source().sourceClass().orElse(fund.sourceClass());
            if (sourceClass != fund.sourceClass()) {
                throw Refused.because(
                        receipt,
                        SOURCE_CONTRADICTS_FUND,
                        "source " + receipt.source() + " is " + sourceClass + "; fund " + fund.id() + " is "
                                + fund.sourceClass(),
                        "source",
                        receipt.source(),
                        "fund",
                        fund.id());
            }
        }
        if (row.fromFund() != null) {
            Fund from = state.fund(row.fromFund());
            if (from.sourceClass() != fund.sourceClass() || from.id().equals(fund.id())) {
                throw Refused.because(
                        row.event(),
                        SOURCE_CONTRADICTS_FUND,
                        "from fund " + from.id() + " of " + from.sourceClass() + " to fund " + fund.id() + " of "
                                + fund.sourceClass() + "; expected two funds of one source class",
                        "fromFund",
                        from.id(),
                        "fund",
                        fund.id());
            }
        }
    }

    private void checkParties(Row row) throws Refused {
        Event event = row.event();
        boolean allowed = true;
        if (event instanceof GrantPayment payment) {
            allowed = payment.to() instanceof Party.OfUnion || payment.to() instanceof Party.UnsplitGroup;
        } else if (event instanceof Disbursement paid) {
            allowed = paid.to() instanceof Party.OutsideBody || paid.to() instanceof Party.Beneficiaries;
        }
        if (!allowed) {
            String expected = event instanceof GrantPayment
                    ? "a union or an unsplit group of unions"
                    : "an outside body or beneficiaries";
            Party party = event instanceof GrantPayment payment ? payment.to() : ((Disbursement) event).to();
            throw Refused.because(event, PARTY_NOT_ALLOWED, "pays " + party + "; expected " + expected, "party", party);
        }
        if (row.action() != Action.GRANT_PAYMENT && row.action() != Action.DIRECT_GRANT) {
            return;
        }
        boolean self = row.otherUnion().equals(row.book());
        if (self && !row.toGroup()) {
            throw Refused.because(event, GIVER_IS_RECEIVER, row.book() + " grants to itself", "union", row.book());
        }
        UnionTree tree = state.genesis().register().asOf(event.on());
        if (!tree.isWithin(row.otherUnion(), row.book())) {
            throw Refused.because(
                    event,
                    GIVER_NOT_ABOVE_RECEIVER,
                    tree.get(row.otherUnion()) + " does not stand below " + tree.get(row.book()),
                    "giver",
                    row.book(),
                    "receiver",
                    row.otherUnion());
        }
    }

    private static void checkAccount(Row row) throws Refused {
        if (!(row.event() instanceof Disbursement paid) || paid.chargedTo().isEmpty()) {
            return;
        }
        AccountCode code = paid.chargedTo().orElseThrow();
        AccountingSystem inForce = AccountingSystem.on(paid.on());
        boolean fit = code.system() == inForce
                && Chart.find(code).filter(Validator::canCarryAid).isPresent();
        if (!fit) {
            throw Refused.because(
                    paid,
                    ACCOUNT_NOT_IN_CHART,
                    "charged to "
                            + Chart.find(code).map(ChartAccount::toString).orElse(code + ", which no chart has")
                            + "; expected an expense or a reserve of the system of " + inForce.year()
                            + ", in force on " + paid.on() + ", and no grant account",
                    "account",
                    code,
                    "date",
                    paid.on());
        }
    }

    private static boolean canCarryAid(ChartAccount account) {
        return switch (account.kind()) {
            case NET_ASSET -> true;
            case EXPENSE -> !Roles.isGrantGiven(account.code());
            case ASSET, LIABILITY, INCOME -> false;
        };
    }

    private void checkTurnover(Event event, List<Posting> postings) throws Refused {
        long left = MAX_TURNOVER - state.turnover();
        for (Posting posting : postings) {
            if (posting.amount().minor() > left) {
                throw Refused.because(
                        event,
                        TOTAL_OVERFLOW,
                        "the total of all postings would exceed " + MAX_TURNOVER + " fen; so far " + state.turnover(),
                        "amount",
                        posting.amount(),
                        "turnover",
                        state.turnover());
            }
            left -= posting.amount().minor();
        }
    }
}
