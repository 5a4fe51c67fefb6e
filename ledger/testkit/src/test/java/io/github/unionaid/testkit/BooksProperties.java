package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BooksProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    /** A set of unions is of those that the tree of the program has. */
    @Provide
    Arbitrary<EventProgram> onOneTree() {
        return Programs.any().onOneTree().arbitrary();
    }

    /** Each bit says whether the union at its position is in the set. */
    @Provide
    Arbitrary<Long> masks() {
        return Arbitraries.longs().between(0, (1 << 12) - 1);
    }

    /** Counted from the first date on which something happened. */
    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-1, 700);
    }

    @Property(tries = 500)
    void anyProgram_keepsTheInvariants(@ForAll("programs") EventProgram program) {
        Invariants.all(Ledgers.run(program).view());
    }

    @Property(tries = 400)
    void anySubtree_keepsTheInvariantsOnAnyDate(
            @ForAll("onOneTree") EventProgram program, @ForAll @Size(3) List<@From("days") Integer> days) {
        LedgerView view = Ledgers.run(program).view();
        for (AsOf asOf : asOfs(view, days)) {
            Invariants.totalsAgree(view, asOf);
            for (Union union : program.tree().unions()) {
                Invariants.usesAgree(
                        view,
                        program.tree().subtree(union.id()).stream()
                                .map(Union::id)
                                .toList(),
                        asOf);
            }
        }
    }

    @Property(tries = 500)
    void anySetOfUnions_keepsTheInvariantsOnAnyDate(
            @ForAll("onOneTree") EventProgram program,
            @ForAll @Size(3) List<@From("masks") Long> masks,
            @ForAll @Size(4) List<@From("days") Integer> days) {
        LedgerView view = Ledgers.run(program).view();
        for (AsOf asOf : asOfs(view, days)) {
            for (long mask : masks) {
                Set<UnionId> set = set(program.tree(), mask);
                Invariants.usesAgree(view, set, asOf);
                Invariants.totalsAgree(view, set, asOf);
            }
        }
    }

    @Property(tries = 200)
    void booksOfSomeUnions_keepTheInvariants(@ForAll("programs") EventProgram program, @ForAll("masks") long mask) {
        Set<UnionId> kept = set(program.tree(), mask);
        Assume.that(!kept.isEmpty());
        ProgramRun run = Ledgers.run(program, optionsOf(program, kept));
        Invariants.all(run.view());
        Invariants.replays(run.ledger(), run.journal());
    }

    /** R1 to R6, also for what was known in the middle of it, of an organisation that changes. */
    @Property(tries = 300)
    void anyProgram_reconcilesAsKnownAtAnyTime(
            @ForAll("programs") EventProgram program,
            @ForAll("masks") long mask,
            @ForAll @Size(3) List<@From("days") Integer> days,
            @ForAll @Size(3) List<@IntRange(max = 100) Integer> known) {
        Set<UnionId> kept = set(program.tree(), mask);
        LedgerView view = Ledgers.run(program, optionsOf(program, kept)).view();
        List<AsOf> asOfs = asOfs(view, days);
        for (int i = 0; i < asOfs.size(); i++) {
            Invariants.reconciles(view, asOfs.get(i).knownAt(view.sequence() * known.get(i) / 100));
        }
    }

    /** Keeps the given books, all if there are none. */
    private static LedgerOptions optionsOf(EventProgram program, Set<UnionId> kept) {
        LedgerOptions all = Ledgers.options(program.tree());
        return LedgerOptions.builder()
                .register(all.register())
                .clock(all.clock())
                .addAllKeptBooks(kept)
                .build();
    }

    private static List<AsOf> asOfs(LedgerView view, List<Integer> days) {
        LocalDate first = view.transactions().stream()
                .filter(t -> !t.postings().isEmpty())
                .map(t -> t.date())
                .min(LocalDate::compareTo)
                .orElse(Ledgers.TODAY);
        return days.stream().map(d -> AsOf.date(first.plusDays(d))).toList();
    }

    private static Set<UnionId> set(UnionTree tree, long mask) {
        return IntStream.range(0, tree.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> tree.at(i).id())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
