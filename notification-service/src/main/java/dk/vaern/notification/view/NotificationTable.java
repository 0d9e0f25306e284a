package dk.vaern.notification.view;

import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board's rows as SQL. */
@Component
class NotificationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    NotificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NotificationPicture picture, long position) {
        jdbc.sql("""
                insert into notification.notification_board
                    (notification_id, first_position, version, recipient, contact_point, incident_id, warning_id,
                     status, acknowledged, picture)
                values (:id, :position, :version, :recipient, :contactPoint, :incident, :warning,
                     :status, :acknowledged, :picture::jsonb)
                on conflict do nothing
                """).params(parameters(picture)).param("position", position).update();
    }

    void update(NotificationPicture picture, NotificationEvent event) {
        jdbc.sql("""
                update notification.notification_board
                set version = :version, status = :status, acknowledged = :acknowledged, picture = :picture::jsonb,
                    last_success_at = case when :success then (:at)::timestamptz else last_success_at end,
                    last_failure_at = case when :failure::text is null then last_failure_at else (:at)::timestamptz end,
                    last_failure = coalesce(:failure::text, last_failure)
                where notification_id = :id
                """)
                .params(parameters(picture))
                .param("success", isSuccess(event))
                .param("failure", failure(event))
                .param("at", picture.changedAt().toString())
                .update();
    }

    private static boolean isSuccess(NotificationEvent event) {
        return event instanceof NotificationEvent.NotificationAccepted
                || event instanceof NotificationEvent.NotificationDelivered;
    }

    private static @Nullable String failure(NotificationEvent event) {
        return event instanceof NotificationEvent.NotificationFailed failed ? failed.reason() : null;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never requested */
    NotificationPicture forUpdate(NotificationId id) {
        return jdbc.sql("select picture from notification.notification_board where notification_id = :id for update")
                .param("id", id.value())
                .query(this::picture)
                .single();
    }

    void clear() {
        jdbc.sql("truncate notification.notification_board").update();
    }

    NotificationPicture picture(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return json.readValue(row.getString("picture"), NotificationPicture.class);
    }

    private Map<String, @Nullable Object> parameters(NotificationPicture picture) {
        NotificationSubject about = picture.about();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", picture.id().value());
        parameters.put("version", picture.version());
        parameters.put("recipient", picture.recipient().value());
        parameters.put("contactPoint", picture.contactPoint());
        parameters.put(
                "incident",
                about.incidentId() == null ? null : about.incidentId().value());
        parameters.put(
                "warning", about.warningId() == null ? null : about.warningId().value());
        parameters.put("status", picture.status().name());
        parameters.put("acknowledged", picture.acknowledgedAt() != null);
        parameters.put("picture", json.writeValueAsString(picture));
        return parameters;
    }
}
