package dk.vaern.it.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.it.access.scene.Scene;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A and B have each their own incident, action, warning, campaign and message, and nothing together. */
class WallsTest {

    private static final String A = "municipality-0751";
    private static final String B = "municipality-0461";

    /**
     * What holds nobody's matter, or is only read behind the domain's rule, by its key. A table that is neither here nor
     * behind a wall is one that nobody has thought about.
     */
    private static final List<String> NO_READERS_BUSINESS = List.of(
            "record.domain_event",
            "record.snapshot",
            "incident.dead_letter",
            "incident.document_claim",
            "incident.evicted_letter",
            "incident.idempotency_key",
            "incident.organisation_directory",
            "incident.original_document",
            "incident.timer",
            "incident.token",
            "notification.answer",
            "notification.dead_letter",
            "notification.delivery",
            "notification.departure",
            "notification.escalated_incident",
            "notification.evicted_letter",
            "notification.expected",
            "notification.finding",
            "notification.idempotency_key",
            "notification.organisation",
            "notification.schedule",
            "notification.signing_key",
            "notification.stopped_destination",
            "notification.text_reply",
            "notification.timer",
            "notification.token",
            "notification.waiting",
            "notification.watch");

    private static final World WORLD = World.begin();
    private static final JdbcClient OWNER = JdbcClient.create(WORLD.database().asOwner());
    private static final Catalogue CATALOGUE = new Catalogue(OWNER);

    @BeforeAll
    static void both_have_something_in_every_table() {
        Service incidents = WORLD.incidentService(Map.of());
        WORLD.notificationService(Map.of());
        var deeds = new Deeds(incidents);
        for (String owner : List.of(A, B)) {
            deeds.register(owner);
            String incident = deeds.report(owner, "AMBER");
            deeds.observe(owner, incident, "kanariefugl");
            incidents
                    .as(owner + ".coordinator")
                    .post("/api/v1/incidents/" + incident + "/actions", """
                            {"title": "Kanariefugl", "description": "Skift", "assignee": "%s"}""".formatted(owner))
                    .expect(201);
            deeds.warn(List.of(owner));
            incidents
                    .as("joint-municipal.coordinator")
                    .post("/api/v1/campaigns", """
                            {"title": "Kanariefugl", "description": "Skift", "audience": {"organisations": ["%s"]}}""".formatted(owner))
                    .expect(201);
        }
        for (String owner : List.of(A, B)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> CATALOGUE.walled().stream().allMatch(table -> of(owner, all(table)) > 0));
        }
    }

    @AfterAll
    static void end() {
        WORLD.close();
    }

    private static List<String> all(String table) {
        return OWNER.sql("select to_jsonb(t)::text from %s t".formatted(table))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Everything of theirs names them: as owner, author, part, recipient or target. */
    private static long of(String organisation, List<String> rows) {
        return rows.stream().filter(row -> row.contains(organisation)).count();
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    private static List<String> seen(String table, String viewer) {
        try (var eyes = new Eyes(WORLD, schema(table))) {
            return eyes.of(viewer).rows(table);
        }
    }

    @Nested
    class Every_table {

        @Test
        void is_behind_a_wall_or_no_readers_business() {
            assertThat(CATALOGUE.walled()).isNotEmpty().doesNotContainAnyElementsOf(NO_READERS_BUSINESS);
            assertThat(CATALOGUE.all())
                    .filteredOn(table -> !CATALOGUE.walled().contains(table))
                    .containsExactlyInAnyOrderElementsOf(NO_READERS_BUSINESS);
        }

        @Test
        void that_a_reader_may_select_from_is_behind_a_wall_and_the_record_is_none_of_them() {
            assertThat(Catalogue.READERS.stream().flatMap(reader -> CATALOGUE.open(reader, "select").stream()))
                    .containsExactlyInAnyOrderElementsOf(CATALOGUE.walled());
        }

        @Test
        void is_only_ever_read_by_a_reader() {
            for (String reader : Catalogue.READERS) {
                assertThat(CATALOGUE.open(reader, "insert, update, delete, truncate"))
                        .isEmpty();
            }
        }

        @Test
        void shows_a_processor_everything() {
            for (String table : CATALOGUE.walled()) {
                JdbcClient service = JdbcClient.create(WORLD.database().as("vaern_" + schema(table)));
                assertThat(service.sql("select to_jsonb(t)::text from %s t".formatted(table))
                                .query((row, _) -> row.getString(1))
                                .list())
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(all(table));
            }
        }
    }

    @Nested
    class Who_looks {

        @Test
        void without_saying_for_whom_sees_nothing() {
            for (String table : CATALOGUE.walled()) {
                try (var eyes = new Eyes(WORLD, schema(table))) {
                    assertThat(eyes.rows(table)).as(table).isEmpty();
                    assertThat(eyes.of("").rows(table)).as(table).isEmpty();
                }
            }
        }

        @Test
        void sees_its_own_rows_and_none_of_anothers_in_any_table() {
            for (String table : CATALOGUE.walled()) {
                assertThat(seen(table, A)).as(table).isNotEmpty().noneMatch(row -> row.contains(B));
                assertThat(seen(table, B)).as(table).isNotEmpty().noneMatch(row -> row.contains(A));
                assertThat(seen(table, "municipality-0101")).as(table).isEmpty();
                assertThat(seen(table, "supplier-demo")).as(table).isEmpty();
            }
        }

        @Test
        void sees_as_one_who_watches_what_is_for_those_and_no_incident() {
            assertThat(of(B, seen("incident.receipt_board", "joint-municipal"))).isPositive();
            assertThat(of(B, seen("notification.notification_board", "national-centre")))
                    .isPositive();
            assertThat(seen("incident.incident_board", "joint-municipal")).isEmpty();
            assertThat(seen("incident.incident_text", "national-centre")).isEmpty();
        }

        @Test
        void watches_by_the_same_kinds_as_the_domain_has_it() {
            try (var eyes = new Eyes(WORLD, "incident")) {
                for (OrganisationId caller : Scene.CALLERS) {
                    assertThat(eyes.of(caller.value()).coordinates())
                            .as(caller.value())
                            .isEqualTo(caller.kind().coordinates());
                }
                assertThat(eyes.of("").coordinates()).isFalse();
            }
        }

        @Test
        void cannot_read_the_record_at_all() {
            try (var eyes = new Eyes(WORLD, "incident")) {
                assertThatThrownBy(() -> eyes.of(A).rows("record.domain_event"))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
