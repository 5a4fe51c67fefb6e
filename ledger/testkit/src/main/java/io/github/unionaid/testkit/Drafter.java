package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.testkit.Model.Holding;
import io.github.unionaid.testkit.Model.Transfer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Drafts the event of a step, one that a ledger would probably accept. Where there is nothing yet for the type of the
 * step to refer to, it drafts what that would refer to; a receipt in the end.
 */
final class Drafter {
    private static final GrantKind[] KINDS = GrantKind.values();
    private static final AidKind[] AIDS = AidKind.values();

    private final UnionTree tree;
    private final List<Fund> funds;
    private final Model model;
    private final boolean loops;

    Drafter(UnionTree tree, List<Fund> funds, Model model, boolean loops) {
        this.tree = tree;
        this.funds = funds;
        this.model = model;
        this.loops = loops;
    }

    Draft draft(Step step, Draft.Type type, EventId id, LocalDate on) {
        return switch (type) {
            case RECEIPT -> receipt(step, id, on);
            case DESIGNATION -> designation(step, id, on);
            case PAYMENT, DIRECT -> grant(step, type, id, on).orElseGet(() -> draft(step, Draft.Type.RECEIPT, id, on));
            case ARRIVAL ->
                leg(step, type, id, on, model.grants, g -> g.canArrive && g.arrived < g.paid)
                        .orElseGet(() -> draft(step, Draft.Type.PAYMENT, id, on));
            case RETURN ->
                leg(step, type, id, on, model.grants, g -> returnable(g) > 0)
                        .orElseGet(() -> draft(step, Draft.Type.ARRIVAL, id, on));
            case RETURN_ARRIVAL ->
                leg(step, type, id, on, model.returns, r -> r.arrived < r.paid)
                        .orElseGet(() -> draft(step, Draft.Type.RETURN, id, on));
            case DISBURSEMENT -> disbursement(step, id, on).orElseGet(() -> draft(step, Draft.Type.RECEIPT, id, on));
            case REVERSAL -> reversal(step, id, on).orElseGet(() -> draft(step, Draft.Type.RECEIPT, id, on));
            case OPEN_FUND -> opening(step, id, on);
        };
    }

    private Draft opening(Step step, EventId id, LocalDate on) {
        Fund next = funds.stream()
                .filter(f -> !model.open.contains(f))
                .findFirst()
                .orElseGet(() -> choose(funds, step.fund()));
        return new Draft(Draft.Type.OPEN_FUND, id, on, tree.root().id(), next);
    }

    private Draft receipt(Step step, EventId id, LocalDate on) {
        Fund fund = choose(model.open, step.fund());
        Draft draft = new Draft(Draft.Type.RECEIPT, id, on, upper(step), fund);
        List<Source> sources = Stream.of(Source.values())
                .filter(s -> s.sourceClass() == fund.sourceClass())
                .toList();
        draft.source = choose(sources, step.pick());
        draft.amount = Amount.fen(100L * step.share() + step.pick() % 100);
        return draft;
    }

    private Draft designation(Step step, EventId id, LocalDate on) {
        List<Holding> sources = model.holdings().stream()
                .filter(h -> model.open.contains(h.fund()))
                .filter(h -> others(h.fund()).count() > 0)
                .toList();
        if (step.pick() % 2 == 0 || sources.isEmpty()) {
            Draft draft = new Draft(Draft.Type.DESIGNATION, id, on, upper(step), choose(model.open, step.fund()));
            draft.amount = Amount.fen(100L * step.share());
            return draft;
        }
        Holding source = choose(sources, step.who());
        Fund into = choose(others(source.fund()).toList(), step.fund());
        Draft draft = new Draft(Draft.Type.DESIGNATION, id, on, source.union(), into);
        draft.fromFund = Optional.of(source.fund().id());
        draft.amount = share(step, model.held(source.union(), source.fund()));
        return draft;
    }

    /** The funds that money of a fund may move to. */
    private Stream<Fund> others(Fund fund) {
        return model.open.stream()
                .filter(f -> loops ? !f.equals(fund) : funds.indexOf(f) < funds.indexOf(fund))
                .filter(f -> f.sourceClass() == fund.sourceClass());
    }

