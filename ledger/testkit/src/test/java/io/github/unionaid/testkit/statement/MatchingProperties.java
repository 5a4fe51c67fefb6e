package io.github.unionaid.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.Match;
import io.github.unionaid.ledger.statement.MatchRule;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MatchingProperties {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final Set<DifferenceKind> LEFT = Set.of(
            DifferenceKind.MISSING_AT_UPPER,
            DifferenceKind.MISSING_AT_LOWER,
            DifferenceKind.IN_TRANSIT,
            DifferenceKind.AMBIGUOUS);

    private static void add(Books books, boolean arrival, int number, int day, long fen) {
        Draft draft = new Draft();
        draft.id = (arrival ? "a-" : "p-") + number;
        draft.entry = arrival ? LineEntry.ARRIVAL : LineEntry.PAYMENT;
        draft.direction = arrival ? Direction.RECEIVED : Direction.GIVEN;
        draft.date = DAY.plusDays(day);
        draft.fen = fen;
        (arrival ? books.ofCity : books.ofProvince).add(draft);
    }

    private static int number(BookLine line) {
        return Integer.parseInt(line.id().value().substring(2));
    }

    /** A payment is matched if all ways to make the most pairs have it, ambiguous if some have, else left. */
    @Property(tries = 3_000)
    void amountAndDate_isWhatTryingAllWaysSays(
            @ForAll @Size(max = 7) List<@IntRange(max = 12) Integer> paid,
            @ForAll @Size(max = 7) List<@IntRange(max = 12) Integer> arrived,
            @ForAll @IntRange(max = 3) int before,
            @ForAll @IntRange(max = 5) int after) {
        Books books = new Books();
        for (int i = 0; i < paid.size(); i++) {
            add(books, false, i, paid.get(i), 100);
        }
        for (int j = 0; j < arrived.size(); j++) {
            add(books, true, j, arrived.get(j), 100);
        }
        MostPairs all = new MostPairs(paid, arrived, before, after);

        StatementMatching matching = books.match(MatchingOptions.builder()
                .daysBefore(before)
                .transitDays(after)
                .maxParts(1)
                .build());

        int pairs = 0;
        for (Match match : matching.matches()) {
            assertThat(match.ofOne()).hasSameSizeAs(match.ofOther());
            assertThat(match.amount().minor()).isEqualTo(100L * match.ofOne().size());
            pairs += match.ofOne().size();
            for (BookLine line : match.ofOne()) {
                assertThat(all.allHavePaid(number(line))).isTrue();
                long partners = match.ofOther().stream()
                        .filter(a -> all.someHas(number(line), number(a)))
                        .count();
                assertThat(partners > 1).isEqualTo(match.ofOne().size() > 1);
                assertThat(partners).isPositive();
            }
            match.ofOther()
                    .forEach(a -> assertThat(all.allHaveArrived(number(a))).isTrue());
        }
        for (Difference difference : matching.differences()) {
            pairs += difference.candidatesOfOne().size()
                    + difference.candidatesOfOther().size();
            boolean ambiguous = difference.kind() == DifferenceKind.AMBIGUOUS;
            for (BookLine line : difference.ofOne()) {
                assertThat(all.allHavePaid(number(line))).isFalse();
                assertThat(all.someHasPaid(number(line))).isEqualTo(ambiguous);
            }
            difference
                    .ofOther()
                    .forEach(a -> assertThat(all.allHaveArrived(number(a))).isFalse());
            difference
                    .candidatesOfOne()
                    .forEach(p -> assertThat(all.allHavePaid(number(p))).isTrue());
            difference
                    .candidatesOfOther()
                    .forEach(a -> assertThat(all.allHaveArrived(number(a))).isTrue());
        }
        assertThat(pairs).isEqualTo(all.most());
    }

    /** A sum is taken exactly if it shares no line with another one, out of all that there are. */
    @Property(tries = 2_000)
    void sums_areThoseThatShareNoLine(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 9) Integer> paid,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 9) Integer> arrived,
            @ForAll @IntRange(max = 7) int apart) {
        Books books = new Books();
        for (int i = 0; i < paid.size(); i++) {
            add(books, false, i, (i * apart) % 9, paid.get(i));
        }
        for (int j = 0; j < arrived.size(); j++) {
            add(books, true, j, (j * 5) % 9, arrived.get(j));
        }
        MatchingOptions.Builder none =
                MatchingOptions.builder().transitDays(4).daysBefore(2).maxParts(1);
        List<BookLine> left = new ArrayList<>();
        books.match(none.build()).differences().stream()
                .filter(d -> d.kind() != DifferenceKind.AMBIGUOUS)
                .forEach(d -> {
                    left.addAll(d.ofOne());
                    left.addAll(d.ofOther());
                });
        List<Set<BookLine>> sums = AllSums.of(left, 2, 4, 3);
        List<Set<BookLine>> alone = sums.stream()
                .filter(s -> sums.stream().noneMatch(o -> !o.equals(s) && !Collections.disjoint(o, s)))
                .toList();

        StatementMatching matching = books.match(MatchingOptions.builder()
                .transitDays(4)
                .daysBefore(2)
                .maxParts(3)
                .build());

        List<Set<BookLine>> found = matching.matches().stream()
                .filter(m -> m.rule() == MatchRule.ONE_TO_MANY || m.rule() == MatchRule.MANY_TO_ONE)
                .map(m -> {
                    List<BookLine> lines = new ArrayList<>(m.ofOne());
                    lines.addAll(m.ofOther());
                    return Set.copyOf(lines);
                })
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Property(tries = 300)
    void agreeingBooks_differInNothingButWhatIsOnTheWay(@ForAll long seed) {
        Books books = Books.agreeing(new Random(seed), 60);

        assertThat(books.match().differences()).allMatch(d -> d.kind() == DifferenceKind.IN_TRANSIT);
    }

    @Property(tries = 500)
    void shuffledLines_changeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Books books = Books.agreeing(random, 40);
        for (int i = 0; i < 8; i++) {
            Slip.values()[random.nextInt(Slip.values().length)].plant(random, books);
        }
        List<String> before = said(books.match());
        Collections.shuffle(books.ofProvince, random);
        Collections.shuffle(books.ofCity, random);

        assertThat(said(books.match())).isEqualTo(before);
    }

    private static List<String> said(StatementMatching matching) {
        List<String> said = new ArrayList<>();
        matching.matches().forEach(m -> said.add(m.rule() + " " + m.amount() + ids(m.ofOne()) + ids(m.ofOther())));
        matching.differences()
                .forEach(d -> said.add(d.kind() + " " + d.amount() + d.ageDays() + ids(d.ofOne()) + ids(d.ofOther())
                        + ids(d.candidatesOfOne()) + ids(d.candidatesOfOther())));
        Collections.sort(said);
        return said;
    }

    private static List<String> ids(List<BookLine> lines) {
        return lines.stream().map(l -> l.id() + "@" + l.date()).sorted().toList();
    }

    @Property(tries = 500)
    void aLineTwice_isOneDuplicateOrAmbiguous(@ForAll long seed) {
        Random random = new Random(seed);
        Books books = Books.agreeing(random, 30);
        List<Difference> before = books.match().differences();
        List<Draft> side = random.nextBoolean() ? books.ofProvince : books.ofCity;
        Draft twice = side.get(random.nextInt(side.size())).copy();
        side.add(twice);

        List<Difference> more = without(books.match().differences(), before);
        assertThat(more).singleElement().satisfies(d -> {
            assertThat(d.kind()).isIn(DifferenceKind.DUPLICATE, DifferenceKind.AMBIGUOUS);
            assertThat(Math.abs(d.amount().minor()) % twice.fen).isZero();
        });
    }

    @Property(tries = 500)
    void aLineLess_isOneMissingOrOnTheWay_orAmbiguous(@ForAll long seed) {
        Random random = new Random(seed);
        Books books = Books.agreeing(random, 30);
        List<Difference> before = books.match().differences();
        List<Draft> side = random.nextBoolean() ? books.ofProvince : books.ofCity;
        Draft less = side.stream()
                .filter(d -> !LocalDate.of(2021, 12, 15).isBefore(d.date))
                .findFirst()
                .orElseThrow();
        side.remove(less);

        List<Difference> more = without(books.match().differences(), before);
        assertThat(more).singleElement().satisfies(d -> {
            assertThat(d.kind()).isIn(LEFT);
            assertThat(Math.abs(d.amount().minor())).isEqualTo(less.fen);
        });
    }

    /** What is said now and was not said before. */
    private static List<Difference> without(List<Difference> now, List<Difference> before) {
        Map<String, Integer> said = new HashMap<>();
        before.forEach(d -> said.merge(d.sentence(), 1, Integer::sum));
        return now.stream()
                .filter(d -> said.merge(d.sentence(), -1, Integer::sum) < 0)
                .toList();
    }
}
