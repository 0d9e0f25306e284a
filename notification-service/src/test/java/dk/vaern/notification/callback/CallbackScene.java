package dk.vaern.notification.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
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
import jakarta.mail.MessagingException;
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

/** A running service, the providers that take its messages, and what they say afterwards. */
final class CallbackScene implements AutoCloseable {

    static final String KEY = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static final String OTHER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    static final Duration BOUND = Duration.ofSeconds(40);

    private final AtomicInteger next = new AtomicInteger(100);
    private final MovableClock clock = new MovableClock();
    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final WireMockServer gateway =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient http = HttpClient.newHttpClient();

    private final Node node;
    private final Night night;

    CallbackScene() {
        gateway.start();
        gateway.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        post.start();
        node = Node.start(database, clock, settings());
        night = new Night(node.get(Commands.class), clock);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", post.getSmtp().getPort()),
                Map.entry("vaern.mail.from", "varsling@vaern.example"),
                Map.entry("vaern.mail.bounces", "bounces@vaern.example"),
                Map.entry("vaern.sms.gateway-url", gateway.baseUrl() + "/sms"),
                Map.entry("vaern.sms.gateway-token", "token-1"),
                Map.entry("vaern.webhook.signing-keys", KEY),
                Map.entry("vaern.webhook.reach", "PRIVATE_ALLOWED"),
                Map.entry("vaern.restraint.burst", 1),
                Map.entry("vaern.callback.keys.sms", KEY),
                Map.entry("vaern.callback.keys.mail", KEY));
    }

    @Override
    public void close() {
        node.close();
        post.stop();
        gateway.stop();
        database.close();
    }

    HttpResponse<String> tell(String provider, String type, String body, String key, long at) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/v1/callbacks/" + provider))
                .header("Content-Type", type)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(at))
                .header("webhook-signature", new Webhook(key).sign("msg_1", at, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> tell(String body) throws Exception {
        return tell("sms", "application/json", body, KEY, clock.instant().getEpochSecond());
    }

    String receipt(String reference, String status) {
        return "{\"reference\": \"%s\", \"status\": \"%s\", \"reason\": \"absent-subscriber\", \"more\": 1}"
                .formatted(reference, status);
    }

    /** Somebody with a telephone, and a webhook for what is more. */
    OrganisationId kommune() {
        var id = new OrganisationId("municipality-%04d".formatted(next.incrementAndGet()));
        night.organisation(
                id,
                "Kommune",
                Night.way(Channel.SMS, "+4512345678", Urgency.NORMAL),
                Night.way(Channel.WEBHOOK, gateway.baseUrl() + "/hook", Urgency.URGENT));
        return id;
    }

    WarningId sent() {
        return sent(kommune(), "notification.accepted");
    }

    WarningId sent(OrganisationId id, String until) {
        var warning = night.warning("Sårbarhed", Tlp.GREEN, Urgency.NORMAL, List.of(id));
        night.receipt(warning, id);
        await().atMost(BOUND).until(() -> kinds(warning).contains(until));
        return warning;
    }

    String delivery(WarningId warning) {
        return events(warning).getFirst().aggregateId();
    }

    /** The one message that they left in. */
    String message(WarningId warning) {
        return events(warning).stream()
                .map(StoredEvent::payload)
                .filter(NotificationEvent.NotificationBundled.class::isInstance)
                .map(bundled -> ((NotificationEvent.NotificationBundled) bundled)
                        .message()
                        .toString())
                .findFirst()
                .orElseThrow();
    }

    Destination telephone(OrganisationId id) {
        return node.get(Destinations.class).of(id).stream()
                .filter(way -> way.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }

    List<String> kinds(WarningId warning) {
        return events(warning).stream().map(StoredEvent::name).toList();
    }

    List<StoredEvent> events(WarningId warning) {
        return node.get(RecordReader.class).byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 1_000).stream()
                .filter(event -> event.payload() instanceof NotificationEvent)
                .toList();
    }

    private String bounce(WarningId warning) {
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

    HttpResponse<String> tellBounce(WarningId warning) throws Exception {
        return tell(
                "mail", "message/rfc822", bounce(warning), KEY, clock.instant().getEpochSecond());
    }

    /** Somebody who is reached by mail alone. */
    OrganisationId kommuneByMail() {
        var id = new OrganisationId("municipality-%04d".formatted(next.incrementAndGet()));
        night.organisation(id, "Kommune", Night.mail("vagt@kommune.example"));
        return id;
    }

    /** From whom the last mail says that it comes, to its server. */
    String lastSender() {
        var mails = post.getReceivedMessages();
        try {
            return mails[mails.length - 1].getHeader("Return-Path")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> tellUnsigned(String body) throws Exception {
        var unsigned = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/api/v1/callbacks/sms"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(unsigned, BodyHandlers.ofString());
    }

    void advance(Duration time) {
        clock.advance(time);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
