package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationState;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One step of one notification towards its end. What was recorded decides what is to be done, so that it may be interrupted
 * anywhere and taken up by another: a message may then leave twice, under the same delivery id.
 */
@Component
class Handover {

    static final String CONTACT_POINT_REMOVED = "contact-point-removed";
    static final String CHANNEL_NOT_CONFIGURED = "channel-not-configured";

    private final Facts facts;
    private final Matters matters;
    private final Composer composer;
    private final Channels channels;
    private final Reports reports;
    private final Clock clock;

    Handover(Facts facts, Matters matters, Composer composer, Channels channels, Reports reports, Clock clock) {
        this.facts = facts;
        this.matters = matters;
        this.composer = composer;
        this.channels = channels;
        this.reports = reports;
        this.clock = clock;
    }

    /** Takes the step, and says when the next one is due; empty at the end. */
    Optional<Instant> step(NotificationId id) {
        NotificationFacts notification =
                facts.notification(id).orElseThrow(() -> new IllegalStateException("never requested: " + id));
        NotificationState.Known state = notification.state();
        if (state.isEnded()) {
            return Optional.empty();
        }
        Instant due = state.nextAttemptAt();
        if (due != null && due.isAfter(clock.instant())) {
            return Optional.of(due);
        }
        try {
            attempt(notification);
        } catch (Refused _) {
            // Another was faster; what is recorded now says what is left to do.
        }
        return facts.notification(id).map(NotificationFacts::state).flatMap(this::next);
    }

    private Optional<Instant> next(NotificationState.Known state) {
        if (state.isEnded()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(state.nextAttemptAt()).orElseGet(clock::instant));
    }

    private void attempt(NotificationFacts notification) {
        NotificationRequested request = notification.state().request();
        MatterNow now = matters.of(request);
        ContactPoint to = contactPoint(request);
        Channel channel = to == null ? null : channels.of(to.channel()).orElse(null);
        if (!now.shared()) {
            reports.withdraw(notification);
        } else if (to == null) {
            reports.giveUp(notification, CONTACT_POINT_REMOVED);
        } else if (channel == null) {
            reports.giveUp(notification, CHANNEL_NOT_CONFIGURED);
        } else {
            send(notification, composer.compose(notification, now, to, channel.kind()), channel);
        }
    }

    private void send(NotificationFacts notification, OutgoingMessage message, Channel channel) {
        int attempt = notification.state().nextAttempt();
        reports.begin(notification, attempt);
        reports.result(notification, attempt, channel.attempt(message));
    }

    private @Nullable ContactPoint contactPoint(NotificationRequested request) {
        return request.contactPoint() == null
                ? null
                : facts.organisation(request.recipient())
                        .contactPoint(request.contactPoint())
                        .filter(point -> !point.address().isErased())
                        .orElse(null);
    }
}
