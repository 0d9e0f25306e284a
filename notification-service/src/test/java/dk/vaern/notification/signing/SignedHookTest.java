package dk.vaern.notification.signing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.webhook.MasterSecret;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A receiver that checks what comes, and changes its key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedHookTest {

    private static final String MASTER = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OF_ALL = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");

    private final MovableClock clock = new MovableClock();
    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final WireMockServer receiver = receiver();
    private final Node node = Node.start(
            database,
            clock,
            Map.of(
                    "vaern.webhook.master-secret", MASTER,
                    "vaern.webhook.signing-keys", OF_ALL,
                    "vaern.webhook.reach", "PRIVATE_ALLOWED"));
    private final Night night = new Night(node.get(Commands.class), clock);

    private static WireMockServer receiver() {
        var receiver = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(status(204)));
        return receiver;
    }

    @AfterAll
    void end() {
        node.close();
        receiver.stop();
        database.close();
    }

    private LoggedRequest told(int messages) {
        var warning = night.warning("Sårbarhed", Tlp.GREEN, Urgency.URGENT, List.of(AARHUS));
        night.receipt(warning, AARHUS);
        var hooks = postRequestedFor(urlEqualTo("/hook"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> receiver.findAll(hooks).size() == messages);
        return receiver.findAll(hooks).getLast();
    }

    private static boolean isSigned(LoggedRequest hook, WebhookSecret by) {
        return by.signed(
                hook.getHeader("webhook-id"),
                hook.getHeader("webhook-timestamp"),
                hook.getBody(),
                hook.getHeader("webhook-signature"));
    }

    @Test
    void is_told_by_its_own_key_and_for_a_day_after_a_rotation_by_the_one_before() {
        ContactPoint hook = Night.way(Channel.WEBHOOK, receiver.baseUrl() + "/hook", Urgency.NORMAL);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
        night.organisation(AARHUS, "Aarhus", hook);
        var master = MasterSecret.of(MASTER);
        var one = master.key(hook.id(), 1);
        var two = master.key(hook.id(), 2);

        LoggedRequest first = told(1);
        assertThat(isSigned(first, one)).isTrue();
        assertThat(isSigned(first, new WebhookSecret(OF_ALL))).isTrue();
        assertThat(isSigned(first, two)).isFalse();

        assertThat(node.get(SigningKeys.class).rotate(hook.id()))
                .hasValueSatisfying(key -> assertThat(key.key()).isEqualTo(two));
        LoggedRequest between = told(2);
        assertThat(isSigned(between, one)).isTrue();
        assertThat(isSigned(between, two)).isTrue();

        clock.advance(Duration.ofHours(24));
        LoggedRequest after = told(3);
        assertThat(isSigned(after, one)).isFalse();
        assertThat(isSigned(after, two)).isTrue();
    }
}
