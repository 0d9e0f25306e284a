package dk.vaern.it.person;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.CapturedLog;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.Message.Way;
import dk.vaern.it.world.Providers;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.JsonNode;

/**
 * A person whom everything knows that may know people: told by every way, refused and bounced, on call, in calendars, in dead
 * letters, in answers that are kept, in the audit log.
 */
final class Known implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(30);
    static final String AARHUS = "municipality-0751";
    static final String JOINT = "joint-municipal";
    static final String LETTERS = "/api/v1/processors/greet/dead-letters";

    private static final String POINTS = "/api/v1/organisations/" + AARHUS + "/contact-points";
    private static final String NAME = "Kanariefugl Wxqz Nielsen";
    private static final String MAIL = "kanariefugl.wxqz@aarhus.example";
    private static final String NUMBER = "+4598765432123";
    private static final String HOOK = "kanariefuglwxqz";

    /** Each of them stands nowhere by chance. */
    static final List<String> CANARIES = List.of(NAME, "kanariefugl.wxqz", NUMBER, HOOK);

    final World world = World.begin();
    /** Of something that is there, by what stands before an id in a path. */
    final Map<String, String> ids = new HashMap<>(
            Map.of("processors", "greet", "organisations", AARHUS, "receipts", AARHUS, "readiness", AARHUS));

    final Service incidents;
    final Service notifications;
    final Deeds deeds;
    final CapturedLog log;
    private String person = "";

    /** A policy that cannot, and that repeats in its failure what it must not. */
    public static final class Greet {
        @EventHandler
        void on(ContactPointAdded added) {
            String to = "no letter to " + added.contactPoint().address().text();
            if (!to.isEmpty()) {
                throw new IllegalStateException(to);
            }
        }
    }

    Known() {
        world.add(new Policy("greet", new Greet()));
        incidents = world.incidentService(Map.of());
        notifications =
                world.notificationService(Map.of("vaern.timer.poll", "100ms", "vaern.destination.unverified", "USED"));
        log = CapturedLog.open();
        deeds = new Deeds(incidents);
    }

    void becomeKnown() {
        deeds.register(AARHUS);
        deeds.register(JOINT);
        person = addMail().expect(201).id();
        reached();
        onCall();
        refused();
        bounced();
        told();
        besides();
    }

    String person() {
        return person;
    }

    Api administrator(Service service) {
        return service.as(AARHUS + ".administrator");
    }

    Api operator(Service service) {
        return service.as(JOINT + ".administrator");
    }

    /** Sent again, the same answer. */
    Answer addMail() {
        return add("EMAIL", MAIL, "");
    }

    Answer erase() {
        return administrator(incidents)
                .post(
                        "/api/v1/organisations/" + AARHUS + "/persons/" + person + "/erasure",
                        "{\"ground\": \"OBJECTION\"}");
    }

    private Answer add(String channel, String address, String more) {
        return administrator(incidents)
                .post(
                        POINTS,
                        """
                {"channel": "%s", "address": "%s", "name": "%s", "from": "INFORMATIONAL"%s}
                """.formatted(channel, address, NAME, more),
                        Map.of("Idempotency-Key", channel + address.length()));
    }

    private void reached() {
        assertThat(addMail().expect(201).id()).isEqualTo(person);
        String same = ", \"person\": \"" + person + "\"";
        add("SMS", NUMBER, same).expect(201);
        String hook = add("WEBHOOK", world.providers().hook(HOOK).address(), same)
                .expect(201)
                .id();
        ids.put("destinations", hook);
    }

    private void onCall() {
        Api keeper = administrator(notifications);
        String schedule = keeper.post("/api/v1/schedules", """
                {"name": "Vagten", "layers": [{"name": "Uge", "rotation": {"rhythm": "WEEKLY", "start": "2025-01-06T08:00"},
                 "people": ["%s"]}]}""".formatted(person))
                .expect(201)
                .id();
        keeper.post("/api/v1/schedules/" + schedule + "/overrides", """
                {"contactPoint": "%s", "from": "2035-12-24T15:00:00Z", "to": "2035-12-25T07:00:00Z"}""".formatted(person))
                .expect(201);
        String policy = keeper.post("/api/v1/escalation-policies", """
                {"steps": [{"targets": [{"schedule": "%s"}, {"everybody": true}], "waitMinutes": {"urgent": 10}}]}
                """.formatted(schedule))
                .expect(201)
                .id();
        ids.putAll(Map.of("schedules", schedule, "escalation-policies", policy));
    }

    /** What is refused may be kept as well, for whoever sends it again. */
    private void refused() {
        add("EMAIL", NAME + " " + NUMBER, "").expect(400);
        add("SMS", MAIL, "").expect(400);
        add("EMAIL", MAIL, ", \"person\": \"" + person + "\"").expect(422);
        add("SMS", NUMBER + "0", ", \"telefon\": \"" + NUMBER + "\"").expect(400);
        incidents
                .as("municipality-0461.administrator")
                .post(POINTS, "{\"channel\": \"EMAIL\", \"address\": \"%s\"}".formatted(MAIL))
                .expect(403);
    }

    /** A gateway that repeats to whom it does not deliver. */
    private void bounced() {
        world.providers()
                .http()
                .stubFor(post(urlEqualTo(Providers.GATEWAY))
                        .willReturn(status(400)
                                .withHeader("X-Recipient", NUMBER)
                                .withBody("{\"error\": \"%s %s\"}".formatted(NAME, NUMBER))));
        deeds.warn(List.of(AARHUS));
        await().atMost(SOON).until(() -> !messages("GIVEN_UP").isEmpty());
        world.providers().recover();
    }

    private List<JsonNode> messages(String status) {
        return notifications.as(AARHUS + ".responder").items("/api/v1/notifications?limit=200&status=" + status);
    }

    private void told() {
        String warning = deeds.warn(List.of(AARHUS));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(world.providers().messages())
                        .filteredOn(message -> message.words().contains("Opdatér nu"))
                        .extracting(Message::way)
                        .contains(Way.values()));
        await().atMost(SOON).until(() -> !messages("ACCEPTED").isEmpty());
        String notification = messages("ACCEPTED").getFirst().path("id").stringValue();
        notifications
                .as(AARHUS + ".responder")
                .post("/api/v1/notifications/" + notification + "/acknowledgement", "{}")
                .expect(200);
        ids.putAll(Map.of("warnings", warning, "notifications", notification));
    }

    /** What knows nobody, and is asked as well. */
    private void besides() {
        String incident = deeds.report(AARHUS, "AMBER");
        String action = created(AARHUS, "/api/v1/incidents/" + incident + "/actions", """
                {"title": "Skift nøgler", "description": "Alle", "assignee": "%s"}""".formatted(AARHUS));
        String campaign = created(JOINT, "/api/v1/campaigns", """
                {"title": "Skift", "description": "Alle", "audience": {"organisations": ["%s"]}}""".formatted(AARHUS));
        ids.putAll(Map.of("incidents", incident, "actions", action, "campaigns", campaign));
        Api operator = operator(incidents);
        await().atMost(SOON).until(() -> operator.items(LETTERS).size() == 3);
    }

    private String created(String organisation, String path, String body) {
        return incidents
                .as(organisation + ".coordinator")
                .post(path, body)
                .expect(201)
                .id();
    }

    @Override
    public void close() {
        log.close();
        world.close();
    }
}
