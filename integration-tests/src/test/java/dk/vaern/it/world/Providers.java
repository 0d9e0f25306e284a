package dk.vaern.it.world;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.vaern.it.world.Message.Way;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who bring messages on: a mail server, a text-message gateway, and receivers of webhooks. */
public final class Providers implements AutoCloseable {

    public static final String GATEWAY = "/messages";
    public static final String HOOKS = "/hooks/";

    /** Of what goes out, and of what comes back. */
    private static final String SIGNING_KEY = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final Pattern CODE = Pattern.compile("Kode til kontaktvej: ([0-9]{8})");
    private static final JsonMapper JSON = new JsonMapper();

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WireMockServer http =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(40));

    /** All of them, willing. */
    static Providers start() {
        var providers = new Providers();
        providers.mail.start();
        providers.http.start();
        providers.recover();
        return providers;
    }

    /** They take everything, and keep what they were given. */
    public void recover() {
        http.resetMappings();
        http.stubFor(post(urlEqualTo(GATEWAY))
                .willReturn(okJson("{\"id\": \"taken\"}").withStatus(202)));
        http.stubFor(post(urlPathMatching(HOOKS + ".*")).willReturn(status(204)));
    }

    /** For a test that lets the gateway or a receiver fail. */
    public WireMockServer http() {
        return http;
    }

    /** Where an organisation takes webhooks. */
    public Contact hook(String organisation) {
        return new Contact(Way.WEBHOOK, http.baseUrl() + HOOKS + organisation);
    }

    Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>(sending());
        all.put("vaern.webhook.master-secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        List.of("sms", "voice", "mail").forEach(provider -> all.put("vaern.callback.keys." + provider, SIGNING_KEY));
        return all;
    }

    private Map<String, Object> sending() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", mail.getSmtp().getPort(),
                "vaern.mail.from", "varsling@vaern.example",
                "vaern.sms.gateway-url", http.baseUrl() + GATEWAY,
                "vaern.sms.gateway-token", "not-a-secret",
                "vaern.webhook.signing-keys", SIGNING_KEY,
                "vaern.webhook.reach", "PRIVATE_ALLOWED",
                "vaern.public-url", "https://vaern.example");
    }

    /** What was handed over, in no order across ways: every copy of every message, also of those that were refused. */
    public List<Message> messages() {
        return Stream.of(mails(), texts(), hooks()).flatMap(List::stream).toList();
    }

    public List<Message> texts() {
        return http.findAll(postRequestedFor(urlEqualTo(GATEWAY))).stream()
                .map(Providers::text)
                .toList();
    }

    /** What came to a number as the code of a contact point, in order. */
    public List<String> codes(String number) {
        return texts().stream()
                .filter(message -> message.to().equals(number))
                .flatMap(message -> CODE.matcher(message.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** As a provider signs what it tells afterwards. */
    public static String signature(String id, long timestamp, String body) {
        return new WebhookSecret(SIGNING_KEY).sign(id, timestamp, body);
    }

    /** How many text messages the gateway has had in hand at the same moment. */
    public long mostTextsAtOnce() {
        List<ServeEvent> served = http.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(GATEWAY))
                .toList();
        return served.stream()
                .mapToLong(one -> served.stream()
                        .filter(other -> isHeld(other, begun(one)))
                        .count())
                .max()
                .orElse(0);
    }

    private static boolean isHeld(ServeEvent event, long at) {
        Integer held = event.getTiming().getTotalTime();
        return begun(event) <= at && at < begun(event) + (held == null ? 0 : held);
    }

    private static long begun(ServeEvent event) {
        return event.getRequest().getLoggedDate().toInstant().toEpochMilli();
    }

    private List<Message> mails() {
        return Stream.of(mail.getReceivedMessages()).map(Providers::mail).toList();
    }

    private List<Message> hooks() {
        return http.findAll(postRequestedFor(urlPathMatching(HOOKS + ".*"))).stream()
                .map(Providers::hook)
                .toList();
    }

    private static Message mail(MimeMessage message) {
        try {
            String id = message.getMessageID();
            return new Message(
                    Way.EMAIL,
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString(),
                    id.substring(1, id.indexOf('@')));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message text(LoggedRequest request) {
        JsonNode body = JSON.readTree(request.getBody());
        String id = body.path("reference").stringValue();
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo(id);
        return new Message(
                Way.SMS, body.path("to").stringValue(), "", body.path("text").stringValue(), id);
    }

    private static Message hook(LoggedRequest request) {
        JsonNode body = JSON.readTree(request.getBody());
        String id = body.path("id").stringValue();
        assertThat(request.getHeader("webhook-id")).isEqualTo(id);
        return new Message(
                Way.WEBHOOK,
                request.getAbsoluteUrl(),
                body.path("data").path("subject").stringValue(),
                request.getBodyAsString(),
                id);
    }

    @Override
    public void close() {
        http.stop();
        mail.stop();
    }
}
