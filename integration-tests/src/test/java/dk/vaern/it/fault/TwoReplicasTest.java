package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import dk.vaern.it.world.Writers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Two replicas over one database are one service, and one of them is enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int WRITERS = 60;
    private static final List<String> MUNICIPALITIES = IntStream.rangeClosed(1, 10)
            .mapToObj(code -> "municipality-%04d".formatted(code))
            .toList();

    private final World world = World.begin();
    private final Service first = world.incidentService(Map.of());
    private final Service second = world.incidentService(Map.of());

    @BeforeAll
    void organisations_are_registered() {
        Api administrator = first.as("joint-municipal.administrator");
        MUNICIPALITIES.forEach(id -> administrator
                .post("/api/v1/organisations", """
                {"id": "%s", "name": "%s"}""".formatted(id, id))
                .expect(201));
        for (Service replica : List.of(first, second)) {
            await().atMost(SOON)
                    .until(() -> items(replica.as("joint-municipal.administrator"), "/api/v1/organisations?limit=200")
                                    .size()
                            == MUNICIPALITIES.size());
        }
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    @Order(1)
    void what_one_has_written_the_other_reads_at_once() {
        for (int round = 0; round < 10; round++) {
            Service writing = round % 2 == 0 ? first : second;
            Service reading = round % 2 == 0 ? second : first;
            String incident = report(owner(writing));
            assertThat(owner(reading).get(at(incident, "")).expect(200).id()).isEqualTo(incident);

            owner(reading).post(at(incident, "/severity"), """
                    {"severity": "CRITICAL", "reason": "Flere systemer"}""").expect(200);

            var read = owner(writing).get(at(incident, "")).expect(200).json();
            assertThat(read.path("severity").stringValue()).isEqualTo("CRITICAL");
            assertThat(read.path("version").longValue()).isEqualTo(2);
        }
    }

    @Test
    @Order(2)
    void the_lists_of_both_come_to_the_same() {
        report(owner(first));
        String newest = report(owner(second));

        for (Service replica : List.of(first, second)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(items(owner(replica), "/api/v1/incidents?limit=200"))
                            .hasSize(12)
                            .first()
                            .extracting(item -> item.path("id").stringValue())
                            .isEqualTo(newest));
        }
        assertThat(items(owner(first), "/api/v1/incidents?limit=200"))
                .isEqualTo(items(owner(second), "/api/v1/incidents?limit=200"));
    }

    @Test
    @Order(3)
    void sixty_who_write_about_one_incident_are_each_stored_once_or_refused() {
        String incident = report(owner(first));
        Api one = owner(first);
        Api other = owner(second);

        List<Answer> answers = Writers.atOnce(
                WRITERS,
                number -> (number % 2 == 0 ? one : other).post(at(incident, "/observations"), """
                        {"text": "Iagttagelse %d"}""".formatted(number)));

        assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(refused -> assertThat(
                                refused.json().path("currentVersion").longValue())
                        .isPositive());
        requireExactlyTheAcknowledged(incident, answers);
    }

    private void requireExactlyTheAcknowledged(String incident, List<Answer> answers) {
        List<String> acknowledged = IntStream.range(0, WRITERS)
                .filter(number -> answers.get(number).status() == 200)
                .mapToObj(number -> "Iagttagelse " + number)
                .toList();
        List<Long> versions = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("version").longValue())
                .toList();
        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, acknowledged.size() + 1L)
                        .boxed()
                        .toList());
        for (Service replica : List.of(first, second)) {
            assertThat(items(owner(replica), at(incident, "/timeline?limit=200&kind=incident.observation-recorded")))
                    .extracting(item -> item.path("text").stringValue())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(owner(replica)
                            .get(at(incident, ""))
                            .json()
                            .path("version")
                            .longValue())
                    .isEqualTo(acknowledged.size() + 1L);
        }
    }

    @Test
    @Order(4)
    void each_recipient_of_a_warning_gets_one_receipt() {
        String warning = publish(second);

        for (Service replica : List.of(first, second)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(recipients(replica, warning))
                            .containsExactlyInAnyOrderElementsOf(MUNICIPALITIES));
        }
        assertThat(issuedInTheRecord(warning)).isEqualTo(MUNICIPALITIES.size());
    }

    @Test
    @Order(5)
    void when_one_stops_the_other_goes_on() {
        first.stop();

        String warning = publish(second);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(recipients(second, warning)).containsExactlyInAnyOrderElementsOf(MUNICIPALITIES));
        assertThat(owner(second).get(at(report(owner(second)), "")).status()).isEqualTo(200);
    }

    /** Beneath the lists, which would hide a second one. */
    private long issuedInTheRecord(String warning) {
        try (Connection connection = world.database().asOwner().getConnection();
                PreparedStatement count = connection.prepareStatement("""
                        select count(*) from record.domain_event
                        where stored_name = 'warning-receipt.issued' and correlation_id = ?""")) {
            count.setString(1, warning);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publish(Service replica) {
        Api analyst = replica.as("national-centre.analyst");
        String recipients = MUNICIPALITIES.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        String warning = analyst.post("/api/v1/warnings", """
                {"title": "Opdatér nu", "text": "En sårbarhed udnyttes", "tlp": "GREEN", "severity": "HIGH",
                 "urgency": "URGENT", "audience": {"organisations": [%s]}}
                """.formatted(recipients))
                .expect(201)
                .id();
        analyst.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
        return warning;
    }

    private static List<String> recipients(Service replica, String warning) {
        return items(replica.as("joint-municipal.coordinator"), "/api/v1/warnings/" + warning + "/receipts?limit=200")
                .stream()
                .map(receipt -> receipt.path("organisation").stringValue())
                .toList();
    }

    private static Api owner(Service replica) {
        return replica.as("municipality-0001.coordinator");
    }

    private static String report(Api owner) {
        return owner.post("/api/v1/incidents", """
                {"title": "Ukendt login", "description": "På to servere", "severity": "LOW", "tlp": "AMBER"}
                """).expect(201).id();
    }

    private static String at(String incident, String path) {
        return "/api/v1/incidents/" + incident + path;
    }

    private static List<JsonNode> items(Api who, String path) {
        return StreamSupport.stream(
                        who.get(path).expect(200).json().path("items").spliterator(), false)
                .toList();
    }
}
