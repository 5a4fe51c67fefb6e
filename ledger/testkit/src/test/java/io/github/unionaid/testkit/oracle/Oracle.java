package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A second ledger, as plain as it gets: it keeps the list of what was accepted, and for every new event looks at all of
 * it again. Written from the documentation alone, to hold the ledger against.
 */
public final class Oracle {
    final Past past;

    /** An empty ledger that keeps the given books, all if there are none, and records everything on one day. */
    public Oracle(UnionRegister register, Set<UnionId> kept, LocalDate today) {
        this.past = new Past(register, kept, today);
    }

    private record Rule(RefusalReason reason, Predicate<Case> breaks) {}

    /** What follows from the event and from where things stand, in the order of the reasons. */
    private static final List<Rule> RULES = List.of(
            new Rule(RefusalReason.DATE_BEFORE_BOOKS, DayRules::isBeforeBooks),
            new Rule(RefusalReason.DATED_AFTER_RECORDING, DayRules::isInTheFuture),
            new Rule(RefusalReason.DATED_BEFORE_NAMED_EVENT, DayRules::isBeforeNamed),
            new Rule(RefusalReason.DATE_NOT_ALLOWED, DayRules::isOfAnotherDay),
            new Rule(RefusalReason.UNION_UNKNOWN, TreeRules::isUnionUnknown),
            new Rule(RefusalReason.BOOK_NOT_KEPT, TreeRules::isBookNotKept),
            new Rule(RefusalReason.CHANGE_NOT_POSSIBLE, TreeRules::isChangeImpossible),
            new Rule(RefusalReason.CHANGE_INVALIDATES_EVENT, TreeRules::isEventInvalidated),
            new Rule(RefusalReason.PERIOD_CLOSED, DayRules::isInClosedPeriod),
            new Rule(RefusalReason.PERIOD_NOT_CLOSED, DayRules::isInOpenPeriod),
            new Rule(RefusalReason.ALREADY_CONVERTED, DayRules::isConverted),
            new Rule(RefusalReason.FUND_ALREADY_OPEN, FundRules::isAlreadyOpen),
            new Rule(RefusalReason.FUND_UNKNOWN, FundRules::isUnknown),
            new Rule(RefusalReason.FUND_NOT_OPEN, FundRules::isNotOpen),
            new Rule(RefusalReason.FUND_PERIOD_OVER, FundRules::isOver),
            new Rule(RefusalReason.AMOUNT_NOT_POSITIVE, FundRules::isNotPositive),
            new Rule(RefusalReason.ASSET_NOT_MONEY, FundRules::isNotMoney),
            new Rule(RefusalReason.ASSET_NOT_GOODS, FundRules::isNotGoods),
            new Rule(RefusalReason.DIFFERS_FROM_NAMED_EVENT, FundRules::differsFromNamed),
            new Rule(RefusalReason.ALREADY_MATCHED, MatchRules::isMatched),
            new Rule(RefusalReason.SOURCE_CONTRADICTS_FUND, FundRules::contradictsSource),
            new Rule(RefusalReason.PURPOSE_NOT_ALLOWED, FundRules::isPurposeNotAllowed),
            new Rule(RefusalReason.TRANSFER_NOT_ALLOWED, FundRules::isTransferNotAllowed),
            new Rule(RefusalReason.PARTY_NOT_ALLOWED, TreeRules::isPartyNotAllowed),
            new Rule(RefusalReason.GIVER_IS_RECEIVER, TreeRules::isGiverReceiver),
            new Rule(RefusalReason.GIVER_NOT_ABOVE_RECEIVER, TreeRules::isGiverNotAbove),
            new Rule(RefusalReason.DIRECTION_NOT_ALLOWED, TreeRules::isDirectionWrong),
            new Rule(RefusalReason.SHARES_EXCEED_AMOUNT, FundRules::areSharesTooMuch),
            new Rule(RefusalReason.ACCOUNT_NOT_IN_CHART, LineRules::isAccountUnfit),
            new Rule(RefusalReason.FLOW_NOT_STATED, LineRules::isFlowNotStated),
            new Rule(RefusalReason.ENTRY_NOT_BALANCED, LineRules::isNotBalanced),
            new Rule(RefusalReason.LIMIT_EXCEEDED, CoverRules::areLegsTooMany));

