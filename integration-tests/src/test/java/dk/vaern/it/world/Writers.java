package dk.vaern.it.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many who ask at the same moment. */
public final class Writers {

    private static final long LONGEST_SECONDS = 60;

    private Writers() {}

    /** What each of them was answered, in the order of their numbers; none begins before all are there. */
    public static List<Answer> atOnce(int count, IntFunction<Answer> request) {
        var start = new CountDownLatch(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                answers.add(threads.submit(together(start, number, request)));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Answer> together(CountDownLatch start, int number, IntFunction<Answer> request) {
        return () -> {
            start.countDown();
            start.await();
            return request.apply(number);
        };
    }
}
