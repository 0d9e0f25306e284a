package dk.vaern.eventstore.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.eventstore.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a node with as many processors as a service has writes into its log while the database is away. */
class OutageLogTest {

    private static final int PROJECTIONS = 12;
    private static final Duration OUTAGE = Duration.ofSeconds(12);
    /** One warning with its stack for each who notices, and a line or two for each processor. */
    private static final int MOST_LINES = 400;

    /** Does nothing with what it is told. */
    public static class Idle {
        @EventHandler
        void on(Parcel.Event event) {
            Thread.onSpinWait();
        }
    }

    @Test
    void is_about_the_outage_and_not_about_every_attempt_of_every_processor() throws InterruptedException {
        PrintStream standardError = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (TestDatabase database =
                        TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
                FaultyLine line = FaultyLine.to(database.port());
                Node node = node(database, line)) {
            node.send(new Parcel.Command.HandIn("before"));
            names().forEach(name -> assertThat(node.caughtUp(name)).isTrue());
            System.setErr(new PrintStream(log, true, UTF_8));
            line.cut();
            Awaitility.await()
                    .atMost(Node.BOUND)
                    .until(() -> node.get(PostgresEventStore.class).isFailing());
            // An outage of some length is what is measured.
            TimeUnit.NANOSECONDS.sleep(OUTAGE.toNanos());
            line.mend();

            Awaitility.await()
                    .atMost(Node.BOUND)
                    .ignoreExceptions()
                    .until(() -> node.send(new Parcel.Command.HandIn("after")) > 0);
            names().forEach(name -> assertThat(node.caughtUp(name)).isTrue());
        } finally {
            System.setErr(standardError);
        }
        List<String> lines = log.toString(UTF_8).lines().toList();
        System.out.printf(
                "%d lines of log in an outage of %d s, %d of them not of a stack%n",
                lines.size(),
                OUTAGE.toSeconds(),
                lines.stream().filter(text -> text.startsWith("[")).count());
        assertThat(lines).hasSizeLessThan(MOST_LINES).anyMatch(text -> text.contains("The record cannot be read"));
    }

    private static Node node(TestDatabase database, FaultyLine line) {
        PGSimpleDataSource throughLine = database.as("vaern_incident");
        throughLine.setPortNumbers(new int[] {line.port()});
        return new Node(
                throughLine,
                Parcel.NAMES,
                names().stream().map(name -> new Projection(name, new Idle())).toList(),
                List.of());
    }

    private static List<String> names() {
        return IntStream.range(0, PROJECTIONS).mapToObj(i -> "idle-" + i).toList();
    }
}
