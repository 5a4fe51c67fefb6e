package io.github.unionaid.ledger.book;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.Sets;
import io.github.unionaid.core.text.ClientText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * An earmark of money (专项资金), like 疫情防控专项资金. Every posting carries one, and every fund balances by itself in
 * every union's books. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "kind", "sourceClass", "purposes", "until", "alsoAllows", "noticesBind"})
@JsonSerialize(as = ImmutableFund.class)
@JsonDeserialize(as = ImmutableFund.class)
public abstract class Fund {

    /** The most characters of a name. */
    public static final int MAX_NAME_LENGTH = 200;

    /** The most purposes. */
    public static final int MAX_PURPOSES = 100;

    private static final Set<TransferKind> OPTIONAL_TRANSFERS =
            Sets.immutableEnumSet(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN);

    Fund() {}

    /** The id. */
    public abstract FundId id();

    /** The name as printed; not blank, at most {@value #MAX_NAME_LENGTH} characters. */
    public abstract String name();

    /** What grants out of it are given for; decides their accounts. */
    public abstract GrantKind kind();

    /** Where its money comes from; {@link SourceClass#OTHER} unless set. */
    @Value.Default
    public SourceClass sourceClass() {
        return SourceClass.OTHER;
    }

    /**
     * What may be delivered out of it (用途): a disbursement or an issue of goods names one of these, in the same words.
     * Anything if empty; at most {@value #MAX_PURPOSES}, in the order of the texts.
     */
    @Value.NaturalOrder
    public abstract SortedSet<String> purposes();

    /**
     * The last day on which it takes money in, grants, notices, delivers or buys; without end if empty. What is on the
     * way still arrives, goes back or bounces, and what is left may be moved to another fund; accruals, counts of stock
     * and entries that the caller writes are not held to it, nor is a payment under a notice: what was promised in time may
     * still be paid.
     */
    public abstract Optional<LocalDate> until();

    /**
     * Which transfers it may make beside grants, their returns and goods; of PEER, LOAN, REMIT, PASSDOWN. None unless
     * set: an earmark rarely goes to a neighbour.
     */
    @Value.NaturalOrder
    public abstract SortedSet<TransferKind> alsoAllows();

    /** Whether what is noticed and not yet paid may not be spent otherwise; false unless set. */
    @Value.Default
    public boolean noticesBind() {
        return false;
    }

    /** Whether aid may be delivered for a purpose; without one only out of a fund that is for anything. */
    public final boolean isFor(Optional<String> purpose) {
        return purposes().isEmpty()
                || purpose.filter(p -> purposes().contains(p)).isPresent();
    }

    @Value.Check
    void check() {
        ClientText.check("name of fund " + id(), name(), MAX_NAME_LENGTH);
        checkArgument(
                purposes().size() <= MAX_PURPOSES,
                "fund %s has %s purposes; the most is %s",
                id(),
                purposes().size(),
                MAX_PURPOSES);
        purposes().forEach(p -> ClientText.check("purpose of fund " + id(), p, MAX_NAME_LENGTH));
        checkArgument(
                OPTIONAL_TRANSFERS.containsAll(alsoAllows()),
                "fund %s also allows %s; expected some of %s",
                id(),
                alsoAllows(),
                OPTIONAL_TRANSFERS);
    }

    /**
     * Returns a fund of other than government money.
     *
     * @throws IllegalArgumentException if id or name is not valid
     */
    public static Fund of(String id, String name, GrantKind kind) {
        return builder().id(id).name(name).kind(kind).build();
    }

    /**
     * Returns a fund of government money (财政拨款).
     *
     * @throws IllegalArgumentException if id or name is not valid
     */
    public static Fund fiscal(String id, String name, GrantKind kind) {
        return builder()
                .id(id)
                .name(name)
                .kind(kind)
                .sourceClass(SourceClass.FISCAL)
                .build();
    }

    /** Returns a builder; id, name and kind must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Fund}. Not thread-safe. */
    public static final class Builder extends ImmutableFund.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is not valid
         */
        public Builder id(String id) {
            return id(FundId.of(id));
        }
    }
}
