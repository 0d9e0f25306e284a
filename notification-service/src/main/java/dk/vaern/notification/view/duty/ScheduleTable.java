package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.schedule.ScheduleId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisation keeps which schedule, as SQL: ids alone, read by the organisations that the gate names. */
@Component
class ScheduleTable {

    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A schedule and its place in the list. */
    record Row(long position, ScheduleId id) {}

    /** The oldest first. */
    List<Row> of(List<OrganisationId> organisations, long after, int limit) {
        return jdbc.sql("""
                select schedule_id, first_position from notification.schedule
                where organisation in (:organisations) and first_position > :after
                order by first_position limit :limit
                """)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getLong("first_position"), new ScheduleId(row.getObject("schedule_id", UUID.class))))
                .list();
    }

    /** Told twice, the same row. */
    void put(ScheduleId id, OrganisationId organisation, long position) {
        jdbc.sql("""
                insert into notification.schedule (schedule_id, first_position, organisation)
                values (:id, :position, :organisation) on conflict do nothing
                """)
                .param("id", id.value())
                .param("position", position)
                .param("organisation", organisation.value())
                .update();
    }

    void clear() {
        jdbc.sql("truncate notification.schedule").update();
    }
}
