package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.reconcile.Reorganised.JUNE_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.MAY_31;
import static io.github.unionaid.ledger.reconcile.Reorganised.YEAR_END;
import static io.github.unionaid.ledger.reconcile.Reorganised.change;
import static io.github.unionaid.ledger.reconcile.Reorganised.found;
import static io.github.unionaid.ledger.reconcile.Reorganised.merge;
import static io.github.unionaid.ledger.reconcile.Reorganised.move;
import static io.github.unionaid.ledger.reconcile.Reorganised.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies between two trees, change by change. */
class TreeBridgeTest {
    private static final UnionId XINWU = UnionId.of("wx-xw");

    private static TreeBridge june(Ledger ledger) {
        return TreeBridge.between(ledger.view(), YEAR_END, MAY_31, JUNE_1);
    }

    @Test
    void aCountyMoves_bothCitiesDiffer_andNobodyElse() {
        TreeBridge bridge = june(Reorganised.countyMoved());

        assertThat(bridge.unions()).containsExactly(NANJING, WUXI);
        assertThat(bridge.parts(WUXI))
                .extracting(BridgePart::sentence)
                .containsExactly(
                        "On 2021-06-01 锡山区总工会 (wx-xs) came under nj: 无锡市总工会 (wx) with all below, for fund relief:"
                                + " in -50.00, delivered -30.00, out +100.00, held -120.00, received in plain sum -150.00.");
        assertThat(bridge.parts(NANJING))
                .extracting(BridgePart::sentenceInChinese)
                .containsExactly("2021-06-01，锡山区总工会（wx-xs）改隶（nj）：南京市总工会（nj）含下级，资金（relief）："
                        + "外部拨入 +150.00元，发放 +30.00元，结存 +120.00元，到账汇总 +150.00元。");
        assertThat(bridge.difference(WUXI)).isEqualTo(bridge.parts(WUXI).get(0).difference());
        assertThat(bridge.difference(XISHAN)).isEqualTo(Figures.ZERO);
        assertThat(bridge.difference(PROVINCE)).isEqualTo(Figures.ZERO);
        assertThat(bridge.parts(PROVINCE)).isEmpty();
        assertThat(bridge.after().subtree(WUXI).held()).isEqualTo(Amount.yuan(200));
        assertThat(bridge.before().subtree(WUXI).held()).isEqualTo(Amount.yuan(320));
    }

    @Test
    void whatIsOnTheWayBetweenTheMovedAndTheOthers_isInsideNoMore() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", move(XISHAN, NANJING, "2021-06-01"));
        TreeBridge bridge = june(ledger);

