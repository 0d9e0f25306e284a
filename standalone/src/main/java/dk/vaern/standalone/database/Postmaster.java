package dk.vaern.standalone.database;

import dk.vaern.standalone.ground.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that a data directory's {@code postmaster.pid} names. It outlives a run of ours that was killed, and its
 * number may by now belong to any other process.
 */
record Postmaster(ProcessHandle process, Path data) {

    /** The living process that the file names, whatever it is. */
    static Optional<Postmaster> namedIn(Path data) {
        try {
            return Files.readAllLines(file(data)).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("[1-9][0-9]{0,17}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new Postmaster(process, data));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    boolean isPostgres() {
        return process.info()
                .command()
                .map(Path::of)
                .filter(c -> c.endsWith("postgres"))
                .isPresent();
    }

    /** Whether it works in this very directory: by its working directory where the system tells it, or else its arguments. */
    boolean isOverThisData() {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data);
        } catch (IOException _) {
            return Arrays.asList(process.info().arguments().orElse(new String[0]))
                    .contains(data.toString());
        }
    }

    /** Whether it has ended within the time. */
    boolean endsWithin(long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
