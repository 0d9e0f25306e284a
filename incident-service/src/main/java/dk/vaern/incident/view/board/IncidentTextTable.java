package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.kernel.Tlp;
import java.sql.Timestamp;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of each entry, stemmed as Danish. */
@Component
class IncidentTextTable {

    private final JdbcClient jdbc;

    IncidentTextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(IncidentEvent event, DomainEventMessage<?> message, long position, String text) {
        Tlp own = event.tlp();
        jdbc.sql("""
                insert into incident.incident_text
                    (incident_id, position, recorded_at, label, author_subject, author_organisation, words)
                values (:incident, :position, :recordedAt, :label, :subject, :organisation, to_tsvector('danish', :text))
                on conflict do nothing
                """)
                .param("incident", event.incidentId().value())
                .param("position", position)
                .param("recordedAt", Timestamp.from(message.getTimestamp()))
                .param("label", (own == null ? Tlp.CLEAR : own).label())
                .param("subject", String.valueOf(message.getMetaData().get("actor")))
                .param("organisation", String.valueOf(message.getMetaData().get("organisation")))
                .param("text", text)
                .update();
    }

    void clear() {
        jdbc.sql("truncate incident.incident_text").update();
    }
}
