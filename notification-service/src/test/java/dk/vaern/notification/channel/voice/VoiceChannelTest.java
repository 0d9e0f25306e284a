package dk.vaern.notification.channel.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.WireMockServer;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import java.net.URI;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceChannelTest {

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
    void willing() {
        gateway.resetAll();
        gateway.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202).withBody("{\"id\":\"call-7\"}")));
    }

    private static Delivery attempt(OutgoingMessage message) throws Exception {
        var address = URI.create("http://127.0.0.1:" + gateway.port() + "/calls");
        try (var channel = new VoiceChannel(
                new VoiceSettings(address, "token-1", "+4570000000", Messages.PATIENT),
                SSLContext.getDefault(),
                Clock.systemUTC())) {
            return channel.attempt(message);
        }
    }

    @Test
    void a_call_is_asked_for_with_its_delivery_id_as_the_key_against_doubles_and_reads_no_link() throws Exception {
        var message =
                Messages.saying("+4512345678", "", "Værn: Nyt varsel.\nLog ind: https://vaern.example/warnings/1");
        assertThat(attempt(message)).isEqualTo(new Accepted("call-7"));
        gateway.verify(
                1,
                postRequestedFor(urlEqualTo("/calls"))
                        .withHeader("Authorization", equalTo("Bearer token-1"))
                        .withHeader("Idempotency-Key", equalTo("delivery-1"))
                        .withRequestBody(equalToJson("""
                        {"from": "+4570000000", "to": "+4512345678", "text": "Værn: Nyt varsel. Log ind:",
                         "language": "da", "reference": "delivery-1"}
                        """)));
    }

    @Test
    void nobody_is_called_at_what_is_no_telephone_number() throws Exception {
        assertThat(attempt(Messages.to("45 12 34 56 78"))).isEqualTo(new PermanentFailure("not an E.164 number", true));
        assertThat(gateway.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vaern", "70000000"})
    void a_caller_is_a_number(String caller) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new VoiceSettings(URI.create("https://voice.example"), "token-1", caller, Messages.PATIENT));
    }
}
