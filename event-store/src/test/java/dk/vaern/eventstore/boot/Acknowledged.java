package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was answered as stored, to be held against the record and against {@link Tally} when the dust has settled. */
final class Acknowledged {

    private static final String OTHERWISE = """
            select concat_ws(' ', stored.position, coalesce(stored.aggregate_id, told.parcel),
                coalesce(stored.sequence, told.sequence), coalesce(told.ids::text, 'none'))
            from record.domain_event stored full join (
                select parcel, sequence, array_agg(id order by id) as ids from incident.tally group by parcel, sequence
            ) told on told.parcel = stored.aggregate_id and told.sequence = stored.sequence
            where stored.position is null or cardinality(told.ids) is distinct from 1
            order by stored.position limit 50
            """;

    private final Queue<Place> places = new ConcurrentLinkedQueue<>();

    /** An event's place: which of its aggregate it is, counted from 1. */
    private record Place(String parcel, long version) {}

    void add(String parcel, long version) {
        places.add(new Place(parcel, version));
    }

    int count() {
        return places.size();
    }

    /** Every acknowledged event is stored, sequences are whole, and every event was projected exactly once. */
    void assertKept(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        List<Place> stored = stored(sql);
        assertThat(stored).doesNotHaveDuplicates();
        Set<Place> lost = new HashSet<>(places);
        lost.removeAll(new HashSet<>(stored));
        assertThat(lost).as("acknowledged and lost").isEmpty();
        assertThat(new ArrayList<>(places)).as("two were given one place").doesNotHaveDuplicates();
        assertThat(sql.sql("""
                        select aggregate_id from record.domain_event
                        group by aggregate_id having count(*) <> max(sequence) + 1 or min(sequence) <> 0
                        """).query(String.class).list()).as("with holes").isEmpty();
        assertThat(sql.sql(OTHERWISE).query(String.class).list())
                .as("not projected exactly once: position, event, and the tally's rows")
                .isEmpty();
        assertThat(sql.sql("""
                        select count(*) from (select sequence - lag(sequence, 1, -1::bigint)
                            over (partition by parcel order by id) as step from incident.tally) t where step <> 1
                        """).query(Long.class).single())
                .as("projected out of order")
                .isZero();
    }

    private static List<Place> stored(JdbcClient sql) {
        return sql.sql("select aggregate_id, sequence + 1 from record.domain_event")
                .query((row, number) -> new Place(row.getString(1), row.getLong(2)))
                .list();
    }
}
