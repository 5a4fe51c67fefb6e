package io.github.unionaid.testkit;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of {@link Fund}: every kind of grant, both source classes, names that repeat. They shrink towards {@code
 * fund-0} of other than government money.
 */
public final class Funds {
    private static final String[] NAMES = {"专项资金", "送温暖资金", "疫情防控专项资金"};

    private Funds() {}

    /** Returns funds. */
    public static Arbitrary<Fund> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(GrantKind.class),
                        Arbitraries.of(SourceClass.OTHER, SourceClass.FISCAL))
                .as((number, name, kind, sourceClass) -> Fund.builder()
                        .id("fund-" + number)
                        .name(name)
                        .kind(kind)
                        .sourceClass(sourceClass)
                        .build());
    }

    /**
     * Returns lists of 1 to {@code most} funds of different ids.
     *
     * @throws IllegalArgumentException if {@code most} is below 1 or above 100
     */
    public static Arbitrary<List<Fund>> lists(int most) {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("up to " + most + " funds; expected 1 to 100");
        }
        return any().list().uniqueElements(Fund::id).ofMinSize(1).ofMaxSize(most);
    }
}
