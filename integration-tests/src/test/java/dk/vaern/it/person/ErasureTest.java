package dk.vaern.it.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.organisation.ErasureGround;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.testing.Traces;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A person with a name that stands nowhere else, whose mail and telephone are used, and who is erased. */
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LETTERS = "/api/v1/processors/greet/dead-letters";
    private static final String AARHUS = "municipality-0751";
    private static final String NAME = "Kanariefugl Wxqz Nielsen";
    private static final String MAIL = "kanariefugl.wxqz@aarhus.example";
    private static final String NUMBER = "+4598765432123";
    private static final List<String> CANARIES = List.of(NAME, "kanariefugl.wxqz", NUMBER);

    private final World world = World.begin();
    private Service one;
    private Service two;
    private Service notifications;
    private Deeds deeds;

    @BeforeEach
    void start() {
        world.add(new Policy("greet", new Known.Greet()));
        one = world.incidentService(Map.of());
        two = world.incidentService(Map.of());
        notifications = world.notificationService(Map.of("vaern.destination.unverified", "USED"));
        deeds = new Deeds(one);
        deeds.register(AARHUS);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private static Api administrator(Service service) {
        return service.as(AARHUS + ".administrator");
    }

    private static Answer add(Service service, String body, String key) {
        return administrator(service)
                .post("/api/v1/organisations/" + AARHUS + "/contact-points", body, Map.of("Idempotency-Key", key));
    }

    private static Answer erase(Service service, String person, String key) {
        return administrator(service)
                .post(
                        "/api/v1/organisations/" + AARHUS + "/persons/" + person + "/erasure",
                        "{\"ground\": \"OBJECTION\"}",
                        Map.of("Idempotency-Key", key));
    }

    private static JsonNode contacts(Service service) {
        return administrator(service)
                .get("/api/v1/organisations/" + AARHUS)
                .expect(200)
                .json()
                .path("contactPoints");
    }

    /** A mail address and a telephone of one person; returns the person. */
    private String canary() {
        String body = """
                {"channel": "EMAIL", "address": "%s", "name": "%s"}""".formatted(MAIL, NAME);
        String person = add(one, body, "mail").expect(201).id();
        assertThat(add(one, body, "mail").expect(201).id()).isEqualTo(person);
        add(two, """
                {"channel": "SMS", "address": "%s", "name": "%s", "person": "%s"}""".formatted(NUMBER, NAME, person), "sms").expect(201);
        assertThat(contacts(two).toString()).contains(NAME, MAIL, NUMBER);
        return person;
    }

    private List<String> tables(List<String> words) {
        return new Traces(world.database().asOwner(), words).inTables();
    }

    private void requireNoTrace() {
        assertThat(tables(CANARIES)).isEmpty();
        assertThat(new Traces(world.database().asOwner(), CANARIES).inFiles()).isEmpty();
    }

    private long keys() {
        return JdbcClient.create(world.database().asOwner())
                .sql("select count(*) from person.key")
                .query(Long.class)
                .single();
    }

    /** Not those that brought a code. */
    private List<Message> warnings() {
        return world.providers().messages().stream()
                .filter(message -> message.words().contains("Opdatér nu"))
                .toList();
    }

    @Test
    void a_person_is_nowhere_in_clear_and_then_nowhere_at_all() {
        String person = canary();
        deeds.warn(List.of(AARHUS));
        await().atMost(SOON).until(() -> warnings().size() == 2);
        assertThat(warnings()).extracting(Message::to).containsExactlyInAnyOrder(MAIL, NUMBER);
        Api operator = one.as("joint-municipal.administrator");
        await().atMost(SOON).until(() -> operator.items(LETTERS).size() == 2);
        assertThat(tables(List.of("Opdatér nu")))
                .as("what is not personal is found")
                .isNotEmpty();
        requireNoTrace();

        Answer erased = erase(one, person, "erasure").expect(200);

        assertThat(contacts(one)).hasSize(2).allSatisfy(ErasureTest::requireErased);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contacts(two)).allSatisfy(ErasureTest::requireErased));
        assertThat(erase(two, person, "erasure").expect(200).text()).isEqualTo(erased.text());
        assertThat(erase(two, person, "again").expect(409).text()).contains("person-erased");
        assertThat(keys()).isZero();
        operator.post(
                        LETTERS + "/"
                                + operator.items(LETTERS).getFirst().path("id").asString() + "/retry",
                        "")
                .expect(200);
        operator.post("/api/v1/processors/organisation-directory/rebuild", "").expect(202);
        deeds.warn(List.of(AARHUS));
        Api told = notifications.as(AARHUS + ".responder");
        await().atMost(SOON)
                .until(() -> told.get("/api/v1/notifications").text().contains("no-contact-point"));
        assertThat(warnings()).as("nobody is written to any more").hasSize(2);
        requireNoTrace();
        assertThat(contacts(world.incidentService(Map.of()))).allSatisfy(ErasureTest::requireErased);
    }

    private static void requireErased(JsonNode contact) {
        assertThat(contact.path("erased").asBoolean()).isTrue();
        assertThat(contact.hasNonNull("name") || contact.hasNonNull("address")).isFalse();
    }

    @Test
    void what_was_decided_is_done_also_when_the_node_that_decided_it_came_no_further() {
        String person = canary();
        assertThat(keys()).isEqualTo(1);
        var aarhus = new OrganisationId(AARHUS);
        var by = new By(Actor.machine(aarhus), Instant.now());
        var command = new ErasePerson(
                aarhus, PersonId.of(aarhus, UUID.fromString(person)), ErasureGround.LEGAL_OBLIGATION, true, by);

        one.context().getBean(Commands.class).send(Organisation.COMMANDS, command, Map.of("actor", "test"));

        await().atMost(SOON).until(() -> keys() == 0);
        assertThat(contacts(one)).allSatisfy(ErasureTest::requireErased);
    }

    @Test
    void a_key_that_is_lost_is_an_alarm_and_not_an_erasure() {
        canary();
        JdbcClient.create(world.database().asOwner())
                .sql("delete from person.key")
                .update();

        Service fresh = world.incidentService(Map.of());

        assertThat(administrator(fresh).get("/api/v1/organisations/" + AARHUS).status())
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void a_service_does_not_start_without_the_master_key_or_with_another() {
        canary();

        assertThatThrownBy(() -> world.incidentService(Map.of("vaern.persons.master-keys", "")))
                .hasStackTraceContaining("VAERN_MASTER_KEYS");
        assertThatThrownBy(() -> world.notificationService(
                        Map.of("vaern.persons.master-keys", "YW5vdGhlciBtYXN0ZXIga2V5IHdpdGggMzIgYnl0ZXM=")))
                .hasStackTraceContaining("is not among those that were given");
    }

    @Test
    void nobody_elses_administrator_erases_a_person() {
        String person = canary();
        Api stranger = one.as("municipality-0461.administrator");

        stranger.post(
                        "/api/v1/organisations/" + AARHUS + "/persons/" + person + "/erasure",
                        "{\"ground\": \"OBJECTION\"}")
                .expect(403);
        assertThat(stranger.post(
                                "/api/v1/organisations/municipality-0461/persons/" + person + "/erasure",
                                "{\"ground\": \"OBJECTION\"}")
                        .status())
                .isIn(404, 409);

        assertThat(contacts(one).toString()).contains(NAME);
    }
}
