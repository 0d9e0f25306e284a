package dk.vaern.it.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Notifications and destinations as clients know them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationApiTest {

    private static final String AARHUS = "municipality-0751";
    private static final String ODENSE = "municipality-0461";
    private static final String SILENT = "supplier-tavs";
    private static final String NEVER_EXISTED = "01980000-0000-7000-8000-000000000000";
    private static final String LIST = "/api/v1/notifications";

    private final World world = World.begin();
    private final Deeds deeds = new Deeds(world.incidentService(Map.of()));
    private final Service service = world.notificationService(Map.of());
    private final Api aarhus = service.as(AARHUS + ".responder");
    private final Api joint = service.as("joint-municipal.coordinator");
    private String warning = "";
    private String incident = "";

    @BeforeAll
    void messages_have_gone_out() {
        deeds.register(AARHUS, Contact.mail(AARHUS), Contact.telephone("+4512345678"));
        deeds.register(ODENSE, Contact.mail(ODENSE));
        deeds.register("joint-municipal", Contact.mail("joint-municipal"));
        deeds.register(SILENT);
        warning = deeds.warn(List.of(AARHUS, ODENSE));
        incident = deeds.report(AARHUS, "AMBER");
        deeds.escalate(AARHUS, incident);
        deeds.invite(AARHUS, incident, SILENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> joint.items(LIST).stream()
                                .filter(item ->
                                        !item.path("status").stringValue().equals("REQUESTED"))
                                .filter(item ->
                                        !item.path("status").stringValue().equals("ATTEMPTED"))
                                .count()
                        == 5);
    }

    @AfterAll
    void end() {
        world.close();
    }

    private static List<String> values(List<JsonNode> items, String property) {
        return items.stream().map(item -> item.path(property).stringValue()).toList();
    }

    private String one(Api who, String query) {
        return who.items(LIST + "?" + query).getFirst().path("id").stringValue();
    }

    @Nested
    class Listing {

        @Test
        void the_newest_comes_first_and_page_by_page_it_is_the_same() {
            List<String> whole = values(joint.items(LIST), "id");

            assertThat(values(joint.all(LIST + "?limit=2"), "id"))
                    .isEqualTo(whole)
                    .hasSize(5);
            assertThat(joint.get(LIST + "?limit=2").header("Link")).contains("limit=2&cursor=", "rel=\"next\"");
            assertThat(values(joint.items(LIST), "requestedAt"))
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }

        @Test
        void everybody_sees_their_own_and_who_watches_sees_what_they_may() {
            assertThat(values(aarhus.items(LIST), "recipient")).containsExactly(AARHUS, AARHUS);
            assertThat(values(service.as(SILENT + ".responder").items(LIST), "status"))
                    .containsExactly("GIVEN_UP");
            // It watches, and the incident is not its to see.
            assertThat(values(service.as("national-centre.analyst").items(LIST), "recipient"))
                    .containsExactlyInAnyOrder(AARHUS, AARHUS, ODENSE);
        }

        @Test
        void it_can_be_narrowed_down() {
            assertThat(values(joint.items(LIST + "?warning=" + warning), "recipient"))
                    .containsExactlyInAnyOrder(AARHUS, AARHUS, ODENSE);
            assertThat(values(joint.items(LIST + "?incident=" + incident), "recipient"))
                    .containsExactlyInAnyOrder("joint-municipal", SILENT);
            assertThat(values(joint.items(LIST + "?status=GIVEN_UP"), "reason")).containsExactly("no-contact-point");
            assertThat(joint.items(LIST + "?acknowledged=true&incident=" + incident))
                    .isEmpty();
            assertThat(joint.items(LIST + "?incident=" + NEVER_EXISTED)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "limit=0, limit",
            "limit=201, limit",
            "cursor=nonsense, cursor",
            "status=SENT, status",
            "status=given_up, status",
            "acknowledged=perhaps, acknowledged",
            "incident=17, incident",
            "warning=%00, warning"
        })
        void a_query_that_means_nothing_is_pointed_at(String query, String name) {
            JsonNode problem = joint.get(LIST + "?" + query).expect(400).json();

            assertThat(problem.path("errors").path(0).path("pointer").stringValue())
                    .endsWith(name);
        }
    }

    @Nested
    class Reading {

        @Test
        void it_says_how_far_the_message_came_and_its_version() {
            String id = one(joint, "status=GIVEN_UP");

            Answer read = joint.get(LIST + "/" + id).expect(200);

            assertThat(read.header("ETag")).isEqualTo("\"2\"");
            assertThat(read.json().path("version").intValue()).isEqualTo(2);
            assertThat(read.json().path("recipient").stringValue()).isEqualTo(SILENT);
            assertThat(read.json().path("attempts").intValue()).isZero();
        }

        @Test
        void what_is_not_there_is_404_and_what_is_no_id_is_400() {
            joint.get(LIST + "/" + NEVER_EXISTED).expect(404);
            joint.get(LIST + "/seventeen").expect(400);
        }

        @Test
        void it_holds_neither_address_nor_words() {
            assertThat(joint.get(LIST).text())
                    .doesNotContain("vagt@", "+4512345678", "Kanariefugl", "Opdatér nu", "Ukendt login");
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void only_who_was_told_takes_it_up_and_says_so_once() {
            String id = one(aarhus, "warning=" + warning);
            Answer before = aarhus.get(LIST + "/" + id).expect(200);
            joint.post(LIST + "/" + id + "/acknowledgement", "{}").expect(403);
            aarhus.post(LIST + "/" + id + "/acknowledgement", "{}", Map.of("If-Match", "\"1\""))
                    .expect(412);

            Answer done = aarhus.post(
                            LIST + "/" + id + "/acknowledgement", "{}", Map.of("If-Match", before.header("ETag")))
                    .expect(200);
            assertThat(done.id()).isEqualTo(id);
            assertThat(aarhus.post(LIST + "/" + id + "/acknowledgement", "{}")
                            .expect(200)
                            .header("ETag"))
                    .isEqualTo(done.header("ETag"));

            JsonNode after = aarhus.get(LIST + "/" + id).expect(200).json();
            assertThat(after.path("acknowledgedBy").stringValue()).isEqualTo(AARHUS + ".responder");
            assertThat(after.hasNonNull("acknowledgedAt")).isTrue();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> values(joint.items(LIST + "?acknowledged=true"), "id")
                            .contains(id));
        }

        @Test
        void under_one_key_it_has_one_effect_and_one_answer() {
            Api odense = service.as(ODENSE + ".responder");
            String id = one(odense, "warning=" + warning);
            String path = LIST + "/" + id + "/acknowledgement";
            Map<String, String> key = Map.of("Idempotency-Key", "taken-up");

            Answer first = odense.post(path, "{}", key).expect(200);
            Answer again = odense.post(path, "{}", key).expect(200);

            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(odense.post(path, "{ }", key)
                            .expect(422)
                            .json()
                            .path("code")
                            .stringValue())
                    .isEqualTo("key-reused");
        }

        @Test
        void another_method_is_405_and_what_never_was_404() {
            aarhus.delete(LIST + "/" + NEVER_EXISTED).expect(405);
            aarhus.post(LIST + "/" + NEVER_EXISTED + "/acknowledgement", "{}").expect(404);
        }
    }

    @Nested
    class Destinations {

        @Test
        void an_organisation_sees_its_own_ways_and_how_well_they_work() {
            List<JsonNode> ways = service.as(AARHUS + ".administrator").items("/api/v1/destinations");

            assertThat(values(ways, "channel")).containsExactlyInAnyOrder("EMAIL", "SMS");
            assertThat(ways).allSatisfy(way -> {
                assertThat(way.hasNonNull("lastSuccessAt")).isTrue();
                assertThat(way.hasNonNull("lastFailureAt")).isFalse();
                assertThat(way.hasNonNull("address")).isFalse();
            });
            assertThat(service.as(SILENT + ".administrator").items("/api/v1/destinations"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"reviewer", "leader", "auditor", "analyst"})
        void they_are_not_everybodys_business(String role) {
            service.as(AARHUS + "." + role).get("/api/v1/destinations").expect(403);
            service.anonymous().get("/api/v1/destinations").expect(401);
        }
    }
}
