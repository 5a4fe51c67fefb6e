package io.github.unionaid.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Match;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random books that agree, one slip in each: it is named with its amount and nothing else, or ambiguous, or the line that
 * was moved is the same as another one there; never something else. {@code slips.trials}, {@code slips.seed} and {@code
 * slips.dealings} say how many, which, and how large the books are.
 */
class SlipCampaignTest {

    @Test
    void everySlip_isNamed_orAmbiguous_neverSomethingElse() {
        int trials = Integer.getInteger("slips.trials", 200);
        long seed = Long.getLong("slips.seed", 1);
        int dealings = Integer.getInteger("slips.dealings", 80);
        List<String> wrong = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            int named = 0;
            int ambiguous = 0;
            int other = 0;
            for (int i = 0; i < trials; i++) {
                Random random = new Random(seed * 1_000_003 + slip.ordinal() * 1_000_000_007L + i);
                Books books = Books.agreeing(random, 1 + dealings / 4 + random.nextInt(dealings));
                List<Difference> before = books.match().differences();
                Optional<Slip.Planted> planted = slip.plant(random, books);
                if (planted.isEmpty()) {
                    continue;
                }
                StatementMatching matching = books.match();
                List<Difference> more = without(matching.differences(), before);
                if (isNamed(planted.get(), more)) {
                    named++;
                } else if (more.stream().anyMatch(d -> d.kind() == DifferenceKind.AMBIGUOUS)) {
                    ambiguous++;
                } else if (isMatched(planted.get().moved(), matching)) {
                    other++;
                } else {
                    wrong.add(slip + " " + i + ": " + planted.get() + " but " + more);
                }
            }
            System.out.printf("%-20s named %5d  ambiguous %4d  same as another %4d%n", slip, named, ambiguous, other);
            assertThat(named).as(slip.name()).isGreaterThan(ambiguous);
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isNamed(Slip.Planted planted, List<Difference> found) {
        return found.size() == 1
                && found.get(0).kind() == planted.kind()
                && found.get(0).amount().minor() == planted.fen();
    }

    /** Whether a line of the city is the same as another payment than the one that it was made for. */
    private static boolean isMatched(String line, StatementMatching matching) {
        return Stream.concat(
                        matching.matches().stream().map(Match::ofOther),
                        matching.differences().stream()
                                .filter(d -> d.kind() == DifferenceKind.IN_TRANSIT)
                                .map(Difference::candidatesOfOther))
                .flatMap(List::stream)
                .anyMatch(l -> l.id().value().equals(line));
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
