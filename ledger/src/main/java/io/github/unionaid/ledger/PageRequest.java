package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.AsOf;
import java.util.Optional;

/**
 * Which page to give. Immutable and thread-safe.
 *
 * <pre>{@code
 * Optional<PageRequest> request = Optional.of(PageRequest.first(100));
 * while (request.isPresent()) {
 *   Page<Transaction> page = view.transactions(query, request.get());
 *   page.items().forEach(...);
 *   request = page.next().map(request.get()::at);
 * }
 * }</pre>
 *
 * @param limit the most items on the page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page begins; empty for the first page
 */
public record PageRequest(int limit, Optional<PageCursor> cursor) {

    /** The most items of a page. */
    public static final int MAX_LIMIT = 10_000;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is outside its range
     */
    public PageRequest {
        checkArgument(limit >= 1 && limit <= MAX_LIMIT, "page of up to %s items; expected 1 to %s", limit, MAX_LIMIT);
    }

    /**
     * Asks for the first page.
     *
     * @throws IllegalArgumentException if {@code limit} is outside its range
     */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** Asks for the page that begins at {@code cursor}, of up to as many items as this one. */
    public PageRequest at(PageCursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }

    /**
     * The last sequence number that counts in a view that ends at {@code end}.
     *
     * @throws IllegalArgumentException if the cursor is of a later view
     */
    int known(AsOf asOf, int end) {
        long known = Math.min(asOf.sequence(), end);
        if (cursor.isPresent()) {
            long knownAt = cursor.get().knownAt();
            checkArgument(knownAt <= end, "page %s is of a later view; this one ends at %s", cursor.get(), end);
            known = Math.min(known, knownAt);
        }
        return (int) known;
    }
}
