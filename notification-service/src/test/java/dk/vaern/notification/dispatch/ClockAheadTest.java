package dk.vaern.notification.dispatch;

import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes whose clocks differ. */
class ClockAheadTest {

    private static final Duration BOUND = Duration.ofSeconds(40);

    @Test
    void what_was_asked_for_by_a_clock_that_is_ahead_is_taken_up_at_once() {
        var clock = new MovableClock();
        try (TestDatabase database = TestDatabase.with(Node.SCHEMA);
                Node node = Node.start(database, clock, Map.of(), new ScriptedChannel(ChannelKind.EMAIL))) {
            var whose = new OrganisationId("municipality-0101");
            var requested = new NotificationRequested(
                    new NotificationId(UUID.randomUUID()),
                    NotificationSubject.ofOrganisation(whose),
                    Matter.NOBODY_REACHABLE,
                    whose,
                    UUID.randomUUID(),
                    ContactPoint.Channel.EMAIL,
                    Urgency.NORMAL,
                    Tlp.CLEAR);
            var ahead = clock.instant().plus(Duration.ofHours(1));
            node.get(WhenNotificationRequestedThenQueueIt.class)
                    .on(requested, new GenericEventMessage<>("ahead", requested, Map.of(), ahead));

            // The record knows nothing of it, and so it has come to its end as soon as somebody looks.
            await().atMost(BOUND)
                    .until(() -> node.get(JdbcClient.class)
                                    .sql("select count(*) from notification.delivery where delivery_id = :id")
                                    .param("id", requested.notificationId().value())
                                    .query(Long.class)
                                    .single()
                            == 0);
        }
    }
}
