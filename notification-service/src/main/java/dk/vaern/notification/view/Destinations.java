package dk.vaern.notification.view;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.facts.Facts;
import dk.vaern.web.reading.Readings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organisation's ways of being reached: which there are from the record, how they work from the board. */
@Component
public class Destinations {

    private final Facts facts;
    private final Readings readings;

    Destinations(Facts facts, Readings readings) {
        this.facts = facts;
        this.readings = readings;
    }

    public List<Destination> of(OrganisationId organisation) {
        List<ContactPoint> points = facts.organisation(organisation).contactPoints();
        return readings.as(
                organisation, () -> points.stream().map(this::destination).toList());
    }

    private Destination destination(ContactPoint point) {
        return readings.rows()
                .sql("""
                select max(last_success_at) as success, max(last_failure_at) as failure,
                    (array_agg(last_failure order by last_failure_at desc nulls last))[1] as reason
                from notification.notification_board where contact_point = :id
                """)
                .param("id", point.id())
                .query((row, _) -> destination(point, row))
                .single();
    }

    private static Destination destination(ContactPoint point, ResultSet row) throws SQLException {
        return new Destination(
                point.id(),
                point.channel(),
                point.from(),
                instant(row, "success"),
                instant(row, "failure"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
