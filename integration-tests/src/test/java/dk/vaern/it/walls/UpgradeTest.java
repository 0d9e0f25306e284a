package dk.vaern.it.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.notification.app.NotificationSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that an older version made, with rows in it. */
class UpgradeTest {

    @Test
    void from_before_the_walls_it_gets_them_at_its_next_migration_and_keeps_its_rows() {
        try (var database = TestDatabase.empty()) {
            JdbcClient owner = JdbcClient.create(database.asOwner());
            migrate(database);
            List<String> walled = new Catalogue(owner).walled();
            takeDown(owner, walled);
            owner.sql("""
                    insert into incident.receipt_board (warning_id, organisation, status, overdue, picture)
                    values (gen_random_uuid(), 'municipality-0751', 'ISSUED', false, '{}')
                    """).update();
            assertThat(new Catalogue(owner).walled()).isEmpty();

            migrate(database);
            migrate(database);

            assertThat(new Catalogue(owner).walled()).isNotEmpty().isEqualTo(walled);
            assertThat(JdbcClient.create(database.as("vaern_incident"))
                            .sql("select organisation from incident.receipt_board")
                            .query(String.class)
                            .list())
                    .containsExactly("municipality-0751");
        }
    }

    private static void migrate(TestDatabase database) {
        Migrations.asOwner(database.asOwner()).migrate(IncidentSchema.SCHEMA, NotificationSchema.SCHEMA);
    }

    /** As it was before: no policy, no reader, and no memory of the migration that made them. */
    private static void takeDown(JdbcClient owner, List<String> walled) {
        for (String table : walled) {
            owner.sql("alter table %s disable row level security, no force row level security".formatted(table))
                    .update();
            owner.sql("drop policy comes_near on " + table).update();
            owner.sql("drop policy follows_the_record on " + table).update();
        }
        for (String schema : List.of("incident", "notification")) {
            owner.sql("revoke all on all tables in schema %s from vaern_%s_reader".formatted(schema, schema))
                    .update();
            owner.sql("delete from %s.flyway_service where script like '%%walls.sql'".formatted(schema))
                    .update();
        }
        owner.sql("drop function incident.viewer, incident.viewer_coordinates").update();
    }
}
