package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What auditors are shown, and what not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditApiTest {

    private static final String AARHUS = "municipality-0751";
    private static final String GUEST = "municipality-0101";
    private static final String STRANGER = "municipality-0461";
    private static final String AUDIT = "/api/v1/audit";

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Deeds deeds = new Deeds(incidents);
    private final Api auditor = incidents.as(AARHUS + ".auditor");

    @BeforeAll
    void register() {
        deeds.register(GUEST);
    }

    @AfterAll
    void end() {
        world.close();
    }

    private static List<JsonNode> withTrace(List<JsonNode> items, String trace) {
        return items.stream()
                .filter(item -> item.path("trace").stringValue().equals(trace))
                .toList();
    }

    @Nested
    class An_auditor {

        @Test
        void sees_who_looked_at_what_is_the_own_organisations_and_who_tried() {
            String incident = deeds.report(AARHUS, "AMBER");
            deeds.invite(AARHUS, incident, GUEST);
            String seen = Trail.read(incidents, GUEST + ".responder", incident, 200);
            String tried = Trail.read(incidents, STRANGER + ".responder", incident, 404);

            List<JsonNode> items = auditor.items(AUDIT + "?resource=" + incident);

            JsonNode look = withTrace(items, seen).getFirst();
            assertThat(look.at("/caller/subject").stringValue()).isEqualTo(GUEST + ".responder");
            assertThat(look.at("/caller/organisation").stringValue()).isEqualTo(GUEST);
            assertThat(look.at("/resources/0/ground").stringValue()).isEqualTo("PARTICIPANT");
            assertThat(look.path("outcome").stringValue()).isEqualTo("SUCCESS");
            JsonNode attempt = withTrace(items, tried).getFirst();
            assertThat(attempt.path("outcome").stringValue()).isEqualTo("REFUSED");
            assertThat(attempt.path("code").stringValue()).isEqualTo("not-found");
            assertThat(attempt.at("/resources/0").has("ground")).isFalse();
        }

        @Test
        void sees_from_where_the_own_people_asked_and_not_from_where_others_did() {
            String incident = deeds.report(AARHUS, "AMBER");
            deeds.invite(AARHUS, incident, GUEST);
            String others = Trail.read(incidents, GUEST + ".responder", incident, 200);
            String own = Trail.read(incidents, AARHUS + ".responder", incident, 200);

            List<JsonNode> items = auditor.items(AUDIT + "?resource=incidents/" + incident);

            assertThat(withTrace(items, others).getFirst().has("address")).isFalse();
            assertThat(withTrace(items, others).getFirst().has("agent")).isFalse();
            assertThat(withTrace(items, own).getFirst().path("address").stringValue())
                    .isNotBlank();
        }

        @Test
        void learns_nothing_of_what_others_did_with_what_is_theirs() {
            String theirs = deeds.report(STRANGER, "AMBER");
            Trail.read(incidents, STRANGER + ".responder", theirs, 200);

            assertThat(auditor.items(AUDIT + "?limit=200").toString()).doesNotContain(theirs);
            assertThat(auditor.items(AUDIT + "?resource=" + theirs)).isEmpty();
            for (String filter : List.of("?organisation=" + STRANGER, "?subject=" + STRANGER + ".responder")) {
                assertThat(auditor.items(AUDIT + filter).toString()).doesNotContain(theirs);
            }
        }

        @Test
        void is_not_told_of_others_things_that_stood_in_the_same_list() {
            String ours = deeds.report(AARHUS, "AMBER");
            String theirs = deeds.report(STRANGER, "AMBER");
            deeds.escalate(AARHUS, ours);
            deeds.escalate(STRANGER, theirs);
            Api joint = incidents.as("joint-municipal.coordinator");
            org.awaitility.Awaitility.await()
                    .until(() -> joint.items("/api/v1/incidents?limit=200")
                                    .toString()
                                    .contains(theirs)
                            && joint.items("/api/v1/incidents?limit=200")
                                    .toString()
                                    .contains(ours));
            String trace = Trail.freshTrace();
            Trail.send(joint, trace, "GET", "/api/v1/incidents?limit=200", "").expect(200);

            String shown = withTrace(auditor.items(AUDIT + "?resource=" + ours), trace)
                    .getFirst()
                    .toString();

            assertThat(shown).contains(ours).contains("ESCALATED_TO_JOINT").doesNotContain(theirs);
        }

        @Test
        void who_looks_for_another_organisations_hidden_incident_is_not_told_whose_it_is() {
            String incident = deeds.report(AARHUS, "AMBER");
            String tried = Trail.read(incidents, STRANGER + ".responder", incident, 404);
            String never = Trail.read(incidents, STRANGER + ".responder", "01980000-0000-7000-8000-000000000000", 404);
            Api theirs = incidents.as(STRANGER + ".auditor");

            JsonNode hidden = withTrace(theirs.items(AUDIT), tried).getFirst();
            JsonNode absent = withTrace(theirs.items(AUDIT), never).getFirst();

            assertThat(hidden.toString()).doesNotContain(AARHUS);
            assertThat(hidden.propertyNames()).isEqualTo(absent.propertyNames());
        }

        @Test
        void looks_here_and_is_noted_here_with_what_was_looked_for() {
            auditor.get(AUDIT + "?subject=kim&person=01980000-0000-7000-8000-000000000001")
                    .expect(200);

            JsonNode look =
                    auditor.items(AUDIT + "?operation=listAudit&limit=1").getFirst();

            assertThat(look.path("resources").toString())
                    .contains("subjects", "kim", "persons", "01980000-0000-7000-8000-000000000001");
        }
    }

    @Nested
    class Those_who_run_the_installation {

        @Test
        void see_who_was_not_let_in() {
            String trace = Trail.freshTrace();
            Trail.send(incidents.anonymous(), trace, "GET", AUDIT, "").expect(401);
            org.awaitility.Awaitility.await()
                    .until(() -> !withTrace(
                                    incidents.as("joint-municipal.auditor").items(AUDIT), trace)
                            .isEmpty());

            assertThat(withTrace(auditor.items(AUDIT), trace)).isEmpty();
        }

        @Test
        void see_nothing_of_an_incident_that_is_a_municipalitys_alone() {
            String incident = deeds.report(AARHUS, "AMBER");
            Trail.read(incidents, AARHUS + ".responder", incident, 200);

            for (String organisation : List.of("joint-municipal", "national-centre")) {
                assertThat(incidents.as(organisation + ".auditor").items(AUDIT + "?resource=" + incident))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_person_is_told_when_and_on_what_ground_data_about_them_was_looked_up() {
        Api administrator = incidents.as(AARHUS + ".administrator");
        incidents
                .as("joint-municipal.administrator")
                .post("/api/v1/organisations", "{\"id\": \"%s\", \"name\": \"Aarhus\"}".formatted(AARHUS));
        String contact = administrator
                .post("/api/v1/organisations/" + AARHUS + "/contact-points", """
                {"channel": "EMAIL", "address": "vagt@example.dk", "name": "Kim"}""")
                .expect(201)
                .id();
        administrator.get("/api/v1/organisations/" + AARHUS).expect(200);

        List<JsonNode> looks = auditor.items(AUDIT + "?operation=readOrganisation&person=" + contact);

        assertThat(looks).hasSize(1);
        assertThat(looks.getFirst().at("/caller/subject").stringValue()).isEqualTo(AARHUS + ".administrator");
        assertThat(looks.toString()).doesNotContain("vagt@example.dk").doesNotContain("Kim");
    }

    @Test
    void pages_hold_every_entry_once_while_others_are_written() {
        String incident = deeds.report(AARHUS, "GREEN");
        for (int i = 0; i < 25; i++) {
            Trail.read(incidents, AARHUS + ".responder", incident, 200);
        }
        List<JsonNode> all = auditor.all(AUDIT + "?operation=readIncident&resource=" + incident + "&limit=7");

        assertThat(all)
                .hasSize(25)
                .extracting(item -> item.path("id").stringValue())
                .doesNotHaveDuplicates();
        assertThat(all)
                .extracting(item -> item.path("at").stringValue())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void outcomes_and_times_are_sieved() {
        String incident = deeds.report(AARHUS, "AMBER");
        Trail.read(incidents, AARHUS + ".responder", incident, 200);
        Trail.read(incidents, STRANGER + ".responder", incident, 404);
        String about = AUDIT + "?resource=" + incident;

        assertThat(auditor.items(about + "&outcome=REFUSED")).hasSize(1);
        assertThat(auditor.items(about + "&outcome=FAILED")).isEmpty();
        assertThat(auditor.items(about + "&from=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(auditor.items(about + "&to=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(auditor.items(about + "&operation=readIncident&subject=" + STRANGER + ".responder"))
                .hasSize(1);
        auditor.get(AUDIT + "?outcome=maybe").expect(400);
        auditor.get(AUDIT + "?person=kim").expect(400);
    }
}
