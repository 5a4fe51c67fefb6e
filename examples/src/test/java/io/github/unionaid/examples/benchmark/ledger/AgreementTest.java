package io.github.unionaid.examples.benchmark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All contenders do the same work; and the check of that finds what differs. */
class AgreementTest {
    private static final int LINES = 20_000;

    private final Workload workload = new Workload(new Organisation(400), 3_000, LINES, 3);
    private final Lines setUp = workload.setUp();
    private final Lines lines = workload.next(LINES);
    private final Agreement agreement = new Agreement(workload, setUp, lines);

    @Test
    void allContenders_haveTheSameTotalsAnswersAndAccounts() {
        Map<String, Function<Organisation, Contender>> contenders = new TreeMap<>(Map.of(
                "batch path", o -> new BatchPath(o, 1_000, true),
                "object path", ObjectPath::new,
                "plain Java by number", PlainJava::byNumber,
                "plain Java by id", PlainJava::byId,
                "SQLite", SqliteBooks::of,
                "DuckDB", DuckDbBooks::of));

        Map<String, Long> accounts = contenders.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> {
            try (Contender contender = e.getValue().apply(workload.organisation())) {
                contender.posting(setUp, 0, setUp.size).run();
                contender.posting(lines, 0, LINES).run();
                agreement.check(e.getKey(), contender, LINES);
                return contender.accounts();
            }
        }));

        assertThat(Set.copyOf(accounts.values())).hasSize(1);
        assertThat(accounts.get("SQLite")).isBetween(2_000L, 3_010L);
    }

    @Test
    void aMissingLine_isFound() {
        Contender contender = PlainJava.byNumber(workload.organisation());
        contender.posting(setUp, 0, setUp.size).run();
        contender.posting(lines, 0, LINES - 1).run();

        assertThatThrownBy(() -> agreement.check("one less", contender, LINES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one less has a wrong total");
    }
}
