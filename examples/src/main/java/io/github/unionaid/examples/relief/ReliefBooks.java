package io.github.unionaid.examples.relief;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import io.github.unionaid.ledger.reconcile.ReportedFigures;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts what may be posted of the article, and keeps the rest as reported figures. */
final class ReliefBooks implements AutoCloseable {
    /** Everything is recorded on the day after publication, so that the program prints the same every day. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-02-06T01:00:00Z"));

    private static final String NOT_PRINTED = "(not printed)";

    private final List<ReliefRow> rows;
    private final UnionTree tree;
    private final Ledger ledger;
    private final Map<String, FundId> funds = new HashMap<>();

    private ReliefBooks(List<ReliefRow> rows, UnionRegister register) {
        this.rows = rows;
        this.tree = register.asOf(ReliefRow.PUBLISHED);
        this.ledger = Ledger.inMemory(LedgerOptions.of(register, CLOCK));
    }

    static ReliefBooks open() throws IOException {
        ReliefBooks books = new ReliefBooks(ReliefRow.readAll(), register());
        books.rows.stream().filter(r -> whyNotPosted(r).isEmpty()).forEach(books::post);
        return books;
    }

    /** The built-in register, and below it the one grassroots union that the article names. */
    private static UnionRegister register() {
        Union hospital = Union.of(
                UnionId.of("cn-231200-hospital-1"),
                "绥化市第一医院工会",
                UnionLevel.GRASSROOTS,
                NationalUnions.register().idOf("231200", ReliefRow.PUBLISHED));
        LocalDate someDayBefore = NationalUnions.register().firstDay().plusDays(1);
        return NationalUnions.register().with(new UnionChange.Founded(someDayBefore, hospital));
    }

    List<ReliefRow> rows() {
        return rows;
    }

