package dk.vaern.incident.view.warning;

import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.page.Sieve;
import dk.vaern.web.reading.Readings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists and searches warnings: the database sieves, the one rule decides, row by row. */
@Component
public class WarningBoard {

    private final Readings readings;
    private final WarningTable table;

    WarningBoard(Readings readings, WarningTable table) {
        this.readings = readings;
        this.table = table;
    }

    /** @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first */
    public List<Placed<WarningItem>> list(Viewer viewer, WarningQuery query, long before, int limit) {
        return readings
                .as(
                        viewer.organisation(),
                        () -> Sieve.first(
                                before,
                                limit,
                                (from, read) -> candidates(viewer, query, from, read),
                                WarningRow::firstPosition,
                                row -> row.isVisibleTo(viewer)))
                .stream()
                .map(row -> new Placed<>(row.firstPosition(), WarningItem.of(row)))
                .toList();
    }

    private List<WarningRow> candidates(Viewer viewer, WarningQuery query, long before, int limit) {
        return readings.rows()
                .sql("""
                select picture from incident.warning_board
                where near @> array[:viewer]::text[] and first_position < :before
                and (:status::text is null or status = :status)
                and (:severity::text is null or severity = :severity)
                and (:words::text is null or words @@ websearch_to_tsquery('danish', :words))
                and (:from::timestamptz is null or changed_at >= :from::timestamptz)
                and (:to::timestamptz is null or changed_at < :to::timestamptz)
                order by first_position desc limit :limit
                """)
                .param("viewer", viewer.organisation().value())
                .param("before", before)
                .param("status", query.status() == null ? null : query.status().name())
                .param(
                        "severity",
                        query.severity() == null ? null : query.severity().name())
                .param("words", query.q())
                .param("from", query.from() == null ? null : query.from().toString())
                .param("to", query.to() == null ? null : query.to().toString())
                .param("limit", limit)
                .query(table::row)
                .list();
    }
}
