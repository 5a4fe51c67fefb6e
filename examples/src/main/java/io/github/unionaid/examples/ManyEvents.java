package io.github.unionaid.examples;

import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.InstantSource;
import java.time.LocalDate;

/** A province grants something to each city and county below it, in one batch. */
public final class ManyEvents {

    private ManyEvents() {}

    /** Runs the example. */
    public static void main(String[] args) {
        UnionRegister register = NationalUnions.register();
        UnionId jiangsu = register.idOf("320000", LocalDate.of(2020, 2, 2));
        Fund relief = Fund.of("relief-2020", "疫情防控专项资金", GrantKind.SPECIAL);
        try (Ledger ledger = Ledger.inMemory(LedgerOptions.of(register, InstantSource.system()))) {
            ledger.postOrThrow(OpenFund.of("f-1", relief));
            // snippet
            int province = ledger.numberOf(jiangsu);
            int fund = ledger.numberOf(relief.id());
            int day = Math.toIntExact(LocalDate.of(2020, 1, 26).toEpochDay());
            EventBatch batch = new EventBatch();
            // ids are two numbers of 64 bits, amounts are in fen
            batch.receipt(1, 0, day, province, fund, 100_000_000, Source.DONATION);
            long payment = 0;
            for (Union union : register.asOf(LocalDate.of(2020, 1, 26)).subtree(jiangsu)) {
                if (!union.id().equals(jiangsu)) {
                    payment++;
                    batch.grantPayment(2, payment, day, province, ledger.numberOf(union.id()), fund, 500_000);
                    batch.grantArrival(3, payment, day + 1, 2, payment, 400_000);
                }
            }
            BatchResult result = ledger.postAll(batch);
            System.out.println(result); // posted 219 lines, 219 of them new
            Figures figures = Totals.atHand(ledger.view()).subtree(jiangsu, relief.id());
            System.out.println(figures.held()); // 891000.00
            System.out.println(figures.inTransitInside()); // 109000.00
            // snippet
        }
    }
}
