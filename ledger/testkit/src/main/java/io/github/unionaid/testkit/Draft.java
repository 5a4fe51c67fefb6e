package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event in the making, of any type: what does not belong to the type is left out of the event. */
final class Draft {

    /** The types of event; of 100 steps about {@code weight} are of the type. */
    enum Type {
        RECEIPT(12),
        DESIGNATION(7),
        PAYMENT(16),
        ARRIVAL(17),
        DIRECT(8),
        RETURN(10),
        RETURN_ARRIVAL(10),
        DISBURSEMENT(9),
        REVERSAL(8),
        OPEN_FUND(3);

        final int weight;

        Type(int weight) {
            this.weight = weight;
        }
    }

    final Type type;
    EventId id;
    LocalDate on;
    DateBasis basis = DateBasis.ON;
    Optional<String> voucher = Optional.empty();
    Optional<String> documentHash = Optional.empty();
    Optional<String> by = Optional.empty();
    final Map<String, String> notes = new TreeMap<>();

    UnionId union; // whose books
    Party to;
    Fund fund;
    Optional<FundId> fromFund = Optional.empty();
    Amount amount = Amount.ZERO;
    EventId named;
    Source source = Source.NOT_STATED;
    AidKind aid = AidKind.OTHER;
    Optional<AccountCode> chargedTo = Optional.empty();
    Optional<GrantKind> kind = Optional.empty();

    Model.@Nullable Transfer transfer; // that it makes or is a leg of

    @Nullable
    Draft target; // that it reverses

    Draft(Type type, EventId id, LocalDate on, UnionId union, Fund fund) {
        this.type = type;
        this.id = id;
        this.on = on;
        this.union = union;
        this.to = Party.union(union);
        this.fund = fund;
        this.named = id;
    }

    UnionId receiver() {
        return to instanceof Party.OfUnion of ? of.id() : union;
    }
}
