package dk.vaern.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says within this process that something may be due, so that nobody waits for the next look. */
@Component
class Wakeup {

    private final Semaphore told = new Semaphore(0);

    void now() {
        told.release();
    }

    /** When what was written can be read by others. */
    void onceCommitted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now();
            }
        });
    }

    /** Returns when told since the last time, or after this long. */
    void await(Duration atMost) throws InterruptedException {
        if (told.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            told.drainPermits();
        }
    }
}
