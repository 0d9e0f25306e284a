package dk.vaern.standalone.database;

import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data directory and the server over it. Whoever uses it holds the data folder, so no other run does. */
final class Cluster {

    private static final int TO_RECOVER_SECONDS = 300;
    private static final int TO_END_GENTLY_SECONDS = 20;
    private static final int TO_END_FIRMLY_SECONDS = 5;
    private static final int LINES_OF_LOG_SHOWN = 5;

    private final Path data;
    private final Path unfinished;
    private final Path log;
    private final Programs programs;

    /** The directory's name holds the major version: another one's files are of another form. */
    Cluster(DataFolder folder, Programs programs) {
        this.data = folder.resolve("postgresql-18");
        this.unfinished = folder.resolve("postgresql-18.unfinished");
        this.log = folder.resolve("postgresql.log");
        this.programs = programs;
    }

    /** Ends the server that a killed run has left over this directory, so that it can be started anew. */
    void endLeftOver(Progress progress) {
        var named = Postmaster.namedIn(data);
        if (named.isEmpty()) {
            return;
        }
        var postmaster = named.get();
        if (!postmaster.isPostgres()) {
            // PostgreSQL would take any living process of that number for its own server, and refuse to start.
            delete(Postmaster.file(data));
        } else if (postmaster.isOverThisData()) {
            progress.say("Ending the PostgreSQL that a killed run has left (process %d)"
                    .formatted(postmaster.process().pid()));
            end(postmaster);
        } else {
            throw new CannotStart(
                    "%s names process %d, a PostgreSQL that works in another folder: delete the file if this one"
                            .concat(" is a copy of that folder, or end the process.")
                            .formatted(
                                    Postmaster.file(data), postmaster.process().pid()));
        }
    }

    /** Makes the directory where there is none. It appears finished or not at all. */
    void initialise(Progress progress) {
        if (Files.isDirectory(data)) {
            return;
        }
        progress.say("Preparing an empty database in " + data + ", this once");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            var code = programs.run(log, "initdb", Settings.initdb(unfinished));
            if (code != 0) {
                throw new CannotStart(whatWentWrong("initdb"));
            }
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new CannotStart("The database's folder %s could not be made: %s.".formatted(data, e), e);
        }
    }

    /** Answers when the server takes connections, after any recovery. */
    void start(int port) {
        var options = String.join(" ", Settings.server(port));
        var wait = Integer.toString(TO_RECOVER_SECONDS);
        var code = programs.run(
                log,
                "pg_ctl",
                List.of("-D", data.toString(), "-l", log.toString(), "-s", "-w", "-t", wait, "-o", options, "start"));
        if (code != 0) {
            throw new CannotStart(whatWentWrong("server"));
        }
    }

    /** Ends the server, if one runs: what is open is rolled back, what is committed is on disk. */
    void stop() {
        Postmaster.namedIn(data).filter(Postmaster::isOverThisData).ifPresent(this::end);
    }

    /** Keeps the last run's log beside the new one, so that neither grows without end. */
    void beginLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's log %s cannot be moved aside: %s.".formatted(log, e), e);
        }
    }

    private void end(Postmaster postmaster) {
        if (!stopped(postmaster, "fast", TO_END_GENTLY_SECONDS)
                && !stopped(postmaster, "immediate", TO_END_FIRMLY_SECONDS)) {
            postmaster.process().destroyForcibly();
            if (!postmaster.endsWithin(TO_END_FIRMLY_SECONDS)) {
                throw new CannotStart("PostgreSQL (process %d) does not end: end it by hand."
                        .formatted(postmaster.process().pid()));
            }
        }
    }

    private boolean stopped(Postmaster postmaster, String mode, int seconds) {
        var wait = Integer.toString(seconds);
        programs.run(log, "pg_ctl", List.of("-D", data.toString(), "-s", "-w", "-t", wait, "-m", mode, "stop"));
        return !postmaster.process().isAlive();
    }

    private String whatWentWrong(String part) {
        return "PostgreSQL's %s did not start; the end of %s says: %s".formatted(part, log, endOfLog());
    }

    private String endOfLog() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG_SHOWN), lines.size()));
        } catch (IOException e) {
            return "nothing (" + e + ")";
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("%s is left from an ended run and cannot be deleted: %s.".formatted(file, e), e);
        }
    }
}
