package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The board's rows as SQL. */
@Component
class IncidentBoardTable {

    private static final String INSERT = """
            insert into incident.incident_board
                (incident_id, reported_position, last_position, version, owner, title, severity, category, tlp,
                 status, escalation, occurred_at, recorded_at, changed_at, sharing, near, participants)
            values (:id, :reportedPosition, :lastPosition, :version, :owner, :title, :severity, :category, :tlp,
                 :status, :escalation, :occurredAt, :recordedAt, :changedAt, :sharing::jsonb, :near::text[],
                 :participants::text[])
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update incident.incident_board
            set last_position = :lastPosition, version = :version, owner = :owner, severity = :severity,
                category = :category, status = :status, escalation = :escalation, changed_at = :changedAt, sharing = :sharing::jsonb,
                near = :near::text[], participants = :participants::text[]
            where incident_id = :id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final IncidentBoardMapping mapping;

    IncidentBoardTable(JdbcClient jdbc, NamedParameterJdbcOperations batches, IncidentBoardMapping mapping) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mapping = mapping;
    }

    void insert(Collection<IncidentBoardRow> rows) {
        write(INSERT, rows);
    }

    void update(Collection<IncidentBoardRow> rows) {
        write(UPDATE, rows);
    }

    /** The row, locked until the transaction ends, unless the incident is not there yet. */
    Optional<IncidentBoardRow> forUpdate(IncidentId id) {
        return jdbc.sql("select * from incident.incident_board where incident_id = :id for update")
                .param("id", id.value())
                .query(mapping::row)
                .optional();
    }

    void clear() {
        jdbc.sql("truncate incident.incident_board").update();
    }

    private void write(String statement, Collection<IncidentBoardRow> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    statement,
                    rows.stream()
                            .map(row -> new MapSqlParameterSource(parameters(row)))
                            .toArray(SqlParameterSource[]::new));
        }
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
