package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.testkit.Model.Lane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts the opening of funds, and what enters them from outside and leaves them for good. */
final class Money {
    private static final AidKind[] AIDS = AidKind.values();

    private Money() {}

    static Draft opening(Turn t, List<Fund> funds) {
        Fund next = funds.stream()
                .filter(f -> !t.model().open.contains(f))
                .findFirst()
                .orElseGet(() -> Turn.choose(funds, t.step().fund()));
        return opening(t, next);
    }

    static Draft opening(Turn t, Fund fund) {
        UnionId root = t.tree().root().id();
        Draft draft = t.draft(
                DraftType.OPEN_FUND,
                root,
                fund,
                d -> Common.set(OpenFund.builder(), d).fund(d.fund).build());
        draft.likely = !t.model().open.contains(fund);
        draft.then = m -> m.open.add(fund);
        return draft;
    }

    static Draft receipt(Turn t) {
        Fund fund = t.fund();
        Draft draft = t.draft(DraftType.RECEIPT, t.upper(), fund, Money::receipt);
        List<Source> sources = Stream.of(Source.values())
                .filter(s -> s.sourceClass() == fund.sourceClass())
                .toList();
        draft.source = Turn.choose(sources, t.step().pick());
        draft.amount = t.yuan();
        draft.adds(t.model().money(draft.union, fund));
        draft.wrong(() -> draft.source = contradicting(fund));
        return draft;
    }

    private static Event receipt(Draft d) {
        return Common.setCash(Receipt.builder(), d)
                .into(d.union)
                .fund(d.fund.id())
                .amount(d.amount)
                .source(d.source)
                .build();
    }

    /** A source that the fund must not have. */
    private static Source contradicting(Fund fund) {
        return fund.sourceClass() == SourceClass.FISCAL ? Source.DONATION : Source.FISCAL;
    }

    static Optional<Draft> designation(Turn t) {
        List<Lane> sources = t.model().lanes(Model.Of.MONEY).stream()
                .filter(h -> t.isThere(h.union()) && t.model().spendable(h.union(), h.fund()) > 0)
                .filter(h -> !others(t, h.fund()).isEmpty())
                .toList();
        Optional<Fund> own = t.fund(f -> f.sourceClass() == SourceClass.OTHER);
        Draft draft;
        if (own.isPresent() && (t.step().pick() % 2 == 0 || sources.isEmpty())) {
            draft = t.draft(DraftType.DESIGNATION, t.upper(), own.orElseThrow(), Money::designation);
            draft.amount = Amount.fen(100L * t.step().share());
        } else if (sources.isEmpty()) {
            return Optional.empty();
        } else {
            Lane source = Turn.choose(sources, t.step().who());
            Fund into = Turn.choose(others(t, source.fund()), t.step().fund());
            draft = t.draft(DraftType.DESIGNATION, source.union(), into, Money::designation);
            draft.fromFund = Optional.of(source.fund().id());
            draft.amount = t.partOf(t.model().spendable(source.union(), source.fund()));
            draft.takes(t.model().money(source.union(), source.fund()));
        }
        draft.adds(t.model().money(draft.union, draft.fund));
        draft.wrong(() -> draft.fromFund = Optional.of(draft.fund.id()));
        return Optional.of(draft);
    }

    /** The funds that money of a fund may move to. */
    static List<Fund> others(Turn t, Fund fund) {
        List<Fund> open = t.model().open;
        return open.stream()
                .filter(f -> t.rules().allowsLoops() ? !f.equals(fund) : open.indexOf(f) < open.indexOf(fund))
                .filter(f -> f.sourceClass() == fund.sourceClass() && t.isAlive(f))
                .toList();
    }

    private static Event designation(Draft d) {
        return Common.setCash(Designation.builder(), d)
                .into(d.union)
                .fund(d.fund.id())
                .fromFund(d.fromFund)
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> disbursement(Turn t) {
        Optional<Fund> fiscal = t.fund(f -> f.sourceClass() == SourceClass.FISCAL);
        Draft draft;
        if (t.oneIn(6, 2) && fiscal.isPresent()) {
            draft = t.draft(DraftType.DISBURSEMENT, t.anyUnion(), fiscal.orElseThrow(), Money::disbursement);
            draft.amount = t.yuan();
            draft.byTreasury = true;
        } else {
            List<Lane> sources = t.holdings();
            if (sources.isEmpty()) {
                return Optional.empty();
            }
            Lane source = Turn.choose(sources, t.step().who());
            draft = t.draft(DraftType.DISBURSEMENT, source.union(), source.fund(), Money::disbursement);
            draft.amount = t.partOf(t.model().spendable(source.union(), source.fund()));
            draft.takes(t.model().money(source.union(), source.fund()));
            draft.makes = new Leg(draft, source.union(), source.union(), null);
            draft.adds(draft.makes.way);
            draft.wrong(() -> draft.byTreasury = true); // not wrong for a fiscal fund
        }
        draft.onCards = t.oneIn(5, 3);
        deliver(t, draft);
        return Optional.of(draft);
    }

    /** To whom, for what. */
    static void deliver(Turn t, Draft draft) {
        int pick = t.step().pick();
        draft.aid = AIDS[t.step().whom() % AIDS.length];
        draft.to = pick % 3 == 0
                ? Party.outside("市第一人民医院")
                : pick % 3 == 1
                        ? Party.beneficiaries()
                        : Party.beneficiaries(1 + t.step().whom());
        List<String> purposes = List.copyOf(draft.fund.purposes());
        if (!purposes.isEmpty()) {
            draft.purpose = Optional.of(Turn.choose(purposes, pick));
            draft.wrong(() -> draft.purpose = Optional.empty());
            draft.wrong(() -> draft.purpose = Optional.of("另有他用"));
        } else if (t.oneIn(3, 4)) {
            draft.purpose = Optional.of("困难职工慰问");
        }
        draft.wrong(() -> draft.to = Party.union(draft.union));
        draft.wrong(() -> draft.to = Party.group("各工会"));
    }

    private static Event disbursement(Draft d) {
        return Common.setCash(Disbursement.builder(), d)
                .from(d.union)
                .to(d.to)
                .fund(d.fund.id())
                .amount(d.amount)
                .aid(d.aid)
                .purpose(d.purpose)
                .chargedTo(d.chargedTo)
                .byTreasury(d.byTreasury)
                .onCards(d.onCards)
                .build();
    }
}