    private Optional<Draft> grant(Step step, Draft.Type type, EventId id, LocalDate on) {
        List<Holding> sources = model.holdings().stream()
                .filter(h -> below(h.union()).size() > 0)
                .toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Holding source = choose(sources, step.who());
        UnionId receiver = choose(below(source.union()), step.whom());
        Draft draft = new Draft(type, id, on, source.union(), source.fund());
        draft.amount = share(step, model.held(source.union(), source.fund()));
        draft.kind = step.pick() % 3 == 0 ? Optional.of(KINDS[step.fund() % KINDS.length]) : Optional.empty();
        boolean group = type == Draft.Type.PAYMENT && step.pick() % 7 == 6;
        draft.to = !group
                ? Party.union(receiver)
                : step.fund() % 2 == 0 ? Party.group("下属各工会") : new Party.UnsplitGroup("下属各工会", Optional.of(receiver));
        draft.transfer = new Transfer(draft, source.union(), receiver, !group);
        return Optional.of(draft);
    }

    private Optional<Draft> leg(
            Step step,
            Draft.Type type,
            EventId id,
            LocalDate on,
            List<Transfer> transfers,
            Predicate<Transfer> condition) {
        List<Transfer> open = transfers.stream().filter(condition).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Transfer named = choose(open, step.pick());
        LocalDate least = type == Draft.Type.RETURN ? named.lastDate : named.paidOn;
        UnionId book = type == Draft.Type.RETURN ? named.to : named.from;
        Draft draft = new Draft(type, id, on.isBefore(least) ? least : on, book, named.fund);
        draft.named = named.id;
        draft.amount = share(step, type == Draft.Type.RETURN ? returnable(named) : named.paid - named.arrived);
        draft.transfer = type == Draft.Type.RETURN ? new Transfer(draft, named.to, named.from, true) : named;
        return Optional.of(draft);
    }

    private long returnable(Transfer grant) {
        return Math.min(grant.arrived - grant.returned, model.held(grant.to, grant.fund));
    }

    private Optional<Draft> disbursement(Step step, EventId id, LocalDate on) {
        List<Holding> sources = model.holdings();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Holding source = choose(sources, step.who());
        Draft draft = new Draft(Draft.Type.DISBURSEMENT, id, on, source.union(), source.fund());
        draft.amount = share(step, model.held(source.union(), source.fund()));
        draft.aid = AIDS[step.whom() % AIDS.length];
        draft.to = step.pick() % 3 == 0
                ? Party.outside("市第一人民医院")
                : step.pick() % 3 == 1 ? Party.beneficiaries() : Party.beneficiaries(1 + step.whom());
        return Optional.of(draft);
    }

    private Optional<Draft> reversal(Step step, EventId id, LocalDate on) {
        List<Draft> standing = model.standing.stream()
                .filter(d -> AccountingSystem.on(d.on) == AccountingSystem.on(on))
                .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<Draft> free = standing.stream().filter(model::seemsFree).toList();
        Draft target = choose(free.isEmpty() || step.share() % 4 == 3 ? standing : free, step.pick());
        LocalDate date = on.isBefore(target.on) ? target.on : on;
        Draft draft = new Draft(Draft.Type.REVERSAL, id, date, target.union, target.fund);
        draft.named = target.id;
        draft.target = target;
        return Optional.of(draft);
    }

    /** A union, more often one of the upper ones. */
    private UnionId upper(Step step) {
        return tree.at(Math.min(step.who() % tree.size(), step.whom() % tree.size()))
                .id();
    }

    private List<UnionId> below(UnionId union) {
        return tree.subtree(union).stream().skip(1).map(u -> u.id()).toList();
    }

    /** All of it for one step in six. */
    private static Amount share(Step step, long fen) {
        return Amount.fen(step.share() >= 100 ? fen : Math.max(1, fen * step.share() / 100));
    }

    private static <T> T choose(List<T> list, int number) {
        return list.get(number % list.size());
    }

    /** Sources that the fund must not have. */
    static Source contradicting(Fund fund) {
        return fund.sourceClass() == SourceClass.FISCAL ? Source.DONATION : Source.FISCAL;
    }
}
