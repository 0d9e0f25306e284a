package dk.vaern.web.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.visibility.Ground;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.web.audit.log.AuditEntry.Outcome;
import dk.vaern.web.audit.log.AuditEntry.What;
import dk.vaern.web.audit.log.AuditEntry.Whence;
import dk.vaern.web.audit.log.AuditEntry.Who;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a thing is, where nobody has said so: by the record. */
class OwnersTest {

    private static final TestDatabase DATABASE = TestDatabase.with(
            new ServiceSchema("incident", "vaern_incident", null, List.of(), List.of(AuditSchema.SCHEMA)));

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final OrganisationId COPENHAGEN = new OrganisationId("municipality-0101");

    private final Owners owners = new Owners();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void whoever_began_it_owns_it_and_acted_on_that_ground() throws SQLException {
        String incident = begun(AARHUS, null);

        assertThat(touched(incident, "incidents/" + incident, 200))
                .isEqualTo(new Touched("incidents/" + incident, AARHUS, Ground.OWNER));
    }

    @Test
    void whoever_it_was_handed_to_owns_it_since() throws SQLException {
        String incident = begun(AARHUS, null);
        event(incident, 1, "incident.ownership-handed-over", AARHUS, null, """
                {"incidentId": "%s", "from": "municipality-0751", "to": "municipality-0101"}""".formatted(incident));

        assertThat(touched(incident, "incidents/" + incident, 200).owner()).isEqualTo(COPENHAGEN);
    }

    @Test
    void an_action_is_its_incidents_owners_also_for_whom_it_is_hidden() throws SQLException {
        String incident = begun(AARHUS, null);
        String action = begun(COPENHAGEN, incident);

        assertThat(touched(action, "actions/" + action, 404)).isEqualTo(new Touched("actions/" + action, AARHUS, null));
    }

    @Test
    void what_never_was_is_nobodys() throws SQLException {
        assertThat(touched("nothing", "incidents/nothing", 404).owner()).isNull();
        assertThat(touched("receipts", "receipts/municipality-0101", 404).owner())
                .isEqualTo(COPENHAGEN);
    }

    private Touched touched(String trace, String resource, int status) throws SQLException {
        var entry = new AuditEntry(
                Instant.EPOCH,
                "a-service",
                new Who("kim", AARHUS, Set.of(Role.RESPONDER)),
                new What("closeIncident", "POST", "/api/v1/incidents/{id}/closure", null, null),
                new Outcome(status, null),
                new Whence(null, null, UUID.randomUUID(), trace),
                List.of(Touched.of(resource)));
        try (Connection connection = DATABASE.asOwner().getConnection()) {
            return owners.complete(List.of(entry), connection)
                    .getFirst()
                    .touched()
                    .getFirst();
        }
    }

    private static String begun(OrganisationId by, @Nullable String correlation) {
        String id = UUID.randomUUID().toString();
        event(id, 0, "thing.begun", by, correlation, "{}");
        return id;
    }

    private static void event(
            String aggregate,
            int sequence,
            String name,
            OrganisationId by,
            @Nullable String correlation,
            String payload) {
        JdbcClient.create(DATABASE.asOwner())
                .sql("""
                insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                    event_id, stored_name, correlation_id, metadata, payload)
                values (nextval('record.domain_event_position'), :sequence, now(), 1, 'Thing', :id,
                    gen_random_uuid()::text, :name, :correlation, convert_to(:metadata, 'UTF8'),
                    convert_to(:payload, 'UTF8'))
                """)
                .param("sequence", sequence)
                .param("id", aggregate)
                .param("name", name)
                .param("correlation", correlation)
                .param("metadata", "{\"organisation\": \"%s\"}".formatted(by.value()))
                .param("payload", payload)
                .update();
    }
}
