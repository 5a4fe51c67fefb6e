package io.github.unionaid.examples;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.InstantSource;
import java.time.LocalDate;

/** A province raises money, grants a part of it to a city, and a part of that arrives. */
public final class FirstSteps {

    private FirstSteps() {}

    /** Runs the example. */
    public static void main(String[] args) {
        // snippet
        UnionRegister register = NationalUnions.register();
        UnionId jiangsu = register.idOf("320000", LocalDate.of(2020, 2, 2));
        UnionId wuxi = register.idOf("320200", LocalDate.of(2020, 2, 2));
        Fund relief = Fund.of("relief-2020", "疫情防控专项资金", GrantKind.SPECIAL);

        try (Ledger ledger = Ledger.inMemory(LedgerOptions.of(register, InstantSource.system()))) {
            ledger.postOrThrow(OpenFund.of("f-1", relief));
            ledger.postOrThrow(Receipt.builder()
                    .id("r-1")
                    .into(jiangsu)
                    .fund(relief.id())
                    .amount(Amount.yuan(1_000_000))
                    .source(Source.DONATION)
                    .on(LocalDate.of(2020, 1, 26))
                    .build());
            ledger.postOrThrow(GrantPayment.builder()
                    .id("g-1")
                    .from(jiangsu)
                    .to(wuxi)
                    .fund(relief.id())
                    .amount(Amount.yuan(300_000))
                    .on(LocalDate.of(2020, 1, 27))
                    .build());
            ledger.postOrThrow(GrantArrival.of("a-1", "g-1", Amount.yuan(200_000), LocalDate.of(2020, 1, 29)));

            LedgerView view = ledger.view();
            Totals totals = Totals.of(view, AsOf.date(LocalDate.of(2020, 2, 2)));
            System.out.println(totals.subtree(jiangsu, relief.id()).raised()); // 1000000.00
            System.out.println(totals.own(wuxi, relief.id()).held()); // 200000.00
            System.out.println(totals.subtree(jiangsu, relief.id()).inTransitInside()); // 100000.00
            System.out.println(Reconciliation.of(view).findings()); // []
        }
        // snippet
    }
}
