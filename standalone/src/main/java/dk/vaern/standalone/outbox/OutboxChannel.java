package dk.vaern.standalone.outbox;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import java.time.Clock;
import org.springframework.dao.DataAccessException;

/**
 * A way of reaching nobody: what would have been sent is in the outbox, which is the destination too.
 *
 * @param answer to whatever the outbox keeps
 */
record OutboxChannel(ChannelKind kind, Outbox outbox, Delivery answer, Clock clock) implements Channel {

    @Override
    public Delivery attempt(OutgoingMessage message) {
        try {
            outbox.keep(kind, message, clock.instant());
            return answer;
        } catch (DataAccessException | StoreUnavailableException _) {
            return new Delivery.TemporaryFailure("the demo outbox's database does not answer");
        }
    }
}
