package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementStatementTest {
    private static final UnionTree TREE = REGISTER.asOf(day("2020-02-29"));

    private final Ledger province = keeping(PROVINCE);
    private final Ledger nanjing = keeping(NANJING);

    private StatementMatching matching() {
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000_000, "2020-02-01"));
        for (int i = 1; i <= 3; i++) {
            province.postOrThrow(
                    pay("g-" + i, PROVINCE, NANJING, RELIEF, 100_000L * i, i == 3 ? "2020-02-25" : "2020-02-0" + i));
        }
        for (int i = 1; i <= 2; i++) {
            nanjing.postOrThrow(pay("g-" + i, PROVINCE, NANJING, RELIEF, 90_000L * i + 10_000, "2020-02-0" + i));
            nanjing.postOrThrow(arrive("a-" + i, "g-" + i, 90_000L * i + 10_000, "2020-02-05"));
        }
        return StatementMatching.of(
                province.view(),
                BookStatement.of(nanjing.view(), NANJING, PROVINCE, LocalDate.MIN, AsOf.date(day("2020-02-29"))));
    }

    @Test
    void text_saysWhatBothBooksHave_whatDiffersAndWhoSigns() {
        assertThat(AgreementStatement.of(matching(), TREE, Language.ENGLISH).in(ReportForm.TEXT))
                .isEqualTo("""
                        Statement of agreement
                        first union:  江苏省总工会 (js)
                        second union: 南京市总工会 (nj)
                        period:       2010-01-01 to 2020-02-29, money in yuan

                        dealing  fund    unit  paid by   payer has  receiver has  in transit  difference      gross
                        -------------------------------------------------------------------------------------------
                        grant    relief  yuan  first    600,000.00    290,000.00  300,000.00   10,000.00  10,000.00

                        lines of both books that agree: 4: reference 4
                        2 differences:

                           difference          amount  days  first union has  second union has
                        ----------------------------------------------------------------------
                        1  in transit      300,000.00     4  2020-02-25 g-3   -
                        2  another amount   10,000.00    27  2020-02-02 g-2   (2020-02-05 a-2)

                        1. in transit: 300000.00 between 江苏省总工会 and 南京市总工会, 4 days old; 江苏省总工会 has g-3 (PAYMENT GRANT relief 300000.00 on 2020-02-25).
                        2. another amount: 10000.00 between 江苏省总工会 and 南京市总工会, 27 days old; 江苏省总工会 has g-2 (PAYMENT GRANT relief 200000.00 on 2020-02-02); see also, of 南京市总工会, a-2 (ARRIVAL GRANT relief 190000.00 on 2020-02-05).

                        first union (seal):              second union (seal):
                        date:                            date:
                        """);
    }

    @Test
    void chinese_isAlignedAndSigned() {
        assertThat(AgreementStatement.of(matching(), TREE, Language.CHINESE).in(ReportForm.TEXT))
                .startsWith("往来对账单\n甲方：江苏省总工会（js）\n乙方：南京市总工会（nj）\n期间：2010-01-01至2020-02-29，金额单位：元\n")
                .contains("差异2项：", "1  在途      300,000.00     4  2020-02-25 g-3  -")
                .contains("1. 在途：江苏省总工会与南京市总工会之间 300000.00元，账龄4天；")
                .endsWith("甲方（盖章）：                   乙方（盖章）：\n日期：                           日期：\n");
    }

    @Test
    void json_hasSumsMatchesAndDifferencesWithTheirLines() throws JsonProcessingException {
        JsonNode json = UnionaidJson.mapper()
                .readTree(AgreementStatement.of(matching(), TREE, Language.ENGLISH)
                        .in(ReportForm.JSON));

        assertThat(json.path("format").asText()).isEqualTo("unionaid-agreement");
        assertThat(json.path("one").asText()).isEqualTo("js");
        assertThat(json.path("agrees").asBoolean(true)).isFalse();
        assertThat(json.at("/summaries/0/inTransit").asText()).isEqualTo("300000.00");
        assertThat(json.at("/summaries/0/difference").asText()).isEqualTo("10000.00");
        assertThat(json.at("/matches/0/rule").asText()).isEqualTo("REFERENCE");
        assertThat(json.at("/matches/0/ofOne/0").asText()).isEqualTo("g-1");
        assertThat(json.at("/matches/0/ofOther/0").asText()).isEqualTo("a-1");
        assertThat(json.at("/differences/0/kind").asText()).isEqualTo("IN_TRANSIT");
        assertThat(json.at("/differences/0/ofOne/0/id").asText()).isEqualTo("g-3");
        assertThat(json.at("/differences/0/ageDays").asInt()).isEqualTo(4);
    }

    @Test
    void csv_hasARecordForEachDifference() {
        List<String> records = AgreementStatement.of(matching(), TREE, Language.ENGLISH)
                .in(ReportForm.CSV)
                .lines()
                .toList();

        assertThat(records).hasSize(3);
        assertThat(records.get(0))
                .isEqualTo("kind,one,other,asset,amount,ageDays,linesOfOne,linesOfOther,candidates,sentence");
        assertThat(records.get(1)).startsWith("IN_TRANSIT,js,nj,CNY,300000.00,4,g-3,,,");
    }

    @Test
    void booksThatAgree_sayNothingElse_andAUnionOutsideTheTreeStandsByItsId() {
        province.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        province.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-02"));
        nanjing.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-02"));
        nanjing.postOrThrow(arrive("a-1", "g-1", 100, "2020-02-03"));
        StatementMatching matching = StatementMatching.of(
                province.view(),
                BookStatement.of(nanjing.view(), NANJING, PROVINCE, LocalDate.MIN, AsOf.date(day("2020-02-29"))));
        UnionTree other = UnionTree.of(List.of(Union.of(PROVINCE, "甲", UnionLevel.PROVINCIAL)));

        assertThat(AgreementStatement.of(matching, other, Language.ENGLISH).in(ReportForm.TEXT))
                .contains("second union: nj\n", "\nThe books agree.\n")
                .doesNotContain("1.");
    }

    /** The province paid one grant to a union that has become part of 南京, and another one lately. */
    private static StatementMatching merged(boolean changed, boolean lately) {
        BookLine.Builder paid = line("g-1", "2020-02-02", LineEntry.PAYMENT, Direction.GIVEN);
        BookStatement.Builder ours = statement(PROVINCE, NANJING, Direction.GIVEN, lately ? 200 : 100)
                .addLines((changed ? paid.counterparty(UnionId.of("old")) : paid).build());
        if (lately) {
            ours.addLines(line("g-2", "2020-02-28", LineEntry.PAYMENT, Direction.GIVEN)
                    .build());
        }
        return StatementMatching.of(
                ours.build(),
                statement(NANJING, PROVINCE, Direction.RECEIVED, 100)
                        .addLines(line("a-1", "2020-02-03", LineEntry.ARRIVAL, Direction.RECEIVED)
                                .build())
                        .build());
    }

    private static BookLine.Builder line(String id, String date, LineEntry entry, Direction direction) {
        return BookLine.builder()
                .id(EventId.of(id))
                .date(day(date))
                .entry(entry)
                .direction(direction)
                .transfer(TransferKind.GRANT)
                .fund(RELIEF.id())
                .amount(Amount.yuan(100));
    }

    private static BookStatement.Builder statement(UnionId book, UnionId other, Direction direction, long yuan) {
        return BookStatement.builder()
                .book(book)
                .counterparty(other)
                .from(day("2020-02-01"))
                .to(day("2020-02-29"))
                .addBalances(
                        new BookBalance(direction, TransferKind.GRANT, RELIEF.id(), Amount.ZERO, Amount.yuan(yuan)));
    }

    private static String text(StatementMatching matching, Language language) {
        return AgreementStatement.of(matching, TREE, language).in(ReportForm.TEXT);
    }

    @Test
    void verdict_namesWhatIsLeft_whereTheBooksAgree() {
        assertThat(text(merged(false, true), Language.ENGLISH))
                .contains("\nThe books agree, but for what is in transit.\n\n");
        assertThat(text(merged(true, false), Language.ENGLISH))
                .contains(
                        "\nThe books agree. Listed below is what one of them has against a union renamed or merged.\n");
        assertThat(text(merged(true, true), Language.ENGLISH))
                .contains("\nThe books agree, but for what is in transit. Listed below is");
        assertThat(text(merged(false, true), Language.CHINESE)).contains("\n除在途款项外，双方账目相符。\n");
        assertThat(text(merged(true, false), Language.CHINESE)).contains("\n双方账目相符。一方账上记在更名或合并前单位名下的款项列于下表。\n");
        assertThat(text(merged(true, true), Language.CHINESE)).contains("\n除在途款项外，双方账目相符。一方账上记在更名或合并前单位名下的款项列于下表。\n");
    }
}
