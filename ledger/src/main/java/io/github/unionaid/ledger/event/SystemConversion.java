package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * On 2022-01-01 a union's balances go from the accounts of the 2009 system to those of the 2021 one (新旧制度衔接). Its books
 * must be closed to 2021-12-31. Once for each union; cannot be reversed. Immutable and thread-safe.
 *
 * <pre>
 *   121, 13103 to 135   201, 202, 203 to 201   211, 225, 22203 to 215   221 to 211   22201, 22202 to 21201, 21202
 *   231 to 221   301, 302, 311 to 30104, 30103, 30102   32103 to 311   321 else, 322 to 32205
 *   112 to 121   141 to 141 with Dr 331 Cr 30101 for it   331 to 33104 of a fiscal fund, 32104 of one of a special kind, 32205 else
 *   every other account to that of the same number
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "book", "carriedTo", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("system-conversion")
@JsonSerialize(as = ImmutableSystemConversion.class)
@JsonDeserialize(as = ImmutableSystemConversion.class)
public abstract non-sealed class SystemConversion implements Event {

    SystemConversion() {}

    /** Whose books. */
    public abstract UnionId book();

    /** Where the result 331 of a fund goes, if not as above: 33104 or 33205 of a fiscal fund, 32104 or 32205 of another. */
    @Value.NaturalOrder
    public abstract SortedMap<FundId, AccountCode> carriedTo();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.systemConversion(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableSystemConversion.Builder {
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
