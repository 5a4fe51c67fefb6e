package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts hand-made matches of what goes from one union to another, in the book of either. */
final class HandMatches {
    private static final Set<DraftType> IN_ONE_BOOK =
            EnumSet.of(DraftType.PAYMENT, DraftType.ALLOTMENT, DraftType.TRANSFER, DraftType.GOODS_TRANSFER);
    private static final Set<DraftType> IN_BOTH = EnumSet.of(DraftType.DIRECT, DraftType.NOTICE);

    private HandMatches() {}

    /** Of what is in no match yet; one in ten of what is in one, which a ledger refuses. */
    static Optional<Draft> match(Turn t) {
        boolean again = t.oneIn(10, 23);
        List<Draft> fit = t.model().standing.stream()
                .filter(d -> isDealing(d) && t.model().matched.contains(d.id) == again)
                .toList();
        return Turn.chooseOf(fit, t.step().pick(), d -> true).flatMap(first -> match(t, first, fit));
    }

    private static boolean isDealing(Draft d) {
        return (IN_ONE_BOOK.contains(d.type) || IN_BOTH.contains(d.type)) && d.to instanceof Party.OfUnion;
    }

    private static Optional<Draft> match(Turn turn, Draft first, List<Draft> fit) {
        LocalDate date = Turn.later(turn.on(), first.on);
        Turn t = turn.at(date);
        boolean turned = IN_BOTH.contains(first.type) && t.step().whom() % 2 == 0;
        UnionId giver = t.booksOf(first.union, date);
        UnionId receiver = t.booksOf(first.receiver(), date);
        if (giver.equals(receiver) || !t.isThere(giver) || !t.isThere(receiver)) {
            return Optional.empty();
        }
        Draft draft = t.draft(DraftType.HAND_MATCH, turned ? receiver : giver, first.fund, HandMatches::make);
        draft.to = Party.union(turned ? giver : receiver);
        draft.leg = first.makes;
        draft.named = first.id;
        Turn.chooseOf(fit, t.step().share(), d -> isLike(t, first, d) && !d.on.isAfter(date))
                .ifPresent(other -> draft.alsoMatched.add(other.id));
        Optional<EventId> taken = t.oneIn(8, 24) ? theirsOfAnother(t, draft) : Optional.empty();
        draft.theirs.add(taken.orElseGet(() -> EventId.of("their-" + t.id())));
        draft.then = m -> {
            m.matched.add(draft.named);
            m.matched.addAll(draft.alsoMatched);
        };
        draft.likely = !t.model().matched.contains(first.id) && taken.isEmpty();
        List<UnionId> others = t.tree().unions().stream()
                .map(Union::id)
                .filter(u -> !u.equals(giver) && !u.equals(receiver))
                .toList();
        draft.wrongTo(others, t.step().who(), u -> draft.to = Party.union(u));
        return Optional.of(draft);
    }

    /** A line of the other book that stands in a match between the same two, which a ledger refuses. */
    private static Optional<EventId> theirsOfAnother(Turn t, Draft draft) {
        return Turn.chooseOf(
                        t.model().standing,
                        t.step().share(),
                        d -> d.type == DraftType.HAND_MATCH
                                && d.union.equals(draft.union)
                                && d.receiver().equals(draft.receiver()))
                .map(d -> d.theirs.get(0));
    }

    /** Whether it stands in the same books between the same two. */
    private static boolean isLike(Turn t, Draft first, Draft other) {
        return !other.id.equals(first.id)
                && IN_BOTH.contains(other.type) == IN_BOTH.contains(first.type)
                && t.booksOf(other.union, t.on()).equals(t.booksOf(first.union, t.on()))
                && t.booksOf(other.receiver(), t.on()).equals(t.booksOf(first.receiver(), t.on()));
    }

    private static Event make(Draft d) {
        HandMatch.Builder match = Common.set(HandMatch.builder(), d)
                .book(d.union)
                .counterparty(d.receiver())
                .addOurs(d.named)
                .addAllTheirs(d.theirs);
        d.alsoMatched.stream().filter(id -> !id.equals(d.named)).forEach(match::addOurs);
        return match.build();
    }
}
