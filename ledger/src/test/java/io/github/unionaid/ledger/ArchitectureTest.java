package io.github.unionaid.ledger;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way, and nothing looks at a clock, rolls dice or counts money in floating point. */
class ArchitectureTest {
    private static final String ROOT = "io.github.unionaid.ledger";

    /** Each may depend on those before it. */
    private static final List<String> LADDER = List.of(
            ROOT + ".chart",
            ROOT + ".book",
            ROOT + ".event",
            ROOT + ".engine",
            ROOT,
            ROOT + ".statement",
            ROOT + ".reconcile",
            ROOT + ".report");

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)).importPackages(ROOT);

    @Test
    void packages_areThoseOfTheLadder() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        ROOT + ".chart",
                        ROOT + ".book",
                        ROOT + ".event",
                        ROOT + ".engine",
                        ROOT,
                        ROOT + ".statement",
                        ROOT + ".reconcile",
                        ROOT + ".report",
                        ROOT + ".journal");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void package_dependsOnNoneAbove(int rung) {
        String[] above = LADDER.subList(rung + 1, LADDER.size()).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(LADDER.get(rung))
                .and()
                .doNotHaveSimpleName("ValueStyle")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(CLASSES);
    }

    @Test
    void journalContract_isUsedByEngineAndFacadeAlone_andKnowsNothingOfTheLedger() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".chart",
                        ROOT + ".book",
                        ROOT + ".event",
                        ROOT + ".statement",
                        ROOT + ".reconcile",
                        ROOT + ".report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".journal")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".journal")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.unionaid..").and(resideOutsideOfPackage(ROOT + ".journal")))
                .check(CLASSES);
    }

    @Test
    void journalImplementations_areKnownToTheFacadeAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".journal")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InMemoryJournal.class)
                .check(CLASSES);
    }

    @Test
    void nothing_readsAClockOrRollsDice() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Clock.class)
                        .or(assignableTo(Random.class))
                        .or(nameMatching(
                                "java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom")))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|random|randomUUID|systemDefault")))
                .check(CLASSES);
    }

    @Test
    void nothing_countsInFloatingPointOrBigDecimal() {
        noFields().should().haveRawType(double.class).check(CLASSES);
        noFields().should().haveRawType(float.class).check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BigDecimal.class)
                .check(CLASSES);
    }
}
