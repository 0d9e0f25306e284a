package dk.vaern.notification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.Status;

/** The way is open, and then it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeartbeatTest {

    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final MovableClock clock = new MovableClock();
    private final Monitor monitor = new Monitor();
    private final ContactPoint way = Night.way(ContactPoint.Channel.SMS, "+4511111111", Urgency.INFORMATIONAL);
    private Node node;

    @BeforeAll
    void start() {
        node = Node.start(
                database,
                clock,
                Map.of("vaern.heartbeat.contact-point", way.id(), "vaern.heartbeat.every", "1000d"),
                monitor);
        new Night(node.get(Commands.class), clock)
                .organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed", way);
    }

    @AfterAll
    void end() {
        node.close();
        database.close();
    }

    @Test
    void it_arrives_or_its_absence_is_seen() {
        node.get(Heartbeat.class).beat();
        await().atMost(Duration.ofSeconds(20)).until(() -> monitor.heard.size() == 1);
        assertThat(monitor.heard.getFirst().words().body()).contains("Hjerteslag");
        assertThat(health()).isEqualTo(Status.UP);

        monitor.isDeaf = true;
        clock.advance(Duration.ofDays(1_999));
        node.get(Heartbeat.class).beat();
        await().atMost(Duration.ofSeconds(20)).until(() -> monitor.asked > 1);
        assertThat(health()).isEqualTo(Status.UP);
        clock.advance(Duration.ofDays(2));
        assertThat(health()).isEqualTo(new Status("DEGRADED"));

        monitor.isDeaf = false;
        node.get(Heartbeat.class).beat();
        await().atMost(Duration.ofSeconds(20)).until(() -> health().equals(Status.UP));
    }

    private Status health() {
        return node.get(HeartbeatHealth.class).health().getStatus();
    }

    private static final class Monitor implements Channel {

        private final List<OutgoingMessage> heard = new CopyOnWriteArrayList<>();
        private volatile boolean isDeaf;
        private volatile int asked;

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public synchronized Delivery attempt(OutgoingMessage message) {
            asked++;
            if (isDeaf) {
                return new Delivery.PermanentFailure("nobody there");
            }
            heard.add(message);
            return new Delivery.Delivered();
        }
    }
}
