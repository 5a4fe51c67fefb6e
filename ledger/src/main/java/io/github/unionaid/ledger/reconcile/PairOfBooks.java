package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Our book of dealings with another union against a statement of that union's book, by dealing. */
final class PairOfBooks {
    /** Both books are right. */
    private static final Set<DifferenceKind> NO_ERROR =
            EnumSet.of(DifferenceKind.IN_TRANSIT, DifferenceKind.RECEIVER_CHANGED);

    private final Books books;
    private final UnionId kept;
    private final UnionId other;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Dealing, Sides> dealings = new LinkedHashMap<>();
    private final Map<Dealing, LocalDate> latest = new HashMap<>();

    /** What is given by one of the two, of one kind and fund; with what goes back. */
    private record Dealing(TransferKind kind, UnionId giver, FundId fund) {}

    /** What both books say, in fen, what came back taken off; and in what they differ. */
    private static final class Sides {
        long given;
        long received;
        long inTransit;
        boolean judged;
        final List<Difference> differences = new ArrayList<>();

        long net() {
            return given - received - inTransit;
        }
    }

    PairOfBooks(Books books, BookStatement ours, StatementMatching matching) {
        this.books = books;
        this.kept = matching.one();
        this.other = matching.other();
        this.from = matching.from();
        this.to = matching.to();
        for (PairSummary sum : matching.summaries()) {
            add(sum);
        }
        for (Difference difference : matching.differences()) {
            if (!NO_ERROR.contains(difference.kind())
                    && difference.amount().asset().isMoney()) {
                concerned(difference)
                        .forEach(dealing -> sides(dealing).differences.add(difference));
            }
        }
        for (BookLine line : ours.lines()) {
            dealing(line.transfer(), line.direction(), kept, line.fund())
                    .ifPresent(d -> latest.merge(d, line.date(), (a, b) -> a.isAfter(b) ? a : b));
        }
    }

    private Sides sides(Dealing dealing) {
        return dealings.computeIfAbsent(dealing, d -> new Sides());
    }

    /** The dealing that a transfer belongs to; empty if books do not mirror it. */
    private Optional<Dealing> dealing(TransferKind transfer, Direction direction, UnionId book, FundId fund) {
        UnionId counterparty = book.equals(kept) ? other : kept;
        boolean bookGives = (direction == Direction.GIVEN) != Mirrors.isBack(transfer);
        return Mirrors.dealing(transfer).map(kind -> new Dealing(kind, bookGives ? book : counterparty, fund));
    }

    private void add(PairSummary sum) {
        if (!sum.saidByOne().asset().isMoney()) {
            return;
        }
        dealing(sum.transfer(), sum.direction(), kept, sum.fund()).ifPresent(dealing -> {
            Sides sides = sides(dealing);
            boolean back = Mirrors.isBack(sum.transfer());
            sides.given += back ? -sum.receiverSays().minor() : sum.payerSays().minor();
            sides.received +=
                    back ? -sum.payerSays().minor() : sum.receiverSays().minor();
            sides.inTransit += sum.inTransit().minor();
        });
    }

    private Set<Dealing> concerned(Difference difference) {
        Set<Dealing> concerned = new LinkedHashSet<>();
        difference
                .parts()
                .forEach(p ->
                        dealing(p.transfer(), p.direction(), kept, p.fund()).ifPresent(concerned::add));
        difference
                .ofOne()
                .forEach(l ->
                        dealing(l.transfer(), l.direction(), kept, l.fund()).ifPresent(concerned::add));
        difference
                .ofOther()
                .forEach(l ->
                        dealing(l.transfer(), l.direction(), other, l.fund()).ifPresent(concerned::add));
        return concerned;
    }

    /** The dealings that have not been judged: of which our book has nothing. */
    List<UnverifiedPair> others() {
        List<UnverifiedPair> others = new ArrayList<>();
        dealings.forEach((dealing, sides) -> {
            if (!sides.judged) {
                UnionId receiver = dealing.giver().equals(kept) ? other : kept;
                others.add(new UnverifiedPair(dealing.kind(), dealing.giver(), receiver, dealing.fund(), Amount.ZERO));
            }
        });
        return others;
    }

    /** Says of a pair that it is verified, or in what it differs; false if the statement ends too early to tell. */
    boolean judge(UnverifiedPair pair, List<VerifiedPair> verified, List<Finding> found) {
        Dealing dealing = new Dealing(pair.dealing(), pair.upper(), pair.fund());
        Sides sides = sides(dealing);
        sides.judged = true;
        @Nullable LocalDate last = latest.get(dealing);
        if (last != null && last.isAfter(to)) {
            return false;
        }
        if (sides.differences.isEmpty() && sides.net() == 0) {
            verified.add(new VerifiedPair(
                    pair.dealing(),
                    pair.upper(),
                    pair.lower(),
                    pair.fund(),
                    pair.booked(),
                    Amount.fen(sides.inTransit),
                    from,
                    to));
        } else {
            found.add(finding(pair, sides));
        }
        return true;
    }

    private Finding finding(UnverifiedPair pair, Sides sides) {
        long gross = sides.differences.stream()
                .mapToLong(d -> Math.abs(d.amount().minor()))
                .sum();
        SortedMap<Long, Finding.Evidence> evidence = new TreeMap<>(); // ids of the other book are none of this ledger's
        sides.differences.stream()
                .flatMap(d -> d.ofOne().stream())
                .map(BookLine::id)
                .forEach(id -> addTo(evidence, id));
        return Finding.builder()
                .figure(PairCheck.giver(pair.dealing()), sides.given)
                .figure(PairCheck.receiver(pair.dealing()), sides.received)
                .figure(FigureName.IN_TRANSIT, sides.inTransit)
                .differences(sides.net(), Math.max(gross, Math.abs(sides.net())))
                .wrong(FindingKind.STATEMENT_DIFFERS)
                .node(books.union(pair.upper()))
                .counterparty(books.union(pair.lower()))
                .fund(pair.fund())
                .addAllTransactions(evidence.values())
                .build();
    }

    private void addTo(SortedMap<Long, Finding.Evidence> evidence, EventId id) {
        books.view
                .transaction(id)
                .map(Transaction::sequence)
                .ifPresent(s -> evidence.put(s, new Finding.Evidence(s, id)));
    }
}
