package dk.vaern.standalone;

import dk.vaern.standalone.ground.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells the person who started the run what it is doing, and since when. */
final class Terminal implements Progress {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long began;

    /** @param nanoTime elapsed time, for instance {@link System#nanoTime()} */
    Terminal(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public void say(String line) {
        out.printf("%6.1f s  %s%n", elapsedSeconds(), line);
        out.flush();
    }

    /** Says it as it is, without the time. */
    void show(String text) {
        out.println(text);
        out.flush();
    }

    double elapsedSeconds() {
        return (nanoTime.getAsLong() - began) / NANOS_PER_SECOND;
    }
}
