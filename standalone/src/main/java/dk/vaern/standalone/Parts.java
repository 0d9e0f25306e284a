package dk.vaern.standalone;

import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** The parts that run. They end in the reverse of the order in which they were started, each even if another fails to. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Progress progress;
    private boolean ended;

    Parts(Progress progress) {
        this.progress = progress;
    }

    /**
     * Starts a part. An end that is asked for meanwhile waits until it stands, and then ends it too.
     *
     * @throws CannotStart once the end has begun
     */
    synchronized <P extends AutoCloseable> P start(Supplier<P> part) {
        requireNotEnded();
        var started = part.get();
        running.push(started);
        return started;
    }

    /**
     * Does what makes sense only while they run.
     *
     * @throws CannotStart once the end has begun
     */
    synchronized void whileRunning(Runnable deed) {
        requireNotEnded();
        deed.run();
    }

    /** Ends them all; a second time does nothing. */
    @Override
    public synchronized void close() {
        ended = true;
        while (!running.isEmpty()) {
            var part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                progress.say(part.getClass().getSimpleName() + " did not end in order: " + e);
            }
        }
    }

    private void requireNotEnded() {
        if (ended) {
            throw new CannotStart("The run was stopped while it started.");
        }
    }
}
