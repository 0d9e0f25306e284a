package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a notification. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface NotificationEvent {

    NotificationId notificationId();

    /**
     * Somebody is to be told.
     *
     * @param contactPoint absent, like its channel, when the recipient has none that fits
     * @param tlp the label of what it is about, as it stood
     */
    record NotificationRequested(
            NotificationId notificationId,
            NotificationSubject about,
            Matter matter,
            OrganisationId recipient,
            @Nullable UUID contactPoint,
            ContactPoint.@Nullable Channel channel,
            Urgency urgency,
            Tlp tlp)
            implements NotificationEvent {

        public Recipient to() {
            return new Recipient(recipient, contactPoint, channel);
        }
    }

    /** @param attempt from 1 */
    record NotificationAttempted(NotificationId notificationId, int attempt) implements NotificationEvent {}

    /** @param providerReference the provider's own name for it; absent when it gave none */
    record NotificationAccepted(
            NotificationId notificationId,
            int attempt,
            @Nullable String providerReference) implements NotificationEvent {}

    record NotificationDelivered(NotificationId notificationId, int attempt) implements NotificationEvent {}

    /** @param nextAttemptAt absent when there is none */
    record NotificationFailed(
            NotificationId notificationId,
            int attempt,
            String reason,
            @Nullable Instant nextAttemptAt) implements NotificationEvent {}

    /** @param reason a kebab-case code */
    record NotificationGivenUp(NotificationId notificationId, String reason) implements NotificationEvent {}

    /**
     * It is not sent, or not tried again: the recipient may not be told any longer.
     *
     * @param reason a kebab-case code
     */
    record NotificationWithdrawn(NotificationId notificationId, String reason) implements NotificationEvent {}

    record NotificationAcknowledged(NotificationId notificationId) implements NotificationEvent {}
}
