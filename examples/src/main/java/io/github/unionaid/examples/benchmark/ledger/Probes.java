package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.ledger.Contender.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that a ledger must refuse or know after others, each with the answer that is due and the reason for it. */
final class Probes {
    private static final int FIRST = (int) Organisation.FIRST_DAY.toEpochDay();
    private static final int TODAY = (int) Organisation.TODAY.toEpochDay();
    private static final int WARMTH = 1;
    private static final int FISCAL = 2;
    private static final int NEW = 3;

    final Lines lines = new Lines(32);
    final List<Answer> due = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    private final Lines posted;
    private final int count;
    private long nextId = 1;

    /** Makes those for the first lines of a workload, which come after its receipts. */
    Probes(Workload workload, Lines setUp, Lines posted, int count) {
        this.posted = posted;
        this.count = count;
        int giver = workload.relations().giver(0);
        int payment = first(Lines.PAYMENT);
        same(payment, Answer.KNOWN, "the same again");
        same(payment, Answer.REFUSED, "the same id with another amount");
        lines.fen[lines.size - 1]++;

        like(payment, "a payment upwards");
        int last = lines.size - 1;
        lines.book[last] = posted.other[payment];
        lines.other[last] = posted.book[payment];
        like(payment, "a payment to itself");
        lines.other[lines.size - 1] = posted.book[payment];
        like(payment, "a payment of nothing");
        lines.fen[lines.size - 1] = 0;
        like(payment, "a payment tomorrow");
        lines.day[lines.size - 1] = TODAY + 1;
        like(payment, "a payment of more than there is");
        lines.fen[lines.size - 1] = 1L << 53;
        like(first(Lines.DELIVERY), "a delivery of more than there is");
        lines.fen[lines.size - 1] = 1L << 53;
        overdraft(setUp);
        arrivals();
        receipt(giver, FISCAL, 0, FIRST, Answer.REFUSED, "of another source than the fund's");
        receipt(giver, WARMTH, 0, day(2021, 1, 15), Answer.REFUSED, "after the fund's last day");
        receipt(giver, NEW, 0, day(2019, 12, 30), Answer.REFUSED, "before the fund was opened");
        receipt(giver, NEW, 0, TODAY, Answer.POSTED, "a good one");
    }

    /** Money that is there on the day, and on a later day no more. */
    private void overdraft(Lines setUp) {
        Set<Long> withArrivals = new HashSet<>();
        Map<Long, long[]> givers = new HashMap<>(); // on the first day, later
        for (int i = 0; i < count; i++) {
            long cell = cell(posted, i);
            if (posted.kind[i] == Lines.ARRIVAL) {
                withArrivals.add(cell);
            } else if (posted.kind[i] == Lines.PAYMENT) {
                givers.computeIfAbsent(cell, c -> new long[2])[posted.day[i] == FIRST ? 0 : 1] += posted.fen[i];
            }
        }
        for (int i = 0; i < count; i++) {
            long[] gone = givers.getOrDefault(cell(posted, i), new long[2]);
            if (posted.kind[i] == Lines.PAYMENT && !withArrivals.contains(cell(posted, i)) && gone[1] > 0) {
                like(i, "a backdated payment of money that was spent later");
                lines.day[lines.size - 1] = FIRST;
                lines.fen[lines.size - 1] = setUp.fen[0] - gone[0];
                return;
            }
        }
        throw new IllegalStateException("no giver to ask this of");
    }

    private void arrivals() {
        int arrival = first(Lines.ARRIVAL);
        like(arrival, "an arrival of what has arrived");
        like(arrival, "an arrival of no payment");
        lines.refLow[lines.size - 1]++;
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < count; i++) {
            named.add(posted.refLow[i]);
        }
        for (int i = 0; i < count; i++) {
            if (posted.kind[i] == Lines.PAYMENT && !named.contains(posted.idLow[i])) {
                arrivalOf(i, posted.day[i] - 1, posted.fen[i], "an arrival before its payment");
                arrivalOf(i, TODAY, posted.fen[i] + 1, "an arrival of more than was paid");
                return;
            }
        }
        throw new IllegalStateException("everything has arrived");
    }

    private void arrivalOf(int payment, int day, long fen, String reason) {
        int to = posted.other[payment];
        int from = posted.book[payment];
        long high = posted.idHigh[payment];
        long low = posted.idLow[payment];
        lines.add(Lines.ARRIVAL, 1, nextId++, day, to, from, posted.fund[payment], fen, high, low);
        note(Answer.REFUSED, reason);
    }

    private void receipt(int into, int fund, int fiscal, int day, Answer answer, String reason) {
        lines.add(Lines.RECEIPT, 1, nextId++, day, into, fiscal, fund, 100);
        note(answer, "a receipt, " + reason);
    }

    private void same(int line, Answer answer, String reason) {
        lines.addFrom(posted, line);
        note(answer, reason);
    }

    /** The same with a new id, to be changed into something that must be refused. */
    private void like(int line, String reason) {
        lines.addFrom(posted, line);
        lines.idHigh[lines.size - 1] = 1;
        lines.idLow[lines.size - 1] = nextId++;
        note(Answer.REFUSED, reason);
    }

    private void note(Answer answer, String reason) {
        due.add(answer);
        reasons.add(reason);
    }

    private int first(byte kind) {
        for (int i = 0; i < count; i++) {
            if (posted.kind[i] == kind) {
                return i;
            }
        }
        throw new IllegalStateException("no line of kind " + kind);
    }

    private static long cell(Lines lines, int at) {
        return (long) lines.book[at] * FundTerms.ALL.size() + lines.fund[at];
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
