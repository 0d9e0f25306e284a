package dk.vaern.notification.channel.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.Reach;
import dk.vaern.notification.channel.http.UrlSettings;
import java.net.URI;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushChannelTest {

    static WireMockServer server;

    @BeforeAll
    static void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void willing() {
        server.resetAll();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{\"id\":\"x\"}")));
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static Delivery attempt(OutgoingMessage message, Reach reach) throws Exception {
        var settings = new UrlSettings(URI.create("https://vaern.example"), reach, Messages.PATIENT);
        try (var channel = new PushChannel(settings, SSLContext.getDefault(), Clock.systemUTC())) {
            return channel.attempt(message);
        }
    }

    @Test
    void a_message_is_published_to_its_topic_under_the_delivery_id() throws Exception {
        assertThat(attempt(Messages.urgent(at("/vagt-751?auth=QmVhcmVy")), Reach.PRIVATE_ALLOWED))
                .isEqualTo(new Accepted(""));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/?auth=QmVhcmVy"))
                        .withHeader("Idempotency-Key", equalTo("delivery-1"))
                        .withRequestBody(equalToJson("""
                        {"topic": "vagt-751", "title": "Nyt varsel: Sårbarhed i fjernadgang",
                         "message": "Log ind i Værn: https://vaern.example/warnings/1\\n", "priority": 5,
                         "sequence_id": "delivery-1", "click": "https://vaern.example/warnings/1"}
                        """)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a/b", "/a%2Fb"})
    void what_names_no_topic_is_never_posted(String path) throws Exception {
        assertThat(attempt(Messages.to(at(path)), Reach.PRIVATE_ALLOWED))
                .isEqualTo(new PermanentFailure("a push address is a server and one topic"));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_topic_that_is_gone_stops_the_destination() throws Exception {
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(410)));
        assertThat(attempt(Messages.to(at("/vagt-751")), Reach.PRIVATE_ALLOWED))
                .isEqualTo(new PermanentFailure("HTTP 410, destination gone", true));
    }

    @Test
    void nothing_is_pushed_to_an_address_of_ours() throws Exception {
        assertThat(attempt(Messages.to(at("/vagt-751")), Reach.PUBLIC_ONLY)).isInstanceOf(PermanentFailure.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }
}
