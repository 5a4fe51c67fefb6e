package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.testkit.Model.Lane;
import java.util.List;
import java.util.Optional;

/** Drafts grants on their way down: payments, also under notices and to groups, allotments, grants of one day. */
final class Grants {
    private static final GrantKind[] KINDS = GrantKind.values();

    private Grants() {}

    static Optional<Draft> payment(Turn t) {
        boolean toGroup = t.step().pick() % 4 == 3;
        return t.oneIn(3, 5) ? underNotice(t).or(() -> freePayment(t, toGroup)) : freePayment(t, toGroup);
    }

    private static Optional<Draft> freePayment(Turn t, boolean group) {
        return grant(t, DraftType.PAYMENT).map(draft -> {
            UnionId receiver = draft.receiver();
            if (group) {
                draft.to = t.step().fund() % 2 == 0 ? Party.group("下属各工会") : Party.group("下属各工会", receiver);
            }
            UnionId anchor = group && t.step().fund() % 2 == 0 ? draft.union : receiver;
            draft.makes = new Leg(draft, draft.union, anchor, null);
            draft.adds(draft.makes.way);
            draft.wrong(() -> draft.to = Party.outside("红十字会"));
            draft.wrong(() -> draft.to = Party.beneficiaries(3));
            return draft;
        });
    }

    static Optional<Draft> direct(Turn t) {
        return grant(t, DraftType.DIRECT).map(draft -> {
            draft.makes = new Leg(draft, draft.union, draft.receiver(), null);
            draft.makes.lastDate = draft.on;
            draft.adds(draft.makes.back);
            draft.adds(t.model().money(draft.receiver(), draft.fund));
            return draft;
        });
    }

    /** Money of a union for one below. */
    private static Optional<Draft> grant(Turn t, DraftType type) {
        Optional<Lane> source = Turn.chooseOf(
                t.holdings(), t.step().who(), h -> !t.below(h.union()).isEmpty());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        UnionId giver = source.orElseThrow().union();
        Fund fund = source.orElseThrow().fund();
        Draft draft = t.draft(type, giver, fund, type == DraftType.DIRECT ? Grants::direct : Grants::payment);
        draft.amount = t.partOf(t.model().spendable(giver, fund));
        draft.kind = kind(t);
        draft.to = Party.union(Turn.choose(t.below(giver), t.step().whom()));
        draft.takes(t.model().money(giver, fund));
        wrongWays(t, draft);
        return Optional.of(draft);
    }

    static Optional<GrantKind> kind(Turn t) {
        return t.step().pick() % 3 == 0 ? Optional.of(KINDS[t.step().fund() % KINDS.length]) : Optional.empty();
    }

    /** To oneself, up, and more than promises leave. */
    static void wrongWays(Turn t, Draft draft) {
        UnionId giver = draft.union;
        draft.wrong(() -> draft.to = Party.union(giver));
        draft.wrong(() -> {
            draft.union = draft.receiver();
            draft.to = Party.union(giver);
        });
        long promised = t.model().promised(giver, draft.fund).left;
        if (draft.fund.noticesBind() && promised > 0) {
            draft.wrong(() -> draft.amount = Amount.fen(t.model().money(giver, draft.fund).left));
        }
    }

