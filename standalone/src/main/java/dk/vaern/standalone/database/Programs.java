package dk.vaern.standalone.database;

import com.sun.security.auth.module.UnixSystem;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Progress;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The unpacked programs of PostgreSQL for this machine: {@code initdb}, {@code pg_ctl} and {@code postgres}. */
final class Programs {

    private static final long LONGEST_RUN_MINUTES = 10;

    private final Path bin;
    private final List<String> leaveRoot;

    private Programs(Path bin, List<String> leaveRoot) {
        this.bin = bin;
        this.leaveRoot = leaveRoot;
    }

    /** Unpacks them where that was not done by an earlier run. */
    static Programs in(DataFolder folder, Progress progress) {
        var leaveRoot = leaveRoot();
        try {
            var unpacked = new Unpacking(Programs::archive).into(folder.resolve("programs"), progress);
            return new Programs(unpacked.resolve("bin"), leaveRoot);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL's programs could not be unpacked into %s (%s): is its disk full?"
                            .formatted(folder.path(), e),
                    e);
        }
    }

    /**
     * Runs one of them to its end; what it says is added to the log.
     *
     * @return its exit code
     */
    int run(Path log, String program, List<String> arguments) {
        var command = new ArrayList<>(leaveRoot);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CannotStart("PostgreSQL's %s did not end in %d minutes: see %s."
                        .formatted(program, LONGEST_RUN_MINUTES, log));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's %s could not be started: %s.".formatted(program, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private static InputStream archive() throws IOException {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        var arch = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os, "amd64".equals(arch) ? "x86_64" : arch);
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "This build holds no PostgreSQL for %s on %s: set SPRING_DATASOURCE_URL to a PostgreSQL 18 of your own."
                            .formatted(os, arch),
                    e);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it nobody, with the same rights to its files. */
    private static List<String> leaveRoot() {
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        if (new UnixSystem().getUid() == 0) {
            throw new CannotStart("PostgreSQL refuses to run as root, and this machine does not allow `unshare -U`:"
                    + " start as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL 18 of your own.");
        }
        return List.of();
    }
}
