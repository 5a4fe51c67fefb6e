package io.github.unionaid.core.amount;

/** Two amounts of different assets were to be added or compared. */
public final class AssetMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Amount first;
    private final Amount second;

    AssetMismatchException(Amount first, Amount second) {
        super("cannot combine %s of %s with %s of %s".formatted(first, first.asset(), second, second.asset()));
        this.first = first;
        this.second = second;
    }

    /** The amount whose method was called. */
    public Amount first() {
        return first;
    }

    /** The amount that was passed. */
    public Amount second() {
        return second;
    }
}
