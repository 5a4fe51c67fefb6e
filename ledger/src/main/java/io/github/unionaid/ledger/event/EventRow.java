package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Optional;

/**
 * The fixed-width row of a common event: {@value #WORDS} words of 64 bits, 64 bytes. It is the line of an {@link
 * EventBatch} and what the ledger checks; what it keeps is like it but for the named event, which stands as its sequence
 * number in word 5, and what it writes to the journal begins with the same words. Unions and funds stand as the numbers
 * that the ledger gives them. The order of the constants that traits are made of is part of the journal's format: new ones
 * come last.
 *
 * <pre>
 *   word 0  id, high half           4  book, the union that pays or receives; other union
 *        1  id, low half            5  fund; head count
 *        2  amount in fen           6  id of the named event, high half
 *        3  day; traits             7  id of the named event, low half
 * </pre>
 *
 * <p>Where a word has two parts the first is its upper half. Traits are the type of event and its choices, a few bits
 * each.
 */
public final class EventRow {
    /** How many words a row has. */
    public static final int WORDS = 8;

    /** Where the upper half of the id stands. */
    public static final int ID_HIGH = 0;

    /** Where the lower half of the id stands. */
    public static final int ID_LOW = 1;

    /** Where the amount stands. */
    public static final int AMOUNT = 2;

    /** Where day and traits stand. */
    public static final int DAY_TRAITS = 3;

    /** Where the book and the other union stand. */
    public static final int BOOK_OTHER = 4;

    /** Where fund and head count stand. */
    public static final int FUND_PEOPLE = 5;

    /** Where the upper half of the named event's id stands. */
    public static final int NAMED_HIGH = 6;

    /** Where the lower half of the named event's id stands. */
    public static final int NAMED_LOW = 7;

    private static final Type[] TYPES = Type.values();
    private static final GrantKind[] KINDS = GrantKind.values();
    private static final Means[] MEANS = Means.values();
    private static final DateBasis[] BASES = DateBasis.values();
    private static final Source[] SOURCES = Source.values();
    private static final AidKind[] AIDS = AidKind.values();

    private static final int KIND_AT = 4;
    private static final int MEANS_AT = 8;
    private static final int BASIS_AT = 10;
    private static final int SOURCE_AT = 12;
    private static final int AID_AT = 16;
    private static final int END_AT = 20;
    private static final int FOUR_BITS = 0xF;
    private static final int TWO_BITS = 0x3;

    private EventRow() {}

    /** Which event a row is. */
    public enum Type {
        /** An event that stands beside the row as an object. */
        OBJECT,
        /** {@link Receipt}. */
        RECEIPT,
        /** {@link GrantPayment} to a union. */
        GRANT_PAYMENT,
        /** {@link GrantArrival}. */
        GRANT_ARRIVAL,
        /** {@link DirectGrant}. */
        DIRECT_GRANT,
        /** {@link GrantReturn}. */
        GRANT_RETURN,
        /** {@link GrantReturnArrival}. */
        GRANT_RETURN_ARRIVAL,
        /** {@link Disbursement} to beneficiaries. */
        DISBURSEMENT;

        /** Whether it names another event, and has union and fund from that one. */
        public boolean names() {
            return this == GRANT_ARRIVAL || this == GRANT_RETURN || this == GRANT_RETURN_ARRIVAL;
        }

        /** Whether it states its union and fund itself. */
        public boolean hasFund() {
            return this != OBJECT && !names();
        }
    }

    /** Two halves in one word. */
    public static long word(int upper, int lower) {
        return ((long) upper << Integer.SIZE) | (lower & 0xFFFF_FFFFL);
    }

    /** The upper half of a word. */
    public static int upper(long word) {
        return (int) (word >>> Integer.SIZE);
    }

    /** The lower half of a word. */
    public static int lower(long word) {
        return (int) word;
    }

    /** The traits of a type, with everything else as if unset. */
    public static int traits(Type type) {
        return type.ordinal();
    }

    /** The traits with a kind of grant. */
    public static int with(int traits, GrantKind kind) {
        return put(traits, KIND_AT, FOUR_BITS, kind.ordinal() + 1);
    }

    /** The traits with means. */
    public static int with(int traits, Means means) {
        return put(traits, MEANS_AT, TWO_BITS, means.ordinal());
    }

    /** The traits with what is known of the date. */
    public static int with(int traits, DateBasis basis) {
        return put(traits, BASIS_AT, TWO_BITS, basis.ordinal());
    }

    /** The traits with a source. */
    public static int with(int traits, Source source) {
        return put(traits, SOURCE_AT, FOUR_BITS, source.ordinal());
    }

    /** The traits with what a disbursement is for. */
    public static int with(int traits, AidKind aid) {
        return put(traits, AID_AT, FOUR_BITS, aid.ordinal());
    }

    /**
     * Checks that the traits have nothing but choices that there are, and returns the type. Whether the type has such a
     * choice is not checked.
     *
     * @throws IllegalArgumentException naming what is not there
     */
    public static Type checkTraits(int traits) {
        check("type of event", traits & FOUR_BITS, TYPES.length);
        check("kind of grant", traits >>> KIND_AT & FOUR_BITS, KINDS.length + 1);
        check("means", traits >>> MEANS_AT & TWO_BITS, MEANS.length);
        check("date basis", traits >>> BASIS_AT & TWO_BITS, BASES.length);
        check("source", traits >>> SOURCE_AT & FOUR_BITS, SOURCES.length);
        check("aid", traits >>> AID_AT & FOUR_BITS, AIDS.length);
        check("rest of the traits", traits >>> END_AT, 1);
        return type(traits);
    }

    private static void check(String what, int number, int numbers) {
        checkArgument(number < numbers, "has %s number %s; expected 0 to %s", what, number, numbers - 1);
    }

    /** The type of event. */
    public static Type type(int traits) {
        return TYPES[traits & FOUR_BITS];
    }

    /** What a grant is given for, if it is stated. */
    public static Optional<GrantKind> kind(int traits) {
        int number = traits >>> KIND_AT & FOUR_BITS;
        return number == 0 ? Optional.empty() : Optional.of(KINDS[number - 1]);
    }

    /** What a grant is given for, or if that is not stated something else. */
    public static GrantKind kindOr(int traits, GrantKind otherwise) {
        int number = (traits >>> KIND_AT) & FOUR_BITS;
        return number == 0 ? otherwise : KINDS[number - 1];
    }

    /** Through which money account. */
    public static Means means(int traits) {
        return MEANS[traits >>> MEANS_AT & TWO_BITS];
    }

    /** What is known of the date. */
    public static DateBasis basis(int traits) {
        return BASES[traits >>> BASIS_AT & TWO_BITS];
    }

    /** Where a receipt comes from. */
    public static Source source(int traits) {
        return SOURCES[traits >>> SOURCE_AT & FOUR_BITS];
    }

    /** What a disbursement is for. */
    public static AidKind aid(int traits) {
        return AIDS[traits >>> AID_AT & FOUR_BITS];
    }

    private static int put(int traits, int at, int mask, int value) {
        return (traits & ~(mask << at)) | (value << at);
    }
}
