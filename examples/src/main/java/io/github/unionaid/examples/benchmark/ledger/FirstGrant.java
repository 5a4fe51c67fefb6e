package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.time.InstantSource;
import java.time.LocalDate;

/** The first grant that a fresh JVM posts, in the national tree; {@link FootprintRows} measures from outside. */
public final class FirstGrant {
    /** What it prints when it is done. */
    static final String DONE = "posted";

    private FirstGrant() {}

    /** Posts a receipt and a grant. */
    public static void main(String[] args) {
        LocalDate day = LocalDate.of(2020, 1, 27);
        UnionRegister register = NationalUnions.register();
        UnionId jiangsu = register.idOf("320000", day);
        UnionId wuxi = register.idOf("320200", day);
        Fund relief = Fund.of("relief-2020", "疫情防控专项资金", GrantKind.SPECIAL);
        try (Ledger ledger = Ledger.inMemory(LedgerOptions.of(register, InstantSource.fixed(Organisation.NOW)))) {
            ledger.postOrThrow(OpenFund.of("f-1", relief));
            ledger.postOrThrow(Receipt.builder()
                    .id("r-1")
                    .into(jiangsu)
                    .fund(relief.id())
                    .amount(Amount.yuan(1_000_000))
                    .source(Source.DONATION)
                    .on(day)
                    .build());
            ledger.postOrThrow(GrantPayment.builder()
                    .id("g-1")
                    .from(jiangsu)
                    .to(wuxi)
                    .fund(relief.id())
                    .amount(Amount.yuan(300_000))
                    .on(day)
                    .build());
        }
        System.out.println(DONE);
    }
}
