package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.LeaderChanged;
import io.github.unionaid.core.union.UnionChange.LevelChanged;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Recoded;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnionChangeTest {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final UnionId A = UnionId.of("a");
    private static final UnionId B = UnionId.of("b");
    private static final UnionId C = UnionId.of("c");

    private final ObjectMapper mapper = UnionaidJson.mapper();

    static List<UnionChange> everyKind() {
        return List.of(
                new Founded(DAY, Jiangsu.XISHAN),
                new Renamed(DAY, A, "甲", List.of("又名甲")),
                new Renamed(DAY, A, "甲", List.of()),
                new Recoded(DAY, A, Optional.of(RegionCode.of("320100"))),
                new Recoded(DAY, A, Optional.empty()),
                new Moved(DAY, A, B),
                new LevelChanged(DAY, A, UnionLevel.CITY),
                new LeaderChanged(DAY, A, Optional.of(B)),
                new LeaderChanged(DAY, A, Optional.empty()),
                new Split(DAY, A, List.of(B, C), A),
                new Merged(DAY, A, List.of(B, C), C),
                new Dissolved(DAY, A, B));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void json_roundTrips(UnionChange change) throws JsonProcessingException {
        String json = mapper.writeValueAsString(change);

        assertThat(mapper.readValue(json, UnionChange.class)).as(json).isEqualTo(change);
    }

    @Test
    void json_namesTheChange_andLeavesOutWhatIsEmpty() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new Recoded(DAY, A, Optional.empty())))
                .isEqualTo("{\"type\":\"recoded\",\"on\":\"2020-12-31\",\"id\":\"a\"}");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() ->
                        mapper.readValue("{\"type\":\"moved\",\"on\":\"2020-12-31\",\"id\":\"a\"}", UnionChange.class));
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(
                        "{\"type\":\"vanished\",\"on\":\"2020-12-31\",\"id\":\"a\"}", UnionChange.class))
                .withMessageContaining("vanished");
    }

    @Test
    void successors_thatCannotBe_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merged(DAY, A, List.of(), B))
                .withMessage("a has no successors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merged(DAY, A, List.of(B), C))
                .withMessage("a merges into [b]; its books cannot go to c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split(DAY, A, List.of(B), C))
                .withMessage("a is split into [b]; its books cannot go to c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split(DAY, A, List.of(B, B), A))
                .withMessage("a successor of a stands twice in [b, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merged(DAY, A, List.of(A, B), B))
                .withMessage("a cannot be its own successor; expected other unions in [a, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dissolved(DAY, A, A))
                .withMessage("a cannot take over its own books when it is dissolved");
        List<UnionId> most = IntStream.range(0, UnionChange.MAX_SUCCESSORS)
                .mapToObj(i -> UnionId.of("u" + i))
                .toList();
        assertThat(new Split(DAY, A, most, A).into()).hasSize(UnionChange.MAX_SUCCESSORS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split(
                        DAY,
                        A,
                        IntStream.rangeClosed(0, UnionChange.MAX_SUCCESSORS)
                                .mapToObj(i -> UnionId.of("u" + i))
                                .toList(),
                        A))
                .withMessage("a has 1001 successors; the most is 1000");
    }

    @Test
    void validity_printsItsDays() {
        assertThat(Validity.ALWAYS).hasToString("always");
        assertThat(Validity.since(DAY)).hasToString("since 2020-12-31");
        assertThat(new Validity(LocalDate.MIN, DAY)).hasToString("until 2020-12-31");
        assertThat(new Validity(DAY, DAY)).hasToString("2020-12-31 to 2020-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(DAY, DAY.minusDays(1)))
                .withMessage("the last day 2020-12-30 is before the first 2020-12-31");
    }

    @Test
    void validity_comparesDaysWithBothEndsIncluded() {
        Validity two = new Validity(DAY, DAY.plusDays(1));

        assertThat(two.includes(DAY.minusDays(1))).isFalse();
        assertThat(two.includes(DAY)).isTrue();
        assertThat(two.includes(DAY.plusDays(1))).isTrue();
        assertThat(two.includes(DAY.plusDays(2))).isFalse();
        assertThat(two.intersection(Validity.since(DAY.plusDays(1))))
                .contains(new Validity(DAY.plusDays(1), DAY.plusDays(1)));
        assertThat(two.intersection(Validity.since(DAY.plusDays(2)))).isEmpty();
        assertThat(Validity.since(DAY).encloses(two)).isTrue();
        assertThat(two.encloses(Validity.since(DAY))).isFalse();
        assertThat(Validity.since(DAY.plusDays(1)).encloses(two)).isFalse();
    }
}
