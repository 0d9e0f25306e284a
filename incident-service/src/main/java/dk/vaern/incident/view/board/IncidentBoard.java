package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Ground;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.page.Sieve;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.web.audit.AuditTrail;
import dk.vaern.web.reading.Readings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and searches incidents: the database sieves, the one rule decides, row by row and entry by entry. */
@Component
public class IncidentBoard {

    private final Readings readings;
    private final IncidentBoardMapping mapping;
    private final Sights sights;
    private final Clock clock;

    IncidentBoard(Readings readings, IncidentBoardMapping mapping, Sights sights, Clock clock) {
        this.readings = readings;
        this.mapping = mapping;
        this.sights = sights;
        this.clock = clock;
    }

    /** @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first */
    public List<Placed<IncidentItem>> list(Viewer viewer, BoardQuery query, long before, int limit) {
        Instant now = clock.instant();
        return readings
                .as(
                        viewer.organisation(),
                        () -> Sieve.first(
                                before,
                                limit,
                                (from, read) -> candidates(viewer, query, from, read),
                                IncidentBoardRow::reportedPosition,
                                row -> isFound(row, viewer, query, now)))
                .stream()
                .map(row -> new Placed<>(row.reportedPosition(), IncidentItem.of(row)))
                .toList();
    }

    private List<IncidentBoardRow> candidates(Viewer viewer, BoardQuery query, long before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("near", viewer.organisation().value());
        parameters.put("before", before);
        parameters.put("limit", limit);
        StringBuilder where = new StringBuilder("near @> array[:near]::text[] and reported_position < :before");
        sieve(where, parameters, " and status = :status", "status", query.status());
        sieve(where, parameters, " and severity = :severity", "severity", query.severity());
        sieve(
                where,
                parameters,
                " and category = :category",
                "category",
                query.category() == null ? null : query.category().value());
        sieve(where, parameters, " and owner = :owner", "owner", query.organisation());
        sieve(
                where,
                parameters,
                " and participants @> array[:participant]::text[]",
                "participant",
                query.participant());
        if (query.from() != null) {
            sieve(where, parameters, " and recorded_at >= :from::timestamptz", "from", query.from());
        }
        if (query.to() != null) {
            sieve(where, parameters, " and recorded_at < :to::timestamptz", "to", query.to());
        }
        if (query.words() != null) {
            sieve(where, parameters, FOUND_IN_ANY_ENTRY, "words", query.words());
        }
        return readings.rows()
                .sql("select * from incident.incident_board where %s order by reported_position desc limit :limit"
                        .formatted(where))
                .params(parameters)
                .query(mapping::row)
                .list();
    }

    private static final String FOUND_IN_ANY_ENTRY = """
             and incident_id in (select incident_id from incident.incident_text
                                 where words @@ websearch_to_tsquery('danish', :words))
            """;

    private static void sieve(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value.toString());
        }
    }

    private boolean isFound(IncidentBoardRow row, Viewer viewer, BoardQuery query, Instant now) {
        boolean found = Visibility.ofIncident(viewer, row.sharing(), now)
                && (query.words() == null || isFoundInVisibleEntry(row, viewer, query.words()));
        if (found) {
            AuditTrail.opens(
                    "incidents/" + row.id(), row.sharing().owner(), Ground.ofIncident(viewer, row.sharing(), now));
        }
        return found;
    }

    /** Decided on the record, as the timeline is: what may be found is what may be read. */
    private boolean isFoundInVisibleEntry(IncidentBoardRow row, Viewer viewer, String words) {
        return isFoundInReport(row, words)
                || sights.look(row.id(), viewer)
                        .filter(sight -> isFoundInAnyOf(row.id(), sight, words))
                        .isPresent();
    }

    /** Title and description are for everyone who sees the incident, whatever history they were given. */
    private boolean isFoundInReport(IncidentBoardRow row, String words) {
        return readings.rows()
                .sql("""
                select exists (select 1 from incident.incident_text
                               where incident_id = :incident and position = :report
                               and words @@ websearch_to_tsquery('danish', :words))
                """)
                .param("incident", row.id().value())
                .param("report", row.reportedPosition())
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    private boolean isFoundInAnyOf(IncidentId incident, Sight sight, String words) {
        return readings.rows()
                .sql("""
                select position, recorded_at, label, author_subject, author_organisation from incident.incident_text
                where incident_id = :incident and words @@ websearch_to_tsquery('danish', :words)
                """)
                .param("incident", incident.value())
                .param("words", words)
                .query((row, _) -> sight.sees(row.getLong("position"), entry(row)))
                .list()
                .contains(true);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Tlp.ofLabel(row.getString("label")).orElseThrow(),
                new Named(row.getString("author_subject"), new OrganisationId(row.getString("author_organisation"))),
                Set.of());
    }
}
