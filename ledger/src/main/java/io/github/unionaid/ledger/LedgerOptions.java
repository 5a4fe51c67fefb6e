package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.event.EventScreen;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What a ledger is opened with. All but clock and screen is written to the journal and stays with the ledger. Immutable;
 * as thread-safe as clock and screen.
 */
@Value.Immutable
public abstract class LedgerOptions {

    /** Asia/Shanghai. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    LedgerOptions() {}

    /** A name for the ledger, at most 64 characters; {@code ledger} unless set. */
    @Value.Default
    public String ledgerId() {
        return "ledger";
    }

    /**
     * The unions through time. An event names unions as they are on its date; one that is no more takes no events, and
     * what it had counts at the union that has its {@linkplain UnionRegister#booksOf books}. If the books are to begin
     * before the register does, {@link UnionRegister#begunOn} lets its first tree hold earlier.
     */
    public abstract UnionRegister register();

    /** Stamps each record. The ledger reads no other clock, and never decides by how much time has passed. */
    public abstract InstantSource clock();

    /** In which the instant of recording has its date; {@link #DEFAULT_ZONE} unless set. */
    @Value.Default
    public ZoneId zone() {
        return DEFAULT_ZONE;
    }

    /** Asked for every new event before the ledger looks at it; lets everything in unless set. Not in the journal. */
    @Value.Default
    public EventScreen screen() {
        return EventScreen.NONE;
    }

    /** The unions whose books this ledger keeps, by ascending id; all if empty. Every other union is foreign to it. */
    @Value.NaturalOrder
    public abstract SortedSet<UnionId> keptBooks();

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the id is blank or too long, or kept books are of unknown unions
     */
    @Value.Check
    void check() {
        ClientText.check("ledger id", ledgerId(), 64);
        List<UnionId> unknown =
                keptBooks().stream().filter(u -> !register().contains(u)).toList();
        checkArgument(unknown.isEmpty(), "kept books of unions that the register does not have: %s", unknown);
    }

    /** Returns the options of a ledger that keeps all books. */
    public static LedgerOptions of(UnionRegister register, InstantSource clock) {
        return builder().register(register).clock(clock).build();
    }

    /** Returns a builder; register and clock must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the options. Not thread-safe. */
    public static final class Builder extends ImmutableLedgerOptions.Builder {
        Builder() {}

        /**
         * Adds unions whose books are kept.
         *
         * @throws IllegalArgumentException if there are none: a ledger that keeps no books is a mistake, and none set
         *     means all
         */
        public Builder keptBooks(Collection<UnionId> unions) {
            checkArgument(!unions.isEmpty(), "a ledger that keeps no books; expected one union at least");
            addAllKeptBooks(unions);
            return this;
        }
    }
}
