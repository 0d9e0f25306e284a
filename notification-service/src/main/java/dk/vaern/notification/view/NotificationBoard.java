package dk.vaern.notification.view;

import dk.vaern.domain.visibility.Viewer;
import dk.vaern.web.reading.Readings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists notifications: the database sieves, the one rule decides, row by row. */
@Component
public class NotificationBoard {

    private static final int LEAST_READ = 64;

    private final Readings readings;
    private final NotificationTable table;
    private final NotificationGate gate;

    NotificationBoard(Readings readings, NotificationTable table, NotificationGate gate) {
        this.readings = readings;
        this.table = table;
        this.gate = gate;
    }

    /** @param position its place in the list */
    public record Row(long position, NotificationPicture picture) {}

    /**
     * Some of them, the newest request first.
     *
     * @param before the place of the last one of the page before, or {@link Long#MAX_VALUE}
     * @param limit how many at the most
     */
    public List<Row> list(Viewer viewer, NotificationQuery query, long before, int limit) {
        return readings.as(viewer.organisation(), () -> sieved(viewer, query, before, limit));
    }

    private List<Row> sieved(Viewer viewer, NotificationQuery query, long before, int limit) {
        List<Row> found = new ArrayList<>();
        int read = Math.max(LEAST_READ, limit);
        long from = before;
        List<Row> rows;
        do {
            rows = candidates(viewer, query, from, read);
            rows.stream().filter(row -> gate.maySee(viewer, row.picture())).forEach(found::add);
            from = rows.isEmpty() ? from : rows.getLast().position();
        } while (rows.size() == read && found.size() < limit);
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
    }

    private List<Row> candidates(Viewer viewer, NotificationQuery query, long before, int limit) {
        return readings.rows()
                .sql("""
                select first_position, picture from notification.notification_board
                where (:watches or recipient = :viewer) and first_position < :before
                and (:incident::uuid is null or incident_id = :incident::uuid)
                and (:warning::uuid is null or warning_id = :warning::uuid)
                and (:recipient::text is null or recipient = :recipient)
                and (:matter::text is null or picture->>'matter' = :matter)
                and (:urgency::text is null or picture->>'urgency' = :urgency)
                and (:channel::text is null or picture->>'channel' = :channel)
                and (:status::text is null or status = :status)
                and (:acknowledged::boolean is null or acknowledged = :acknowledged::boolean)
                order by first_position desc limit :limit
                """)
                .param("watches", viewer.organisation().kind().coordinates())
                .param("viewer", viewer.organisation().value())
                .param("before", before)
                .params(parameters(query))
                .param("limit", limit)
                .query((row, number) -> new Row(row.getLong("first_position"), table.picture(row, number)))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(NotificationQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put(
                "incident", query.incident() == null ? null : query.incident().value());
        parameters.put(
                "warning", query.warning() == null ? null : query.warning().value());
        parameters.put(
                "recipient",
                query.recipient() == null ? null : query.recipient().value());
        parameters.put("matter", name(query.matter()));
        parameters.put("urgency", name(query.urgency()));
        parameters.put("channel", name(query.channel()));
        parameters.put("status", name(query.status()));
        parameters.put("acknowledged", query.acknowledged());
        return parameters;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
