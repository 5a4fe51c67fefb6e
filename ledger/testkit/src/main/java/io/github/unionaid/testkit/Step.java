package io.github.unionaid.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * One event in plain numbers, each taken modulo what there is to choose from when its turn comes. So any list of steps
 * means something, and a list without one of its steps still does: which is what makes programs shrink well.
 *
 * @param what which type of event, by weight
 * @param who chooses the union whose books
 * @param whom chooses the other party
 * @param fund chooses the fund
 * @param share how much of what there is, in hundredths, or a number of yuan
 * @param days how many days after the step before
 * @param twist what is odd or wrong with it; 0 for nothing
 * @param pick chooses the event that it names, and the details of a twist
 */
record Step(int what, int who, int whom, int fund, int share, int days, int twist, int pick) {

    /** The plainest. */
    static final Step FIRST = new Step(0, 0, 0, 0, 1, 0, 0, 0);

    static Arbitrary<Step> steps() {
        return Combinators.combine(
                        number(0, DraftType.WEIGHT - 1),
                        number(0, 999),
                        number(0, 999),
                        number(0, 99),
                        number(1, 120),
                        number(0, 20),
                        number(0, Twist.WEIGHT - 1),
                        number(0, 999))
                .as(Step::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> number(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    DraftType type() {
        return DraftType.of(what);
    }
}
