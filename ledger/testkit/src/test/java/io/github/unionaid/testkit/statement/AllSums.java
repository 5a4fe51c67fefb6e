package io.github.unionaid.testkit.statement;

import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.LineEntry;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every way in which a line is the sum of lines of the other side, by trying all subsets. */
final class AllSums {

    private AllSums() {}

    static List<Set<BookLine>> of(List<BookLine> lines, int before, int after, int maxParts) {
        List<Set<BookLine>> found = new ArrayList<>();
        for (BookLine total : lines) {
            List<BookLine> near = lines.stream()
                    .filter(l -> l.entry() != total.entry() && fits(total, l, before, after))
                    .toList();
            for (int bits = 0; bits < 1 << near.size(); bits++) {
                Set<BookLine> parts = new HashSet<>();
                long sum = 0;
                for (int i = 0; i < near.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        parts.add(near.get(i));
                        sum += near.get(i).amount().minor();
                    }
                }
                if (parts.size() > 1
                        && parts.size() <= maxParts
                        && sum == total.amount().minor()) {
                    parts.add(total);
                    found.add(parts);
                }
            }
        }
        return found;
    }

    private static boolean fits(BookLine one, BookLine other, int before, int after) {
        BookLine paid = one.entry() == LineEntry.PAYMENT ? one : other;
        BookLine arrived = one.entry() == LineEntry.PAYMENT ? other : one;
        long days = ChronoUnit.DAYS.between(paid.date(), arrived.date());
        return days >= -before && days <= after;
    }
}
