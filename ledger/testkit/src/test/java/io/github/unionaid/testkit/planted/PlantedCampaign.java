package io.github.unionaid.testkit.planted;

import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.ProgramRun;
import io.github.unionaid.testkit.Programs;
import io.github.unionaid.testkit.planted.Plant.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Plants as many errors as asked in the books of random programs, one at a time, and counts how each is named; what a run
 * does depends on its seed alone.
 *
 * <pre>
 *   mvn -pl core,ledger,ledger/testkit test -Dtest=PlantedCampaignTest -Dfuzz=XX \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dplanted.trials=100000 -Dplanted.seed=1
 * </pre>
 */
final class PlantedCampaign {
    private static final int SHOWN = 5;

    private final long seed;
    private final int trials;
    private final Map<Fault, Map<Outcome, Integer>> outcomes = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> consistent = new EnumMap<>(Fault.class);
    private final List<String> failures = new ArrayList<>();
    private int done;

    PlantedCampaign(long seed, int trials) {
        this.seed = seed;
        this.trials = trials;
        for (Fault fault : Fault.values()) {
            outcomes.put(fault, new EnumMap<>(Outcome.class));
        }
    }

    /** Plants them all; returns those that were not named, the first few in words. */
    List<String> run() {
        JqwikSession.run(() -> {
            RandomGenerator<EventProgram> generator = Programs.any().arbitrary().generator(1_000);
            for (int program = 0; done < trials; program++) {
                Random random = new Random(seed * 1_000_003 + program);
                plantIn(generator.next(random).value(), random, program);
            }
        });
        return failures;
    }

    private void plantIn(EventProgram program, Random random, int number) {
        ProgramRun run = Ledgers.run(program);
        List<Finding> before = Reconciliation.of(run.view()).findings();
        if (!before.isEmpty()) {
            throw new AssertionError("program " + number + " is not consistent: " + before);
        }
        Planter planter = new Planter(run, random);
        for (Fault fault : Fault.values()) {
            planter.plant(fault).ifPresent(plant -> judge(plant, number));
        }
    }

    private void judge(Plant plant, int number) {
        done++;
        if (plant.consistent()) {
            consistent.merge(plant.fault(), 1, Integer::sum);
            return;
        }
        LedgerView view = plant.ledger().view();
        List<Finding> findings = Reconciliation.of(view).findings();
        Outcome outcome = plant.judge(findings);
        outcomes.get(plant.fault()).merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.NAMED && failures.size() < SHOWN) {
            failures.add("program " + number + " of seed " + seed + ", " + plant + ": " + outcome + ", " + findings
                    + "\n" + view.transactions().get(Math.max(0, (int) plant.sequence() - 1))
                    + "\n" + view.events().get(Math.max(0, (int) plant.sequence() - 1)));
        }
    }

    /** How often each was named, was not, or is no error. */
    void print(PrintStream out) {
        out.printf("%,d errors planted, seed %d%n", done, seed);
        out.println("| planted | to be named | trials | named | elsewhere | otherwise | missed | consistent |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|");
        for (Fault fault : Fault.values()) {
            Map<Outcome, Integer> seen = outcomes.get(fault);
            out.printf(
                    "| %s | `%s` | %,d | %,d | %,d | %,d | %,d | %,d |%n",
                    fault.inWords(),
                    fault.named(),
                    seen.values().stream().mapToInt(Integer::intValue).sum(),
                    seen.getOrDefault(Outcome.NAMED, 0),
                    seen.getOrDefault(Outcome.ELSEWHERE, 0),
                    seen.getOrDefault(Outcome.OTHERWISE, 0),
                    seen.getOrDefault(Outcome.MISSED, 0),
                    consistent.getOrDefault(fault, 0));
        }
    }

    /** How many errors of a class were named as they have to be. */
    int named(Fault fault) {
        return outcomes.get(fault).getOrDefault(Outcome.NAMED, 0);
    }
}
