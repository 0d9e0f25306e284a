package dk.vaern.standalone.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the server is made and started. Given at every start, so that no earlier run or file can weaken them. */
final class Settings {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** No socket but loopback's: a Unix socket would lie in a folder that everybody shares. */
    private static final Map<String, String> REACHED =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections", "100");

    /** For a machine that has other things to do: few processes, little memory, the same answers. */
    private static final Map<String, String> MODEST = Map.of(
            "shared_buffers", "64MB",
            "maintenance_work_mem", "32MB",
            "max_wal_size", "512MB",
            "io_method", "sync",
            "jit", "off",
            "max_worker_processes", "4",
            "autovacuum_max_workers", "2",
            "huge_pages", "off");

    private static final Map<String, String> TOLD =
            Map.of("timezone", "UTC", "log_timezone", "UTC", "log_min_messages", "warning", "cluster_name", "vaern");

    private Settings() {}

    /** UTF-8 whose order and case rules come with PostgreSQL, so that they are the same on every machine. */
    static List<String> initdb(Path data) {
        return List.of(
                "--pgdata=" + data,
                "--username=" + EmbeddedDatabase.SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    /** As arguments of {@code postgres}; none holds a blank, because pg_ctl hands them to a shell. */
    static List<String> server(int port) {
        var settings = new TreeMap<String, String>();
        Stream.of(DURABLE, REACHED, MODEST, TOLD).forEach(settings::putAll);
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()))
                .toList();
    }
}
