package dk.vaern.notification.channel.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsChannelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T01:40:00Z"), ZoneOffset.UTC);
    private static final OutgoingMessage MESSAGE = Messages.to("+4512345678");

    static WireMockServer gateway;

    @BeforeAll
    static void start() {
        gateway = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        gateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.stop();
    }

    @BeforeEach
    void forget() {
        gateway.resetAll();
    }

    private static Delivery attempt(OutgoingMessage message, Timeouts timeouts) throws Exception {
        var address = URI.create("http://127.0.0.1:" + gateway.port() + "/sms");
        try (var channel = new SmsChannel(
                new SmsSettings(address, "token-1", "Vaern", timeouts), SSLContext.getDefault(), CLOCK)) {
            return channel.attempt(message);
        }
    }

    private static Delivery answered(ResponseDefinitionBuilder answer) throws Exception {
        gateway.stubFor(post(anyUrl()).willReturn(answer));
        return attempt(MESSAGE, Messages.PATIENT);
    }

    @Nested
    class A_message {

        @Test
        void is_posted_with_its_delivery_id_as_the_key_against_doubles() throws Exception {
            assertThat(answered(aResponse().withStatus(202).withBody("{\"id\":\"gw-7\"}")))
                    .isEqualTo(new Accepted("gw-7"));
            gateway.verify(
                    1,
                    postRequestedFor(urlEqualTo("/sms"))
                            .withHeader("Authorization", equalTo("Bearer token-1"))
                            .withHeader("Idempotency-Key", equalTo("delivery-1"))
                            .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                            .withRequestBody(equalToJson("""
                            {"from": "Vaern", "to": "+4512345678", "reference": "delivery-1",
                             "text": "Log ind i Værn: https://vaern.example/warnings/1"}
                            """)));
        }

        @Test
        void too_long_is_shortened_to_two_segments() throws Exception {
            gateway.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
            attempt(Messages.saying("+4512345678", "", "ord ".repeat(200) + "æ\n"), Messages.PATIENT);
            var body = gateway.getAllServeEvents().getFirst().getRequest().getBodyAsString();
            assertThat(body).contains("ord...\"").hasSizeLessThan(400);
        }

        @Test
        void to_no_telephone_number_is_never_posted() throws Exception {
            assertThat(attempt(Messages.to("+45 12 34 56 78"), Messages.PATIENT))
                    .isEqualTo(new PermanentFailure("not an E.164 number", true));
            assertThat(gateway.getAllServeEvents()).isEmpty();
        }
    }

    @Nested
    class An_answer {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"''|''", "{}|''", "{\"id\":42}|42", "{\"messageId\":\"m\\n1\"}|m 1", "{\"id\":{\"x\":1}}|''"})
        void that_is_understood_is_acceptance(String body, String reference) throws Exception {
            assertThat(answered(aResponse().withStatus(200).withBody(body))).isEqualTo(new Accepted(reference));
        }

        static Stream<ResponseDefinitionBuilder> garbage() {
            return Stream.of(
                    aResponse().withBody("<html>Welcome</html>"),
                    aResponse().withBody("{\"id\":\"gw"),
                    aResponse().withBody("{} {}"),
                    aResponse().withBody("\"ok\""),
                    aResponse().withBody("{\"id\":\"" + "x".repeat(100_000) + "\"}"),
                    aResponse().withBody("[".repeat(5_000)),
                    aResponse().withBody(new byte[] {(byte) 0xff, 0, 1, 2}),
                    aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        }

        @ParameterizedTest
        @MethodSource("garbage")
        void that_is_garbage_may_become_better(ResponseDefinitionBuilder garbage) throws Exception {
            assertThat(answered(garbage))
                    .isEqualTo(new TemporaryFailure("HTTP 200, and an answer that is not understood"));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 402, 403, 404, 409, 413, 422})
        void that_refuses_the_message_is_for_good(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status))).isEqualTo(new PermanentFailure("HTTP " + status));
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 408, 425, 429, 500, 502, 503, 504, 599})
        void that_refuses_us_or_the_moment_may_pass(int status) throws Exception {
            assertThat(answered(aResponse().withStatus(status))).isEqualTo(new TemporaryFailure("HTTP " + status));
        }

        static Stream<Arguments> pauses() {
            return Stream.of(
                    arguments("30", Optional.of(Duration.ofSeconds(30))),
                    arguments("Mon, 02 Nov 2026 01:45:00 GMT", Optional.of(Duration.ofMinutes(5))),
                    arguments("when I feel like it", Optional.empty()));
        }

        @ParameterizedTest
        @MethodSource("pauses")
        void that_asks_for_a_pause_gets_it(String header, Optional<Duration> pause) throws Exception {
            assertThat(answered(aResponse().withStatus(429).withHeader("Retry-After", header)))
                    .isEqualTo(new TemporaryFailure("HTTP 429", pause));
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void that_points_elsewhere_is_not_followed(int status) throws Exception {
            var elsewhere = "http://127.0.0.1:" + gateway.port() + "/elsewhere";
            assertThat(answered(aResponse().withStatus(status).withHeader("Location", elsewhere)))
                    .isEqualTo(new TemporaryFailure("HTTP " + status + ", a redirect is not followed"));
            gateway.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
            assertThat(gateway.getAllServeEvents()).hasSize(1);
        }
    }

    @Nested
    class A_gateway {

        @ParameterizedTest
        @CsvSource({"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"})
        void that_loses_its_answer_may_have_taken_it_and_is_asked_once(Fault fault) throws Exception {
            assertThat(answered(aResponse().withFault(fault)))
                    .isEqualTo(new TemporaryFailure("connection lost before a whole answer"));
            assertThat(gateway.getAllServeEvents()).hasSize(1);
        }

        @Test
        void that_answers_too_late_is_left() throws Exception {
            gateway.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));
            assertThat(attempt(MESSAGE, Messages.IMPATIENT)).isEqualTo(new TemporaryFailure("timed out"));
        }

        @Test
        void that_drips_its_answer_is_left() throws Exception {
            gateway.stubFor(post(anyUrl())
                    .willReturn(
                            aResponse().withBody("{\"id\":\"1\"}".repeat(20)).withChunkedDribbleDelay(20, 10_000)));
            assertThat(attempt(MESSAGE, Messages.IMPATIENT))
                    .isEqualTo(new TemporaryFailure("no answer within 1500 ms"));
        }

        @Test
        void that_is_down_may_come_back() throws Exception {
            var down = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
            down.start();
            var address = URI.create("http://127.0.0.1:" + down.port() + "/sms");
            down.stop();
            var settings = new SmsSettings(address, "t", "Vaern", Messages.PATIENT);
            try (var channel = new SmsChannel(settings, SSLContext.getDefault(), CLOCK)) {
                assertThat(channel.attempt(MESSAGE)).isEqualTo(new TemporaryFailure("no connection"));
            }
        }
    }

    @Nested
    class Settings {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://gateway.example/sms",
                    "ftp://gateway.example",
                    "gateway",
                    "http://127.0.0.1.eve.example/"
                })
        void never_let_the_token_travel_unencrypted(String address) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SmsSettings(URI.create(address), "t", "Vaern", Timeouts.USUAL));
        }

        @Test
        void never_show_the_token() {
            var settings = new SmsSettings(URI.create("https://gateway.example"), "s3cret", "Vaern", Timeouts.USUAL);
            assertThat(settings).asString().isEqualTo("SmsSettings[gateway.example]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SmsSettings(
                            URI.create("https://gateway.example"), "a\r\nX: y", "Vaern", Timeouts.USUAL));
        }
    }
}
