package io.github.unionaid.ledger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets threads wait until a ledger has recorded more. Has a lock of its own, held for a moment only: waiting stops
 * neither posts nor views, and a slow journal does not stop a wait from ending. Thread-safe.
 */
final class RecordSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long recorded; // with closed, read and written under the lock: no change falls between look and wait
    private boolean closed;

    RecordSignal(long recorded) {
        this.recorded = recorded;
    }

    /** Tells that a transaction can be seen. */
    void recorded(long sequence) {
        lock.lock();
        try {
            recorded = sequence;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells that there will be no more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean awaitAfter(long sequence, Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout); // the most a long holds, if it is longer: 292 years
        lock.lockInterruptibly();
        try {
            while (recorded <= sequence) {
                if (closed) {
                    throw new IllegalStateException("the ledger is closed, and has recorded nothing after " + sequence);
                }
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
