package dk.vaern.notification.duty;

import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;

/** Nights at work, on real PostgreSQL: towns, a clock that is moved, and telephones that ring. */
final class Vigil implements AutoCloseable {

    static final Duration BOUND = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final MovableClock clock = new MovableClock();
    private final Phones texts = new Phones(ChannelKind.SMS);
    private final Phones mails = new Phones(ChannelKind.EMAIL);
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicInteger towns = new AtomicInteger(200);
    private final Night night;
    private int weeks;

    /** Where nobody is told ahead what their readiness lacks, for the sake of the silence in which others listen. */
    Vigil(int nodes) {
        this(nodes, Map.of("vaern.answer.rate", 0, "vaern.readiness.tell", false));
    }

    /** @param nodes how many share the work */
    Vigil(int nodes, Map<String, Object> settings) {
        for (int i = 0; i < nodes; i++) {
            this.nodes.add(Node.start(database, clock, settings, texts, mails));
        }
        night = new Night(node().get(Commands.class), clock);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    TestDatabase database() {
        return database;
    }

    Node node() {
        return nodes.getFirst();
    }

    Night night() {
        return night;
    }

    Phones texts() {
        return texts;
    }

    Phones mails() {
        return mails;
    }

    Instant now() {
        return clock.instant();
    }

    void at(String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
    }

    /** Monday at ten, of one week after the other: timers do not stand a clock that is put back. */
    void nextMonday() {
        clock.set(OffsetDateTime.parse("2026-11-02T10:00:00+01:00").toInstant().plus(Duration.ofDays(7L * weeks++)));
    }

    void advance(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    Town town() {
        return organisation(new OrganisationId("municipality-%04d".formatted(towns.incrementAndGet())));
    }

    Town organisation(OrganisationId id) {
        night.organisation(id, "Kommune " + id);
        return new Town(this, id, towns.incrementAndGet());
    }

    static void soon(ThrowingRunnable asserted) {
        await().atMost(BOUND).pollInterval(Duration.ofMillis(25)).untilAsserted(asserted);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
    }
}
