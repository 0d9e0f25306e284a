package dk.vaern.domain.notification;

import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface NotificationState {

    record Unrequested() implements NotificationState {}

    /**
     * Somebody is to be told.
     *
     * @param attempts how many were begun
     * @param nextAttemptAt not before this; absent: at once, or never
     */
    record Known(
            NotificationRequested request,
            NotificationStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            boolean acknowledged)
            implements NotificationState {

        /** Nothing is left to try: the message has come as far as it will, or somebody knows already. */
        public boolean isEnded() {
            return status.isEnd() || acknowledged;
        }

        /** The number of the attempt to make now: one that was begun and never reported is made again. */
        public int nextAttempt() {
            return status == NotificationStatus.ATTEMPTED ? attempts : attempts + 1;
        }

        private Known now(NotificationStatus next) {
            return new Known(request, next, attempts, null, acknowledged);
        }
    }

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default NotificationState after(NotificationEvent event) {
        return switch (this) {
            case Unrequested unrequested ->
                event instanceof NotificationRequested requested
                        ? new Known(requested, NotificationStatus.REQUESTED, 0, null, false)
                        : unrequested;
            case Known known -> after(event, known);
        };
    }

    private static Known after(NotificationEvent event, Known before) {
        return switch (event) {
            case NotificationRequested _ -> before;
            case NotificationAttempted attempted ->
                new Known(
                        before.request(),
                        NotificationStatus.ATTEMPTED,
                        attempted.attempt(),
                        null,
                        before.acknowledged());
            case NotificationAccepted _ -> before.now(NotificationStatus.ACCEPTED);
            case NotificationDelivered _ -> before.now(NotificationStatus.DELIVERED);
            case NotificationFailed failed ->
                new Known(
                        before.request(),
                        NotificationStatus.FAILED,
                        before.attempts(),
                        failed.nextAttemptAt(),
                        before.acknowledged());
            case NotificationGivenUp _ -> before.now(NotificationStatus.GIVEN_UP);
            case NotificationWithdrawn _ -> before.now(NotificationStatus.WITHDRAWN);
            case NotificationAcknowledged _ ->
                new Known(before.request(), before.status(), before.attempts(), before.nextAttemptAt(), true);
        };
    }
}
