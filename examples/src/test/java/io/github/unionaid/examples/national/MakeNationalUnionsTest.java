package io.github.unionaid.examples.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.Union;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MakeNationalUnionsTest {
    private static final String FEDERATION = "总工会";

    @Test
    void everyChange_isVisibleOnItsDay_andNotTheDayBefore() throws IOException {
        for (CodeChange change : CodeChange.readAll()) {
            LocalDate day = LocalDate.of(change.year(), 12, 31);
            LocalDate there = change.gone() ? day.minusDays(1) : day;
            LocalDate notThere = change.gone() ? day : day.minusDays(1);

            assertThat(nameOf(change.code(), there))
                    .as("%s on %s", change, there)
                    .contains(change.name() + FEDERATION);
            assertThat(nameOf(change.code(), notThere))
                    .as("%s on %s", change, notThere)
                    .isNotEqualTo(Optional.of(change.name() + FEDERATION));
        }
        assertThat(CodeChange.readAll()).hasSize(139);
    }

    @Test
    void everyCodeThatIsGone_hasTheSuccessorsOfTheTable() throws IOException {
        for (CodeChange change : CodeChange.readAll()) {
            if (change.gone()) {
                LocalDate day = LocalDate.of(change.year(), 12, 31);
                var successors = NationalUnions.register()
                        .successors(
                                NationalUnions.register().idOf(change.code(), day.minusDays(1)), day.minusDays(1), day);
                assertThat(successors.unions())
                        .extracting(id -> NationalUnions.asOf(day)
                                .get(id)
                                .code()
                                .orElseThrow()
                                .value())
                        .as("%s", change)
                        .containsExactlyInAnyOrderElementsOf(change.into());
            }
        }
    }

    @Test
    void theResource_isWhatTheProgramWrites() throws IOException {
        TreeMap<String, String> last = new TreeMap<>();
        for (Union union : NationalUnions.asOf(LocalDate.MAX).unions()) {
            union.code().ifPresent(c -> last.put(c.value(), union.name().replace(FEDERATION, "")));
        }
        List<String> resource = Resources.readLines(
                Resources.getResource(NationalUnions.class, "national-unions.txt"), StandardCharsets.UTF_8);

        assertThat(MakeNationalUnions.lines(new CodeTable(last), CodeChange.readAll()))
                .isEqualTo(resource);
    }

    private static Optional<String> nameOf(String code, LocalDate day) {
        return NationalUnions.asOf(day).findByCode(RegionCode.of(code)).map(Union::name);
    }
}
