package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.testkit.Batches;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a ledger a batch of events of which the oracle has judged each. A batch that is to be taken as a whole, and is
 * not, is told once more without the lines that were refused: as such it is taken, and the ledger is where the oracle is.
 */
final class BatchTelling {
    private final Ledger ledger;
    private final List<? extends Event> events;
    private final List<Answer> expected;
    private final long before;

    BatchTelling(Ledger ledger, List<? extends Event> events, List<Answer> expected) {
        this.ledger = ledger;
        this.events = events;
        this.expected = expected;
        this.before = ledger.view().sequence();
    }

    void each() {
        EventBatch batch = Batches.of(events, ledger);
        check(ledger.postEach(batch), events, expected);
    }

    void whole() {
        EventBatch batch = Batches.of(events, ledger);
        BatchResult result = ledger.postAll(batch);
        if (expected.stream().noneMatch(Answer::isRefused)) {
            check(result, events, expected);
            return;
        }
        check(result, events, expected.stream().map(this::takenBack).toList());
        same("after a batch that was not taken, sequence", ledger.view().sequence(), before);
        List<Event> fit = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int line = 0; line < events.size(); line++) {
            if (!expected.get(line).isRefused()) {
                fit.add(events.get(line));
                answers.add(expected.get(line));
            }
        }
        check(ledger.postAll(Batches.of(fit, ledger)), fit, answers);
    }

    /** The answer about a line of a batch that is not taken. */
    private Answer takenBack(Answer answer) {
        return answer.sequence() > before ? new Answer("not taken", 0) : answer;
    }

    private void check(BatchResult result, List<? extends Event> lines, List<Answer> answers) {
        same("size of the result", result.size(), answers.size());
        for (int line = 0; line < answers.size(); line++) {
            int at = line;
            Answer answer = answers.get(line);
            String reason = result.refusal(line).map(r -> r.reason().name()).orElse("");
            String told = reason + " " + result.sequence(line);
            if (!told.equals((answer.isRefused() ? answer.outcome() : "") + " " + answer.sequence())) {
                throw new AssertionError("line " + at + ", " + lines.get(at) + ": the ledger says "
                        + result.refusal(line).map(Object::toString).orElse("sequence " + result.sequence(line))
                        + "; the oracle says " + answer);
            }
        }
        same("number of new lines", result.recordedCount(), (int)
                answers.stream().filter(Answer::isPosted).count());
        same("whether all was taken", result.isPosted(), answers.stream().noneMatch(Answer::isRefused));
        same("number of refusals", result.refusals().size(), (int)
                answers.stream().filter(Answer::isRefused).count());
    }

    private static void same(String what, Object told, Object expected) {
        if (!told.equals(expected)) {
            throw new AssertionError(what + ": the ledger says " + told + "; the oracle says " + expected);
        }
    }
}
