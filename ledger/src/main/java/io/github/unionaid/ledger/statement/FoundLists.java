package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.engine.LazyList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches and differences as objects, made when they are asked for. Immutable and thread-safe. */
final class FoundLists {
    private static final MatchRule[] RULES = MatchRule.values();
    private static final DifferenceKind[] KINDS = DifferenceKind.values();
    private static final int ORDER_BITS = 26;

    private final Columns columns;
    private final Groups matches;
    private final Groups differences;
    private final List<Difference> accruals;
    private final long[] order;

    FoundLists(Explained explained, List<Difference> accruals) {
        this.columns = explained.columns;
        this.matches = explained.matches;
        this.differences = explained.differences;
        this.accruals = accruals;
        this.order = order();
    }

    /** By kind, of one kind by the date of the first line. */
    private long[] order() {
        long[] sorted = new long[differences.size() + accruals.size()];
        for (int i = 0; i < sorted.length; i++) {
            boolean accrual = i >= differences.size();
            long kind = accrual ? accruals.get(i - differences.size()).kind().ordinal() : differences.code(i);
            long day = (accrual ? 0 : firstDay(i)) - (long) Integer.MIN_VALUE;
            sorted[i] = kind << 58 | day << ORDER_BITS | i;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int firstDay(int group) {
        int first = Integer.MAX_VALUE;
        for (int i = differences.lineBegin(group); i < differences.lineEnd(group); i++) {
            if (!differences.isCandidate(i)) {
                first = Math.min(first, columns.day[differences.place(i)]);
            }
        }
        return first == Integer.MAX_VALUE ? columns.start : first;
    }

    List<Match> matches() {
        return new LazyList<>(matches.size(), this::match);
    }

    List<Difference> differences() {
        return new LazyList<>(order.length, this::difference);
    }

    private Match match(int group) {
        List<BookLine> one = new ArrayList<>();
        List<BookLine> other = new ArrayList<>();
        lines(matches, group, false, one, other);
        int key = columns.key[matches.place(matches.lineBegin(group))];
        return new Match(RULES[matches.code(group)], one, other, amount(key, matches.amount(group)));
    }

    private void lines(Groups groups, int group, boolean candidates, List<BookLine> one, List<BookLine> other) {
        int[] places = new int[groups.lineEnd(group) - groups.lineBegin(group)];
        int count = 0;
        for (int i = groups.lineBegin(group); i < groups.lineEnd(group); i++) {
            if (groups.isCandidate(i) == candidates) {
                places[count++] = groups.place(i);
            }
        }
        Arrays.sort(places, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                (columns.isOfOther(places[i]) ? other : one).add(columns.line(places[i]));
            }
        }
    }

    private Amount amount(int key, long minor) {
        return Amount.of(columns.keys.get(key).asset(), minor);
    }

    private Difference difference(int index) {
        int group = (int) (order[index] & ((1 << ORDER_BITS) - 1));
        if (group >= differences.size()) {
            return accruals.get(group - differences.size());
        }
        List<BookLine> one = new ArrayList<>();
        List<BookLine> other = new ArrayList<>();
        List<BookLine> candidatesOfOne = new ArrayList<>();
        List<BookLine> candidatesOfOther = new ArrayList<>();
        lines(differences, group, false, one, other);
        lines(differences, group, true, candidatesOfOne, candidatesOfOther);
        Difference.Builder builder = Difference.builder()
                .kind(KINDS[differences.code(group)])
                .amount(amount(differences.partKey(differences.partBegin(group)), differences.amount(group)))
                .ageDays((int) (cutOff(one, other) - firstDay(group)))
                .one(columns.one.book())
                .other(columns.other.book())
                .addAllOfOne(one)
                .addAllOfOther(other)
                .addAllCandidatesOfOne(candidatesOfOne)
                .addAllCandidatesOfOther(candidatesOfOther);
        for (int i = differences.partBegin(group); i < differences.partEnd(group); i++) {
            if (differences.partAmount(i) != 0) {
                Keys.Key key = columns.keys.get(differences.partKey(i));
                builder.addPart(new Difference.Part(
                        key.direction(),
                        key.transfer(),
                        key.fund(),
                        amount(differences.partKey(i), differences.partAmount(i))));
            }
        }
        return builder.build();
    }

    private long cutOff(List<BookLine> one, List<BookLine> other) {
        if (one.isEmpty() == other.isEmpty()) {
            return columns.end;
        }
        return (one.isEmpty() ? columns.one : columns.other).to().toEpochDay();
    }
}
