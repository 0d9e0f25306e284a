package dk.vaern.notification.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import dk.vaern.notification.view.Destination;
import dk.vaern.notification.view.Destinations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CallbackTest {

    private static final String KEY = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final MovableClock CLOCK = new MovableClock();
    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final WireMockServer GATEWAY =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Node node;
    private static Night night;

    @BeforeAll
    static void start() {
        GATEWAY.start();
        GATEWAY.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        POST.start();
        node = Node.start(DATABASE, CLOCK, settings());
        night = new Night(node.get(Commands.class), CLOCK);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    private static Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", POST.getSmtp().getPort()),
                Map.entry("vaern.mail.from", "varsling@vaern.example"),
                Map.entry("vaern.mail.bounces", "bounces@vaern.example"),
                Map.entry("vaern.sms.gateway-url", GATEWAY.baseUrl() + "/sms"),
                Map.entry("vaern.sms.gateway-token", "token-1"),
                Map.entry("vaern.webhook.signing-keys", KEY),
                Map.entry("vaern.webhook.reach", "PRIVATE_ALLOWED"),
                Map.entry("vaern.restraint.burst", 1),
                Map.entry("vaern.callback.keys.sms", KEY),
                Map.entry("vaern.callback.keys.mail", KEY));
    }

    @AfterAll
    static void stop() {
        node.close();
        POST.stop();
        GATEWAY.stop();
        DATABASE.close();
    }

    private static HttpResponse<String> tell(String provider, String type, String body, String key, long at)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/v1/callbacks/" + provider))
                .header("Content-Type", type)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(at))
                .header("webhook-signature", new Webhook(key).sign("msg_1", at, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> tell(String body) throws Exception {
        return tell("sms", "application/json", body, KEY, CLOCK.instant().getEpochSecond());
    }

    private static String receipt(String reference, String status) {
        return "{\"reference\": \"%s\", \"status\": \"%s\", \"reason\": \"absent-subscriber\", \"more\": 1}"
                .formatted(reference, status);
    }

    /** Somebody with a telephone, and a webhook for what is more. */
    private static OrganisationId kommune() {
        var id = new OrganisationId("municipality-%04d".formatted(NEXT.incrementAndGet()));
        night.organisation(
                id,
                "Kommune",
                Night.way(Channel.SMS, "+4512345678", Urgency.NORMAL),
                Night.way(Channel.WEBHOOK, GATEWAY.baseUrl() + "/hook", Urgency.URGENT));
        return id;
    }

    private static WarningId sent() {
        return sent(kommune(), "notification.accepted");
    }

    private static WarningId sent(OrganisationId id, String until) {
        var warning = night.warning("Sårbarhed", Tlp.GREEN, Urgency.NORMAL, List.of(id));
        night.receipt(warning, id);
        await().atMost(BOUND).until(() -> kinds(warning).contains(until));
        return warning;
    }

    private static String delivery(WarningId warning) {
        return events(warning).getFirst().aggregateId();
    }

    /** The one message that they left in. */
    private static String message(WarningId warning) {
        return events(warning).stream()
                .map(StoredEvent::payload)
                .filter(NotificationEvent.NotificationBundled.class::isInstance)
                .map(bundled -> ((NotificationEvent.NotificationBundled) bundled)
                        .message()
                        .toString())
                .findFirst()
                .orElseThrow();
    }

    private static Destination telephone(OrganisationId id) {
        return node.get(Destinations.class).of(id).stream()
                .filter(way -> way.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(WarningId warning) {
        return events(warning).stream().map(StoredEvent::name).toList();
    }

    private static List<StoredEvent> events(WarningId warning) {
        return node.get(RecordReader.class).byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 1_000).stream()
                .filter(event -> event.payload() instanceof NotificationEvent)
                .toList();
    }

    @Test
    void that_it_has_arrived_is_noted_once_however_often_it_is_told() throws Exception {
        var warning = sent();
        for (int i = 0; i < 3; i++) {
            var answer = tell(receipt(delivery(warning), "delivered"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"known\":true}");
        }
        tell(receipt(delivery(warning), "failed"));
        assertThat(kinds(warning))
                .containsExactly(
                        "notification.requested",
                        "notification.attempted",
                        "notification.accepted",
                        "notification.delivered");
    }

    @Test
    void that_it_came_back_gives_it_up_and_the_next_way_is_tried() throws Exception {
        var warning = sent();
        tell(receipt(delivery(warning), "buffered"));
        tell(receipt(delivery(warning), "failed"));
        tell(receipt(delivery(warning), "failed"));
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(kinds(warning))
                        .containsExactly(
                                "notification.requested",
                                "notification.attempted",
                                "notification.accepted",
                                "notification.failed",
                                "notification.given-up",
                                "notification.requested",
                                "notification.attempted",
                                "notification.delivered"));
        assertThat(events(warning))
                .extracting(StoredEvent::payload)
                .filteredOn(NotificationEvent.NotificationFailed.class::isInstance)
                .singleElement()
                .satisfies(failed -> assertThat(((NotificationEvent.NotificationFailed) failed).reason())
                        .isEqualTo("not delivered, absent-subscriber"));
    }

    @Test
    void where_it_came_back_from_it_is_said_to_bounce_until_something_arrives() throws Exception {
        var id = kommune();
        var warning = sent(id, "notification.accepted");
        await().atMost(BOUND).until(() -> telephone(id).lastSuccessAt() != null);
        assertThat(telephone(id).bouncing()).isFalse();
        tell(receipt(delivery(warning), "failed"));
        await().atMost(BOUND).until(() -> telephone(id).bouncing());
        assertThat(telephone(id)).satisfies(way -> {
            assertThat(way.working()).isFalse();
            assertThat(way.lastSuccessAt()).isNull();
            assertThat(way.lastFailure()).isEqualTo("not delivered, absent-subscriber");
        });
        CLOCK.advance(Duration.ofMinutes(11));
        sent(id, "notification.accepted");
        await().atMost(BOUND).until(() -> telephone(id).working());
        assertThat(telephone(id).bouncing()).isFalse();
    }

    @Test
    void what_is_said_of_a_message_is_true_of_all_that_left_in_it() throws Exception {
        var id = kommune();
        sent(id, "notification.accepted");
        var warnings = List.of(sent(id, "notification.held"), sent(id, "notification.held"));
        CLOCK.advance(Duration.ofMinutes(11));
        for (WarningId warning : warnings) {
            await().atMost(BOUND).until(() -> kinds(warning).contains("notification.accepted"));
        }
        assertThat(message(warnings.getFirst())).isEqualTo(message(warnings.getLast()));
        // That something left in it stands in a list, a moment after the record.
        await().atMost(BOUND)
                .until(() -> tell(receipt(message(warnings.getFirst()), "delivered"))
                        .body()
                        .equals("{\"known\":true}"));
        assertThat(warnings).allSatisfy(warning -> assertThat(kinds(warning)).contains("notification.delivered"));
    }

    @Test
    void who_does_not_sign_or_signs_otherwise_or_too_late_is_not_believed() throws Exception {
        var warning = sent();
        String body = receipt(delivery(warning), "failed");
        long now = CLOCK.instant().getEpochSecond();
        String json = "application/json";
        assertThat(tell("sms", json, body, OTHER, now).statusCode()).isEqualTo(401);
        assertThat(tell("sms", json, body, KEY, now - 301).statusCode()).isEqualTo(401);
        assertThat(tell("sms", json, body, KEY, now + 301).statusCode()).isEqualTo(401);
        // Nobody has given the voice gateway a key.
        assertThat(tell("voice", json, body, KEY, now).statusCode()).isEqualTo(401);
        var unsigned = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/api/v1/callbacks/sms"))
                .header("Content-Type", json)
                .POST(BodyPublishers.ofString(body))
                .build();
        var refused = HTTP.send(unsigned, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"signature-refused\"");
        assertThat(kinds(warning)).doesNotContain("notification.failed");
        assertThat(tell("sms", json, body, KEY, now - 299).statusCode()).isEqualTo(200);
    }

    private static String bounce(WarningId warning) {
        return """
                To: bounces+%s@vaern.example
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.vaern.example

                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(delivery(warning)).replace("\n", "\r\n");
    }

    private static HttpResponse<String> tellBounce(WarningId warning) throws Exception {
        return tell(
                "mail", "message/rfc822", bounce(warning), KEY, CLOCK.instant().getEpochSecond());
    }

    @Test
    void a_mail_servers_bounce_is_taken_as_it_is() throws Exception {
        var id = new OrganisationId("municipality-%04d".formatted(NEXT.incrementAndGet()));
        night.organisation(id, "Kommune", Night.mail("vagt@kommune.example"));
        var warning = sent(id, "notification.accepted");
        String from = POST.getReceivedMessages()[0].getHeader("Return-Path")[0];
        assertThat(from).contains("bounces+" + delivery(warning) + "@vaern.example");
        assertThat(tellBounce(warning).body()).isEqualTo("{\"known\":true}");
        assertThat(kinds(warning)).contains("notification.given-up");
    }

    @Test
    void nobody_says_what_became_of_anothers_messages() throws Exception {
        var warning = sent();
        assertThat(tellBounce(warning).body()).isEqualTo("{\"known\":false}");
        assertThat(kinds(warning)).doesNotContain("notification.failed");
    }

    @Test
    void about_what_is_not_ours_nothing_happens() throws Exception {
        assertThat(tell(receipt("019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05", "failed"))
                        .body())
                .isEqualTo("{\"known\":false}");
        assertThat(tell("[]").statusCode()).isEqualTo(400);
    }
}
