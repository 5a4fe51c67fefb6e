package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.LeaderChanged;
import io.github.unionaid.core.union.UnionChange.LevelChanged;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Recoded;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Random changes, most of them absurd, against {@link NaiveRegister}. */
class UnionRegisterProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 12, 31);
    private static final List<UnionId> OLD =
            Jiangsu.PREORDER.stream().map(Union::id).toList();
    private static final List<UnionId> NEW =
            Stream.of("n1", "n2", "n3").map(UnionId::of).toList();
    private static final List<UnionId> ALL =
            Stream.concat(OLD.stream(), NEW.stream()).toList();

    @Property(tries = 2000)
    void aRegister_takesInExactlyWhatIsValidOnEveryDay(
            @ForAll("changes") List<UnionChange> changes, @ForAll @IntRange(min = 1, max = 3) int portion) {
        UnionRegister register = UnionRegister.since(FIRST, Jiangsu.TREE);
        List<UnionChange> taken = List.of();
        for (List<UnionChange> more : Lists.partition(changes, portion)) {
            List<UnionChange> with =
                    Stream.concat(taken.stream(), more.stream()).toList();
            boolean valid = NaiveRegister.of(FIRST, Jiangsu.TREE, with).isPresent();
            UnionRegister before = register;
            try {
                register = register.withAll(more);
                taken = with;
                assertThat(valid).as("accepted %s", with).isTrue();
            } catch (InvalidChangeException refused) {
                assertThat(valid)
                        .as("refused %s: %s", with, refused.getMessage())
                        .isFalse();
                assertThat(register).isSameAs(before);
                refused.problems().forEach(p -> Statistics.label("refused for").collect(p.kind()));
            }
            Statistics.label("portions of " + portion).collect(valid ? "taken in" : "refused");
        }
        Statistics.label("changes taken in").collect(taken.size() / 4 * 4 + " and more");
        assertIsRegisterOf(taken, register);
    }

    private static void assertIsRegisterOf(List<UnionChange> taken, UnionRegister register) {
        NaiveRegister.of(FIRST, Jiangsu.TREE, taken).orElseThrow().trees().forEach((day, tree) -> {
            assertThat(register.asOf(day)).isEqualTo(tree);
            if (day.isAfter(FIRST)) {
                assertThat(register.asOf(day.minusDays(1))).isNotNull();
            }
        });
        UnionRegister atOnce = UnionRegister.since(FIRST, Jiangsu.TREE).withAll(taken);
        assertThat(atOnce).isEqualTo(register).hasSameHashCodeAs(register);
        assertThat(register.changes())
                .containsExactlyInAnyOrderElementsOf(taken)
                .isSortedAccordingTo(Growth.ORDER);
        assertThat(register.begunOn(LocalDate.MIN).asOf(LocalDate.MAX)).isEqualTo(register.asOf(LocalDate.MAX));
        assertSuccessorsExist(register, taken);
        ALL.stream().filter(register::contains).forEach(id -> assertHistoryIsThatOfTheTrees(register, id));
    }

    private static void assertSuccessorsExist(UnionRegister register, List<UnionChange> taken) {
        for (UnionChange change : taken) {
            if (change instanceof Succession s) {
                for (LocalDate to : List.of(s.on(), LocalDate.MAX)) {
                    Successors successors = register.successors(s.id(), s.on().minusDays(1), to);
                    assertThat(register.asOf(to).contains(successors.books())).isTrue();
                    assertThat(successors.unions())
                            .isNotEmpty()
                            .contains(successors.books())
                            .allMatch(register.asOf(to)::contains);
                    assertThat(register.booksOf(s.id(), to)).isEqualTo(successors.books());
                }
            }
        }
    }

    private static void assertHistoryIsThatOfTheTrees(UnionRegister register, UnionId id) {
        List<UnionSpan> history = register.history(id);
        for (int day = -1; day <= 7; day++) {
            LocalDate date = FIRST.plusDays(day);
            assertThat(register.contains(id, date))
                    .isEqualTo(register.find(date).filter(t -> t.contains(id)).isPresent());
        }
        for (int i = 0; i < history.size(); i++) {
            UnionSpan span = history.get(i);
            assertThat(register.asOf(span.validity().from()).get(id)).isEqualTo(span.union());
            assertThat(register.asOf(span.validity().to()).get(id)).isEqualTo(span.union());
            if (i > 0) {
                assertThat(span.validity().from())
                        .isEqualTo(history.get(i - 1).validity().to().plusDays(1));
                assertThat(span.union()).isNotEqualTo(history.get(i - 1).union());
            }
        }
        LocalDate last = history.get(history.size() - 1).validity().to();
        assertThat(last.equals(LocalDate.MAX)
                        || register.asOf(last.plusDays(1)).find(id).isEmpty())
                .isTrue();
    }

    @Provide
    Arbitrary<List<UnionChange>> changes() {
        return Combinators.combine(day(), Arbitraries.of(ALL), Arbitraries.of(ALL), number(999))
                .as(UnionRegisterProperties::change)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> number(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<LocalDate> day() {
        return number(60).map(n -> FIRST.plusDays(n == 0 ? 0 : 1 + n % 6));
    }

    private static UnionChange change(LocalDate on, UnionId id, UnionId other, int n) {
        UnionLevel level = UnionLevel.values()[1 + n / 12 % 4];
        return switch (n % 12) {
            case 0, 1 -> new Founded(on, founded(NEW.get(n / 12 % 3), other, level, n / 48));
            case 2 -> new Founded(on, founded(id, other, level, n / 48));
            case 3 -> new Renamed(on, id, "名" + n / 12 % 3, n % 5 == 0 ? List.of("别称") : List.of());
            case 4 -> new Recoded(on, id, n % 7 == 0 ? Optional.empty() : Optional.of(code(n)));
            case 5, 6 -> new Moved(on, id, other);
            case 7 -> new LevelChanged(on, id, level);
            case 8 ->
                new LeaderChanged(
                        on, n % 3 == 0 ? id : NEW.get(n % 3), n % 7 == 0 ? Optional.empty() : Optional.of(other));
            case 9 -> id.equals(other) ? new Moved(on, id, OLD.get(0)) : new Dissolved(on, id, other);
            case 10 -> id.equals(other) ? new Moved(on, id, OLD.get(0)) : new Merged(on, id, List.of(other), other);
            default ->
                id.equals(other)
                        ? new Moved(on, id, OLD.get(0))
                        : new Split(on, id, List.of(other), n % 2 == 0 ? id : other);
        };
    }

    private static Union founded(UnionId id, UnionId parent, UnionLevel level, int n) {
        Union.Builder union = Union.builder().id(id).name("新" + n % 3).level(level);
        if (!parent.equals(id)) {
            union.parent(parent);
        }
        if (n % 3 == 0) {
            union.kind(UnionKind.INDUSTRIAL);
        } else if (n % 3 == 1) {
            union.code(code(n));
        }
        return union.build();
    }

    private static RegionCode code(int n) {
        return RegionCode.of("3201" + n % 97 / 10 + n % 7);
    }
}
