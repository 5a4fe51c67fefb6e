package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.testkit.Model.Lane;
import io.github.unionaid.testkit.Model.Of;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a step finds when its turn comes, and how its numbers choose from that.
 *
 * @param step the step
 * @param id the id of its event
 * @param on the date of its event, if nothing makes it another
 * @param model what the events before have left
 * @param rules the options of the program
 */
record Turn(Step step, EventId id, LocalDate on, Model model, Programs rules) {

    /** The same on another date. */
    Turn at(LocalDate date) {
        return new Turn(step, id, date, model, rules);
    }

    UnionTree tree() {
        return model.register.asOf(on);
    }

    static <T> T choose(List<T> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }

    /** As {@link #choose}, of what fits. */
    static <T> Optional<T> chooseOf(List<T> list, int number, Predicate<T> fits) {
        List<T> fit = list.stream().filter(fits).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(choose(fit, number));
    }

    /** Whether one step in {@code times} is so; {@code salt} tells apart what is asked. */
    boolean oneIn(int times, int salt) {
        return (step.pick() / 7 + step.whom() + salt * 31) % times == 0;
    }

    Draft draft(DraftType type, UnionId union, Fund fund, Function<Draft, Event> maker) {
        Draft draft = new Draft(type, id, on, union, fund, maker);
        draft.means = oneIn(4, 1) ? choose(List.of(Means.values()), step.pick()) : Means.BANK;
        return draft;
    }

    /** A draft that names a leg, in the books of a union. */
    Draft naming(DraftType type, Leg leg, UnionId book, Function<Draft, Event> maker) {
        Turn turn = at(later(on, leg.on()));
        Draft draft = turn.draft(type, book, leg.fund(), maker);
        draft.leg = leg;
        draft.named = leg.id();
        return draft;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A union, more often one of the upper ones. */
    UnionId upper() {
        UnionTree tree = tree();
        return tree.at(Math.min(step.who() % tree.size(), step.whom() % tree.size()))
                .id();
    }

    /** Any union. */
    UnionId anyUnion() {
        UnionTree tree = tree();
        return tree.at(step.who() % tree.size()).id();
    }

    /** The unions below one; none for one that is not there. */
    List<UnionId> below(UnionId union) {
        return those(union, u -> !u.equals(union) && tree().isWithin(u, union));
    }

    /** The unions above one; none for one that is not there. */
    List<UnionId> above(UnionId union) {
        return those(union, u -> !u.equals(union) && tree().isWithin(union, u));
    }

    /** The unions that stand neither above nor below one, nor are the union itself. */
    List<UnionId> beside(UnionId union) {
        return those(union, u -> !tree().isWithin(u, union) && !tree().isWithin(union, u));
    }

    private List<UnionId> those(UnionId union, Predicate<UnionId> wanted) {
        return isThere(union)
                ? tree().unions().stream().map(Union::id).filter(wanted).toList()
                : List.of();
    }

    /** Who has the books of a union on the date. */
    UnionId booksOf(UnionId union, LocalDate date) {
        return model.register.booksOf(union, date);
    }

    boolean isThere(UnionId union) {
        return model.register.contains(union, on);
    }

    /** Whether the last day of the fund has not passed. */
    boolean isAlive(Fund fund) {
        return fund.until().filter(on::isAfter).isEmpty();
    }

    Fund fund() {
        return fund(f -> true).orElseGet(() -> choose(model.open, step.fund()));
    }

    /** A fund that is open, has not ended and fits. */
    Optional<Fund> fund(Predicate<Fund> fits) {
        return chooseOf(model.open, step.fund(), f -> isAlive(f) && fits.test(f));
    }

    /** Who holds money that may be spent. */
    List<Lane> holdings() {
        return model.lanes(Of.MONEY).stream()
                .filter(h -> isThere(h.union()) && isAlive(h.fund()) && model.spendable(h.union(), h.fund()) > 0)
                .toList();
    }

    /** Who has which goods in stock. */
    List<Lane> stocks() {
        return model.lanes(Of.STOCK).stream()
                .filter(h -> isThere(h.union()) && isAlive(h.fund()))
                .toList();
    }

    /** A part, for one step in six all. */
    long part(long of) {
        return step.share() >= 100 ? of : Math.max(1, of * step.share() / 100);
    }

    Amount partOf(long fen) {
        return Amount.fen(part(fen));
    }

    /** Up to 120 yuan. */
    Amount yuan() {
        return Amount.fen(100L * step.share() + step.pick() % 100);
    }

    /** The 31 December before or else after the date that is not before another and in no closed period of a book. */
    Optional<LocalDate> yearEnd(LocalDate least, UnionId book) {
        LocalDate last = LocalDate.of(on.getYear() - 1, 12, 31);
        return List.of(last, last.plusYears(1)).stream()
                .filter(d -> !d.isBefore(least) && d.isAfter(model.closed(book)))
                .filter(d -> !d.isBefore(rules.firstDate()) && !d.isAfter(rules.lastDate()))
                .findFirst();
    }
}
