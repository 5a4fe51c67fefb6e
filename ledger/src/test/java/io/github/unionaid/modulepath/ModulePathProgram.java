package io.github.unionaid.modulepath;

import static io.github.unionaid.core.union.UnionLevel.CITY;
import static io.github.unionaid.core.union.UnionLevel.PROVINCIAL;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.report.FindingsList;
import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.report.Report;
import io.github.unionaid.ledger.report.ReportForm;
import io.github.unionaid.ledger.report.TotalsTable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Runs in a JVM of its own, outside the library's modules: opens, posts, replays, reconciles, reports. */
public final class ModulePathProgram {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 5);

    private ModulePathProgram() {}

    public static void main(String[] args) throws IOException {
        UnionId js = UnionId.of("js");
        UnionId nj = UnionId.of("nj");
        Union province = Union.builder().id(js).name("江苏省总工会").level(PROVINCIAL).build();
        Union city =
                Union.builder().id(nj).name("南京市总工会").level(CITY).parent(js).build();
        InstantSource clock = InstantSource.fixed(Instant.parse("2020-03-01T00:00:00Z"));
        Fund fund = Fund.of("relief", "疫情防控专项资金", GrantKind.SPECIAL);
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Ledger.create(
                journal, LedgerOptions.of(UnionRegister.of(UnionTree.of(List.of(province, city))), clock));
        ledger.postOrThrow(OpenFund.of("f-1", fund));
        ledger.postOrThrow(Receipt.builder()
                .id("r-1")
                .into(js)
                .fund(fund.id())
                .amount(Amount.yuan(100))
                .source(Source.DONATION)
                .on(DAY)
                .build());
        ledger.postOrThrow(DirectGrant.builder()
                .id("g-1")
                .from(js)
                .to(nj)
                .fund(fund.id())
                .amount(Amount.yuan(60))
                .on(DAY)
                .build());
        Event spent = Disbursement.builder()
                .id("d-1")
                .from(nj)
                .to(Party.beneficiaries(3))
                .fund(fund.id())
                .amount(Amount.yuan(6))
                .on(DAY)
                .build();
        ledger.postOrThrow(spent);

        Ledger replayed = Ledger.open(journal, clock);
        check(replayed.stateDigest().equals(ledger.stateDigest()), "replay differs");
        check(Reconciliation.of(replayed.view()).holds(), "does not reconcile");
        var mapper = UnionaidJson.mapper();
        check(mapper.readValue(mapper.writeValueAsBytes(spent), Event.class).equals(spent), "JSON differs");
        String table = TotalsTable.builder()
                .totals(Totals.of(replayed.view(), AsOf.LATEST))
                .union(js)
                .build()
                .in(ReportForm.JSON);
        check(mapper.readTree(table).get("rows").size() == 2, "a table has other rows");
        Report findings = FindingsList.of(Reconciliation.of(replayed.view()), Language.CHINESE);
        check(mapper.readTree(findings.in(ReportForm.JSON)).has("checks"), "a list of findings has no checks");
        check(Ledger.class.getModule().isNamed(), "the library is not a module");
        check(!ModulePathProgram.class.getModule().isNamed(), "the program is in a module");
        System.out.println("OK " + Ledger.class.getModule().getName());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
