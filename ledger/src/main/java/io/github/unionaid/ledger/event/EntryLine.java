package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A line that the caller writes, in an opening balance or a free entry. Immutable and thread-safe. */
@Value.Immutable
@JsonPropertyOrder({"code", "fund", "side", "amount", "counterparty", "flow"})
@JsonSerialize(as = ImmutableEntryLine.class)
@JsonDeserialize(as = ImmutableEntryLine.class)
public abstract class EntryLine {

    EntryLine() {}

    /** The account; in the chart of the system in force on the date, and without details of its own. */
    public abstract AccountCode code();

    /** The fund. */
    public abstract FundId fund();

    /** Debit or credit. */
    public abstract Side side();

    /** How much; positive. */
    public abstract Amount amount();

    /** The union whose books mirror the account; only in an opening balance. */
    public abstract Optional<UnionId> counterparty();

    /**
     * Of a line of a free entry on a {@linkplain io.github.unionaid.ledger.chart.Chart#entersHeld money account}, what
     * moved: RAISED, UNSTATED or REASSIGNED for a debit, DELIVERED, PURCHASED or REASSIGNED for a credit. Empty for a
     * line that a line on another money account of the fund undoes.
     */
    public abstract Optional<FlowKind> flow();

    /** Checks that an event has lines, and not too many. */
    static void check(EventId event, List<EntryLine> lines) {
        checkArgument(
                !lines.isEmpty() && lines.size() <= JournalEntry.MAX_LINES,
                "%s has %s lines; expected 1 to %s",
                event,
                lines.size(),
                JournalEntry.MAX_LINES);
    }

    /** Returns a debit without counterparty and flow. */
    public static EntryLine debit(AccountCode code, FundId fund, Amount amount) {
        return builder().code(code).fund(fund).side(Side.DEBIT).amount(amount).build();
    }

    /** Returns a credit without counterparty and flow. */
    public static EntryLine credit(AccountCode code, FundId fund, Amount amount) {
        return builder().code(code).fund(fund).side(Side.CREDIT).amount(amount).build();
    }

    /** Returns a builder; all but counterparty and flow must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of an {@link EntryLine}. Not thread-safe. */
    public static final class Builder extends ImmutableEntryLine.Builder {
        Builder() {}
    }
}
