package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an entry says: who, what, on what ground, from where; and nothing that people wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditEntriesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String AARHUS = "municipality-0751";
    private static final String GUEST = "municipality-0101";

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Service notifications = world.notificationService(Map.of());
    private final Deeds deeds = new Deeds(incidents);
    private final Trail trail = new Trail(world);

    @BeforeAll
    void register() {
        deeds.register(GUEST, Contact.mail(GUEST));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Nested
    class The_ground {

        @Test
        void of_an_owner_a_guest_and_a_broken_glass_is_told() {
            String incident = deeds.report(AARHUS, "AMBER");
            deeds.invite(AARHUS, incident, GUEST);

            assertThat(readGround(AARHUS + ".responder", incident)).isEqualTo("OWNER");
            assertThat(readGround(GUEST + ".responder", incident)).isEqualTo("PARTICIPANT");

            String trace = Trail.freshTrace();
            Trail.send(
                            incidents.as("national-centre.coordinator"),
                            trace,
                            "POST",
                            "/api/v1/incidents/" + incident + "/break-glass",
                            "{\"reason\": \"Kritisk infrastruktur\", \"minutes\": 30}")
                    .expect(200);
            assertThat(readGround("national-centre.coordinator", incident)).isEqualTo("BREAK_GLASS");

            deeds.escalate(AARHUS, incident);
            assertThat(readGround("joint-municipal.coordinator", incident)).isEqualTo("ESCALATED_TO_JOINT");
        }

        @Test
        void of_a_hidden_incident_is_none_and_its_owner_learns_who_tried() {
            String incident = deeds.report(AARHUS, "AMBER");
            String trace = Trail.freshTrace();
            Trail.send(incidents.as("municipality-0461.responder"), trace, "GET", "/api/v1/incidents/" + incident, "")
                    .expect(404);

            Trail.Entry entry = trail.of(trace).getFirst();
            assertThat(entry.resources()).containsExactly("incidents/" + incident);
            assertThat(entry.owners()).containsExactly(AARHUS);
            assertThat(entry.grounds()).containsExactly("-");
            assertThat(entry.code()).isEqualTo("not-found");
        }

        private String readGround(String client, String incident) {
            String trace = Trail.freshTrace();
            Trail.send(incidents.as(client), trace, "GET", "/api/v1/incidents/" + incident + "/timeline", "")
                    .expect(200);
            Trail.Entry entry = trail.of(trace).getFirst();
            int place = entry.resources().indexOf("incidents/" + incident);
            assertThat(entry.owners().get(place)).isEqualTo(AARHUS);
            return entry.grounds().get(place);
        }
    }

    @Nested
    class What_it_was_about {

        @Test
        void is_all_that_a_list_showed() {
            List<String> reported = List.of(deeds.report(AARHUS, "GREEN"), deeds.report(AARHUS, "RED"));
            Api reporter = incidents.as(AARHUS + ".coordinator");
            await().atMost(SOON)
                    .until(() -> reporter.items("/api/v1/incidents?limit=200").stream()
                            .map(item -> item.path("id").stringValue())
                            .toList()
                            .containsAll(reported));

            Trail.Entry entry = entryOf(reporter, "/api/v1/incidents?limit=1&q=Kanariefugl");

            assertThat(entry.resources()).containsExactly("incidents/" + reported.getLast());
            assertThat(entry.owners()).containsExactly(AARHUS);
            assertThat(entry.grounds()).containsExactly("OWNER");
        }

        @Test
        void is_what_a_write_created_changed_and_named() {
            String incident = deeds.report(AARHUS, "AMBER");
            String trace = Trail.freshTrace();
            String action = Trail.send(
                            incidents.as(AARHUS + ".coordinator"),
                            trace,
                            "POST",
                            "/api/v1/incidents/" + incident + "/actions",
                            "{\"title\": \"Hemmelig titel\", \"description\": \"Hemmelig tekst\"}")
                    .expect(201)
                    .id();

            await().atMost(SOON).until(() -> trail.of(trace).size() == 1);
            Trail.Entry entry = trail.of(trace).getFirst();
            assertThat(entry.operation()).isEqualTo("proposeAction");
            assertThat(entry.resources()).contains("incidents/" + incident, "actions/" + action);
            assertThat(entry.owners()).contains(AARHUS);
            assertThat(entry.grounds()).contains("OWNER");
            assertThat(entry.toString()).doesNotContain("Hemmelig");
        }

        @Test
        void is_a_warning_an_answer_a_message_and_the_contact_point_it_went_to() {
            String warning = deeds.warn(List.of(GUEST));
            Api guest = incidents.as(GUEST + ".responder");
            Api told = notifications.as(GUEST + ".responder");
            await().atMost(SOON)
                    .until(() -> !told.items("/api/v1/notifications").isEmpty());

            assertThat(entryOf(guest, "/api/v1/warnings/" + warning).resources())
                    .contains("warnings/" + warning);
            assertThat(entryOf(incidents.as("national-centre.analyst"), "/api/v1/warnings/" + warning + "/receipts"))
                    .satisfies(
                            entry -> assertThat(entry.resources()).contains("warnings/" + warning, "receipts/" + GUEST))
                    .satisfies(entry -> assertThat(entry.owners()).contains(GUEST));
            assertThat(entryOf(told, "/api/v1/notifications").resources())
                    .anyMatch(resource -> resource.startsWith("notifications/"))
                    .anyMatch(resource -> resource.startsWith("contact-points/"))
                    .contains("warnings/" + warning);
            assertThat(entryOf(incidents.as(GUEST + ".administrator"), "/api/v1/organisations/" + GUEST)
                            .resources())
                    .contains("organisations/" + GUEST)
                    .anyMatch(resource -> resource.startsWith("contact-points/"));
        }

        @Test
        void is_noted_when_the_stream_opens() throws Exception {
            String trace = Trail.freshTrace();
            var request = HttpRequest.newBuilder(incidents.address().resolve("/api/v1/stream"))
                    .header("Authorization", "Bearer " + world.token(AARHUS + ".responder"))
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .build();
            try (InputStream stream = incidents
                    .anonymous()
                    .http()
                    .send(request, BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(stream.read()).isPositive();
                assertThat(trail.of(trace))
                        .extracting(Trail.Entry::operation, Trail.Entry::status)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("followStream", 200));
            }
        }
    }

    @Test
    void through_whose_eyes_and_when_is_kept_and_what_was_searched_for_is_not() {
        String incident = deeds.report(AARHUS, "AMBER");
        String trace = Trail.freshTrace();
        Trail.send(
                        incidents.as(AARHUS + ".reviewer"),
                        trace,
                        "GET",
                        "/api/v1/incidents/" + incident + "?as=" + AARHUS + "&at=2035-01-01T00:00:00Z&q=Kanariefugl",
                        "")
                .expect(200);

        assertThat(row(trace)).contains(AARHUS, "2035-01-01T00:00:00Z").doesNotContain("Kanariefugl");
    }

    @Test
    void the_same_write_again_under_its_key_is_an_entry_of_its_own() {
        String trace = Trail.freshTrace();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"title\": \"t\", \"description\": \"d\", \"severity\": \"LOW\", \"tlp\": \"GREEN\"}";
        for (int attempt = 0; attempt < 2; attempt++) {
            Trail.send(incidents.as(AARHUS + ".responder"), trace, "POST", "/api/v1/incidents", body, key)
                    .expect(201);
        }
        await().atMost(SOON).until(() -> trail.of(trace).size() == 2);
        assertThat(trail.of(trace)).extracting(Trail.Entry::resources).allMatch(resources -> resources.size() == 1);
    }

    @Test
    void a_lost_decision_and_a_used_key_are_noted_with_their_code() {
        String incident = deeds.report(AARHUS, "AMBER");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/api/v1/incidents/" + incident + "/observations";
        Api reporter = incidents.as(AARHUS + ".coordinator");
        Trail.send(reporter, Trail.freshTrace(), "POST", path, "{\"text\": \"a\"}", key)
                .expect(200);

        String reused = Trail.freshTrace();
        Trail.send(reporter, reused, "POST", path, "{\"text\": \"b\"}", key).expect(422);
        assertThat(trail.of(reused)).extracting(Trail.Entry::code).containsExactly("key-reused");

        String behind = Trail.freshTrace();
        Trail.send(reporter, behind, "POST", path, "{\"text\": \"c\"}", Map.of("If-Match", "\"99\""))
                .expect(412);
        assertThat(trail.of(behind)).extracting(Trail.Entry::status).containsExactly(412);
    }

    private Trail.Entry entryOf(Api who, String path) {
        String trace = Trail.freshTrace();
        Trail.send(who, trace, "GET", path, "").expect(200);
        assertThat(trail.of(trace)).as(path).hasSize(1);
        return trail.of(trace).getFirst();
    }

    private String row(String trace) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(
                        world.database().asOwner())
                .sql("select entry::text from audit.entry where trace = :trace")
                .param("trace", trace)
                .query(String.class)
                .single();
    }
}
