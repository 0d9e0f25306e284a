package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionMemory;
import dk.vaern.domain.action.ActionStatus;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board's rows as SQL. */
@Component
class ActionTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    ActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActionRow row) {
        jdbc.sql("""
                insert into incident.action_board
                    (action_id, first_position, last_position, version, incident_id, campaign_id, concerns, assignee,
                     title, description, status, due_at, overdue, note, recorded_at, changed_at, memory)
                values (:id, :firstPosition, :lastPosition, :version, :incident, :campaign, :concerns::text[], :assignee,
                     :title, :description, :status, :dueAt, :overdue, :note, :recordedAt, :changedAt, :memory::jsonb)
                on conflict do nothing
                """).params(parameters(row)).update();
    }

    void update(ActionRow row) {
        jdbc.sql("""
                update incident.action_board
                set last_position = :lastPosition, version = :version, concerns = :concerns::text[],
                    assignee = :assignee, status = :status, overdue = :overdue, note = :note,
                    changed_at = :changedAt, memory = :memory::jsonb
                where action_id = :id
                """).params(parameters(row)).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never proposed */
    ActionRow forUpdate(ActionId id) {
        return jdbc.sql("select * from incident.action_board where action_id = :id for update")
                .param("id", id.value())
                .query(this::row)
                .single();
    }

    void clear() {
        jdbc.sql("truncate incident.action_board").update();
    }

    ActionRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new ActionRow(
                new ActionId(row.getObject("action_id", UUID.class)),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("description"),
                ActionStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("memory"), ActionMemory.class));
    }

    private Map<String, @Nullable Object> parameters(ActionRow row) {
        ActionPicture picture = ActionPicture.of(row);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", row.id().value());
        parameters.put("firstPosition", row.firstPosition());
        parameters.put("lastPosition", row.lastPosition());
        parameters.put("version", row.version());
        parameters.put(
                "incident",
                picture.incidentId() == null ? null : picture.incidentId().value());
        parameters.put(
                "campaign",
                picture.campaignId() == null ? null : picture.campaignId().value());
        parameters.put("concerns", concerned(picture));
        parameters.put(
                "assignee",
                picture.assignee() == null ? null : picture.assignee().value());
        parameters.put("title", row.title());
        parameters.put("description", row.description());
        parameters.put("status", row.status().name());
        parameters.put("dueAt", picture.dueAt() == null ? null : Timestamp.from(picture.dueAt()));
        parameters.put("overdue", picture.overdue());
        parameters.put("note", row.note());
        parameters.put("recordedAt", Timestamp.from(row.recordedAt()));
        parameters.put("changedAt", Timestamp.from(row.changedAt()));
        parameters.put("memory", json.writeValueAsString(row.memory()));
        return parameters;
    }

    /** Organisation ids hold nothing that would need quoting. */
    private static String concerned(ActionPicture picture) {
        var organisations = new ArrayList<>(
                List.of(picture.organisation().value(), picture.proposer().value()));
        if (picture.assignee() != null) {
            organisations.add(picture.assignee().value());
        }
        return "{" + String.join(",", organisations) + "}";
    }
}
