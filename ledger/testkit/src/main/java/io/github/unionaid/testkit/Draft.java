package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Share;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making, of any type: what does not belong to the type is left out of the event. It knows what it does
 * to the {@link Model}, and in which ways it could be wrong.
 */
final class Draft {
    final DraftType type;
    private final Function<Draft, Event> maker;
    EventId id;
    LocalDate on;
    DateBasis basis = DateBasis.ON;
    Optional<String> voucher = Optional.empty();
    Optional<String> documentHash = Optional.empty();
    Optional<String> by = Optional.empty();
    final Map<String, String> notes = new TreeMap<>();
    Means means = Means.BANK;

    UnionId union; // whose books
    Party to;
    Fund fund;
    Optional<FundId> fromFund = Optional.empty();
    Amount amount = Amount.ZERO;
    Amount cost = Amount.ZERO;
    EventId named;
    Source source = Source.NOT_STATED;
    AidKind aid = AidKind.OTHER;
    Optional<String> purpose = Optional.empty();
    boolean byTreasury;
    boolean onCards;
    Optional<AccountCode> chargedTo = Optional.empty();
    Optional<GrantKind> kind = Optional.empty();
    TransferKind transfer = TransferKind.LOAN;
    final List<Share> shares = new ArrayList<>();
    Function<Draft, List<EntryLine>> lines = d -> List.of();
    final NavigableSet<UnionId> books = new TreeSet<>();
    final List<UnionChange> changes = new ArrayList<>();
    Optional<UnionId> gone = Optional.empty(); // hands its books over
    boolean allFunds;
    final List<EventId> alsoMatched = new ArrayList<>(); // beside what it names
    final List<EventId> theirs = new ArrayList<>();

    /** What it names, but for a reversal; null for nothing. */
    @Nullable
    Leg leg;

    /** What others may name it as; null for nothing. */
    @Nullable
    Leg makes;

    /** What it reverses; null for nothing. */
    @Nullable
    Draft target;

    /** Whether the day is the only one for it. */
    boolean dayBound;

    /** Whether a ledger would probably accept it, if nothing is twisted. */
    boolean likely = true;

    /** What it does beside its effects. */
    Consumer<Model> then = m -> {};

    final List<Pool.Effect> effects = new ArrayList<>();
    final List<Runnable> wrongs = new ArrayList<>();

    Draft(DraftType type, EventId id, LocalDate on, UnionId union, Fund fund, Function<Draft, Event> maker) {
        this.type = type;
        this.id = id;
        this.on = on;
        this.union = union;
        this.to = Party.union(union);
        this.fund = fund;
        this.named = id;
        this.maker = maker;
    }

    Event make() {
        return maker.apply(this);
    }

    UnionId receiver() {
        return to instanceof Party.OfUnion of ? of.id() : union;
    }

    boolean names() {
        return leg != null || target != null;
    }

    /** The date before which it cannot be. */
    LocalDate namedDate() {
        return target != null ? target.on : leg != null ? leg.on() : LocalDate.MIN;
    }

    /** Adds what it adds to a pool, or if negative takes from it. */
    void moves(Pool pool, long by) {
        effects.add(new Pool.Effect(pool, by));
    }

    void adds(Pool pool) {
        moves(pool, amount.minor());
    }

    void takes(Pool pool) {
        moves(pool, -amount.minor());
    }

    /** Adds one way to be wrong. */
    void wrong(Runnable way) {
        wrongs.add(way);
    }

    /** Adds one way to be wrong with one of some unions, if there are any. */
    void wrongTo(List<UnionId> unions, int number, Consumer<UnionId> way) {
        if (!unions.isEmpty()) {
            wrongs.add(() -> way.accept(Turn.choose(unions, number)));
        }
    }
}
