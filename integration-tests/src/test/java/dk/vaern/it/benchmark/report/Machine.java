package dk.vaern.it.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What it ran on. */
public final class Machine {

    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_connections",
            "max_wal_size",
            "commit_delay");

    private Machine() {}

    /** Everything that does not change during a run. */
    public static Map<String, String> facts(DataSource database) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Processor",
                "%s, %d cores".formatted(processor(), Runtime.getRuntime().availableProcessors()));
        facts.put("Memory", firstLine("/proc/meminfo", "MemTotal:"));
        facts.put("Kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("JVM", jvm());
        facts.putAll(postgres(database));
        return facts;
    }

    /** The load average of the last 1, 5 and 15 minutes. */
    public static String load() {
        return firstLine("/proc/loadavg", "").replaceAll(" \\d+/.*", "");
    }

    private static String processor() {
        return firstLine("/proc/cpuinfo", "model name\t:");
    }

    private static String jvm() {
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> collector.getName())
                .collect(Collectors.joining(", "));
        return "heap at most %d MiB; %s".formatted(Runtime.getRuntime().maxMemory() >> 20, collectors);
    }

    private static Map<String, String> postgres(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            var settings = new StringJoiner(", ");
            for (String setting : SETTINGS) {
                settings.add(setting + "=" + value(statement, "show " + setting));
            }
            return Map.of(
                    "PostgreSQL", value(statement, "show server_version") + ", embedded, on loopback; " + settings);
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** What stands behind this in the first line that begins with it; not every system has such files. */
    private static String firstLine(String file, String beginning) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .map(line -> line.substring(beginning.length()).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
