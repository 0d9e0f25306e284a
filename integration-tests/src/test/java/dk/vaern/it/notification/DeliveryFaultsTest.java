package dk.vaern.it.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.Providers;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Whatever a provider does, a message is tried again as one and the same, and ends delivered or seen to be given up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration PAST_ANY_PAUSE = Duration.ofMinutes(70);
    private static final int LAST_ATTEMPT = 8;

    private static final Map<String, Object> ONE_AT_A_TIME = Map.of("vaern.dispatch.concurrency", 1);

    /** What the gateway does at first, by whose number it is. */
    private static final Map<String, ResponseDefinitionBuilder> AT_FIRST = Map.of(
            "municipality-0101", aResponse().withStatus(500),
            "municipality-0147", aResponse().withStatus(429).withHeader("Retry-After", "900"),
            "municipality-0151", aResponse().withStatus(200).withBody("<html>502 Bad Gateway</html>"),
            "municipality-0153", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            "municipality-0155", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
            "municipality-0157", aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/"),
            "municipality-0159", aResponse().withStatus(202).withFixedDelay(12_000));

    /** And what it does always. */
    private static final String DOWN = "municipality-0161";

    private static final String REFUSED = "municipality-0163";
    private static final String GONE = "municipality-0165";

    private final World world = World.begin();
    private final Deeds deeds = new Deeds(world.incidentService(Map.of()));
    private final Service first = world.notificationService(ONE_AT_A_TIME);
    private final Service second = world.notificationService(ONE_AT_A_TIME);
    private final Api joint = second.as("joint-municipal.coordinator");
    private String warning = "";

    @BeforeAll
    void providers_misbehave() {
        AT_FIRST.forEach((id, response) -> {
            register(id);
            stub(at(id, response).inScenario(id).whenScenarioStateIs(STARTED).willSetStateTo("well"));
        });
        register(DOWN);
        stub(at(DOWN, aResponse().withStatus(503)));
        register(REFUSED);
        stub(at(REFUSED, aResponse().withStatus(400)));
        deeds.register(GONE, world.providers().hook(GONE));
        stub(post(urlEqualTo(Providers.HOOKS + GONE)).willReturn(aResponse().withStatus(410)));
    }

    @AfterAll
    void end() {
        world.close();
    }

    private void register(String id) {
        deeds.register(id, Contact.telephone(number(id)));
    }

    private static String number(String id) {
        return "+4570" + id.substring(id.length() - 4) + "00";
    }

    private static MappingBuilder at(String id, ResponseDefinitionBuilder response) {
        return post(urlEqualTo(Providers.GATEWAY))
                .withRequestBody(matchingJsonPath("$.to", equalTo(number(id))))
                .willReturn(response);
    }

    private void stub(MappingBuilder mapping) {
        world.providers().http().stubFor(mapping);
    }

    private JsonNode toldTo(String recipient) {
        return joint.items("/api/v1/notifications?limit=200&warning=" + warning).stream()
                .filter(item -> item.path("recipient").stringValue().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new AssertionError(recipient + " is not to be told"));
    }

    private List<Message> copies(String id) {
        return world.providers().messages().stream()
                .filter(message ->
                        message.to().equals(number(id)) || message.to().endsWith(Providers.HOOKS + id))
                .toList();
    }

    private void awaitStatus(Set<String> recipients, String status, int attempts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recipients).allSatisfy(id -> {
                    JsonNode notification = toldTo(id);
                    assertThat(notification.path("status").stringValue()).as(id).isEqualTo(status);
                    assertThat(notification.path("attempts").intValue()).as(id).isEqualTo(attempts);
                }));
    }

    @Test
    @Order(1)
    void what_may_pass_is_put_off_and_what_will_not_is_given_up() {
        warning = deeds.warn(List.copyOf(everybody()));

        awaitStatus(AT_FIRST.keySet(), "FAILED", 1);
        awaitStatus(Set.of(DOWN), "FAILED", 1);
        awaitStatus(Set.of(REFUSED, GONE), "GIVEN_UP", 1);
        assertThat(toldTo(REFUSED).path("reason").stringValue()).isEqualTo("HTTP 400");
        assertThat(pause("municipality-0101")).isLessThan(Duration.ofMinutes(1));
        assertThat(pause("municipality-0147")).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    private static Set<String> everybody() {
        return Stream.concat(AT_FIRST.keySet().stream(), Stream.of(DOWN, REFUSED, GONE))
                .collect(Collectors.toSet());
    }

    private Duration pause(String id) {
        JsonNode notification = toldTo(id);
        return Duration.between(
                Instant.parse(notification.path("changedAt").stringValue()),
                Instant.parse(notification.path("nextAttemptAt").stringValue()));
    }

    @Test
    @Order(2)
    void it_is_tried_again_under_the_same_delivery_id_and_arrives() {
        world.clock().advance(PAST_ANY_PAUSE);

        awaitStatus(AT_FIRST.keySet(), "ACCEPTED", 2);
        for (String id : AT_FIRST.keySet()) {
            assertThat(copies(id))
                    .as(id)
                    .hasSize(2)
                    .extracting(Message::deliveryId)
                    .containsOnly(toldTo(id).path("id").stringValue());
        }
    }

    @Test
    @Order(3)
    void after_the_last_attempt_it_is_seen_to_be_given_up() {
        for (int attempt = 2; attempt < LAST_ATTEMPT; attempt++) {
            awaitStatus(Set.of(DOWN), "FAILED", attempt);
            world.clock().advance(PAST_ANY_PAUSE);
        }

        awaitStatus(Set.of(DOWN), "GIVEN_UP", LAST_ATTEMPT);
        assertThat(copies(DOWN)).hasSize(LAST_ATTEMPT);
        assertThat(copies(DOWN).stream().map(Message::deliveryId).distinct()).hasSize(1);
        assertThat(joint.items("/api/v1/notifications?status=GIVEN_UP&warning=" + warning))
                .extracting(item -> item.path("recipient").stringValue())
                .containsExactlyInAnyOrder(DOWN, REFUSED, GONE);
        assertThat(second.as(DOWN + ".responder").items("/api/v1/destinations"))
                .singleElement()
                .satisfies(
                        way -> assertThat(way.path("lastFailure").stringValue()).isEqualTo("HTTP 503"));
    }

    @Test
    @Order(4)
    void two_instances_share_the_work_and_nothing_goes_twice_also_when_one_leaves() {
        world.providers().recover();
        world.providers().http().resetRequests();
        List<String> many = IntStream.range(0, 60)
                .mapToObj(number -> "municipality-1%03d".formatted(number))
                .toList();
        many.forEach(this::register);
        stub(post(urlEqualTo(Providers.GATEWAY))
                .willReturn(aResponse().withStatus(202).withFixedDelay(100)));

        warning = deeds.warn(many);
        await().atMost(SOON).until(() -> world.providers().mostTextsAtOnce() > 1);
        first.stop();

        awaitStatus(Set.copyOf(many), "ACCEPTED", 1);
        List<Message> messages =
                many.stream().flatMap(id -> copies(id).stream()).toList();
        assertThat(messages).hasSize(60).extracting(Message::deliveryId).doesNotHaveDuplicates();
    }
}
