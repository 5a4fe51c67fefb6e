package io.github.unionaid.examples.benchmark.ledger;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Made-up lines, the same on every machine, all of which a ledger accepts: two payments, two arrivals of payments before
 * them and one delivery in five lines. Their dates rise over 2020; three in a hundred are some days back, though no
 * arrival is before its payment and no delivery before the arrival of what is delivered.
 */
final class Workload {
    private static final int FIRST = (int) Organisation.FIRST_DAY.toEpochDay();
    private static final int DAYS = 363;
    private static final long MAX_FEN = 10_000; // of one line, or less where there are very many
    private static final long MOST = 1L << 59; // that a ledger takes, with room
    private static final int WINDOW = 1 << 16;

    private final Organisation organisation;
    private final Relations relations;
    private final long total;
    private final long maxFen;
    private final SplittableRandom random;
    private final Pool paid;
    private final Pool arrived;
    private long made;

    /** Some of the lines that a later one may follow. */
    private static final class Pool {
        final long[] idHigh;
        final long[] idLow;
        final long[] fen;
        final int[] relation;
        final int[] day;
        int size;

        Pool(int capacity) {
            idHigh = new long[capacity];
            idLow = new long[capacity];
            fen = new long[capacity];
            relation = new int[capacity];
            day = new int[capacity];
        }

        boolean isFull() {
            return size == fen.length;
        }

        void set(int at, long high, long low, int relation, int day, long fen) {
            this.idHigh[at] = high;
            this.idLow[at] = low;
            this.relation[at] = relation;
            this.day[at] = day;
            this.fen[at] = fen;
        }

        void remove(int at) {
            size--;
            set(at, idHigh[size], idLow[size], relation[size], day[size], fen[size]);
        }
    }

    /**
     * Makes one.
     *
     * @param total how many lines there will be in all; the year is spread over them
     */
    Workload(Organisation organisation, int wantedAccounts, long total, long seed) {
        this.organisation = organisation;
        this.relations = new Relations(organisation.tree(), wantedAccounts, seed);
        this.total = total;
        this.maxFen = Math.min(MAX_FEN, MOST / (4L * givers() * total));
        if (maxFen < 2) {
            throw new IllegalArgumentException(givers() + " receipts for " + total + " lines are too much");
        }
        this.random = new SplittableRandom(seed + 1);
        int window = (int) Math.min(WINDOW, total / 16 + 16);
        this.paid = new Pool(window);
        this.arrived = new Pool(window);
    }

    Organisation organisation() {
        return organisation;
    }

    Relations relations() {
        return relations;
    }

    /** How many unions give out of how many funds. */
    private int givers() {
        BitSet cells = new BitSet();
        for (int r = 0; r < relations.size(); r++) {
            cells.set(relations.giver(r) * FundTerms.ALL.size() + relations.fund(r));
        }
        return cells.cardinality();
    }

    /** The receipts with which givers begin: as much as all payments together could take from one of them. */
    Lines setUp() {
        long each = maxFen * total;
        int funds = FundTerms.ALL.size();
        BitSet seen = new BitSet();
        SplittableRandom ids = new SplittableRandom(total);
        Lines lines = new Lines(1024);
        for (int r = 0; r < relations.size(); r++) {
            int cell = relations.giver(r) * funds + relations.fund(r);
            if (!seen.get(cell)) {
                seen.set(cell);
                int fiscal = FundTerms.ALL.get(relations.fund(r)).fiscal() ? 1 : 0;
                lines.add(
                        Lines.RECEIPT,
                        ids.nextLong(),
                        ids.nextLong(),
                        FIRST,
                        relations.giver(r),
                        fiscal,
                        relations.fund(r),
                        each);
            }
        }
        return lines;
    }

    /** The next lines. */
    Lines next(int count) {
        Lines lines = new Lines(count);
        for (int i = 0; i < count; i++) {
            int draw = random.nextInt(5);
            if ((draw < 2 && !paid.isFull()) || paid.size == 0 || (draw == 4 && arrived.size == 0)) {
                pay(lines);
            } else if (draw < 4) {
                arrive(lines);
            } else {
                deliver(lines);
            }
            made++;
        }
        return lines;
    }

    private void pay(Lines lines) {
        int relation = random.nextInt(relations.size());
        long high = random.nextLong();
        long low = random.nextLong();
        int day = day(FIRST);
        long fen = 1 + random.nextLong(maxFen);
        lines.add(
                Lines.PAYMENT,
                high,
                low,
                day,
                relations.giver(relation),
                relations.receiver(relation),
                relations.fund(relation),
                fen);
        if (paid.isFull()) {
            paid.set(random.nextInt(paid.size), high, low, relation, day, fen);
        } else {
            paid.set(paid.size++, high, low, relation, day, fen);
        }
    }

    private void arrive(Lines lines) {
        int at = random.nextInt(paid.size);
        int relation = paid.relation[at];
        int day = day(paid.day[at]);
        long fen = paid.fen[at];
        int receiver = relations.receiver(relation);
        lines.add(
                Lines.ARRIVAL,
                random.nextLong(),
                random.nextLong(),
                day,
                receiver,
                relations.giver(relation),
                relations.fund(relation),
                fen,
                paid.idHigh[at],
                paid.idLow[at]);
        paid.remove(at);
        int to = arrived.isFull() ? random.nextInt(arrived.size) : arrived.size++;
        arrived.set(to, 0, 0, relation, day, fen);
    }

    private void deliver(Lines lines) {
        int at = random.nextInt(arrived.size);
        int relation = arrived.relation[at];
        int union = relations.receiver(relation);
        long fen = 1 + random.nextLong(arrived.fen[at]);
        int fund = relations.fund(relation);
        lines.add(Lines.DELIVERY, random.nextLong(), random.nextLong(), day(arrived.day[at]), union, union, fund, fen);
        arrived.remove(at);
    }

    private int day(int earliest) {
        int today = FIRST + 1 + (int) (made * DAYS / total);
        int back = random.nextInt(100) < 3 ? 1 + random.nextInt(30) : 0;
        return Math.max(earliest, today - back);
    }
}
