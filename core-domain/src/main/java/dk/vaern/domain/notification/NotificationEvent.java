package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
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

    /**
     * It can wait, and does.
     *
     * @param reason a kebab-case code
     */
    record NotificationHeld(NotificationId notificationId, Instant until, String reason) implements NotificationEvent {}

    /**
     * It leaves together with others, as one message.
     *
     * @param message the delivery id of that one
     */
    record NotificationBundled(NotificationId notificationId, UUID message) implements NotificationEvent {}

    /** @param reason a kebab-case code */
    record NotificationGivenUp(NotificationId notificationId, String reason) implements NotificationEvent {}

    /**
     * It is not sent, or not tried again: the recipient may not be told any longer, or is told by a newer one.
     *
     * @param reason a kebab-case code
     * @param supersededBy the newer one; absent when there is none
     */
    record NotificationWithdrawn(
            NotificationId notificationId,
            String reason,
            @Nullable NotificationId supersededBy) implements NotificationEvent {}

    /**
     * Somebody takes it up.
     *
     * @param how absent in what was recorded before it was asked
     * @param person whose contact point it was; absent when somebody who was signed in did
     */
    record NotificationAcknowledged(
            NotificationId notificationId,
            @Nullable AnswerWay how,
            @Nullable PersonId person) implements NotificationEvent {}
}
