package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileJsonTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    @Test
    void finding_roundTrip_isEqual() throws JsonProcessingException {
        List<Finding> findings = Reconciliation.of(new JournalCopy(Story.journal())
                        .edit(
                                Story.ARRIVAL_AT_NANJING,
                                r -> ((ObjectNode) r.get("postings").get(0)).put("amount", "1.00"))
                        .open()
                        .view())
                .findings();

        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            String json = mapper.writeValueAsString(finding);
            assertThat(mapper.readValue(json, Finding.class)).isEqualTo(finding);
            assertThat(json)
                    .startsWith("{\"kind\":\"")
                    .contains("\"grossDifference\":\"")
                    .doesNotContain("sentence");
        }
        String json = mapper.writeValueAsString(findings.get(0));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json.replaceFirst("\\{", "{\"more\":1,"), Finding.class))
                .withMessageContaining("Unrecognized field \"more\"");
    }

    @Test
    void reportedFigure_roundTrip_isEqual() throws JsonProcessingException {
        ReportedFigure full = about(Scope.LEVELS, PROVINCE)
                .printed("350万余元")
                .addLevels(UnionLevel.COUNTY, UnionLevel.CITY)
                .amount(BoundedAmount.atLeast(Amount.yuan(3_500_000)))
                .partOf("fig-0")
                .partOfIsStated(true)
                .build();

        for (ReportedFigure figure : List.of(bare().build(), full)) {
            String json = mapper.writeValueAsString(figure);
            assertThat(mapper.readValue(json, ReportedFigure.class)).isEqualTo(figure);
        }
        assertThat(full).hasToString("fig-1: 江苏省各级工会 CUMULATIVE_PAID 350万余元");
        assertThat(bare().build()).hasToString("fig-1: 江苏省各级工会 CUMULATIVE_PAID (no amount printed)");
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(
                        mapper.writeValueAsString(full).replaceFirst("\\{", "{\"more\":1,"), ReportedFigure.class))
                .withMessageContaining("Unrecognized field \"more\"");
    }

    @Test
    void reportedFigure_statedPartOfNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().partOfIsStated(true).build())
                .withMessage("reported figure fig-1 states that it is part of nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> by(" ").scope(Scope.UNION).union(PROVINCE).build())
                .withMessageContaining("who of reported figure fig-1");
    }

    @Test
    void reportedFigure_levels_goWithTheScopeLevelsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> about(Scope.LEVELS, PROVINCE).build())
                .withMessage("reported figure fig-1 is of scope LEVELS with levels []");
        for (Scope scope : List.of(Scope.UNION, Scope.SUBTREE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            about(scope, PROVINCE).addLevels(UnionLevel.CITY).build())
                    .withMessage("reported figure fig-1 is of scope " + scope + " with levels [CITY]");
        }
    }

    @Test
    void reportedFigure_unions_areThoseOfItsScopeInPreorder() {
        assertThat(unions(about(Scope.UNION, PROVINCE))).containsExactly("js");
        assertThat(unions(about(Scope.SUBTREE, PROVINCE)))
                .containsExactly("js", "nj", "nj-xw", "nj-xw-a", "wx", "wx-xs");
        assertThat(unions(about(Scope.SUBTREE, NANJING))).containsExactly("nj", "nj-xw", "nj-xw-a");
        assertThat(unions(about(Scope.LEVELS, PROVINCE).addLevels(UnionLevel.CITY)))
                .containsExactly("nj", "wx");
        assertThat(unions(about(Scope.LEVELS, NANJING).addLevels(UnionLevel.CITY, UnionLevel.COUNTY)))
                .containsExactly("nj", "nj-xw");
    }

    private static List<String> unions(ReportedFigure.Builder figure) {
        return figure.build().unions(REGISTER.asOf(day("2020-02-10"))).stream()
                .map(u -> u.id().value())
                .toList();
    }

    private static ReportedFigure.Builder bare() {
        return about(Scope.SUBTREE, PROVINCE);
    }

    private static ReportedFigure.Builder about(Scope scope, UnionId union) {
        return by("江苏省各级工会").scope(scope).union(union);
    }

    private static ReportedFigure.Builder by(String who) {
        return ReportedFigure.builder()
                .id("fig-1")
                .who(who)
                .what(What.CUMULATIVE_PAID)
                .date(day("2020-02-10"))
                .dateBasis(When.AS_OF)
                .status(Status.PRELIMINARY);
    }
}
