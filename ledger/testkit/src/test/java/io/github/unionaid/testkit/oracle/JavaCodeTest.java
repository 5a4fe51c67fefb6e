package io.github.unionaid.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Share;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JavaCodeTest {

    @Test
    void event_namesEveryAttributeThatIsSet() {
        Disbursement event = Disbursement.builder()
                .id("d-1")
                .from(UnionId.of("nj"))
                .to(new Party.Beneficiaries(OptionalInt.of(3), Optional.of("list \"1\"")))
                .fund(FundId.of("relief"))
                .amount(Amount.of(Asset.goods("mask", "只"), -5))
                .chargedTo(AccountCode.parse("2009:50204"))
                .putNote("a", "b\\c")
                .on(LocalDate.of(2020, 2, 1))
                .dateBasis(DateBasis.NOT_AFTER)
                .build();

        assertThat(JavaCode.of(event))
                .isEqualTo("Disbursement.builder().id(new EventId(\"d-1\")).on(LocalDate.parse(\"2020-02-01\"))"
                        + ".dateBasis(DateBasis.NOT_AFTER).from(new UnionId(\"nj\"))"
                        + ".to(new Party.Beneficiaries(OptionalInt.of(3), Optional.of(\"list \\\"1\\\"\")))"
                        + ".fund(new FundId(\"relief\")).amount(Amount.of(Asset.parse(\"mask@只\"), -5L))"
                        + ".aid(AidKind.OTHER).chargedTo(AccountCode.parse(\"2009:50204\")).byTreasury(false)"
                        + ".onCards(false).means(Means.BANK)"
                        + ".putAllNotes(Map.ofEntries(Map.entry(\"a\", \"b\\\\c\"))).build()");
    }

    @Test
    void listsAndNestedValues_areMadeToo() {
        assertThat(JavaCode.of(DuesReceipt.builder()
                        .id("r-1")
                        .into(UnionId.of("nj"))
                        .fund(FundId.of("dues"))
                        .amount(Amount.fen(Long.MIN_VALUE))
                        .addOwed(new Share(UnionId.of("js"), Amount.fen(4)))
                        .on(LocalDate.of(2020, 2, 1))
                        .build()))
                .contains(".amount(Amount.fen(Long.MIN_VALUE))")
                .contains(".addAllOwed(List.of(new Share(new UnionId(\"js\"), Amount.fen(4L))))");
        assertThat(JavaCode.of(OpenFund.of("f", Fund.fiscal("x", "资金", GrantKind.OTHER))))
                .contains(".fund(Fund.builder().id(new FundId(\"x\")).name(\"资金\").kind(GrantKind.OTHER)")
                .contains(".sourceClass(SourceClass.FISCAL)");
    }
}
