package dk.vaern.web.command;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives one command to each of many, several at a time: the store writes what comes in together by one statement, and the
 * last of 98 municipalities does not wait for 97 commits.
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
        List<Callable<Boolean>> deeds = all.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    deed.accept(one);
                    return true;
                })
                .toList();
        try {
            for (Future<Boolean> done : hands.invokeAll(deeds)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while commands were given", e);
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