    /** Those of what is counted that come before the dependents of a reversal, and those that come after. */
    private static final List<RefusalReason> OF_TRANSFERS = List.of(
            RefusalReason.NOTICE_EXCEEDED, RefusalReason.ARRIVAL_EXCEEDS_PAYMENT, RefusalReason.RETURN_EXCEEDS_ARRIVAL);

    private static final List<RefusalReason> OF_BOOKS =
            List.of(RefusalReason.FUND_OVERDRAWN, RefusalReason.STOCK_OVERDRAWN, RefusalReason.FUND_COMMITTED);

    /** Takes the event in, or says why not. */
    public Answer post(Event event) {
        Done known = past.byId.get(event.id());
        if (known != null) {
            return known.event().equals(event)
                    ? Answer.alreadyPosted(known.sequence)
                    : Answer.refused(RefusalReason.ID_HAS_OTHER_CONTENT);
        } else if (NamingRules.isUnknown(past, event)) {
            return Answer.refused(RefusalReason.NAMED_EVENT_UNKNOWN);
        } else if (NamingRules.isUnfit(past, event)) {
            return Answer.refused(RefusalReason.NAMED_EVENT_UNFIT);
        } else if (NamingRules.isNotReversible(past, event)) {
            return Answer.refused(RefusalReason.NOT_REVERSIBLE);
        } else if (NamingRules.isReversed(past, event)) {
            return Answer.refused(RefusalReason.ALREADY_REVERSED);
        }
        Case facts = Reader.read(past, event);
        for (Rule rule : RULES) {
            if (rule.reason == RefusalReason.SHARES_EXCEED_AMOUNT) {
                facts.settled = Settling.of(facts);
            }
            if (rule.breaks.test(facts)) {
                return Answer.refused(rule.reason);
            }
        }
        List<Posting> postings = Entries.of(facts);
        List<Move> moves = Moves.of(facts);
        Done done = new Done(past.all.size() + 1, facts, postings, moves, Effects.of(facts, postings, moves));
        Optional<RefusalReason> uncovered = uncovered(done);
        if (uncovered.isPresent()) {
            return Answer.refused(uncovered.orElseThrow());
        }
        take(done);
        return Answer.posted(done.sequence);
    }

    private static Optional<RefusalReason> uncovered(Done done) {
        Case c = done.facts;
        Map<Lane, BigDecimal> effects = done.effects;
        for (RefusalReason reason : OF_TRANSFERS) {
            if (CoverRules.isUncovered(c, effects, reason)) {
                return Optional.of(reason);
            }
        }
        if (CoverRules.hasDependents(c, effects)) {
            return Optional.of(RefusalReason.HAS_DEPENDENTS);
        }
        for (RefusalReason reason : OF_BOOKS) {
            if (CoverRules.isUncovered(c, effects, reason)) {
                return Optional.of(reason);
            }
        }
        return CoverRules.doesNotFit(c, done) ? Optional.of(RefusalReason.TOTAL_OVERFLOW) : Optional.empty();
    }

    private void take(Done done) {
        Event event = done.event();
        if (event instanceof OpenFund o) {
            past.funds.put(o.fund().id(), o);
        } else if (event instanceof PeriodClose p) {
            p.books().forEach(b -> past.closedThrough.put(b, p.on()));
        } else if (event instanceof PeriodReopening p) {
            p.books().forEach(b -> past.closedThrough.put(b, p.on().minusDays(1)));
        } else if (event instanceof Handover h && h.funds().isEmpty()) {
            past.closedThrough.merge(h.from(), h.on(), (one, other) -> one.isAfter(other) ? one : other);
        } else if (event instanceof SystemConversion s) {
            past.converted.add(s.book());
        } else if (event instanceof RegisterChanges r) {
            past.register = TreeRules.changed(past, r);
        } else if (event instanceof Reversal r) {
            past.named(r.reverses()).reversed = true;
        }
        past.all.add(done);
        past.byId.put(event.id(), done);
    }

    /** What was accepted as that sequence number. */
    Done done(long sequence) {
        return past.all.get((int) sequence - 1);
    }
}
