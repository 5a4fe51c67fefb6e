package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Source;

/**
 * The ledger, batches of rows. Filling a batch from the columns counts as posting. Unions are given by the numbers that
 * the ledger has for them, which are their positions in its first tree.
 */
final class BatchPath implements Contender {
    private final Organisation organisation;
    private final Ledger ledger;
    private final int batchSize;
    private final boolean views;
    private final int[] funds = new int[FundTerms.ALL.size()];
    private final EventBatch batch = new EventBatch();
    private long seen;

    /**
     * Makes one.
     *
     * @param batchSize how many lines it posts at a time
     * @param views whether it takes a view after each batch
     */
    BatchPath(Organisation organisation, int batchSize, boolean views) {
        this.organisation = organisation;
        this.batchSize = batchSize;
        this.views = views;
        this.ledger = Ledger.inMemory(organisation.options());
        for (int f = 0; f < funds.length; f++) {
            ledger.postOrThrow(FundTerms.ALL.get(f).opening());
            funds[f] = ledger.numberOf(FundId.of(FundTerms.ALL.get(f).id()));
        }
        int last = organisation.size() - 1;
        if (ledger.numberOf(organisation.id(last)) != last) {
            throw new IllegalStateException("the ledger has other numbers than positions");
        }
    }

    @Override
    public Runnable posting(Lines lines, int from, int to) {
        return () -> {
            for (int begin = from; begin < to; begin += batchSize) {
                batch.clear();
                for (int i = begin; i < Math.min(to, begin + batchSize); i++) {
                    fill(lines, i);
                }
                BatchResult result = ledger.postAll(batch);
                Contender.checkTaken(result.recordedCount() == batch.size(), result);
                if (views) {
                    seen += ledger.view().sequence();
                }
            }
        };
    }

    private void fill(Lines lines, int at) {
        long high = lines.idHigh[at];
        long low = lines.idLow[at];
        int day = lines.day[at];
        int book = lines.book[at];
        int other = lines.other[at];
        int fund = funds[lines.fund[at]];
        long fen = lines.fen[at];
        switch (lines.kind[at]) {
            case Lines.RECEIPT ->
                batch.receipt(high, low, day, book, fund, fen, other == 1 ? Source.FISCAL : Source.DONATION);
            case Lines.PAYMENT -> batch.grantPayment(high, low, day, book, other, fund, fen);
            case Lines.ARRIVAL -> batch.grantArrival(high, low, day, lines.refHigh[at], lines.refLow[at], fen);
            default -> batch.disbursement(high, low, day, book, fund, fen, AidKind.WARMTH, 0);
        }
    }

    @Override
    public Answer answer(Lines lines, int at) {
        batch.clear();
        fill(lines, at);
        BatchResult result = ledger.postEach(batch);
        if (!result.isPosted()) {
            return Answer.REFUSED;
        }
        return result.recordedCount() == 0 ? Answer.KNOWN : Answer.POSTED;
    }

    LedgerView view() {
        return ledger.view();
    }

    /** Something that depends on all views that were taken, so that they are taken. */
    long seen() {
        return seen;
    }

    @Override
    public long[] figures(int[] positions) {
        return LedgerFigures.of(ledger.view(), organisation, positions);
    }

    @Override
    public long accounts() {
        return ledger.view().balances(AsOf.LATEST).size();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
