package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node is killed under load and started again, twenty times over, beside one that lives on. */
class KilledNodeTest {

    private static final int CYCLES = 20;
    private static final Duration PROGRESS = Duration.ofSeconds(10);
    /** For a JVM to start on a machine that others use as well. */
    private static final Duration START = Duration.ofSeconds(60);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final Acknowledged ledger = new Acknowledged();
    private final Random random = new Random(20_261_122);
    private Node survivor;

    @BeforeEach
    void start() throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Tally.TABLE);
            statement.execute("grant insert, truncate on incident.tally to vaern_incident");
        }
        Tally tally = new Tally();
        survivor = new Node(database, List.of(tally.projection()), List.of());
        tally.writeTo(survivor.get(DataSource.class));
    }

    @AfterEach
    void stop() {
        survivor.close();
        database.close();
    }

    @Test
    void loses_nothing_that_was_answered_tells_nothing_twice_and_goes_on_within_ten_seconds() throws Exception {
        try (Writers writers = new Writers(survivor, 1, ledger::add)) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                liveAndDie();
            }
            assertThat(writers.fault()).isEmpty();
        }

        assertThat(survivor.caughtUp(Tally.NAME)).isTrue();
        assertThat(ledger.count()).isGreaterThan(CYCLES * 10);
        ledger.assertKept(database.asOwner());
    }

    private static void await(Duration atMost, Callable<Boolean> condition) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private void liveAndDie() throws Exception {
        long storedByTheDead = survivor.reader().head();
        try (NodeProcess node = NodeProcess.start(database.as("vaern_incident"), ledger)) {
            // What the one before left behind is projected, though it may have died with the claim in its hand.
            assertThat(survivor.processors().awaitPosition(Tally.NAME, storedByTheDead, PROGRESS))
                    .isTrue();
            await(START, node::isUp);
            await(PROGRESS, () -> node.acknowledged() > 0);
            // The moment of the kill is the load, not a wait for something.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            assertThat(node.isAlive()).isTrue();
            node.kill();
        }
    }
}
