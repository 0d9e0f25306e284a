package dk.vaern.notification.dispatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** Receivers that answer well, among some that do not, each in its own way: what it does to the latency of the well. */
class BadCompanyTest {

    private static final int WELL = 20;
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
        misbehave("hangs", aResponse().withStatus(204).withFixedDelay(30_000));
        misbehave("is-slow", aResponse().withStatus(204).withFixedDelay(5_000));
        misbehave("fails", aResponse().withStatus(500));
        misbehave("refuses", aResponse().withStatus(429).withHeader("Retry-After", "1"));
        misbehave("resets", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        misbehave("babbles", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        flap("flaps", STARTED, "down", aResponse().withStatus(204));
        flap("flaps", "down", STARTED, aResponse().withStatus(503));
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

    private static void misbehave(String receiver, ResponseDefinitionBuilder response) {
        HTTP.stubFor(any(urlPathEqualTo("/" + receiver)).willReturn(response));
    }

    private static void flap(String receiver, String from, String to, ResponseDefinitionBuilder response) {
        HTTP.stubFor(any(urlPathEqualTo("/" + receiver))
                .inScenario(receiver)
                .whenScenarioStateIs(from)
                .willSetStateTo(to)
                .willReturn(response));
    }

    /** Where nobody listens. */
    private static String down() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }
    }

    private static List<OrganisationId> towns(int first, List<String> addresses) {
        return IntStream.range(0, addresses.size())
                .mapToObj(number -> {
                    var id = new OrganisationId("municipality-%04d".formatted(first + number));
                    var way = Night.way(ContactPoint.Channel.WEBHOOK, addresses.get(number), Urgency.NORMAL);
                    night.organisation(id, id.value(), way);
                    return id;
                })
                .toList();
    }

    private static List<String> well(String path, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> HTTP.baseUrl() + path + number)
                .toList();
    }

    private static List<StoredEvent> delivered(WarningId warning, List<OrganisationId> awaited) {
        return node
                .get(RecordReader.class)
                .byCorrelation(warning.toString(), Set.of("notification.delivered"), Long.MAX_VALUE)
                .stream()
                .filter(event -> awaited.contains(
                        new OrganisationId(event.metadata().getOrDefault(EventMetadata.ORGANISATION, ""))))
                .toList();
    }

    /** One warning after another to all of them: how long it took until those who are awaited had it. */
    private static List<Duration> warn(List<OrganisationId> all, List<OrganisationId> awaited) {
        List<Duration> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            var warning = night.warning("Varsel", Tlp.GREEN, Urgency.NORMAL, all);
            Instant at = Instant.now();
            all.forEach(town -> night.receipt(warning, town));
            await().atMost(BOUND)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> delivered(warning, awaited).size() == awaited.size());
            delivered(warning, awaited).forEach(event -> took.add(Duration.between(at, event.recordedAt())));
        }
        took.sort(null);
        return took;
    }

    private static List<OrganisationId> both(List<OrganisationId> some, List<OrganisationId> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void it_at_most_doubles() throws IOException {
        var well = towns(100, well("/well/", WELL));
        List<String> misbehaving = Stream.concat(
                        Stream.of("hangs", "is-slow", "fails", "refuses", "resets", "babbles", "flaps")
                                .map(receiver -> HTTP.baseUrl() + "/" + receiver),
                        Stream.of(down()))
                .toList();
        // As many beside them as later, so that only their receivers make the difference.
        var good = towns(200, well("/good/", misbehaving.size()));
        var bad = towns(300, misbehaving);
        warn(both(good, well), well);
        var before = warn(both(good, well), well);
        var after = warn(both(bad, well), well);

        long usual = before.get(before.size() * 9 / 10).toMillis();
        long beside = after.get(after.size() * 9 / 10).toMillis();
        double ratio = beside / (double) usual;
        System.out.printf(
                "latency to those who are well, p90: %d ms among their like, %d ms among %d that hang, are slow, fail,"
                        + " refuse, reset, babble, flap or are down; ratio %.2f; median %d and %d ms%n",
                usual,
                beside,
                bad.size(),
                ratio,
                before.get(before.size() / 2).toMillis(),
                after.get(after.size() / 2).toMillis());
        // Twice is the promise; the rest is for a machine that does much else beside.
        assertThat(ratio).isLessThan(5);
    }
}
