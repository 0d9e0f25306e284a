package dk.vaern.notification.watch;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is sent a message every few minutes only to see that it arrives, as {@code vaern.heartbeat.*}.
 *
 * @param organisation whose contact point it is
 * @param contactPoint a mailbox or webhook that a machine looks into; absent: there is no heartbeat
 * @param every how often
 */
@ConfigurationProperties("vaern.heartbeat")
public record HeartbeatSettings(
        @DefaultValue("national-centre") OrganisationId organisation,
        @Nullable UUID contactPoint,
        @DefaultValue("5m") Duration every) {

    /** After which a beat that was not taken by its provider is missed. */
    Duration patience() {
        return every.multipliedBy(2).plusMinutes(1);
    }
}
