package io.github.unionaid.ledger.statement;

/** The digest in a file is not that of what stands there: the statement was altered on its way. */
final class DigestMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private DigestMismatch(String stated, String found) {
        super("the digest is stated as " + stated + " and is " + found + ": the statement is not as it was written");
    }

    static void check(String stated, String found) {
        if (!stated.equals(found)) {
            throw new DigestMismatch(stated, found);
        }
    }
}
