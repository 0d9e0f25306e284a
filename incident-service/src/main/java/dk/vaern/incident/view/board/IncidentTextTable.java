package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.kernel.Tlp;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of each entry, stemmed as Danish. */
@Component
class IncidentTextTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    IncidentTextTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is searched of one entry, and what decides who may find it. */
    record Entry(IncidentEvent event, DomainEventMessage<?> message, long position, String text) {}

    void put(List<Entry> entries) {
        if (!entries.isEmpty()) {
            batches.batchUpdate(
                    """
                    insert into incident.incident_text
                        (incident_id, position, recorded_at, label, author_subject, author_organisation, words)
                    values (:incident, :position, :recordedAt, :label, :subject, :organisation,
                        to_tsvector('danish', :text))
                    on conflict do nothing
                    """, entries.stream().map(IncidentTextTable::parameters).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource parameters(Entry entry) {
        Tlp own = entry.event().tlp();
        MetaData metadata = entry.message().getMetaData();
        return new MapSqlParameterSource()
                .addValue("incident", entry.event().incidentId().value())
                .addValue("position", entry.position())
                .addValue("recordedAt", Timestamp.from(entry.message().getTimestamp()))
                .addValue("label", (own == null ? Tlp.CLEAR : own).label())
                .addValue("subject", String.valueOf(metadata.get("actor")))
                .addValue("organisation", String.valueOf(metadata.get("organisation")))
                .addValue("text", entry.text());
    }

    void clear() {
        jdbc.sql("truncate incident.incident_text").update();
    }
}
