package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.NotificationId;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.watch.Expected.Kind;
import dk.vaern.notification.watch.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts into the queue again what has not come to its end and is not there. */
@Component
class ForgottenMessages implements Remedy {

    private final JdbcClient jdbc;
    private final DeliveryQueue queue;
    private final Wakeup wakeup;
    private final Facts facts;
    private final Clock clock;

    ForgottenMessages(JdbcClient jdbc, DeliveryQueue queue, Wakeup wakeup, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.wakeup = wakeup;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public Optional<Instant> nextAt(String id) {
        return jdbc.sql("""
                select due_at from notification.delivery
                where delivery_id in (:id, (select message_id from notification.waiting where delivery_id = :id))
                order by due_at limit 1
                """)
                .param("id", NotificationId.of(id).value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void mend(String id) {
        facts.notification(NotificationId.of(id))
                .map(found -> found.state().request())
                .filter(request -> request.to().isReachable())
                .ifPresent(request -> {
                    queue.put(request, clock.instant());
                    wakeup.now();
                });
    }
}
