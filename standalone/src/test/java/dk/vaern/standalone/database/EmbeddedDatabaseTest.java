package dk.vaern.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Timeout(120)
class EmbeddedDatabaseTest {

    /** Far below the minute for which PostgreSQL's own tools wait for a server that will not come. */
    private static final Duration QUICK = Duration.ofSeconds(20);

    @TempDir
    static Path temporary;

    private static final String DATA = "postgresql-18";

    private static int folders;

    private final int port = FreePort.any();
    private final List<String> said = new ArrayList<>();
    private Path path;
    private DataFolder folder;

    /** One first start for all: what it unpacked and initialised is what every test begins with. */
    @BeforeAll
    static void starts_a_first_time() {
        try (var first = DataFolder.open(temporary.resolve("first"))) {
            EmbeddedDatabase.start(first, FreePort.any(), _ -> {}).close();
        }
    }

    @BeforeEach
    void takes_a_folder_of_its_own() throws IOException {
        path = temporary.resolve("run " + folders++);
        folder = DataFolder.open(path);
        Files.createSymbolicLink(path.resolve("programs"), temporary.resolve("first/programs"));
        FileSystemUtils.copyRecursively(temporary.resolve("first").resolve(DATA), path.resolve(DATA));
        Files.setPosixFilePermissions(path.resolve(DATA), PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void gives_it_back() {
        folder.close();
    }

    @Test
    void keeps_its_data_from_run_to_run() throws SQLException {
        try (var database = start()) {
            execute(database, "create table kept (said text)");
            execute(database, "insert into kept values ('æøå')");
        }
        try (var database = start()) {
            assertThat(ask(database, "select said from kept")).isEqualTo("æøå");
        }
    }

    @Test
    void is_durable_at_every_commit_whatever_was_set_before() throws SQLException {
        try (var database = start()) {
            execute(database, "alter system set fsync = off");
            execute(database, "alter system set synchronous_commit = off");
            execute(database, "alter system set full_page_writes = off");
        }
        try (var database = start()) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void speaks_utf_8_and_listens_on_loopback_only() throws SQLException {
        try (var database = start()) {
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "select upper('æøå')")).isEqualTo("ÆØÅ");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void leaves_no_server_behind() {
        start().close();

        assertThat(Postmaster.namedIn(path.resolve(DATA))).isEmpty();
    }

    @Test
    void recovers_by_itself_from_a_run_that_was_killed() throws Exception {
        folder.close();
        killARunThatHasWritten();
        folder = DataFolder.open(path);

        var began = Instant.now();
        try (var database = start()) {
            assertThat(Duration.between(began, Instant.now())).isLessThan(QUICK);
            assertThat(ask(database, "select said from kept")).isEqualTo(HoldsADatabase.ROW);
        }
        assertThat(said).anySatisfy(line -> assertThat(line).contains("that a killed run has left"));
    }

    @Test
    void starts_over_a_process_number_that_now_belongs_to_somebody_else() throws Exception {
        var somebody = new ProcessBuilder("sleep", "60").start();
        try {
            var data = path.resolve(DATA).toRealPath();
            Files.writeString(data.resolve("postmaster.pid"), somebody.pid() + "\n" + data + "\n");
            try (var database = start()) {
                assertThat(ask(database, "select 'up'")).isEqualTo("up");
            }
            assertThat(somebody.isAlive()).isTrue();
        } finally {
            somebody.destroyForcibly();
        }
    }

    @Test
    void leaves_a_server_of_another_folder_alone() throws Exception {
        try (var other = start();
                var copy = DataFolder.open(temporary.resolve("a copy " + folders++))) {
            Files.createDirectory(copy.resolve(DATA));
            Files.copy(path.resolve(DATA + "/postmaster.pid"), copy.resolve(DATA + "/postmaster.pid"));

            assertThatThrownBy(() -> EmbeddedDatabase.start(copy, FreePort.any(), said::add))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("works in another folder");
            assertThat(ask(other, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void says_so_when_its_port_is_in_use() throws IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("VAERN_POSTGRES_PORT");
        }
    }

    @Test
    void begins_again_where_a_first_start_was_broken_off() throws Exception {
        FileSystemUtils.deleteRecursively(path.resolve(DATA));
        var unfinished = Files.createDirectory(path.resolve(DATA + ".unfinished"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "half of it");

        try (var database = start()) {
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void says_what_the_log_says_when_the_server_does_not_come_up() throws Exception {
        start().close();
        Files.delete(path.resolve(DATA + "/global/pg_control"));

        var began = Instant.now();
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("pg_control");
        assertThat(Duration.between(began, Instant.now())).isLessThan(QUICK);
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, port, said::add);
    }

    private void killARunThatHasWritten() throws Exception {
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsADatabase.class.getName(),
                        path.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().filter(HoldsADatabase.ROW::equals).findFirst())
                    .isPresent();
        } finally {
            run.destroyForcibly().waitFor();
        }
        assertThat(Postmaster.namedIn(path.resolve(DATA))).isPresent();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
