package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.reconcile.Reported.allLevels;
import static io.github.unionaid.ledger.reconcile.Reported.alone;
import static io.github.unionaid.ledger.reconcile.Reported.payment;
import static io.github.unionaid.ledger.reconcile.Reported.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureJsonTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();
    private final ReportedFigures figures = together(
            allLevels("w", "js", "2020-02-12", 2_000)
                    .status(Status.PRELIMINARY)
                    .counting(Counting.PLAIN_SUM)
                    .printed("2000元"),
            allLevels("p", "nj", "2020-02-12", 0)
                    .amount(BoundedAmount.atLeast(Amount.yuan(150)))
                    .partOf("w"),
            payment("q", "js", "2020-02-02", 400).possiblyPartOf("w"),
            alone("none", "wx", "2020-02-12"));

    @Test
    void checks_roundTrip_areEqual() throws JsonProcessingException {
        List<FigureCheck> checks = figures.against(Story.ledger().view());

        for (FigureCheck check : checks) {
            assertRoundTrip(check, FigureCheck.class);
            assertRoundTrip(check.verdict(), FigureVerdict.class);
        }
        assertThat(mapper.writeValueAsString(checks.get(0).verdict()))
                .isEqualTo("{\"outcome\":\"SHORT_BY\",\"difference\":{\"bound\":\"AT_LEAST\",\"amount\":\"1100.00\"},"
                        + "\"reasons\":[\"PRELIMINARY\"],\"consistent\":false}");
        assertThat(mapper.writeValueAsString(checks.get(2)))
                .contains("\"counting\":\"NOT_STATED\"")
                .endsWith("\"measured\":\"PAID\",\"posted\":\"400.00\",\"possibly\":\"0.00\",\"movedInside\":\"0.00\","
                        + "\"events\":[\"g-1\"],\"eventCount\":1,\"possibleEventCount\":0}");
    }

    @Test
    void comparisonsAndSums_roundTrip_areEqual() throws JsonProcessingException {
        for (ReportedFigure first : figures.figures()) {
            for (ReportedFigure second : figures.figures()) {
                assertRoundTrip(figures.between(first.id(), second.id()), FigureComparison.class);
            }
        }
        assertThat(figures.sums()).hasSize(1);
        assertRoundTrip(figures.sums().get(0), FigureSum.class);
    }

    @Test
    void figureWithoutCounting_isReadAsNotStated() throws JsonProcessingException {
        ReportedFigure figure = figures.get("q");
        String json = mapper.writeValueAsString(figure).replace("\"counting\":\"NOT_STATED\",", "");

        assertThat(json).doesNotContain("counting");
        assertThat(mapper.readValue(json, ReportedFigure.class)).isEqualTo(figure);
    }

    private <T> void assertRoundTrip(T value, Class<T> type) throws JsonProcessingException {
        String json = mapper.writeValueAsString(value);
        assertThat(mapper.readValue(json, type)).isEqualTo(value);
        assertThat(json.toLowerCase(Locale.ROOT)).doesNotContain("sentence", "phrase");
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json.replaceFirst("\\{", "{\"more\":1,"), type))
                .withMessageContaining("Unrecognized field \"more\"");
    }
}
