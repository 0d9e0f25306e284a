package dk.vaern.domain.notification;

import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface NotificationState {

    record Unrequested() implements NotificationState {}

    /**
     * Somebody is to be told.
     *
     * @param attempts how many were begun
     * @param nextAttemptAt not before this; absent: at once, or never
     * @param message the one that it leaves in together with others; absent: its own
     * @param supersededBy the newer one that tells the same; absent: none
     */
    record Known(
            NotificationRequested request,
            NotificationStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            boolean acknowledged,
            @Nullable UUID message,
            @Nullable NotificationId supersededBy)
            implements NotificationState {

        static Known of(NotificationRequested request) {
            return new Known(request, NotificationStatus.REQUESTED, 0, null, false, null, null);
        }

        /** Nothing is left to try: the message has come as far as it will, or somebody knows already. */
        public boolean isEnded() {
            return status.isEnd() || acknowledged;
        }

        /** The number of the attempt to make now: one that was begun and never reported is made again. */
        public int nextAttempt() {
            return status == NotificationStatus.ATTEMPTED ? attempts : attempts + 1;
        }

        /** No attempt was begun. */
        public boolean isUntried() {
            return status == NotificationStatus.REQUESTED || status == NotificationStatus.HELD;
        }

        private Known now(NotificationStatus next, int attempts, @Nullable Instant nextAttemptAt) {
            return new Known(request, next, attempts, nextAttemptAt, acknowledged, message, supersededBy);
        }

        private Known ended(NotificationStatus end) {
            return now(end, attempts, null);
        }
    }

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default NotificationState after(NotificationEvent event) {
        return switch (this) {
            case Unrequested unrequested ->
                event instanceof NotificationRequested requested ? Known.of(requested) : unrequested;
            case Known known -> after(event, known);
        };
    }

    private static Known after(NotificationEvent event, Known before) {
        return switch (event) {
            case NotificationRequested _ -> before;
            case NotificationHeld held -> before.now(NotificationStatus.HELD, before.attempts(), held.until());
            case NotificationBundled bundled ->
                new Known(
                        before.request(),
                        before.status(),
                        before.attempts(),
                        before.nextAttemptAt(),
                        before.acknowledged(),
                        bundled.message(),
                        before.supersededBy());
            case NotificationAttempted attempted -> before.now(NotificationStatus.ATTEMPTED, attempted.attempt(), null);
            case NotificationAccepted _ -> before.ended(NotificationStatus.ACCEPTED);
            case NotificationDelivered _ -> before.ended(NotificationStatus.DELIVERED);
            case NotificationFailed failed ->
                before.now(NotificationStatus.FAILED, before.attempts(), failed.nextAttemptAt());
            case NotificationGivenUp _ -> before.ended(NotificationStatus.GIVEN_UP);
            case NotificationWithdrawn withdrawn ->
                new Known(
                        before.request(),
                        NotificationStatus.WITHDRAWN,
                        before.attempts(),
                        null,
                        before.acknowledged(),
                        before.message(),
                        withdrawn.supersededBy());
            case NotificationAcknowledged _ ->
                new Known(
                        before.request(),
                        before.status(),
                        before.attempts(),
                        before.nextAttemptAt(),
                        true,
                        before.message(),
                        before.supersededBy());
        };
    }
}
