package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be handed over, shared by all nodes: a row for each notification that has not come to its end. When it is due is
 * business time; how long a claim holds is the database's.
 */
@Component
class DeliveryQueue {

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery that this node alone works on until the lease ends.
     *
     * @param lease changes with every claim: one that has lost it changes nothing
     */
    record Claim(NotificationId notification, UUID lease) {}

    /** Told twice, the same row. */
    void put(NotificationId notification, Urgency urgency, Instant due) {
        jdbc.sql("""
                insert into notification.delivery (delivery_id, urgency, due_at) values (:id, :urgency, :due)
                on conflict (delivery_id) do nothing
                """)
                .param("id", notification.value())
                .param("urgency", weight(urgency))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes what is due and nobody works on, the most urgent first and then the longest due. */
    List<Claim> claim(int atMost, Instant now, Duration lease) {
        return jdbc.sql("""
                with free as materialized (
                    select delivery_id from notification.delivery
                    where due_at <= :now and leased_until < clock_timestamp()
                    order by urgency desc, due_at, delivery_id limit :limit
                    for update skip locked)
                update notification.delivery d
                set leased_until = clock_timestamp() + make_interval(secs => :seconds), lease = gen_random_uuid()
                from free where d.delivery_id = free.delivery_id
                returning d.delivery_id, d.lease
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", atMost)
                .param("seconds", lease.toMillis() / 1000.0)
                .query((row, _) -> new Claim(
                        new NotificationId(row.getObject("delivery_id", UUID.class)),
                        row.getObject("lease", UUID.class)))
                .list();
    }

    /** It has come to its end. */
    void finish(Claim claim) {
        jdbc.sql("delete from notification.delivery where delivery_id = :id and lease = :lease")
                .param("id", claim.notification().value())
                .param("lease", claim.lease())
                .update();
    }

    /** Not before this again. */
    void postpone(Claim claim, Instant due) {
        jdbc.sql("""
                update notification.delivery set due_at = :due, leased_until = '-infinity'
                where delivery_id = :id and lease = :lease
                """)
                .param("id", claim.notification().value())
                .param("lease", claim.lease())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As it is stored: the greater goes first. */
    private static int weight(Urgency urgency) {
        return switch (urgency) {
            case INFORMATIONAL -> 0;
            case NORMAL -> 1;
            case URGENT -> 2;
        };
    }
}
