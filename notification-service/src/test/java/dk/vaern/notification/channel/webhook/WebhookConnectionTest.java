package dk.vaern.notification.channel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.TestTls;
import dk.vaern.notification.channel.http.HostAddresses;
import dk.vaern.notification.channel.http.Reach;
import dk.vaern.notification.channel.http.UrlSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are answered here as a test wishes, so a destination's own name server can be played. */
class WebhookConnectionTest {

    private static final WebhookSecret KEY = WebhookSecret.generate(new SecureRandom());
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("1.1.1.1");

    @TempDir
    static Path directory;

    static TestTls tls;
    static WireMockServer receiver;

    @BeforeAll
    static void start() throws Exception {
        tls = TestTls.forHosts(directory, "hooks.example.org");
        receiver = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(tls.keystore().toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestTls.PASSWORD)
                .keyManagerPassword(TestTls.PASSWORD));
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop();
    }

    @BeforeEach
    void forget() {
        receiver.resetAll();
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    private static Delivery attempt(String host, Reach reach, HostAddresses names) throws Exception {
        var settings = new UrlSettings(URI.create("https://vaern.example"), reach, Messages.PATIENT);
        try (var channel = new WebhookChannel(settings, _ -> List.of(KEY), tls.client(), Clock.systemUTC(), names)) {
            return channel.attempt(Messages.to("https://" + host + ":" + receiver.httpsPort() + "/hook"));
        }
    }

    @Test
    void goes_to_the_address_that_was_given_and_speaks_to_the_host_by_name() throws Exception {
        assertThat(attempt("hooks.example.org", Reach.PRIVATE_ALLOWED, _ -> List.of(HERE)))
                .isEqualTo(new Delivered());
        assertThat(receiver.getAllServeEvents().getFirst().getRequest().getHost())
                .isEqualTo("hooks.example.org");
    }

    @Test
    void is_refused_when_the_certificate_is_anothers() throws Exception {
        assertThat(attempt("other.example.org", Reach.PRIVATE_ALLOWED, _ -> List.of(HERE)))
                .isEqualTo(new TemporaryFailure("TLS failed or the certificate is not the host's"));
        assertThat(receiver.getAllServeEvents()).isEmpty();
    }

    @Test
    void is_not_made_when_one_of_the_addresses_is_private() throws Exception {
        assertThat(attempt("hooks.example.org", Reach.PUBLIC_ONLY, _ -> List.of(PUBLIC, HERE)))
                .isEqualTo(new PermanentFailure("the destination is not on the public internet"));
        assertThat(receiver.getAllServeEvents()).isEmpty();
    }

    @Test
    void asks_for_the_address_once_so_that_it_cannot_change_after_the_check() throws Exception {
        var asked = new AtomicInteger();
        HostAddresses changing = _ -> {
            asked.incrementAndGet();
            return List.of(HERE);
        };
        attempt("hooks.example.org", Reach.PRIVATE_ALLOWED, changing);
        assertThat(asked).hasValue(1);
    }

    @Test
    void to_a_name_that_is_not_known_may_come_about_later() throws Exception {
        HostAddresses unknown = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(attempt("hooks.example.org", Reach.PUBLIC_ONLY, unknown))
                .isEqualTo(new TemporaryFailure("host name not found"));
    }
}
