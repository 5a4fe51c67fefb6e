package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Machine;
import io.github.unionaid.examples.benchmark.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets contenders post the same lines, taking turns, each into new books. A first round warms up and is not counted; in
 * it each is checked, so that no time is known of one that does not agree.
 */
final class Duel {
    private final Workload workload;
    private final Lines setUp;
    private final Lines lines;

    /**
     * Who takes part.
     *
     * @param lines how many of the first lines it posts
     */
    record Entrant(String name, int lines, Function<Organisation, Contender> maker) {}

    Duel(Workload workload, int most) {
        this.workload = workload;
        this.setUp = workload.setUp();
        this.lines = workload.next(most);
    }

    /** How many receipts there are before the lines. */
    int receipts() {
        return setUp.size;
    }

    /** The lines a second of each contender by name. */
    Map<String, Rounds> run(List<Entrant> entrants, int rounds) {
        Map<String, Rounds> rates = new LinkedHashMap<>();
        Agreement agreement = new Agreement(workload, setUp, lines);
        for (Entrant entrant : entrants) {
            rates.put(entrant.name(), new Rounds(rounds));
            post(entrant, contender -> agreement.check(entrant.name(), contender, entrant.lines()));
        }
        for (int round = 0; round < rounds; round++) {
            for (Entrant entrant : entrants) {
                double seconds = post(entrant, contender -> {}) / 1e9;
                rates.getOrDefault(entrant.name(), new Rounds(rounds)).set(round, entrant.lines() / seconds);
            }
        }
        return rates;
    }

    /** The number of accounts when a contender has posted its lines. */
    long accounts(Entrant entrant) {
        try (Contender contender = entrant.maker().apply(workload.organisation())) {
            contender.posting(setUp, 0, setUp.size).run();
            contender.posting(lines, 0, entrant.lines()).run();
            return contender.accounts();
        }
    }

    private long post(Entrant entrant, Consumer<Contender> then) {
        try (Contender contender = entrant.maker().apply(workload.organisation())) {
            contender.posting(setUp, 0, setUp.size).run();
            Runnable posting = contender.posting(lines, 0, entrant.lines());
            Machine.collectGarbage();
            long start = System.nanoTime();
            posting.run();
            long nanos = System.nanoTime() - start;
            then.accept(contender);
            return nanos;
        }
    }
}
