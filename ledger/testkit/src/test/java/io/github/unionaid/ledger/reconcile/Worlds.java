package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.InvalidChangeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionChange.Succession;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Ledgers over trees that change on many days, several changes a day among them that are valid together alone, with
 * money that moves on the days between.
 */
final class Worlds {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 12; // with changes, so that many fall together
    private static final List<Fund> FUNDS =
            List.of(Fund.of("relief", "疫情防控专项资金", GrantKind.SPECIAL), Fund.of("warmth", "送温暖资金", GrantKind.WARMTH));

    private Worlds() {}

    /** A number of each kind that a step may want. */
    record Step(int kind, int who, int whom, int day, int yuan) {}

    static Arbitrary<List<Step>> steps(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, DAYS * 10 - 1),
                        Arbitraries.integers().between(1, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    static Arbitrary<Ledger> ledgers() {
        return Combinators.combine(Trees.upTo(14), steps(20), steps(60)).as(Worlds::ledger);
    }

    /** The register with what of some steps is possible, on days so far apart. */
    static UnionRegister changed(UnionRegister register, List<Step> steps, int apart) {
        UnionRegister changed = register;
        for (int i = 0; i < steps.size(); i++) {
            LocalDate day = FIRST.plusDays((steps.get(i).day / 10 + 1) * (long) apart);
            changed = changed(changed, steps.get(i), day, i);
        }
        return changed;
    }

    private static UnionRegister changed(UnionRegister register, Step step, LocalDate day, int number) {
        try {
            return grown(register, changes(register, step, day, "n" + number));
        } catch (IllegalArgumentException contradiction) { // a union that would merge into itself
            return register;
        }
    }

    /** With changes, if they are possible. */
    static UnionRegister grown(UnionRegister register, List<UnionChange> changes) {
        try {
            return register.withAll(changes);
        } catch (InvalidChangeException impossible) {
            return register;
        }
    }

    /** What a step does to the tree of the day before, whether it can or not. */
    private static List<UnionChange> changes(UnionRegister register, Step step, LocalDate day, String newId) {
        UnionTree tree = register.asOf(day.minusDays(1));
        Union who = tree.at(step.who % tree.size());
        List<Union> fit = fit(tree, who);
        Union whom = fit.get(step.whom % fit.size());
        UnionId parent = who.parent().orElse(who.id());
        Union part = Union.of(UnionId.of(newId), "新工会", who.level(), parent);
        List<UnionChange> changes = new ArrayList<>();
        switch (step.kind) {
            case 0, 1 -> changes.add(new Moved(day, who.id(), whom.id()));
            case 2 -> { // with those below it
                moveChildren(tree, who, whom.id(), day, changes);
                changes.add(new Merged(day, who.id(), List.of(whom.id()), whom.id()));
            }
            case 3 -> { // its books go to another one, or to one that is founded for it
                boolean isNew = step.yuan % 2 == 0;
                if (isNew) {
                    changes.add(new Founded(day, part));
                }
                moveChildren(tree, who, parent, day, changes);
                changes.add(new Dissolved(day, who.id(), isNew ? part.id() : whom.id()));
            }
            case 4 -> changes.add(new Founded(day, Union.of(part.id(), "新工会", UnionLevel.GRASSROOTS, whom.id())));
            case 5 -> {
                changes.add(new Founded(day, part));
                changes.add(new Split(day, who.id(), List.of(part.id()), who.id()));
            }
            case 6 -> { // it ends, and those below it go to its parts
                Union other = Union.of(UnionId.of(newId + "-2"), "新工会", who.level(), parent);
                changes.add(new Founded(day, part));
                changes.add(new Founded(day, other));
                moveChildren(tree, who, other.id(), day, changes);
                changes.add(new Split(day, who.id(), List.of(part.id(), other.id()), part.id()));
            }
            case 7 -> { // two become a new one
                changes.add(new Founded(day, part));
                moveChildren(tree, who, part.id(), day, changes);
                moveChildren(tree, whom, part.id(), day, changes);
                changes.add(new Merged(day, who.id(), List.of(part.id()), part.id()));
                changes.add(new Merged(day, whom.id(), List.of(part.id()), part.id()));
            }
            case 8 -> { // the lower comes above the upper
                changes.add(new Moved(day, whom.id(), parent));
                changes.add(new Moved(day, who.id(), whom.id()));
            }
            default -> {
                changes.add(new Moved(day, who.id(), whom.parent().orElse(whom.id())));
                changes.add(new Moved(day, whom.id(), parent));
            }
        }
        return changes;
    }

    /** Those under which a union could stand and does not; all if there is none. */
    private static List<Union> fit(UnionTree tree, Union who) {
        List<Union> above = tree.unions().stream()
                .filter(u -> !tree.isWithin(u.id(), who.id())
                        && who.level().mayStandUnder(u.level())
                        && !who.parent().equals(Optional.of(u.id())))
                .toList();
        return above.isEmpty() ? tree.unions() : above;
    }

    private static void moveChildren(UnionTree tree, Union of, UnionId to, LocalDate day, List<UnionChange> changes) {
        tree.children(of.id()).forEach(child -> changes.add(new Moved(day, child.id(), to)));
    }

    private static Ledger ledger(UnionTree tree, List<Step> changes, List<Step> events) {
        UnionRegister register = changed(UnionRegister.of(tree), changes, 10);
        Ledger ledger = Ledger.inMemory(LedgerOptions.of(register, Ledgers.CLOCK));
        FUNDS.forEach(fund -> ledger.postOrThrow(OpenFund.of("f-" + fund.id(), fund)));
        List<String> payments = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (Event event : events(register, events.get(i), i, payments)) {
                boolean posted = ledger.post(event).isPosted(); // what is refused leaves no trace
                if (posted && event instanceof GrantPayment) {
                    payments.add(event.id().value());
                }
            }
        }
        return ledger;
    }

