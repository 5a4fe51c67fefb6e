package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Programs;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Holds the ledger against the oracle for as many steps as asked; what a run does depends on its seed alone.
 *
 * <pre>
 *   mvn -pl core,ledger,ledger/testkit test -Dtest=ModelCampaignTest -Dfuzz=XX \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dmodel.steps=10000000 -Dmodel.seed=1
 * </pre>
 *
 * <p>With {@code -Dmodel.batches=true} the ledger is told the events in batches of all sizes.
 */
public final class ModelCampaign {
    private static final long LINE_EVERY_NANOS = 10_000_000_000L;

    private final long seed;
    private final long steps;
    private final boolean batches;
    private final PrintStream out;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long done;
    private long programs;

    ModelCampaign(long seed, long steps, boolean batches, PrintStream out) {
        this.seed = seed;
        this.steps = steps;
        this.batches = batches;
        this.out = out;
    }

    /**
     * Runs {@code args[0]} steps with the base seed {@code args[1]}, in batches if {@code args[2]} is {@code batches};
     * 1,000,000 with seed 1 one by one unless said otherwise.
     */
    public static void main(String[] args) {
        long steps = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        boolean batches = args.length > 2 && args[2].equals("batches");
        new ModelCampaign(seed, steps, batches, System.out).run();
    }

    /** Returns how often each outcome was seen. */
    Map<String, Long> run() {
        JqwikSession.run(this::runInSession);
        return outcomes;
    }

    private void runInSession() {
        out.println("model campaign of " + steps + " steps" + (batches ? " in batches" : "") + ", base seed " + seed);
        Programs kind = batches ? Programs.any().withUuids() : Programs.any();
        RandomGenerator<EventProgram> generator = kind.arbitrary().generator(1_000);
        long begun = System.nanoTime();
        long nextLine = begun + LINE_EVERY_NANOS;
        while (done < steps) {
            Random random = new Random(seed * 1_000_003 + programs);
            EventProgram program = generator.next(random).value();
            play(program, kept(program, random), batches ? new Batching(random.nextLong()) : Batching.NONE);
            programs++;
            if (System.nanoTime() > nextLine) {
                nextLine += LINE_EVERY_NANOS;
                out.println(line(begun));
            }
        }
        out.println("no difference: " + line(begun));
    }

    private void play(EventProgram program, Set<UnionId> kept, Batching batching) {
        Duel duel = new Duel(UnionRegister.of(program.tree()), kept);
        try {
            for (Answer answer : duel.tell(program.events(), batching)) {
                outcomes.merge(answer.outcome(), 1L, Long::sum);
                done++;
            }
            duel.end();
        } catch (AssertionError e) {
            throw failure("program " + programs + " of base seed " + seed, program, kept, batching, e);
        }
    }

    /** The error of a program, with the program made small as Java code; without batches, if it takes none. */
    static AssertionError failure(
            String which, EventProgram program, Set<UnionId> kept, Batching found, AssertionError first) {
        Batching batching = Shrinker.difference(program, kept, Batching.NONE).isPresent() ? Batching.NONE : found;
        EventProgram small = Shrinker.shrink(program, kept, batching);
        AssertionError error = Shrinker.difference(small, kept, batching).orElse(first);
        String code = JavaCode.of(small, kept, batching);
        return new AssertionError(which + ": " + error.getMessage() + "\n\n" + code + "\n", error);
    }

    /** All books for half of the programs, some for the others. */
    static Set<UnionId> kept(EventProgram program, Random random) {
        Set<UnionId> kept = new HashSet<>();
        if (random.nextBoolean()) {
            for (Union union : program.tree().unions()) {
                if (random.nextInt(4) > 0) {
                    kept.add(union.id());
                }
            }
        }
        return kept;
    }

    private String line(long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long accepted = outcomes.getOrDefault("posted", 0L) + outcomes.getOrDefault("already posted", 0L);
        return String.format(
                "%,d steps in %,d programs, %,.0f steps/s, %.1f%% accepted, seen: %s",
                done, programs, done / seconds, 100.0 * accepted / Math.max(1, done), outcomes);
    }
}
