package dk.vaern.notification.dispatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each way over HTTP, and each thing that can go wrong at its other end: once, and then it goes well. */
class EveryProviderFailsTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final MovableClock CLOCK = new MovableClock();
    private static final List<Channel> WAYS =
            List.of(Channel.SMS, Channel.VOICE, Channel.WEBHOOK, Channel.TEAMS, Channel.PUSH);

    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final WireMockServer HTTP = new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").containerThreads(40));

    private static Node node;
    private static Night night;

    /** What is asked of a pause is kept, in seconds and as a date; what was lost on the way back may have arrived. */
    private static Map<String, ResponseDefinitionBuilder> faults() {
        Map<String, ResponseDefinitionBuilder> faults = new LinkedHashMap<>();
        faults.put("500", aResponse().withStatus(500));
        faults.put("503", aResponse().withStatus(503).withBody("<html>Bad Gateway</html>"));
        faults.put("429s", aResponse().withStatus(429).withHeader("Retry-After", "900"));
        faults.put("429d", aResponse().withStatus(429).withHeader("Retry-After", inTwentyMinutes()));
        faults.put("302", aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/"));
        faults.put("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        faults.put("empty", aResponse().withFault(Fault.EMPTY_RESPONSE));
        faults.put("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        return faults;
    }

    private static String inTwentyMinutes() {
        Instant later = CLOCK.instant().plus(Duration.ofMinutes(20));
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atOffset(ZoneOffset.UTC));
    }

    @BeforeAll
    static void start() {
        HTTP.start();
        node = Node.start(
                DATABASE,
                CLOCK,
                Map.of(
                        "vaern.sms.gateway-url", HTTP.baseUrl() + "/sms",
                        "vaern.sms.gateway-token", "token-1",
                        "vaern.voice.gateway-url", HTTP.baseUrl() + "/calls",
                        "vaern.voice.gateway-token", "token-1",
                        "vaern.voice.caller", "+4570000000",
                        "vaern.webhook.signing-keys", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "vaern.webhook.reach", "PRIVATE_ALLOWED"));
        night = new Night(node.get(Commands.class), CLOCK);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    @AfterAll
    static void stop() {
        node.close();
        HTTP.stop();
        DATABASE.close();
    }

    /** In its address, by which the other end knows whose message it has. */
    private static String mark(Channel way, int number) {
        return switch (way) {
            case SMS, VOICE -> "+45%d00%04d".formatted(WAYS.indexOf(way) + 20, number);
            case WEBHOOK, TEAMS, PUSH -> "m-%d-%04d".formatted(WAYS.indexOf(way), number);
            case EMAIL -> throw new IllegalArgumentException("mail does not go over HTTP");
        };
    }

    private static String address(Channel way, int number) {
        return way.isAddressedByUrl() ? HTTP.baseUrl() + "/" + mark(way, number) : mark(way, number);
    }

    private static void misbehaveOnce(Channel way, int number, ResponseDefinitionBuilder fault) {
        String mark = mark(way, number);
        var first = way == Channel.WEBHOOK || way == Channel.TEAMS
                ? any(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo("/" + mark))
                : any(anyUrl()).withRequestBody(containing(mark));
        HTTP.stubFor(first.atPriority(1)
                .inScenario(mark)
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("well")
                .willReturn(fault));
    }

    private static List<StoredEvent> events(WarningId warning) {
        return node
                .get(RecordReader.class)
                .byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .filter(event -> event.payload() instanceof NotificationEvent)
                .toList();
    }

    private static long count(WarningId warning, String... names) {
        return events(warning).stream()
                .filter(event -> Set.of(names).contains(event.name()))
                .count();
    }

    private static List<String> copies(String deliveryId) {
        return HTTP.getAllServeEvents().stream()
                .map(served -> served.getRequest())
                .filter(request -> deliveryId.equals(request.getHeader("Idempotency-Key"))
                        || deliveryId.equals(request.getHeader("webhook-id")))
                .map(request -> request.getUrl())
                .toList();
    }

    @Test
    void nothing_is_lost_and_a_second_copy_has_the_same_delivery_id() {
        HTTP.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(202)));
        Map<OrganisationId, String> whose = new HashMap<>();
        int number = 0;
        for (Channel way : WAYS) {
            for (var fault : faults().entrySet()) {
                number++;
                var id = new OrganisationId("municipality-%04d".formatted(1000 + number));
                whose.put(id, fault.getKey());
                misbehaveOnce(way, number, fault.getValue());
                night.organisation(
                        id, way + " " + fault.getKey(), Night.way(way, address(way, number), Urgency.NORMAL));
            }
        }
        var all = List.copyOf(whose.keySet());
        var warning = night.warning("Sårbarhed", Tlp.GREEN, Urgency.NORMAL, all);
        all.forEach(organisation -> night.receipt(warning, organisation));

        await().atMost(BOUND).until(() -> count(warning, "notification.failed") == all.size());
        assertThat(count(warning, "notification.given-up")).isZero();
        pauses(warning, whose)
                .forEach((fault, pause) -> assertThat(pause)
                        .as(fault)
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(
                                switch (fault) {
                                    case "429s" -> 900;
                                    case "429d" -> 1190;
                                    default -> 30;
                                })));
        CLOCK.advance(Duration.ofMinutes(25));

        await().atMost(BOUND)
                .until(() -> count(warning, "notification.accepted", "notification.delivered") == all.size());
        assertThat(events(warning).stream().filter(event -> event.payload() instanceof NotificationRequested))
                .hasSize(all.size())
                .allSatisfy(event -> assertThat(copies(event.aggregateId())).hasSize(2));
    }

    /** The shortest pause after each fault. */
    private static Map<String, Duration> pauses(WarningId warning, Map<OrganisationId, String> whose) {
        Map<String, OrganisationId> recipients = events(warning).stream()
                .filter(event -> event.payload() instanceof NotificationRequested)
                .collect(Collectors.toMap(
                        StoredEvent::aggregateId, event -> ((NotificationRequested) event.payload()).recipient()));
        return events(warning).stream()
                .filter(event -> event.payload() instanceof NotificationFailed)
                .collect(Collectors.toMap(
                        event -> Objects.requireNonNull(whose.get(recipients.get(event.aggregateId()))),
                        event -> Duration.between(
                                event.recordedAt(),
                                Objects.requireNonNull(((NotificationFailed) event.payload()).nextAttemptAt())),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
}