    UnionTree tree() {
        return tree;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The row that a figure was printed in. */
    ReliefRow row(ReportedFigure figure) {
        return rows.stream().filter(r -> r.id().equals(figure.id())).findFirst().orElseThrow();
    }

    /** Figures of the day of publication, to be looked at together. */
    ReportedFigures together(List<ReportedFigure> figures) {
        return ReportedFigures.of(ledger.view().register(), ReliefRow.PUBLISHED, figures);
    }

    /** The figures that are no postings. */
    List<ReportedFigure> reported() {
        return rows.stream()
                .filter(r -> whyNotPosted(r).isPresent())
                .map(this::figure)
                .collect(ImmutableList.toImmutableList());
    }

    /** All figures as they were reported, posted or not. */
    List<ReportedFigure> figures() {
        return rows.stream().map(this::figure).collect(ImmutableList.toImmutableList());
    }

    /** Why a row is not posted; empty if it is: printed as paid, exact, and by one named union. */
    static Optional<String> whyNotPosted(ReliefRow row) {
        if (row.what() == What.IN_KIND_USE) {
            return Optional.of("the use of rooms, not money");
        }
        if (row.amount().isEmpty()) {
            return Optional.of("no amount was printed");
        }
        if (row.status() == Status.DECIDED) {
            return Optional.of(
                    row.amount().orElseThrow().bound() == Bound.AT_LEAST
                            ? "decided and not paid, and a lower bound"
                            : "decided and not paid");
        }
        if (row.dateBasis() == When.AS_OF) {
            return Optional.of("a total of several unions");
        }
        return row.amount().orElseThrow().bound() == Bound.EXACT ? Optional.empty() : Optional.of("a bound");
    }

    private void post(ReliefRow row) {
        UnionId union = union(row);
        FundId fund = fund(row);
        Amount amount = row.amount().orElseThrow().amount();
        DateBasis basis = row.dateBasis() == When.UNDATED ? DateBasis.NOT_AFTER : DateBasis.ON;
        if (row.what() == What.RAISED_AND_PAID) {
            ledger.postOrThrow(Receipt.builder()
                    .id(row.id() + "/raised")
                    .into(union)
                    .fund(fund)
                    .amount(amount)
                    .source(Source.NOT_STATED)
                    .on(row.date())
                    .dateBasis(basis)
                    .build());
        } else { // where the money came from was not printed
            ledger.postOrThrow(Designation.builder()
                    .id(row.id() + "/own")
                    .into(union)
                    .fund(fund)
                    .amount(amount)
                    .on(row.date())
                    .dateBasis(basis)
                    .build());
        }
        Party receiver = receiver(row);
        if (receiver instanceof Party.UnsplitGroup || receiver instanceof Party.OfUnion) {
            Map<String, String> notes =
                    row.purpose().map(p -> Map.of("purpose", p)).orElse(Map.of());
            ledger.postOrThrow(GrantPayment.builder()
                    .putAllNotes(notes)
                    .id(row.id())
                    .from(union)
                    .to(receiver)
                    .fund(fund)
                    .amount(amount)
                    .on(row.date())
                    .dateBasis(basis)
                    .build());
        } else {
            ledger.postOrThrow(Disbursement.builder()
                    .id(row.id())
                    .from(union)
                    .to(receiver)
                    .fund(fund)
                    .amount(amount)
                    .purpose(row.purpose())
                    .on(row.date())
                    .dateBasis(basis)
                    .build());
        }
    }

    /** The receiver as printed; a group where the shares or the receivers themselves were not. */
    private Party receiver(ReliefRow row) {
        String name = row.receiver().or(row::receiverRemark).orElse("receivers " + NOT_PRINTED);
        return switch (row.receiverKind()) {
            case OUTSIDE_BODY -> Party.outside(name);
            case BENEFICIARIES ->
                row.receiverRemark()
                        .map(count -> Party.beneficiaries(Integer.parseInt(count)))
                        .orElseGet(Party::beneficiaries);
            case UNION -> Party.union(tree.findByName(name).get(0).id());
            case UNIONS_UNSPLIT, MIXED_UNSPLIT, NOT_PRINTED -> Party.group(name);
        };
    }

    /**
     * A fund of the giver's own for each name: that two unions print the same name, or none, does not make their money
     * one fund. A grant from a fund whose name was not printed is booked as of another kind (07).
     */
    private FundId fund(ReliefRow row) {
        String name = row.fund().orElse(NOT_PRINTED);
        return funds.computeIfAbsent(row.giverRegion() + "/" + name, id -> {
            Fund fund = Fund.of(id, name, row.fund().isPresent() ? GrantKind.SPECIAL : GrantKind.OTHER);
            ledger.postOrThrow(OpenFund.of("fund/" + id, fund));
            return fund.id();
        });
    }

    /** The union that gave, or the federation of the region whose unions did. */
    UnionId union(ReliefRow row) {
        return tree.findByCode(RegionCode.of(row.giverRegion())).orElseThrow().id();
    }

    private ReportedFigure figure(ReliefRow row) {
        return ReportedFigure.builder()
                .id(row.id())
                .printed(row.printed())
                .who(row.giver())
                .union(union(row))
                .scope(scope(row))
                .addAllLevels(levels(row))
                .addAllFurtherUnions(furtherUnions(row))
                .what(row.what())
                .date(row.date())
                .dateBasis(row.dateBasis())
                .amount(row.amount())
                .status(row.status())
                .partOf(row.partOf())
                .partOfIsStated(row.partOfIsStated())
                .build();
    }

    /** Whom the figure is about; levels only where the print says which. */
    private static Scope scope(ReliefRow row) {
        if (row.scope().isEmpty()) {
            return Scope.UNION;
        }
        return levels(row).isEmpty() ? Scope.SUBTREE : Scope.LEVELS;
    }

    private static Set<UnionLevel> levels(ReliefRow row) {
        String scope = row.scope().orElse("");
        if (scope.startsWith("PROVINCIAL+CITY+COUNTY")) {
            return Set.of(UnionLevel.PROVINCIAL, UnionLevel.CITY, UnionLevel.COUNTY);
        }
        if (scope.startsWith("all levels")) {
            return EnumSet.allOf(UnionLevel.class);
        }
        return scope.startsWith("17 city unions") ? Set.of(UnionLevel.CITY) : Set.of();
    }

    /** 济源 is run by the province and no city; the article counts its federation with the cities. */
    private Set<UnionId> furtherUnions(ReliefRow row) {
        return row.scope().filter(s -> s.contains("419001")).isPresent()
                ? Set.of(tree.findByName("济源产城融合示范区总工会").get(0).id())
                : Set.of();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
