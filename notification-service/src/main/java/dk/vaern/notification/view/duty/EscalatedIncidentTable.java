package dk.vaern.notification.view.duty;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.EscalationLevel;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose incidents are escalated, as SQL: what the rule of who may look is decided by, and shown to nobody. */
@Component
class EscalatedIncidentTable {

    private final JdbcClient jdbc;

    EscalatedIncidentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that are being handled. */
    Set<OrganisationId> owners(List<EscalationLevel> levels) {
        return jdbc.sql("""
                select distinct owner from notification.escalated_incident where handled and level in (:levels)
                """)
                .param("levels", levels.stream().map(Enum::name).toList())
                .query((row, _) -> new OrganisationId(row.getString("owner")))
                .set();
    }

    void put(IncidentId incident, OrganisationId owner, EscalationLevel level) {
        jdbc.sql("""
                insert into notification.escalated_incident (incident_id, owner, level, handled)
                values (:id, :owner, :level, true)
                on conflict (incident_id) do update set level = excluded.level
                """)
                .param("id", incident.value())
                .param("owner", owner.value())
                .param("level", level.name())
                .update();
    }

    void belongs(IncidentId incident, OrganisationId owner) {
        jdbc.sql("update notification.escalated_incident set owner = :owner where incident_id = :id")
                .param("id", incident.value())
                .param("owner", owner.value())
                .update();
    }

    /** Most incidents were never escalated, and have no row. */
    void handled(IncidentId incident, boolean handled) {
        jdbc.sql("update notification.escalated_incident set handled = :handled where incident_id = :id")
                .param("id", incident.value())
                .param("handled", handled)
                .update();
    }

    void clear() {
        jdbc.sql("truncate notification.escalated_incident").update();
    }
}
