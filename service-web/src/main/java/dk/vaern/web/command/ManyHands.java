package dk.vaern.web.command;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives one command to each of many, several at a time: the store writes what comes in together by one statement, and the
 * last of 98 municipalities does not wait for 97 commits. Who comes while others have much to give takes turns with them.
 */
public final class ManyHands implements AutoCloseable {

    /** Half of the connections that a service has. */
    private static final int HANDS = 8;

    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("command-", 1).factory());

    /**
     * Returns when the deed was done for each; the order in which is nobody's business.
     *
     * @throws RuntimeException what the first deed that failed threw; the others were tried all the same
     */
    public <T> void each(Collection<T> all, Consumer<T> deed) {
        List<FutureTask<Boolean>> deeds = all.stream()
                .map(one -> new FutureTask<>(() -> deed.accept(one), true))
                .toList();
        Queue<FutureTask<Boolean>> left = new ConcurrentLinkedQueue<>(deeds);
        for (int hand = 0; hand < Math.min(HANDS, deeds.size()); hand++) {
            takeOn(left);
        }
        await(deeds);
    }

    private static void await(List<FutureTask<Boolean>> deeds) {
        @Nullable Throwable failure = null;
        try {
            for (Future<Boolean> done : deeds) {
                Throwable thrown = failure(done);
                failure = failure == null ? thrown : failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while commands were given", e);
        }
        if (failure != null) {
            throw unchecked(failure);
        }
    }

    /** After each deed, the call goes behind the others that wait for a hand. */
    private void takeOn(Queue<FutureTask<Boolean>> left) {
        try {
            hands.execute(() -> {
                FutureTask<Boolean> deed = left.poll();
                if (deed != null) {
                    deed.run();
                    takeOn(left);
                }
            });
        } catch (RejectedExecutionException closed) {
            left.forEach(deed -> deed.cancel(false));
        }
    }

    private static @Nullable Throwable failure(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (CancellationException e) {
            return e;
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException("A command failed", thrown);
        };
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
