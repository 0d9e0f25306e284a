package dk.vaern.incident.view.board;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between the board's rows and what they mean. */
@Component
class IncidentBoardMapping {

    private final JsonMapper json = StoredJson.mapper();

    IncidentBoardRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        String category = row.getString("category");
        return new IncidentBoardRow(
                new IncidentId(row.getObject("incident_id", UUID.class)),
                row.getLong("reported_position"),
                row.getLong("last_position"),
                row.getLong("version"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                category == null ? null : new Category(category),
                IncidentStatus.valueOf(row.getString("status")),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                instant(row, "changed_at"),
                json.readValue(row.getString("sharing"), Sharing.class));
    }

    String write(Sharing sharing) {
        return json.writeValueAsString(sharing);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