    private static List<Event> events(UnionRegister register, Step step, int number, List<String> payments) {
        LocalDate day = FIRST.plusDays(step.day + 5);
        UnionTree tree = register.asOf(day);
        Union who = tree.at(step.who % tree.size());
        List<Union> below = tree.subtree(who.id());
        Union whom = below.get(step.whom % below.size());
        Fund fund = FUNDS.get(step.yuan % 2);
        Amount amount = Amount.yuan(step.yuan);
        Receipt receipt = Receipt.builder()
                .id("r" + number)
                .into(who.id())
                .fund(fund.id())
                .amount(amount)
                .source(Source.DONATION)
                .on(day)
                .build();
        return switch (step.kind) {
            case 0 -> List.of(receipt);
            case 1 ->
                List.of(
                        receipt,
                        Disbursement.builder()
                                .id("d" + number)
                                .from(who.id())
                                .to(Party.beneficiaries(1))
                                .fund(fund.id())
                                .amount(Amount.yuan(1))
                                .on(day)
                                .build());
            case 2, 3, 4, 5 ->
                List.of(
                        receipt,
                        GrantPayment.builder()
                                .id("g" + number)
                                .from(who.id())
                                .to(Party.union(whom.id()))
                                .fund(fund.id())
                                .amount(amount)
                                .on(day)
                                .build());
            case 6, 7 ->
                payment(payments, step)
                        .<List<Event>>map(p -> List.of(GrantArrival.of("a" + number, p, amount, day)))
                        .orElse(List.of());
            case 8 ->
                payment(payments, step)
                        .<List<Event>>map(p -> List.of(Reversal.builder()
                                .id("v" + number)
                                .reverses(p)
                                .on(day)
                                .build()))
                        .orElse(List.of());
            default ->
                register.changes().stream()
                        .filter(c -> c instanceof Succession s && s.ends())
                        .skip(step.who % 3)
                        .findFirst()
                        .<List<Event>>map(c -> List.of(Handover.builder()
                                .id("h" + number)
                                .from(c.id())
                                .to(register.booksOf(c.id(), day))
                                .on(day)
                                .build()))
                        .orElse(List.of());
        };
    }

    private static Optional<String> payment(List<String> payments, Step step) {
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.get(step.whom % payments.size()));
    }
}
