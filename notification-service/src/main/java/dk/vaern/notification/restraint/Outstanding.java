package dk.vaern.notification.restraint;

import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has not come to its end, by what it is about and by where it waits. */
@Component
public class Outstanding {

    /** Whoever is not among them finds the newer one when its own turn comes. */
    private static final int MOST_TWINS = 10;

    private final JdbcClient jdbc;

    Outstanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the same matter to the same contact point. */
    public record Twin(NotificationId id, boolean newer) {}

    /** Told twice, the same row. */
    public void put(NotificationRequested requested, Instant at) {
        jdbc.sql("""
                insert into notification.waiting (delivery_id, contact_point, matter, requested_at)
                values (:id, :contactPoint, :matter, :at) on conflict (delivery_id) do nothing
                """)
                .param("id", requested.notificationId().value())
                .param("contactPoint", requested.contactPoint())
                .param("matter", matter(requested))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest of the same matter to the same contact point, if it is newer; else some of the older ones. */
    public List<Twin> twins(NotificationRequested requested) {
        return jdbc.sql("""
                with own as (select * from notification.waiting where delivery_id = :id)
                select other.delivery_id, (other.requested_at, other.delivery_id) > (own.requested_at, own.delivery_id) as newer
                from own cross join lateral (
                    select delivery_id, requested_at from notification.waiting w
                    where w.contact_point = own.contact_point and w.matter = own.matter and w.delivery_id <> own.delivery_id
                    order by w.requested_at desc, w.delivery_id desc limit :most) other
                order by other.requested_at desc, other.delivery_id desc
                """)
                .param("id", requested.notificationId().value())
                .param("most", MOST_TWINS)
                .query((row, _) ->
                        new Twin(new NotificationId(row.getObject("delivery_id", UUID.class)), row.getBoolean("newer")))
                .list();
    }

    /** Those that leave in one message, in the order in which they were asked for. */
    public List<NotificationId> partsOf(UUID message) {
        return jdbc.sql("""
                select delivery_id from notification.waiting where message_id = :message
                order by requested_at, delivery_id
                """)
                .param("message", message)
                .query((row, _) -> new NotificationId(row.getObject("delivery_id", UUID.class)))
                .list();
    }

    /** All that ever left in one message, as far as the board knows by now. */
    public List<NotificationId> everPartsOf(UUID message) {
        return jdbc.sql("""
                select delivery_id from notification.waiting where message_id = :id
                union
                select notification_id from notification.notification_board where picture ->> 'message' = :message
                """)
                .param("id", message)
                .param("message", message.toString())
                .query((row, _) -> new NotificationId(row.getObject("delivery_id", UUID.class)))
                .list();
    }

    /** The message that one leaves in; empty when it leaves by itself, or has come to its end. */
    public Optional<UUID> messageOf(NotificationId id) {
        return jdbc.sql(
                        "select message_id from notification.waiting where delivery_id = :id and message_id is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** It has come to its end. */
    public void remove(NotificationId id) {
        jdbc.sql("delete from notification.waiting where delivery_id = :id")
                .param("id", id.value())
                .update();
    }

    /** The same for what tells the same to the same. */
    private static String matter(NotificationRequested requested) {
        var about = requested.about();
        return Stream.of(
                        requested.matter(),
                        about.incidentId(),
                        about.warningId(),
                        about.actionId(),
                        about.campaignId(),
                        about.whose())
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }
}
