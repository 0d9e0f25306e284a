package dk.vaern.it.benchmark.replay;

import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.eventstore.boot.Projection;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that writes one row for each event. */
public final class Replayed {

    static final String NAME = "replayed";

    /** The same for the cursor that it is compared with. */
    static final String INSERT =
            "insert into incident.replayed (position, incident_id, text_length) values (?, ?, ?) on conflict do nothing";

    private final JdbcTemplate database;

    private Replayed(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    static Projection on(DataSource database) {
        return new Projection(NAME, new Replayed(database));
    }

    @EventHandler
    void on(ObservationRecorded event, TrackingToken token) {
        database.update(
                INSERT,
                token.position().orElseThrow(),
                event.incidentId().toString(),
                event.text().length());
    }

    @ResetHandler
    void reset() {
        database.execute("truncate incident.replayed");
    }
}
