package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpeningBalance;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has to do with hand-made matches. */
final class MatchRules {
    private MatchRules() {}

    /** A book that has something of an event, against whom. */
    private record Entry(UnionId book, UnionId other) {}

    static List<EventId> ours(Case c) {
        return c.event instanceof HandMatch m ? m.ours() : List.of();
    }

    static boolean isNoDealing(Past past, EventId id) {
        return entries(past.named(id).facts).isEmpty();
    }

    private static Set<Entry> entries(Case c) {
        if (c.isReversal()) {
            return Set.of();
        }
        Set<Entry> entries = new LinkedHashSet<>();
        if (c.far.isPresent() && !c.toGroup) {
            entries.add(new Entry(c.book(), c.other()));
            if (c.event instanceof GrantNotice
                    || c.event instanceof NoticeClosure
                    || c.event instanceof DirectGrant
                    || c.event instanceof LoanWriteOff
                    || c.event instanceof Handover) {
                entries.add(new Entry(c.other(), c.book()));
            }
        }
        c.shares.forEach(s -> entries.add(new Entry(c.book(), s.to())));
        if (c.event instanceof OpeningBalance o) {
            for (EntryLine line : o.lines()) {
                line.counterparty().ifPresent(u -> entries.add(new Entry(c.book(), u)));
            }
        }
        return entries;
    }

    private static boolean isOf(Past past, HandMatch m, Entry entry) {
        LocalDate day = m.on();
        return past.resolve(entry.book, day).equals(m.book())
                && past.resolve(entry.other, day).equals(m.counterparty());
    }

    static boolean isNotBetween(Case c) {
        return c.event instanceof HandMatch m
                && m.ours().stream()
                        .anyMatch(id -> entries(c.past.named(id).facts).stream().noneMatch(e -> isOf(c.past, m, e)));
    }

    /** Whether a match that stands names what is to be reversed. */
    static boolean holds(Case reversal) {
        EventId id = reversal.target.orElseThrow().event().id();
        return reversal.past.all.stream()
                .anyMatch(done -> !done.reversed
                        && done.event() instanceof HandMatch m
                        && m.ours().contains(id));
    }

    static boolean isMatched(Case c) {
        return c.event instanceof HandMatch m
                && c.past.all.stream()
                        .filter(done -> !done.reversed && done.event() instanceof HandMatch)
                        .anyMatch(done -> isSharedBy(c.past, m, (HandMatch) done.event()));
    }

    private static boolean isSharedBy(Past past, HandMatch one, HandMatch other) {
        boolean ours = one.ours().stream()
                .filter(other.ours()::contains)
                .flatMap(id -> entries(past.named(id).facts).stream())
                .anyMatch(e -> isOf(past, one, e) && isOf(past, other, e));
        return ours || (one.theirs().stream().anyMatch(other.theirs()::contains) && isSameBook(past, one, other));
    }

    /** Whether they name the other book by one union, or by two of which one has become part of the other. */
    private static boolean isSameBook(Past past, HandMatch one, HandMatch other) {
        LocalDate day = one.on().isAfter(other.on()) ? one.on() : other.on();
        return past.resolve(one.book(), day).equals(past.resolve(other.book(), day))
                && past.resolve(one.counterparty(), day).equals(past.resolve(other.counterparty(), day));
    }
}
