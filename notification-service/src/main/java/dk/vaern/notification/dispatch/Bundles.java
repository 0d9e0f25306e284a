package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.notification.dispatch.Sending.Ready;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.facts.RestraintFacts;
import dk.vaern.notification.restraint.Outstanding;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Messages that several notifications leave in. Such a message has a row of its own in the queue, and nothing else: each
 * notification says itself in which message it goes, and what became of it.
 */
@Component
class Bundles {

    private final Facts facts;
    private final RestraintFacts restraints;
    private final Outstanding outstanding;
    private final Sending sending;
    private final Reports reports;
    private final Clock clock;

    Bundles(
            Facts facts,
            RestraintFacts restraints,
            Outstanding outstanding,
            Sending sending,
            Reports reports,
            Clock clock) {
        this.facts = facts;
        this.restraints = restraints;
        this.outstanding = outstanding;
        this.sending = sending;
        this.reports = reports;
        this.clock = clock;
    }

    /** Takes the step, and says when the next one is due; empty when all of its parts have come to their end. */
    Optional<Instant> step(UUID message) {
        List<NotificationFacts> parts = open(message);
        Optional<Instant> due = next(parts).filter(instant -> instant.isAfter(clock.instant()));
        if (due.isEmpty() && !parts.isEmpty()) {
            send(message, parts);
            return next(open(message)).map(instant -> later(instant, clock.instant()));
        }
        return due;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When all of them may leave: together, or not at all. */
    private static Optional<Instant> next(List<NotificationFacts> parts) {
        return parts.stream()
                .map(part -> Optional.ofNullable(part.state().nextAttemptAt()).orElse(Instant.MIN))
                .max(Comparator.naturalOrder());
    }

    /** Its parts that have not come to their end. */
    List<NotificationFacts> open(UUID message) {
        List<NotificationFacts> parts = outstanding.partsOf(message).stream()
                .flatMap(part -> facts.notification(part).stream())
                .toList();
        parts.stream()
                .filter(part -> part.state().isEnded())
                .forEach(part -> outstanding.remove(part.state().request().notificationId()));
        return parts.stream().filter(part -> !part.state().isEnded()).toList();
    }

    private void send(UUID message, List<NotificationFacts> parts) {
        List<Ready> ready =
                parts.stream().flatMap(part -> ready(part, message).stream()).toList();
        if (ready.isEmpty()) {
            return;
        }
        var rules = restraints.rules(ready.getFirst().part().request().recipient());
        try {
            sending.send(message.toString(), ready, rules);
        } catch (Refused _) {
            // What is recorded now says what is left to do.
        }
    }

    private Optional<Ready> ready(NotificationFacts part, UUID message) {
        try {
            reports.bundle(part, message);
            return sending.ready(part);
        } catch (Refused _) {
            return Optional.empty();
        }
    }
}
