package dk.vaern.notification.view;

import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How long it takes from the request to the first attempt, to the provider's acceptance, to delivery and to acknowledgement,
 * by urgency and channel; and how messages end. What happened before this node started is not counted: not at a rebuild either.
 */
@Component
class NotificationMeters {

    private final MeterRegistry registry;
    private final Instant started;

    NotificationMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.started = clock.instant();
    }

    /** @param now with the event in it */
    void note(NotificationPicture before, NotificationEvent event, NotificationPicture now) {
        if (now.changedAt().isBefore(started)) {
            return;
        }
        switch (event) {
            case NotificationAttempted attempted when attempted.attempt() == 1 -> time("first.attempt", now);
            case NotificationAccepted _ -> time("accepted", now);
            case NotificationDelivered _ -> time("delivered", now);
            case NotificationAcknowledged _ -> time("acknowledged", now);
            default -> {
                // How long a failure took says nothing.
            }
        }
        if (now.status().isEnd() && !before.status().isEnd()) {
            registry.counter("vaern.notification.ended", "status", tag(now.status()), "channel", channel(now))
                    .increment();
        }
    }

    private void time(String what, NotificationPicture now) {
        Timer.builder("vaern.notification." + what)
                .description("since it was requested")
                .tag("urgency", tag(now.urgency()))
                .tag("channel", channel(now))
                .register(registry)
                .record(Duration.between(now.requestedAt(), now.changedAt()));
    }

    private static String channel(NotificationPicture now) {
        return now.channel() == null ? "none" : tag(now.channel());
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
