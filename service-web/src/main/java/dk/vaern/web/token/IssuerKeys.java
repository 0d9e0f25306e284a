package dk.vaern.web.token;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of one issuer's keys. Asked for when first needed; renewed beside the requests; used on while the
 * issuer is silent, for a stated time; and never asked for more often than the pause, whatever key ids tokens name.
 */
final class IssuerKeys {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    /** While no key is known nobody can come in, so the pause is short. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String issuer;
    private final KeyDownload download;
    private final TokenSettings settings;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();

    private volatile @Nullable Known known;
    private volatile @Nullable Long askedAt;

    /** @param generation grows when the keys change; what was verified by an older one is to be verified again */
    record Known(SigningKeys keys, long generation, long fetchedAt) {}

    IssuerKeys(TokenSettings.Issuer issuer, KeyDownload download, TokenSettings settings, LongSupplier nanoTime) {
        this.issuer = issuer.uri();
        this.download = download;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** @throws KeysAway when there are none, or they are older than may be */
    Known current() {
        Known now = usable();
        if (now == null) {
            ask();
            now = usable();
        } else if (olderThan(now.fetchedAt(), settings.keysFresh())) {
            renewBeside();
        }
        if (now == null) {
            throw new KeysAway();
        }
        return now;
    }

    /** The keys, asked for again unless that was done just now: a token names one that is not among them. */
    Known afterUnknownKey() {
        ask();
        return current();
    }

    private @Nullable Known usable() {
        Known now = known;
        return now == null || olderThan(now.fetchedAt(), settings.keysKept()) ? null : now;
    }

    private boolean olderThan(long nanos, Duration age) {
        return nanoTime.getAsLong() - nanos > age.toNanos();
    }

    private void renewBeside() {
        if (!askedJustNow() && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("keys-of-issuer").start(() -> {
                try {
                    ask();
                } finally {
                    renewing.set(false);
                }
            });
        }
    }

    private boolean askedJustNow() {
        Long last = askedAt;
        return last != null && !olderThan(last, usable() == null ? FIRST_PAUSE : settings.refreshPause());
    }

    private void ask() {
        try {
            if ((askedJustNow() && !asking.isLocked()) || !asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!askedJustNow()) {
                askedAt = nanoTime.getAsLong();
                learn(download.keys());
            }
        } catch (IOException silent) {
            log.warn("The keys of issuer {} could not be had: {}", issuer, silent.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            asking.unlock();
        }
    }

    private void learn(SigningKeys fetched) {
        Known before = known;
        boolean same = before != null && before.keys().sameAs(fetched);
        long generation = before == null ? 1 : before.generation() + (same ? 0 : 1);
        known = new Known(fetched, generation, nanoTime.getAsLong());
        if (!same) {
            log.info("Issuer {} signs with {} key(s)", issuer, fetched.keys().size());
        }
    }
}
