package dk.vaern.notification.dispatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receivers that answer well, among some that hang, reset, fail and flap: what it does to the latency of the well. */
class BadCompanyTest {

    private static final int WELL = 20;
    private static final int BESIDE = 8;
    private static final int ROUNDS = 8;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final WireMockServer HTTP = new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").containerThreads(60));

    private static Node node;
    private static Night night;

    @BeforeAll
    static void start() {
        HTTP.start();
        HTTP.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(aResponse().withStatus(204).withFixedDelay(20)));
        HTTP.stubFor(any(urlPathMatching("/bad/.*[048]"))
                .willReturn(aResponse().withStatus(200).withFixedDelay(30_000)));
        HTTP.stubFor(any(urlPathMatching("/bad/.*[159]")).willReturn(aResponse().withStatus(500)));
        HTTP.stubFor(
                any(urlPathMatching("/bad/.*[26]")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        HTTP.stubFor(any(urlPathMatching("/bad/.*[37]"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
        node = Node.start(
                DATABASE,
                Clock.systemUTC(),
                Map.of(
                        // One warning follows the other at once, and none of them is to wait for the next.
                        "vaern.restraint.burst", "10000",
                        "vaern.webhook.signing-keys", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "vaern.webhook.reach", "PRIVATE_ALLOWED"));
        night = new Night(node.get(Commands.class), Clock.systemUTC());
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    @AfterAll
    static void stop() {
        node.close();
        HTTP.stop();
        DATABASE.close();
    }

    private static List<OrganisationId> towns(String path, int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(number -> {
                    var id = new OrganisationId("municipality-%04d".formatted(number));
                    var address = HTTP.baseUrl() + path + number;
                    night.organisation(
                            id, id.value(), Night.way(ContactPoint.Channel.WEBHOOK, address, Urgency.NORMAL));
                    return id;
                })
                .toList();
    }

    private static List<StoredEvent> delivered(WarningId warning) {
        return node
                .get(RecordReader.class)
                .byCorrelation(warning.toString(), Set.of("notification.delivered"), Long.MAX_VALUE)
                .stream()
                .filter(event -> event.payload() instanceof NotificationDelivered)
                .toList();
    }

    /**
     * One warning after another to all of them: how long it took to those who are well.
     *
     * @param answering how many of them take it
     */
    private static List<Duration> warn(List<OrganisationId> all, int answering) {
        List<Duration> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            var warning = night.warning("Varsel", Tlp.GREEN, Urgency.NORMAL, all);
            Instant at = Instant.now();
            all.forEach(town -> night.receipt(warning, town));
            await().atMost(BOUND)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> delivered(warning).size() == answering);
            delivered(warning).forEach(event -> took.add(Duration.between(at, event.recordedAt())));
        }
        took.sort(null);
        return took;
    }

    private static List<OrganisationId> both(List<OrganisationId> some, List<OrganisationId> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void it_at_most_doubles() {
        var well = towns("/well/", 100, WELL);
        // As many beside them as later, so that only their receivers make the difference.
        var good = towns("/good/", 200, BESIDE);
        var bad = towns("/bad/", 300, BESIDE);
        warn(well, WELL);
        var before = warn(both(good, well), BESIDE + WELL);
        var after = warn(both(bad, well), WELL);

        long usual = before.get(before.size() * 9 / 10).toMillis();
        long beside = after.get(after.size() * 9 / 10).toMillis();
        double ratio = beside / (double) usual;
        System.out.printf(
                "latency to those who are well, p90: %d ms among their like, %d ms among %d that hang, fail, reset or"
                        + " refuse; ratio %.2f; median %d and %d ms%n",
                usual,
                beside,
                BESIDE,
                ratio,
                before.get(before.size() / 2).toMillis(),
                after.get(after.size() / 2).toMillis());
        // Twice is the promise; the rest is for a machine that does much else beside.
        assertThat(ratio).isLessThan(3);
    }
}
