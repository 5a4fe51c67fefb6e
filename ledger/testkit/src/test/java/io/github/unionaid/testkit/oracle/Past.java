package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was accepted so far, and what can be said of it by looking at all of it. */
final class Past {
    final List<Done> all = new ArrayList<>();
    final Map<EventId, Done> byId = new HashMap<>();
    final Map<FundId, OpenFund> funds = new HashMap<>();
    final Map<UnionId, LocalDate> closedThrough = new HashMap<>();
    final Set<UnionId> converted = new HashSet<>();
    final LocalDate today;
    private final Set<UnionId> kept;
    private final UnionRegister first;
    UnionRegister register;

    Past(UnionRegister register, Set<UnionId> kept, LocalDate today) {
        this.first = register;
        this.register = register;
        this.kept = kept;
        this.today = today;
    }

    Done named(EventId id) {
        return Objects.requireNonNull(byId.get(id), () -> "no event " + id);
    }

    Fund fund(FundId id) {
        return Objects.requireNonNull(funds.get(id), () -> "no fund " + id).fund();
    }

    boolean keeps(UnionId union) {
        return kept.isEmpty() || kept.contains(union);
    }

    boolean isClosed(UnionId book, LocalDate day) {
        LocalDate through = closedThrough.get(book);
        return through != null && !day.isAfter(through);
    }

    boolean isThere(UnionId union, LocalDate day) {
        return register.find(day).filter(tree -> tree.contains(union)).isPresent();
    }

    /** The union itself, or who has its books. */
    UnionId resolve(UnionId union, LocalDate day) {
        return resolve(register, union, day);
    }

    static UnionId resolve(UnionRegister register, UnionId union, LocalDate day) {
        boolean there = register.find(day).filter(tree -> tree.contains(union)).isPresent();
        return there ? union : register.booksOf(union, day);
    }

    /** The register with the changes that were recorded until then. */
    UnionRegister registerAt(long sequence) {
        UnionRegister known = first;
        for (Done done : all) {
            if (done.sequence <= sequence && done.event() instanceof RegisterChanges r) {
                known = known.withAll(r.changes());
            }
        }
        return known;
    }

    Ends resolve(Ends ends, LocalDate day) {
        return new Ends(resolve(ends.payer(), day), resolve(ends.payee(), day), ends.group());
    }

    /** Whether {@code upper} is met on the way up from {@code lower}. */
    boolean isAbove(UnionId upper, UnionId lower, LocalDate day) {
        UnionTree tree = register.asOf(day);
        Optional<UnionId> at = tree.find(lower).flatMap(Union::parent);
        while (at.isPresent() && !at.orElseThrow().equals(upper)) {
            at = tree.get(at.orElseThrow()).parent();
        }
        return at.isPresent();
    }

    /** The balances of a book at the end of a day, debits positive, without zeros. */
    SortedMap<Account, BigDecimal> balances(UnionId book, LocalDate day) {
        SortedMap<Account, BigDecimal> balances = new TreeMap<>();
        for (Done done : all) {
            if (!done.on().isAfter(day)) {
                for (Posting posting : done.postings) {
                    if (posting.account().union().equals(book)) {
                        balances.merge(posting.account(), BigDecimal.valueOf(posting.signedMinor()), BigDecimal::add);
                    }
                }
            }
        }
        balances.values().removeIf(b -> b.signum() == 0);
        return balances;
    }

    /** What a lane changes by on each day, of all events or of those alone that stand. */
    SortedMap<LocalDate, BigDecimal> changes(Lane lane, boolean standingAlone) {
        SortedMap<LocalDate, BigDecimal> changes = new TreeMap<>();
        for (Done done : all) {
            BigDecimal effect = done.effects.get(lane);
            if (effect != null && !(standingAlone && (done.reversed || done.facts.isReversal()))) {
                changes.merge(done.on(), effect, BigDecimal::add);
            }
        }
        return changes;
    }

    /** The least balance of a lane at the end of a day from {@code day} on. */
    BigDecimal least(Lane lane, LocalDate day) {
        SortedMap<LocalDate, BigDecimal> changes = changes(lane, false);
        BigDecimal balance = BigDecimal.ZERO;
        for (BigDecimal change : changes.headMap(day.plusDays(1)).values()) {
            balance = balance.add(change);
        }
        BigDecimal least = balance;
        for (BigDecimal change : changes.tailMap(day.plusDays(1)).values()) {
            balance = balance.add(change);
            least = least.min(balance);
        }
        return least;
    }
}
