package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Projections are rebuilt while both services go on, come to the same rows, and tell nobody anything again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OWNER = "municipality-0751";
    private static final String GUEST = "supplier-demo";
    private static final int MORE = 30;

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Service notifications = world.notificationService(Map.of());
    private final Deeds deeds = new Deeds(incidents);
    private final Tables tables = Tables.of(world);

    @BeforeAll
    void much_has_happened() {
        for (String id : List.of(OWNER, "municipality-0461", "joint-municipal", GUEST)) {
            deeds.register(id, Contact.mail(id));
        }
        deeds.register("supplier-tavs");
        deeds.warn(List.of(OWNER, "municipality-0461", "supplier-tavs"));
        for (int number = 0; number < 10; number++) {
            happening("iagttagelse " + number);
        }
        somebodyIsOnCall();
        await().atMost(SOON).until(this::isQuiet);
    }

    @AfterAll
    void end() {
        world.close();
    }

    /** And an incident is escalated, so that others may see who. */
    private void somebodyIsOnCall() {
        Api keeper = notifications.as(OWNER + ".administrator");
        String contact =
                keeper.items("/api/v1/destinations").getFirst().path("id").stringValue();
        keeper.post("/api/v1/schedules", """
                {"name": "Vagten", "layers": [{"name": "Uge",
                 "rotation": {"rhythm": "WEEKLY", "start": "2025-01-06T08:00"}, "people": ["%s"]}]}
                """.formatted(contact)).expect(201);
        List<JsonNode> reported = incidents.as(OWNER + ".responder").items("/api/v1/incidents");
        deeds.escalate(OWNER, reported.getFirst().path("id").stringValue());
    }

    private void happening(String observation) {
        String incident = deeds.report(OWNER, "AMBER");
        deeds.observe(OWNER, incident, observation);
        deeds.invite(OWNER, incident, GUEST);
        incidents
                .as(OWNER + ".coordinator")
                .post("/api/v1/incidents/" + incident + "/actions", """
                {"title": "Skift adgangskoder", "description": "Alle", "assignee": "supplier-demo"}""")
                .expect(201);
    }

    /** Nothing is left to be told or sent. */
    private boolean isQuiet() {
        return processors()
                        .allMatch(processor -> processor.path("lag").longValue() == 0
                                && !processor.path("rebuilding").booleanValue())
                && tables.jdbc()
                                .sql("select count(*) from notification.delivery")
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private Stream<JsonNode> processors() {
        return Stream.of(incidents, notifications)
                .flatMap(service -> operator(service).items("/api/v1/processors").stream());
    }

    private static Api operator(Service service) {
        return service.as("national-centre.administrator");
    }

    private void rebuildAll() {
        for (Service service : List.of(incidents, notifications)) {
            for (JsonNode processor : operator(service).items("/api/v1/processors")) {
                if (processor.path("kind").stringValue().equals("PROJECTION")) {
                    rebuild(service, processor.path("name").stringValue()).expect(202);
                }
            }
        }
    }

    private static Answer rebuild(Service service, String name) {
        return operator(service).post("/api/v1/processors/" + name + "/rebuild", "");
    }

    @Test
    @Order(1)
    void while_writes_go_on_every_row_comes_back_and_no_message_goes_again() {
        Map<String, List<String>> live = tables.projections();
        assertThat(live).allSatisfy((table, rows) -> assertThat(table).isNotEmpty());
        assertThat(live.get("notification.notification_board")).hasSizeGreaterThan(20);

        var writing = CompletableFuture.runAsync(
                () -> IntStream.range(0, MORE).forEach(number -> happening("skrevet imens " + number)));
        rebuildAll();
        writing.join();
        await().atMost(SOON).until(this::isQuiet);

        Map<String, List<String>> rebuilt = tables.projections();
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).containsAll(rows));
        requireAllWritten();
        requireEachMessageOnce();
    }

    @Test
    @Order(2)
    void what_was_told_during_a_rebuild_equals_what_is_told_again_row_by_row() {
        Map<String, List<String>> before = tables.projections();
        int messages = world.providers().messages().size();

        rebuildAll();
        await().atMost(SOON).until(this::isQuiet);

        tables.projections().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
        assertThat(world.providers().messages()).hasSize(messages);
    }

    private void requireAllWritten() {
        assertThat(incidents.as(OWNER + ".responder").all("/api/v1/incidents?limit=20"))
                .hasSize(10 + MORE);
        assertThat(incidents.as(OWNER + ".responder").items("/api/v1/incidents?q=imens&limit=200"))
                .hasSize(MORE);
    }

    private void requireEachMessageOnce() {
        List<Message> messages = world.providers().messages();
        assertThat(messages).extracting(Message::deliveryId).doesNotHaveDuplicates();
        assertThat(messages)
                .hasSize(tables.jdbc()
                        .sql("select count(*)::int from notification.notification_board where status = 'ACCEPTED'")
                        .query(Integer.class)
                        .single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue-deliveries", "tell-recipients"})
    void what_a_policy_did_is_never_done_again(String policy) {
        JsonNode problem = rebuild(notifications, policy).expect(409).json();

        assertThat(problem.path("code").stringValue()).isEqualTo("policies-are-never-replayed");
        rebuild(notifications, "no-such").expect(404);
    }
}
