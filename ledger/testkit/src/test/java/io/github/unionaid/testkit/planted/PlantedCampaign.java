package io.github.unionaid.testkit.planted;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.ProgramRun;
import io.github.unionaid.testkit.Programs;
import io.github.unionaid.testkit.planted.Plant.Meaning;
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
    private final Map<Fault, Map<Meaning, Integer>> unsure = new EnumMap<>(Fault.class);
    private final List<String> failures = new ArrayList<>();
    private int done;

    PlantedCampaign(long seed, int trials) {
        this.seed = seed;
        this.trials = trials;
        for (Fault fault : Fault.values()) {
            outcomes.put(fault, new EnumMap<>(Outcome.class));
            unsure.put(fault, new EnumMap<>(Meaning.class));
        }
    }

    /** Plants {@code args[0]} errors with the seed {@code args[1]}; 10,000 with seed 1 unless said otherwise. */
    public static void main(String[] args) {
        int trials = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        PlantedCampaign campaign = new PlantedCampaign(args.length > 1 ? Long.parseLong(args[1]) : 1, trials);
        campaign.run().forEach(System.out::println);
        campaign.print(System.out);
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
        ProgramRun run = Ledgers.run(program, options(program, random));
        List<Finding> before = Reconciliation.of(run.view()).findings();
        if (!before.isEmpty()) {
            throw new AssertionError("program " + number + " is not consistent: " + before);
        }
        Planter planter = new Planter(run, random);
        for (Fault fault : Fault.values()) {
            planter.plant(fault).ifPresent(plant -> judge(plant, number));
        }
    }

    /** All books for three quarters of the programs, most of them for the others. */
    private static LedgerOptions options(EventProgram program, Random random) {
        LedgerOptions all = Ledgers.options(program.tree());
        boolean some = random.nextInt(4) == 0;
        return LedgerOptions.builder()
                .register(all.register())
                .clock(all.clock())
                .addAllKeptBooks(program.tree().unions().stream()
                        .filter(u -> some && random.nextInt(4) > 0)
                        .map(Union::id)
                        .toList())
                .build();
    }

    private void judge(Plant plant, int number) {
        done++;
        if (plant.meaning() != Meaning.ONE) {
            unsure.get(plant.fault()).merge(plant.meaning(), 1, Integer::sum);
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
        out.println(
                "| planted | to be named | trials | named | elsewhere | otherwise | missed | two names | no error |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        for (Fault fault : Fault.values()) {
            Map<Outcome, Integer> seen = outcomes.get(fault);
            out.printf(
                    "| %s | `%s` | %,d | %,d | %,d | %,d | %,d | %,d | %,d |%n",
                    fault.inWords(),
                    fault.named(),
                    seen.values().stream().mapToInt(Integer::intValue).sum(),
                    seen.getOrDefault(Outcome.NAMED, 0),
                    seen.getOrDefault(Outcome.ELSEWHERE, 0),
                    seen.getOrDefault(Outcome.OTHERWISE, 0),
                    seen.getOrDefault(Outcome.MISSED, 0),
                    unsure.get(fault).getOrDefault(Meaning.TWO, 0),
                    unsure.get(fault).getOrDefault(Meaning.NONE, 0));
        }
    }

    /** How many errors of a class were named as they have to be. */
    int named(Fault fault) {
        return outcomes.get(fault).getOrDefault(Outcome.NAMED, 0);
    }
}
