package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Aid leaves the tree: to people or to an outside body (支出). Immutable and thread-safe.
 *
 * <pre>
 *                        2009   2021
 *   hardship         Dr  50204  50404   Cr 102
 *   warmth           Dr  50205  50405   Cr 102
 *   protection       Dr  50202  50402   Cr 102
 *   member condolence Dr 50104  50105   Cr 102
 *   other aid        Dr  50206  50406   Cr 102
 *   outside support  Dr  508    510     Cr 102
 *   paid by the treasury              Cr 404 in 2009, 40401 in 2021
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "from",
    "to",
    "fund",
    "amount",
    "aid",
    "purpose",
    "chargedTo",
    "byTreasury",
    "onCards",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("disbursement")
@JsonSerialize(as = ImmutableDisbursement.class)
@JsonDeserialize(as = ImmutableDisbursement.class)
public abstract non-sealed class Disbursement implements CashEvent, AidEvent {

    Disbursement() {}

    /** The most characters of a purpose. */
    public static final int MAX_PURPOSE = 200;

    /** Whose money. */
    public abstract UnionId from();

    /** People or an outside body. */
    public abstract Party to();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /** What it is for; {@link AidKind#OTHER} unless set, to an outside body {@link AidKind#OUTSIDE_SUPPORT}. */
    @Override
    @Value.Default
    public AidKind aid() {
        return to() instanceof Party.OutsideBody ? AidKind.OUTSIDE_SUPPORT : AidKind.OTHER;
    }

    /**
     * The purpose in words (用途), by which deliveries are told apart; at most {@value #MAX_PURPOSE} characters; one of
     * the fund's, if it has any.
     */
    @Override
    public abstract Optional<String> purpose();

    /**
     * The account to charge instead of the one that {@link #aid} gives: an expense, or aid out of a reserve (专用基金,
     * 后备金). In the chart of the system in force on the date, without details of its own, and no account of grants.
     */
    public abstract Optional<AccountCode> chargedTo();

    /**
     * Whether the treasury paid it at once (财政直接支付): the income 404 in 2009, 40401 in 2021, stands for the money
     * account; raised and delivered in one. Only out of a fiscal fund. False unless set.
     */
    @Value.Default
    public boolean byTreasury() {
        return false;
    }

    /**
     * Whether it was loaded onto cards that pay for stated things or at stated places alone (限定用途卡); false unless set.
     */
    @Value.Default
    public boolean onCards() {
        return false;
    }

    @Value.Check
    void checkPurpose() {
        checkPurpose(id(), purpose());
    }

    static void checkPurpose(EventId event, Optional<String> purpose) {
        purpose.ifPresent(p -> ClientText.check("purpose of " + event, p, MAX_PURPOSE));
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.disbursement(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableDisbursement.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is blank, too long or has a control character
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }
    }
}
