package dk.vaern.notification.channel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.http.Reach;
import dk.vaern.notification.channel.http.UrlSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest {

    private static final WebhookSecret OLD = WebhookSecret.generate(new SecureRandom());
    private static final WebhookSecret NEW = WebhookSecret.generate(new SecureRandom());

    static WireMockServer receiver;

    @BeforeAll
    static void start() {
        receiver = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop();
    }

    @BeforeEach
    void forget() {
        receiver.resetAll();
    }

    private static String address() {
        return "http://127.0.0.1:" + receiver.port() + "/hook?key=a";
    }

    private static Delivery attempt(OutgoingMessage message, Reach reach, Timeouts timeouts, WebhookSecret... keys)
            throws Exception {
        var settings = new UrlSettings(URI.create("https://vaern.example"), reach, timeouts);
        // The signature's library knows only the real time, so the sender has it too.
        try (var channel =
                new WebhookChannel(settings, _ -> List.of(keys), SSLContext.getDefault(), Clock.systemUTC())) {
            return channel.attempt(message);
        }
    }

    private static LoggedRequest received(OutgoingMessage message, WebhookSecret... keys) throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        assertThat(attempt(message, Reach.PRIVATE_ALLOWED, Messages.PATIENT, keys))
                .isEqualTo(new Delivered());
        return receiver.getAllServeEvents().getFirst().getRequest();
    }

    private static Delivery answered(ResponseDefinitionBuilder answer) throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(answer));
        return attempt(Messages.to(address()), Reach.PRIVATE_ALLOWED, Messages.PATIENT, NEW);
    }

    @Nested
    class A_signature {

        private static void verify(WebhookSecret key, String body, LoggedRequest request)
                throws WebhookVerificationException {
            new Webhook(key.value())
                    .verify(
                            body,
                            Map.of(
                                    "webhook-id", List.of(request.getHeader("webhook-id")),
                                    "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                                    "webhook-signature", List.of(request.getHeader("webhook-signature"))));
        }

        @Test
        void is_good_by_either_key_while_they_change() throws Exception {
            var request = received(Messages.to(address()), NEW, OLD);
            assertThat(request.getHeader("webhook-id")).isEqualTo("delivery-1");
            assertThatCode(() -> verify(NEW, request.getBodyAsString(), request))
                    .doesNotThrowAnyException();
            assertThatCode(() -> verify(OLD, request.getBodyAsString(), request))
                    .doesNotThrowAnyException();
        }

        @Test
        void is_bad_for_another_body_and_by_another_key() throws Exception {
            var request = received(Messages.to(address()), NEW);
            assertThatExceptionOfType(WebhookVerificationException.class)
                    .isThrownBy(() -> verify(NEW, request.getBodyAsString() + " ", request));
            assertThatExceptionOfType(WebhookVerificationException.class)
                    .isThrownBy(() -> verify(OLD, request.getBodyAsString(), request));
        }

        @Test
        void without_a_key_nothing_is_sent() throws Exception {
            assertThat(attempt(Messages.to(address()), Reach.PRIVATE_ALLOWED, Messages.PATIENT))
                    .isEqualTo(new PermanentFailure("the destination has no signing key"));
            assertThat(receiver.getAllServeEvents()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "whsec_", "whsec_AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "whsec_not base64"})
        void needs_a_key_that_is_one(String key) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(key));
            assertThat(NEW).asString().doesNotContain(NEW.value());
        }
    }

    @Nested
    class A_body {

        private static JsonNode body(LoggedRequest request) {
            return JsonMapper.shared().readTree(request.getBodyAsString());
        }

        @Test
        void is_a_cloud_event() throws Exception {
            var request = received(Messages.to(address()), NEW);
            assertThat(request.getHeader("Content-Type"))
                    .isEqualToIgnoringCase("application/cloudevents+json; charset=utf-8");
            assertThat(body(request)).isEqualTo(JsonMapper.shared().readTree("""
                                            {"specversion": "1.0", "id": "delivery-1", "source": "https://vaern.example",
                                             "type": "dk.vaern.notification.warning-published",
                                             "time": "2026-11-02T01:40:00Z", "datacontenttype": "application/json",
                                             "data": {"subject": "Nyt varsel: Sårbarhed i fjernadgang",
                                                      "text": "Log ind i Værn: https://vaern.example/warnings/1\\n",
                                                      "language": "da", "organisation": "municipality-0751",
                                                      "urgency": "NORMAL",
                                                      "warningId": "019a4000-0000-7000-8000-000000000001"}}
                                            """));
        }

        @Test
        void about_a_secret_matter_tells_neither_its_kind_nor_its_id() throws Exception {
            var body = body(received(Messages.secret(address()), NEW));
            assertThat(body.path("type").asString()).isEqualTo("dk.vaern.notification.attention-needed");
            assertThat(body.toString()).doesNotContain("warning", Messages.WARNING.toString());
        }
    }

    @Nested
    class An_answer {

        @ParameterizedTest
        @ValueSource(ints = {200, 201, 202, 204})
        void of_success_is_delivery_whatever_it_holds(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status).withBody("<html>")))
                    .isEqualTo(new Delivered());
        }

        @Test
        void that_it_is_gone_stops_the_destination() throws Exception {
            assertThat(answered(aResponse().withStatus(410)))
                    .isEqualTo(new PermanentFailure("HTTP 410, destination gone", true));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 413, 415, 422})
        void that_refuses_the_message_is_for_good(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status))).isEqualTo(new PermanentFailure("HTTP " + status));
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403, 404, 408, 429, 500, 503})
        void that_refuses_the_moment_may_pass(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status).withHeader("Retry-After", "7")))
                    .isEqualTo(new TemporaryFailure("HTTP " + status, Optional.of(Duration.ofSeconds(7))));
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 307, 308})
        void that_points_elsewhere_is_not_followed(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status).withHeader("Location", address())))
                    .isEqualTo(new TemporaryFailure("HTTP " + status + ", a redirect is not followed"));
            assertThat(receiver.getAllServeEvents()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"})
        void that_is_lost_may_hide_a_delivery_and_is_asked_once(Fault fault) throws Exception {
            assertThat(answered(aResponse().withFault(fault)))
                    .isEqualTo(new TemporaryFailure("connection lost before a whole answer"));
            assertThat(receiver.getAllServeEvents()).hasSize(1);
        }

        @Test
        void that_never_comes_is_not_waited_for() throws Exception {
            receiver.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));
            assertThat(attempt(Messages.to(address()), Reach.PRIVATE_ALLOWED, Messages.IMPATIENT, NEW))
                    .isEqualTo(new TemporaryFailure("timed out"));
        }

        @Test
        void that_drips_for_ever_is_over_once_its_status_is_known() throws Exception {
            receiver.stubFor(post(anyUrl())
                    .willReturn(aResponse().withBody("x".repeat(100)).withChunkedDribbleDelay(20, 10_000)));
            assertThat(attempt(Messages.to(address()), Reach.PRIVATE_ALLOWED, Messages.IMPATIENT, NEW))
                    .isEqualTo(new Delivered());
        }
    }

    @Nested
    class A_destination_of_ours {

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:%d/", "https://127.0.0.1:%d/", "https://[::ffff:127.0.0.1]:%d/"})
        void is_never_called(String address) throws Exception {
            var delivery =
                    attempt(Messages.to(address.formatted(receiver.port())), Reach.PUBLIC_ONLY, Messages.PATIENT, NEW);
            assertThat(delivery).isInstanceOf(PermanentFailure.class);
            assertThat(receiver.getAllServeEvents()).isEmpty();
        }
    }
}
