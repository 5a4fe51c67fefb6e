package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The union organisation through time: the {@link UnionTree} of any day, and the {@link UnionChange changes} between
 * them.
 *
 * <pre>
 *   UnionRegister register = UnionRegister.since(LocalDate.of(2018, 12, 31), tree)
 *       .with(new UnionChange.Moved(LocalDate.of(2020, 12, 31), gongzhuling, changchun));
 *   register.asOf(LocalDate.of(2020, 12, 30));   // still under 四平市总工会
 * </pre>
 *
 * <p>A register that exists is valid on every day: each day's tree is a valid one, a union has one life without gap,
 * no division code belongs to two unions on one day, and whoever takes over exists. Identity is the {@link UnionId}
 * alone: names, codes, levels and parents have their days. The root stays the root.
 *
 * <p>A register grows by taking in changes, dated in any order, all or none; whether they are accepted, and the register
 * that comes out, do not depend on the order or portions they come in. Growing costs the unions that change, those that
 * name them, and a copy of references to all unions that have ever changed; the tree of the first day is shared. The
 * tree of another day is built when first asked for, which costs O(size), and kept while memory allows.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnionRegister {
    private final Lives lives;
    private final Versions versions;

    private UnionRegister(Lives lives, Versions versions) {
        this.lives = lives;
        this.versions = versions;
    }

    /** Returns the register in which {@code tree} is valid on every day. */
    public static UnionRegister of(UnionTree tree) {
        return since(LocalDate.MIN, tree);
    }

    /** Returns the register that begins on {@code first}, with {@code tree} valid from that day on. */
    public static UnionRegister since(LocalDate first, UnionTree tree) {
        return new UnionRegister(new Lives(new Lives.Base(first, tree)), new Versions());
    }

    /**
     * Returns the register with one change more.
     *
     * @throws InvalidChangeException listing everything that is wrong with it
     */
    public UnionRegister with(UnionChange change) {
        return withAll(List.of(change));
    }

    /**
     * Returns the register with these changes more; together they may be valid where one alone is not.
     *
     * @throws InvalidChangeException listing everything that is wrong with them
     */
    public UnionRegister withAll(Iterable<? extends UnionChange> changes) {
        Growth growth = new Growth(lives, UnionTree.MAX_SIZE);
        List<UnionChange> all = new ArrayList<>();
        for (UnionChange change : changes) {
            growth.add(change);
            all.add(change);
        }
        return all.isEmpty() ? this : new UnionRegister(growth.grow(), versions.with(all));
    }

    /**
     * Returns the same register begun earlier, its first tree held to be valid since then: for whoever prefers the
     * first tree to none.
     *
     * @throws IllegalArgumentException if {@code first} is after the first day
     */
    public UnionRegister begunOn(LocalDate first) {
        checkArgument(!first.isAfter(firstDay()), "the register begins on %s, before %s", firstDay(), first);
        return since(first, firstTree()).withAll(changes());
    }

    /** The first day; {@link LocalDate#MIN} where the first tree is valid on every earlier day. */
    public LocalDate firstDay() {
        return lives.base.first;
    }

    /** The tree of the first day. */
    public UnionTree firstTree() {
        return lives.base.tree;
    }

    /**
     * The tree of that day.
     *
     * @throws IllegalArgumentException if the day is before the first; whoever wants the first tree then takes
     *     {@link #firstTree} or a register {@link #begunOn begun} earlier
     */
    public UnionTree asOf(LocalDate day) {
        checkArgument(
                !day.isBefore(firstDay()),
                "the register begins on %s and has no tree of %s; firstTree() is the one it begins with",
                firstDay(),
                day);
        return versions.tree(lives, day);
    }

    /** The tree of that day; empty before the first day. */
    public Optional<UnionTree> find(LocalDate day) {
        return day.isBefore(firstDay()) ? Optional.empty() : Optional.of(versions.tree(lives, day));
    }

    /** Whether the union is in the register on any day. */
    public boolean contains(UnionId id) {
        return lives.contains(id);
    }

    /** Whether the union is there on that day; needs no tree of the day. False before the first day. */
    public boolean contains(UnionId id, LocalDate day) {
        return lives.contains(id, day);
    }

    /**
     * The union from its first day to its last: spans in order, without gap.
     *
     * @throws UnknownUnionException if it is in the register on no day
     */
    public List<UnionSpan> history(UnionId id) {
        return lifeOf(id).spans;
    }

    /** All changes, by day, then union. */
    public List<UnionChange> changes() {
        return changes(LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * The changes from one day to another, both included, by day, then union. Those from the day after D to E lead from
     * the tree of D to that of E.
     */
    public List<UnionChange> changes(LocalDate from, LocalDate to) {
        return versions.changes(from, to);
    }

    /**
     * Who stands on the day {@code to} for what the union was on the day {@code from}.
     *
     * @throws UnknownUnionException if it is in the register on no day
     * @throws IllegalArgumentException if it does not exist on {@code from}, or {@code to} is before that
     */
    public Successors successors(UnionId id, LocalDate from, LocalDate to) {
        Life life = lifeOf(id);
        checkArgument(life.validity().includes(from), "%s does not exist on %s but %s", id, from, life.validity());
        checkArgument(!to.isBefore(from), "the successors of %s are asked for on %s, before %s", id, to, from);
        return SuccessorWalk.walk(lives, id, from, to);
    }

    /**
     * Who has the books of the union on a day: itself while it lives, and before; after its end the one that took them
     * over, or that one's successor.
     *
     * @throws UnknownUnionException if it is in the register on no day
     */
    public UnionId booksOf(UnionId id, LocalDate day) {
        lifeOf(id);
        return SuccessorWalk.books(lives, id, day);
    }

    /**
     * The id of the federation that carries a division code on a day.
     *
     * @param code six digits
     * @throws IllegalArgumentException if the code is not six digits, or the day is before the first
     * @throws UnknownUnionException if no union carries it on that day
     */
    public UnionId idOf(String code, LocalDate day) {
        UnionTree tree = asOf(day);
        return tree.findByCode(RegionCode.of(code))
                .orElseThrow(() -> new UnknownUnionException("code", code, tree))
                .id();
    }

    private Life lifeOf(UnionId id) {
        Life life = lives.life(id);
        if (life == null) {
            throw new UnknownUnionException("id", id.value(), this);
        }
        return life;
    }

    /** Equal if the first day, its tree and all changes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnionRegister that
                && firstDay().equals(that.firstDay())
                && firstTree().equals(that.firstTree())
                && changes().equals(that.changes());
    }

    /** Of the first tree and all changes. */
    @Override
    public int hashCode() {
        return 31 * firstTree().hashCode() + changes().hashCode();
    }

    /** Returns the first tree, its days and the number of changes on one line. */
    @Override
    public String toString() {
        String days = firstDay().equals(LocalDate.MIN) ? "all days" : "since " + firstDay();
        int changed = changes().size();
        return "UnionRegister{" + firstTree() + ", " + days
                + (changed == 0 ? "" : ", " + changed + " changes on " + versions.size() + " days") + "}";
    }
}
