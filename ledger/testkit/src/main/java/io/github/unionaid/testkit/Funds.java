package io.github.unionaid.testkit;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of {@link Fund}: every kind of grant, both source classes, names that repeat; some with purposes, a last
 * day within the years of generated programs, other transfers than grants, notices that bind. They shrink towards {@code
 * fund-0} of other than government money without any of these.
 */
public final class Funds {
    private static final String[] NAMES = {"专项资金", "送温暖资金", "疫情防控专项资金"};

    private static final Set<String> NO_PURPOSES = Set.of();
    private static final Set<String> PURPOSES = Set.of("困难职工慰问", "医疗救助");
    private static final TransferKind[] TRANSFERS = {
        TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN
    };

    private Funds() {}

    /** Returns funds. */
    public static Arbitrary<Fund> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(GrantKind.class),
                        Arbitraries.of(SourceClass.OTHER, SourceClass.FISCAL),
                        Arbitraries.of(NO_PURPOSES, NO_PURPOSES, PURPOSES),
                        lastDays(),
                        Arbitraries.of(TRANSFERS).set(),
                        Arbitraries.of(false, false, true))
                .as((number, name, kind, sourceClass, purposes, until, transfers, bind) -> Fund.builder()
                        .id("fund-" + number)
                        .name(name)
                        .kind(kind)
                        .sourceClass(sourceClass)
                        .addAllPurposes(purposes)
                        .until(until)
                        .addAllAlsoAllows(transfers)
                        .noticesBind(bind)
                        .build());
    }

    private static Arbitrary<Optional<LocalDate>> lastDays() {
        return Arbitraries.integers()
                .between(0, 1_200)
                .map(days -> LocalDate.of(2020, 6, 30).plusDays(days))
                .optional(0.35);
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