    private static Optional<Draft> underNotice(Turn t) {
        Optional<Leg> chosen = Turn.chooseOf(
                t.model().legs,
                t.step().pick(),
                l -> l.is(DraftType.NOTICE)
                        && payable(t, l) > 0
                        && t.isAlive(l.fund())
                        && !l.on().isAfter(t.on())
                        && t.below(t.booksOf(l.from, t.on())).contains(t.booksOf(l.to, t.on())));
        return chosen.map(notice -> {
            UnionId giver = t.booksOf(notice.from, t.on());
            UnionId receiver = t.booksOf(notice.to, t.on());
            Draft draft = t.naming(DraftType.PAYMENT, notice, giver, Grants::payment);
            draft.to = Party.union(receiver);
            draft.kind = t.oneIn(3, 6)
                    ? Optional.of(notice.draft.kind.orElse(notice.fund().kind()))
                    : Optional.empty();
            draft.amount = t.partOf(payable(t, notice));
            long settled = Math.min(draft.amount.minor(), notice.accruedByGiver.left);
            draft.takes(t.model().money(giver, draft.fund));
            draft.moves(notice.accruedByGiver, -settled);
            draft.moves(notice.way, settled - draft.amount.minor());
            draft.takes(t.model().promised(giver, draft.fund));
            draft.makes = new Leg(draft, giver, receiver, notice);
            draft.adds(draft.makes.way);
            draft.wrong(() -> draft.to = Party.union(giver));
            draft.wrong(() -> draft.kind = Optional.of(otherKind(notice)));
            List<UnionId> others =
                    t.below(giver).stream().filter(u -> !u.equals(receiver)).toList();
            draft.wrongTo(others, t.step().whom(), u -> draft.to = Party.union(u));
            return draft;
        });
    }

    private static GrantKind otherKind(Leg notice) {
        GrantKind kind = notice.draft.kind.orElse(notice.fund().kind());
        return KINDS[(kind.ordinal() + 1) % KINDS.length];
    }

    private static long payable(Turn t, Leg notice) {
        long held = t.model().money(t.booksOf(notice.from, t.on()), notice.fund()).left;
        return Math.min(notice.way.left + notice.accruedByGiver.left, held);
    }

    private static Event payment(Draft d) {
        return Common.setCash(GrantPayment.builder(), d)
                .from(d.union)
                .to(d.to)
                .fund(d.fund.id())
                .amount(d.amount)
                .kind(d.kind)
                .notice(d.leg == null ? Optional.empty() : Optional.of(d.named))
                .build();
    }

    private static Event direct(Draft d) {
        return Common.setCash(DirectGrant.builder(), d)
                .from(d.union)
                .to(d.receiver())
                .fund(d.fund.id())
                .amount(d.amount)
                .kind(d.kind)
                .build();
    }

    /** Where no group awaits its shares, one is paid. */
    static Optional<Draft> allotment(Turn t) {
        Optional<Leg> chosen = Turn.chooseOf(
                t.model().legs,
                t.step().pick(),
                l -> l.isToGroup()
                        && l.way.left > 0
                        && !shares(t.at(Turn.later(t.on(), l.on())), l).isEmpty());
        if (chosen.isEmpty()) {
            return freePayment(t, true);
        }
        return chosen.map(group -> {
            UnionId giver = t.booksOf(group.from, Turn.later(t.on(), group.on()));
            Draft draft = t.naming(DraftType.ALLOTMENT, group, giver, Grants::allotment);
            Turn then = t.at(draft.on);
            draft.to = Party.union(Turn.choose(shares(then, group), t.step().whom()));
            draft.amount = t.partOf(group.way.left);
            draft.takes(group.way);
            draft.makes = new Leg(draft, giver, draft.receiver(), group);
            draft.adds(draft.makes.way);
            draft.wrong(() -> draft.to = Party.union(giver));
            draft.wrong(() -> draft.to = Party.union(then.tree().root().id()));
            draft.wrongTo(then.beside(draft.receiver()), t.step().whom(), u -> draft.to = Party.union(u));
            return draft;
        });
    }

    /** The unions to which a share of a group may go. */
    private static List<UnionId> shares(Turn t, Leg group) {
        List<UnionId> below = t.below(t.booksOf(group.from, t.on()));
        UnionId anchor = t.booksOf(group.to, t.on());
        return below.stream().filter(u -> t.tree().isWithin(u, anchor)).toList();
    }

    private static Event allotment(Draft d) {
        return Common.set(Allotment.builder(), d)
                .payment(d.named)
                .to(d.receiver())
                .amount(d.amount)
                .build();
    }
}
