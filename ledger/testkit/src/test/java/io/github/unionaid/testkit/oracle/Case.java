package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an event is about, in the same words for all types; filled in by {@link Reader}. */
final class Case {
    final Past past;
    final Event event;
    final Optional<Done> target;

    /** The unions that have to be in the tree. */
    final List<UnionId> named = new ArrayList<>();

    /** The funds that have to be open. */
    final List<FundId> funds = new ArrayList<>();

    /** The books that must all be kept and open. */
    final List<UnionId> books = new ArrayList<>();

    Optional<UnionId> own = Optional.empty();
    Optional<UnionId> far = Optional.empty(); // the other end; the union that stands for a group
    boolean toGroup;
    boolean both; // posts in both books
    boolean takenAsTold; // enough if the other book is kept
    Optional<FundId> fund = Optional.empty();
    boolean endsWithFund;
    Optional<GrantKind> kind = Optional.empty();
    Optional<Amount> money = Optional.empty();
    Optional<Amount> goods = Optional.empty();
    Optional<Amount> cost = Optional.empty();
    List<Share> shares = List.of();
    BigDecimal settled = BigDecimal.ZERO;

    Case(Past past, Event event) {
        this.past = past;
        this.event = event;
        this.target = event.refersTo().map(past::named);
    }

    LocalDate on() {
        return event.on();
    }

    boolean isReversal() {
        return event instanceof Reversal;
    }

    boolean isIn2009() {
        return on().isBefore(AccountingSystem.SYSTEM_2021.from());
    }

    Case names(UnionId... unions) {
        named.addAll(Arrays.asList(unions));
        return this;
    }

    Case own(UnionId union) {
        own = Optional.of(union);
        return this;
    }

    Case ends(UnionId own, UnionId far) {
        takenAsTold = true;
        this.far = Optional.of(far);
        return own(own);
    }

    Case inBoth() {
        both = true;
        return this;
    }

    Case fund(FundId id) {
        fund = Optional.of(id);
        funds.add(id);
        return this;
    }

    /** The fund takes nothing in and pays nothing out after its last day. */
    Case fundUntilItsEnd(FundId id) {
        endsWithFund = true;
        return fund(id);
    }

    Case money(Amount amount) {
        money = Optional.of(amount);
        return this;
    }

    Case goods(Amount amount, Amount at) {
        goods = Optional.of(amount);
        cost = Optional.of(at);
        return this;
    }

    Case shares(List<Share> owed) {
        shares = owed;
        owed.forEach(s -> named.add(s.to()));
        return this;
    }

    UnionId book() {
        return own.orElseThrow();
    }

    UnionId other() {
        return far.orElseThrow();
    }

    /** The counterparty of the accounts that the other union mirrors. */
    Optional<UnionId> mirror() {
        return toGroup ? Optional.empty() : far;
    }

    /** From the book to the other end. */
    Ends outward() {
        return new Ends(book(), other(), toGroup);
    }

    /** From the other end to the book. */
    Ends inward() {
        return new Ends(other(), book(), false);
    }

    FundId fundId() {
        return fund.orElseThrow();
    }

    GrantKind grantKind() {
        return kind.orElseGet(() -> past.fund(fundId()).kind());
    }

    Amount amount() {
        return money.orElseThrow();
    }

    boolean isAbove(UnionId upper, UnionId lower) {
        return past.isAbove(upper, lower, on());
    }

    /** The books in which it posts, kept or not; those of the event that it takes back. */
    List<UnionId> postsIn() {
        if (isReversal()) {
            return target.orElseThrow().facts.postsIn();
        }
        List<UnionId> all = new ArrayList<>(books);
        own.ifPresent(all::add);
        if (both) {
            far.ifPresent(all::add);
        }
        return all;
    }
}
