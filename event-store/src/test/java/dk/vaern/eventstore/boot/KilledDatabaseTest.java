package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL is killed under load, all of its processes at once, and recovers. */
class KilledDatabaseTest {

    private static final int CYCLES = 10;
    private static final int WRITERS = 4;
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    private final Acknowledged ledger = new Acknowledged();
    private final Random random = new Random(20_261_122);
    private MortalServer server;
    private Node node;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = new MortalServer(folder.resolve("data"));
        Migrations.asOwner(server.as("postgres"))
                .migrate(new ServiceSchema("incident", "vaern_incident", null, List.of()));
        JdbcClient owner = JdbcClient.create(server.as("postgres"));
        owner.sql(Tally.TABLE).update();
        Tally tally = new Tally();
        node = new Node(server.as("vaern_incident"), Parcel.NAMES, List.of(tally.projection()), List.of());
        tally.writeTo(node.get(DataSource.class));
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
        server.close();
    }

    @Test
    void loses_nothing_that_was_answered_and_goes_on_within_ten_seconds() throws Exception {
        try (Writers writers = new Writers(node, WRITERS, ledger::add)) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                killAndRecover();
            }
            assertThat(writers.fault()).isEmpty();
        }

        assertThat(node.caughtUp(Tally.NAME)).isTrue();
        assertThat(ledger.count()).isGreaterThan(CYCLES * 100);
        ledger.assertKept(server.as("postgres"));
    }

    private void killAndRecover() throws Exception {
        // The moment of the kill is the load, not a wait for something.
        TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(500));
        server.kill();
        int before = ledger.count();

        server.startAgain();

        Awaitility.await().atMost(PROGRESS).pollInterval(Duration.ofMillis(20)).until(() -> ledger.count() > before);
        assertThat(node.processors().awaitPosition(Tally.NAME, node.reader().head(), PROGRESS))
                .isTrue();
    }
}
