package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The board's rows as SQL. */
@Component
class IncidentBoardTable {

    private final JdbcClient jdbc;
    private final IncidentBoardMapping mapping;

    IncidentBoardTable(JdbcClient jdbc, IncidentBoardMapping mapping) {
        this.jdbc = jdbc;
        this.mapping = mapping;
    }

    void insert(IncidentBoardRow row) {
        jdbc.sql("""
                insert into incident.incident_board
                    (incident_id, reported_position, last_position, version, owner, title, severity, category, tlp,
                     status, escalation, occurred_at, recorded_at, changed_at, sharing, near, participants)
                values (:id, :reportedPosition, :lastPosition, :version, :owner, :title, :severity, :category, :tlp,
                     :status, :escalation, :occurredAt, :recordedAt, :changedAt, :sharing::jsonb, :near::text[],
                     :participants::text[])
                on conflict do nothing
                """).params(parameters(row)).update();
    }

    void update(IncidentBoardRow row) {
        jdbc.sql("""
                update incident.incident_board
                set last_position = :lastPosition, version = :version, severity = :severity, category = :category,
                    status = :status, escalation = :escalation, changed_at = :changedAt, sharing = :sharing::jsonb,
                    near = :near::text[], participants = :participants::text[]
                where incident_id = :id
                """).params(parameters(row)).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never reported */
    IncidentBoardRow forUpdate(IncidentId id) {
        return jdbc.sql("select * from incident.incident_board where incident_id = :id for update")
                .param("id", id.value())
                .query(mapping::row)
                .single();
    }

    void clear() {
        jdbc.sql("truncate incident.incident_board").update();
    }

    private Map<String, @Nullable Object> parameters(IncidentBoardRow row) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", row.id().value());
        parameters.put("reportedPosition", row.reportedPosition());
        parameters.put("lastPosition", row.lastPosition());
        parameters.put("version", row.version());
        parameters.put("owner", row.sharing().owner().value());
        parameters.put("title", row.title());
        parameters.put("severity", row.severity().name());
        parameters.put(
                "category", row.category() == null ? null : row.category().value());
        parameters.put("tlp", row.sharing().label().label());
        parameters.put("status", row.status().name());
        parameters.put("escalation", row.sharing().level().name());
        parameters.put("occurredAt", Timestamp.from(row.occurredAt()));
        parameters.put("recordedAt", Timestamp.from(row.recordedAt()));
        parameters.put("changedAt", Timestamp.from(row.changedAt()));
        parameters.put("sharing", mapping.write(row.sharing()));
        parameters.put("near", array(List.copyOf(row.near())));
        parameters.put(
                "participants",
                array(row.sharing().participants().keySet().stream()
                        .map(organisation -> organisation.value())
                        .sorted()
                        .toList()));
        return parameters;
    }

    /** Organisation ids hold nothing that would need quoting. */
    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
