package io.github.unionaid.ledger.journal;

/** A journal cannot be read or written; says at which record. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long place;

    /** Says what is wrong at the record of that place. */
    public JournalException(long place, String message) {
        super("journal record " + place + ": " + message);
        this.place = place;
    }

    /** Says what is wrong at the record of that place, and why. */
    public JournalException(long place, String message, Throwable cause) {
        super("journal record " + place + ": " + message, cause);
        this.place = place;
    }

    /** The place of the record, from 0. */
    public long place() {
        return place;
    }
}