        assertThat(bridge.difference(WUXI).inTransitInside()).isEqualTo(Amount.yuan(-40));
        assertThat(bridge.difference(WUXI).inTransitOutward()).isEqualTo(Amount.yuan(40));
        assertThat(bridge.difference(NANJING).inTransitInward()).isEqualTo(Amount.yuan(40));
        assertThat(bridge.difference(NANJING).unexplained()).isEqualTo(Amount.ZERO);
    }

    @Test
    void twoUnionsMerge_theBooksOfTheOneStandAtTheOther() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", merge(XISHAN, NANJING, "2021-06-01"));
        TreeBridge bridge = june(ledger);

        assertThat(bridge.unions()).containsExactly(NANJING, WUXI, XISHAN);
        assertThat(bridge.parts(XISHAN)).singleElement().satisfies(part -> {
            assertThat(part.change()).isInstanceOf(UnionChange.Merged.class);
            assertThat(part.difference())
                    .isEqualTo(bridge.before().subtree(XISHAN).negated());
            assertThat(part.sentence()).startsWith("On 2021-06-01 锡山区总工会 (wx-xs) became part of nj: 锡山区总工会 (wx-xs)");
            assertThat(part.sentenceInChinese()).startsWith("2021-06-01，锡山区总工会（wx-xs）并入（nj）：锡山区总工会（wx-xs）含下级");
        });
        assertThat(bridge.difference(NANJING).held()).isEqualTo(Amount.yuan(50));
        assertThat(bridge.difference(NANJING).inTransitInward()).isEqualTo(Amount.yuan(40));
        assertThat(bridge.difference(WUXI).held()).isEqualTo(Amount.yuan(-50));
    }

    /** 新吴 is split off from 锡山 and comes under 南京 at once: what it did since is its own, and no more 锡山's. */
    @Test
    void aSplit_explainsWhatThePartDidSince() {
        Ledger ledger = Reorganised.january();
        change(
                ledger,
                "c-1",
                found(XINWU, "新吴区总工会", NANJING, "2021-06-01"),
                split(XISHAN, XINWU, XISHAN, "2021-06-01"));
        ledger.postOrThrow(direct("g-3", PROVINCE, XINWU, RELIEF, 50, "2021-07-01"));
        TreeBridge bridge = june(ledger);

        assertThat(bridge.unions()).containsExactly(NANJING, XINWU, WUXI, XISHAN);
        assertThat(bridge.parts())
                .allSatisfy(part -> assertThat(part.change()).isInstanceOf(UnionChange.Split.class))
                .extracting(part -> part.at().id() + " " + part.difference().held())
                .containsExactly("wx-xs -50.00", "wx -50.00", "wx-xw 50.00", "nj 50.00");
        assertThat(bridge.parts(XINWU).get(0).sentence())
                .startsWith("On 2021-06-01 新吴区总工会 (wx-xw) was founded out of wx-xs: 新吴区总工会 (wx-xw)");
        assertThat(bridge.parts(XINWU).get(0).sentenceInChinese()).startsWith("2021-06-01，新吴区总工会（wx-xw）由（wx-xs）分立成立：");
    }

    /** Each change is of one day: 新吴 is founded, 锡山 moves below it, 玄武 merges into that. */
    @Test
    void changesOfOneDay_thatAreValidTogether_areTakenInAnOrderThatWorks() {
        Ledger ledger = Reorganised.january();
        ledger.postOrThrow(raise("r-2", XUANWU, RELIEF, 5, "2021-02-01"));
        UnionId plant = UnionId.of("nj-xw-a");
        change(
                ledger,
                "c-1",
                found(XINWU, "新吴区总工会", WUXI, "2021-06-01"),
                merge(XUANWU, XINWU, "2021-06-01"),
                merge(XISHAN, XINWU, "2021-06-01"),
                move(plant, XINWU, "2021-06-01"));
        ledger.postOrThrow(direct("g-3", PROVINCE, XINWU, RELIEF, 50, "2021-07-01"));
        TreeBridge bridge = june(ledger);

        assertThat(bridge.parts(XINWU))
                .extracting(part -> part.change().getClass().getSimpleName() + " "
                        + part.difference().held())
                .containsExactly("Founded 50.00", "Merged 5.00", "Merged 50.00");
        assertThat(bridge.parts(XINWU).stream().map(BridgePart::difference).reduce(Figures.ZERO, Figures::plus))
                .isEqualTo(bridge.difference(XINWU));
        assertThat(bridge.difference(XINWU)).isEqualTo(bridge.after().subtree(XINWU));
    }

    /** A workshop stands below the plant; one day the plant stands below the workshop. */
    @Test
    void theLowerComesAboveTheUpper_inOneDay() {
        UnionId workshop = UnionId.of("a-workshop");
        UnionId shift = UnionId.of("z-shift");
        Ledger ledger = Reorganised.january();
        change(ledger, "c-0", foundGrassroots(workshop, PLANT), foundGrassroots(shift, PLANT));
        ledger.postOrThrow(direct("g-3", PROVINCE, PLANT, RELIEF, 50, "2021-02-01"));
        ledger.postOrThrow(direct("g-4", PLANT, workshop, RELIEF, 20, "2021-02-02"));
        ledger.postOrThrow(direct("g-5", PLANT, shift, RELIEF, 10, "2021-02-02"));
        change(ledger, "c-1", move(shift, XUANWU, "2021-06-01"), move(PLANT, shift, "2021-06-01"));
        TreeBridge bridge = june(ledger);

        assertThat(bridge.parts())
                .extracting(part -> part.moved().id() + " at " + part.at().id() + " "
                        + part.difference().held() + " in " + part.difference().in())
                .containsExactly("z-shift at nj-xw-a -10.00 in 0.00", "nj-xw-a at z-shift 40.00 in 40.00");
        assertThat(bridge.after().subtree(shift).held()).isEqualTo(Amount.yuan(50));
    }

    private static UnionChange foundGrassroots(UnionId union, UnionId parent) {
        return new UnionChange.Founded(day("2021-01-20"), Union.of(union, "车间工会", UnionLevel.GRASSROOTS, parent));
    }

    @Test
    void thereAndBack_thePartsCancelOut() {
        Ledger ledger = Reorganised.countyMoved();
        change(ledger, "c-2", move(XISHAN, WUXI, "2021-09-01"));
        TreeBridge bridge = TreeBridge.between(ledger.view(), YEAR_END, MAY_31, day("2021-09-01"));

        assertThat(bridge.unions()).isEmpty();
        assertThat(bridge.parts(WUXI)).hasSize(2);
        assertThat(bridge.parts(WUXI, RELIEF.id()).get(0).difference())
                .isEqualTo(bridge.parts(WUXI).get(1).difference().negated());
        assertThat(bridge.difference(WUXI)).isEqualTo(Figures.ZERO);
    }

    @Test
    void newNamesAndLevels_moveNothing() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", new UnionChange.Renamed(JUNE_1, XISHAN, "新锡山区总工会", List.of()));

        assertThat(june(ledger).parts()).isEmpty();
    }

    @Test
    void daysInTheWrongOrder_andAUnionOfNoDay_areRefused() {
        Ledger ledger = Reorganised.countyMoved();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeBridge.between(ledger.view(), YEAR_END, JUNE_1, MAY_31))
                .withMessage("bridge from the tree of 2021-06-01 to that of 2021-05-31; expected days in order");
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> june(ledger).difference(NOWHERE));
    }

    @Test
    void part_roundTrip_isEqual() throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        BridgePart part = june(Reorganised.countyMoved()).parts(NANJING).get(0);
        String json = mapper.writeValueAsString(part);

        assertThat(mapper.readValue(json, BridgePart.class)).isEqualTo(part);
        assertThat(json)
                .startsWith("{\"change\":{\"type\":\"moved\",")
                .contains("\"difference\":{\"asset\":\"CNY\",\"measures\":{\"COMING\":\"150.00\",")
                .doesNotContain("entence");
        String zero = mapper.writeValueAsString(Figures.ZERO);
        assertThat(zero)
                .isEqualTo("{\"asset\":\"CNY\",\"measures\":{},\"paidInside\":\"0.00\",\"arrivedInside\":\"0.00\"}");
        assertThat(mapper.readValue(zero, Figures.class)).isEqualTo(Figures.ZERO);
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(zero.replace("{}", "{\"HELD\":\"5 mask@只\"}"), Figures.class))
                .withMessageContaining("5 mask@只 among figures in CNY; expected the same");
    }
}
