package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.notification.dispatch.Hands.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be handed over, shared by all nodes: a row for each notification that has not come to its end. When it is due is
 * business time; how long a claim holds is the database's.
 */
@Component
class DeliveryQueue {

    private static final int URGENT = weight(Urgency.URGENT);

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery that this node alone works on until the lease ends.
     *
     * @param lease changes with every claim: one that has lost it changes nothing
     */
    record Claim(
            NotificationId notification, UUID lease, String organisation, Lane lane, boolean isUrgent, Instant dueAt) {}

    /**
     * What a node looks for.
     *
     * @param shut by which nothing leaves
     */
    record Search(Room room, Shut shut, Instant now, Duration lease) {}

    /**
     * Lanes that nothing leaves by.
     *
     * @param forLong those among them for which nothing is left waiting that has been due since before {@code patience}
     */
    record Shut(Set<String> lanes, Set<String> forLong, Instant patience) {}

    /**
     * Told twice, the same row. Each organisation has a turn after its own last one, and none before the turn that the queue
     * has come to: so 5,000 messages of one stand behind the first of another that comes later.
     */
    void put(NotificationRequested requested, Instant due) {
        put(requested.notificationId(), requested, due);
    }

    /** As above, under a delivery id of its own: to whom this one goes, by the same way and as urgently. */
    void put(NotificationId delivery, NotificationRequested requested, Instant due) {
        jdbc.sql("""
                insert into notification.delivery (delivery_id, urgency, due_at, organisation, lane, turn)
                select :id, :urgency, :due, :organisation, :lane, greatest(
                    coalesce((select max(turn) + 1 from notification.delivery
                              where organisation = :organisation and urgency = :urgency), 0),
                    coalesce((select min(turn) from notification.delivery where urgency = :urgency), 0))
                on conflict (delivery_id) do nothing
                """)
                .param("id", delivery.value())
                .param("urgency", weight(requested.urgency()))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("organisation", requested.recipient().value())
                .param("lane", lane(requested).name())
                .update();
    }

    private static Lane lane(NotificationRequested requested) {
        return Lane.of(Objects.requireNonNull(requested.channel()), Objects.requireNonNull(requested.contactPoint()));
    }

    /**
     * Takes what is due and nobody works on: the most urgent first, then one of each organisation in turn, and of no
     * organisation and no lane more than there is room for.
     */
    List<Claim> claim(Search search) {
        Room room = search.room();
        return jdbc.sql("""
                with offered as materialized (
                    select delivery_id, urgency, turn, due_at, organisation, lane from notification.delivery
                    where due_at <= :now and leased_until < clock_timestamp() and urgency >= :least
                        and (lane <> all (:shut::text[]) or lane = any (:shutForLong::text[]) and due_at < :patience)
                        and case when urgency = :urgent
                            then lane <> all (:fullLanes::text[]) and organisation <> all (:fullOrganisations::text[])
                            else lane <> all (:busyLanes::text[]) and organisation <> all (:busyOrganisations::text[])
                            end
                    order by urgency desc, turn, due_at, delivery_id limit :limit
                    for update skip locked),
                held as (select * from unnest(:keys::text[], :hands::int[]) as h (key, hands)),
                ranked as (
                    select o.*, case when urgency = :urgent then 3 else 2 end as share,
                        case when position(':' in lane) > 0 then :receiver else :provider end as lane_bound,
                        coalesce(of_lane.hands, 0) + row_number() over (partition by lane
                            order by urgency desc, turn, due_at, delivery_id) as of_lane,
                        coalesce(of_organisation.hands, 0) + row_number() over (partition by organisation
                            order by urgency desc, turn, due_at, delivery_id) as of_organisation,
                        row_number() over (partition by urgency = :urgent
                            order by urgency desc, turn, due_at, delivery_id) as of_urgency
                    from offered o
                    left join held of_lane on of_lane.key = 'lane ' || lane
                    left join held of_organisation on of_organisation.key = 'organisation ' || organisation)
                update notification.delivery d
                set leased_until = clock_timestamp() + make_interval(secs => :seconds), lease = gen_random_uuid()
                from ranked r where d.delivery_id = r.delivery_id
                    and of_lane <= lane_bound * share / 2 and of_organisation <= :organisation * share / 2
                    and (r.urgency = :urgent or of_urgency <= :freeForBulk)
                returning d.delivery_id, d.lease, d.organisation, d.lane, d.urgency, d.due_at
                """)
                .param("now", search.now().atOffset(ZoneOffset.UTC))
                .param("patience", search.shut().patience().atOffset(ZoneOffset.UTC))
                .param("seconds", search.lease().toMillis() / 1000.0)
                .param("urgent", URGENT)
                .param("least", room.freeForBulk() > 0 ? 0 : URGENT)
                .param("limit", room.free())
                .param("freeForBulk", room.freeForBulk())
                .param("shut", texts(search.shut().lanes()))
                .param("shutForLong", texts(search.shut().forLong()))
                .param("fullLanes", texts(room.fullLanes(Urgency.URGENT)))
                .param("busyLanes", texts(room.fullLanes(Urgency.NORMAL)))
                .param("fullOrganisations", texts(room.fullOrganisations(Urgency.URGENT)))
                .param("busyOrganisations", texts(room.fullOrganisations(Urgency.NORMAL)))
                .param("keys", keys(room))
                .param("hands", hands(room))
                .param("provider", room.bounds().provider())
                .param("receiver", room.bounds().receiver())
                .param("organisation", room.bounds().organisation())
                .query(DeliveryQueue::claimed)
                .list();
    }

    private static Claim claimed(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Claim(
                new NotificationId(row.getObject("delivery_id", UUID.class)),
                row.getObject("lease", UUID.class),
                row.getString("organisation"),
                new Lane(row.getString("lane")),
                row.getInt("urgency") == URGENT,
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String[] keys(Room room) {
        return Stream.concat(
                        room.lanes().keySet().stream().map(lane -> "lane " + lane),
                        room.organisations().keySet().stream().map(organisation -> "organisation " + organisation))
                .toArray(String[]::new);
    }

    /** In the order of the keys: maps that do not change have one order. */
    private static Integer[] hands(Room room) {
        var hands = new ArrayList<>(room.lanes().values());
        hands.addAll(room.organisations().values());
        return hands.toArray(Integer[]::new);
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

    /** Nothing was done about it. */
    void giveBack(Claim claim) {
        jdbc.sql("""
                update notification.delivery set leased_until = '-infinity' where delivery_id = :id and lease = :lease
                """)
                .param("id", claim.notification().value())
                .param("lease", claim.lease())
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
