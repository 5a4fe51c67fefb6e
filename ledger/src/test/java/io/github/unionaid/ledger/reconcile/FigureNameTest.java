package io.github.unionaid.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.reconcile.Finding.Evidence;
import io.github.unionaid.ledger.reconcile.Finding.Figure;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureNameTest {
    private static final Union PROVINCE = Union.of(UnionId.of("js"), "江苏省总工会", UnionLevel.PROVINCIAL);

    @ParameterizedTest
    @EnumSource
    void everyName_isSaidInBothLanguages(FigureName name) {
        assertThat(name.inEnglish()).matches("[A-Za-z_' ]+");
        assertThat(name.inChinese()).matches("[\\p{IsHan}（）]+");
    }

    @Test
    void names_areDifferent_inEachLanguage() {
        assertThat(Arrays.stream(FigureName.values()).map(FigureName::inEnglish))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(FigureName.values()).map(FigureName::inChinese))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasure_hasTheNameOfItsSubtree(Measure measure) {
        assertThat(FigureName.ofSubtree(measure).name()).isEqualTo("SUBTREE_" + measure);
        assertThat(FigureName.ofSubtree(measure).measure()).contains(measure);
        assertThat(FigureName.ofSubtree(measure).inEnglish()).isEqualTo(measure + " of the subtree");
    }

    @Test
    void json_isTheNameOfTheConstant() throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        Figure figure = new Figure(FigureName.SUBTREE_SENT, Amount.yuan(5));

        String json = mapper.writeValueAsString(figure);

        assertThat(json).isEqualTo("{\"name\":\"SUBTREE_SENT\",\"amount\":\"5.00\"}");
        assertThat(mapper.readValue(json, Figure.class)).isEqualTo(figure);
    }

    @ParameterizedTest
    @EnumSource
    void everyKind_makesOneSentenceInEachLanguage(FindingKind kind) {
        Finding finding = Finding.builder()
                .figure(FigureName.BOOKED, 100)
                .figure(FigureName.FOLLOWS_FROM_THE_EVENT, 90)
                .differences(-10, 10)
                .wrong(kind)
                .node(PROVINCE)
                .counterparty(Optional.empty())
                .build();

        assertThat(finding.sentence())
                .isEqualTo(kind.identity() + " does not hold at 江苏省总工会 (js): booked 1.00, follows from the event 0.90;"
                        + " unexplained -0.10.");
        assertThat(finding.sentenceInChinese())
                .isEqualTo(kind.identity() + "不成立（" + kind.inChinese()
                        + "）：江苏省总工会（js）：账列 1.00元，按事项应记 0.90元；未能解释的差额 -0.10元。");
    }

    @Test
    void sentences_ofGoodsAndManyTransactions_nameTheUnitAndTheFirstTen() {
        Finding finding = Finding.builder()
                .asset(Asset.goods("mask-n95", "只"))
                .figure(FigureName.DEBITS, 12)
                .figure(FigureName.CREDITS, 10)
                .differences(2, 2)
                .wrong(FindingKind.UNBALANCED)
                .node(PROVINCE)
                .fund(FundId.of("relief"))
                .addAllTransactions(LongStream.rangeClosed(1, 12)
                        .mapToObj(s -> new Evidence(s, EventId.of("e" + s)))
                        .toList())
                .build();

        assertThat(finding.sentence())
                .contains("debits 12 mask-n95@只, credits 10 mask-n95@只; unexplained 2 mask-n95@只; see #1 e1,")
                .endsWith("#10 e10 and 2 more.");
        assertThat(finding.sentenceInChinese())
                .contains("借方 12 mask-n95@只，贷方 10 mask-n95@只；未能解释的差额 2 mask-n95@只；见#1 e1、")
                .endsWith("#10 e10等12笔。");
    }
}
