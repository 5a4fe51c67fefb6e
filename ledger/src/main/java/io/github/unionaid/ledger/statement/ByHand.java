package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person said belongs together. It counts if every side that has events has a line among the lines compared; what
 * does not come out even is a difference, and no other rule looks at it. Not thread-safe.
 */
final class ByHand {
    private final Columns columns;
    private final Explained explained;
    private final List<Integer> lines = new ArrayList<>();

    ByHand(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
    }

    void run() {
        List<HandPair> pairs = explained.options.handPairs();
        if (pairs.isEmpty()) {
            return;
        }
        Numbers<EventId> ones = new Numbers<>();
        Numbers<EventId> others = new Numbers<>();
        IntList pairOfOne = new IntList();
        IntList pairOfOther = new IntList();
        for (int i = 0; i < pairs.size(); i++) {
            number(ones, pairOfOne, pairs.get(i).ofOne(), i);
            number(others, pairOfOther, pairs.get(i).ofOther(), i);
        }
        int[] pairOf = new int[columns.size];
        Arrays.fill(pairOf, -1);
        for (int p = 0; p < columns.size; p++) {
            boolean ofOther = columns.isOfOther(p);
            int number = (ofOther ? others : ones).find(columns.line(p).id());
            if (number >= 0 && columns.open[p] != 0) {
                pairOf[p] = (ofOther ? pairOfOther : pairOfOne).get(number);
            }
        }
        Buckets buckets = new Buckets(pairOf, pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            pair(pairs.get(i), buckets, i);
        }
    }

    private static void number(Numbers<EventId> numbers, IntList pairOf, List<EventId> events, int pair) {
        for (EventId event : events) {
            checkArgument(
                    numbers.of(event) == pairOf.size(),
                    "event %s stands in two hand-made matches of one side; expected in one",
                    event);
            pairOf.add(pair);
        }
    }

    private void pair(HandPair pair, Buckets buckets, int number) {
        lines.clear();
        boolean one = pair.ofOne().isEmpty();
        boolean other = pair.ofOther().isEmpty();
        for (int i = buckets.start(number); i < buckets.end(number); i++) {
            int p = buckets.place(i);
            one |= !columns.isOfOther(p);
            other |= columns.isOfOther(p);
            lines.add(p);
        }
        if (!one || !other || lines.size() == 0) {
            return;
        }
        if (isEvenByKey()) {
            lines.sort(Comparator.<Integer>comparingInt(p -> columns.key[p]).thenComparing(p -> p));
            even();
        } else {
            uneven();
        }
    }

    private boolean isEvenByKey() {
        Map<Integer, Long> nets = new HashMap<>();
        for (int p : lines) {
            nets.merge(columns.key[p], columns.signed(p, columns.open[p]), Long::sum);
        }
        return nets.values().stream().allMatch(net -> net == 0);
    }

    private void even() {
        for (int i = 0; i < lines.size(); i++) {
            int p = lines.get(i);
            explained.take(p);
            if (i + 1 == lines.size() || columns.key[lines.get(i + 1)] != columns.key[p]) {
                explained.match(MatchRule.HAND);
            }
        }
    }

    /** Each way and asset by itself, as amounts of different assets are never added. */
    private void uneven() {
        lines.sort(Comparator.<Integer>comparingInt(this::flow).thenComparing(p -> p));
        int paid = -1;
        int arrived = -1;
        long given = 0;
        for (int i = 0; i < lines.size(); i++) {
            int p = lines.get(i);
            paid = columns.isReceived(p) ? paid : p;
            arrived = columns.isReceived(p) ? p : arrived;
            given += columns.isReceived(p) ? 0 : columns.open[p];
            explained.take(p);
            if (i + 1 == lines.size() || flow(lines.get(i + 1)) != flow(p)) {
                flow(paid, arrived, given);
                paid = -1;
                arrived = -1;
                given = 0;
            }
        }
    }

    private void flow(int paid, int arrived, long given) {
        long sum = explained.net();
        boolean even = sum == 0 && paid >= 0 && arrived >= 0 && columns.key[paid] != columns.key[arrived];
        explained.differ(
                even ? Relation.of(columns, paid, arrived) : DifferenceKind.AMOUNT_DIFFERS,
                even ? Math.abs(given) : sum);
    }

    private int flow(int p) {
        return columns.keys.get(columns.key[p]).flow();
    }
}
