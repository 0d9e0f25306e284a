package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.ServiceProcess;
import dk.vaern.it.world.World;
import dk.vaern.notification.app.NotificationSchema;
import dk.vaern.notification.app.NotificationServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three instances share what is due; one is killed and comes back, one is stopped in its tracks for longer than its claims hold
 * and goes on as if nothing had been. Every message reaches its end once, and whatever left twice left under the same
 * delivery id. With {@code -Dvaern.due=10000} as many as that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyDueTest {

    private static final int DUE = Integer.getInteger("vaern.due", 1_000);
    private static final int ORGANISATIONS = 50;
    private static final Duration LEASE = Duration.ofSeconds(8);
    private static final Duration BOUND = Duration.ofMinutes(2).plus(Duration.ofMillis(60L * DUE));
    /** Of the instance that is killed and of the one that is stopped, as many each as urgent messages may leave by one provider. */
    private static final int HANDS = 24;

    private final World world = World.begin();
    private final JdbcClient database = JdbcClient.create(world.database().asOwner());
    private final Gateway gateway = Gateway.open();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ServiceProcess> instances = new ArrayList<>();

    @TempDir
    private Path logs;

    @BeforeAll
    void much_is_due_and_nobody_at_work() {
        var incidents = world.incidentService(Map.of());
        var deeds = new Deeds(incidents);
        Api administrator = incidents.as("joint-municipal.administrator");
        Organisations.register(administrator, "national-centre", "national-centre");
        List<String> organisations = IntStream.range(0, ORGANISATIONS)
                .mapToObj(number -> "municipality-%04d".formatted(number + 101))
                .toList();
        for (String organisation : organisations) {
            var telephone = Contact.telephone("+4512345" + organisation.substring(13));
            Organisations.register(administrator, organisation, organisation, telephone);
        }
        await().atMost(BOUND)
                .until(() ->
                        administrator.items("/api/v1/organisations?limit=200").size() == ORGANISATIONS + 1);
        for (int warning = 0; warning < DUE / ORGANISATIONS; warning++) {
            deeds.warn(organisations);
        }
        await().atMost(BOUND).until(() -> stored("warning-receipt.issued") == DUE);
    }

    @AfterAll
    void end() {
        instances.forEach(ServiceProcess::close);
        gateway.close();
        http.close();
        world.close();
    }

    @Test
    void each_reaches_its_end_once_whatever_becomes_of_the_instances(TestReporter reporter) throws Exception {
        for (int instance = 0; instance < 3; instance++) {
            instances.add(start());
        }
        instances.forEach(this::awaitReady);
        await().atMost(BOUND).until(() -> gateway.cameFor() > DUE / 5);
        instances.getFirst().kill();
        instances.add(start());

        await().atMost(BOUND).until(() -> gateway.cameFor() > 2 * DUE / 5);
        instances.get(1).stopInItsTracks();
        Instant stopped = Instant.now();
        await().atMost(BOUND)
                .until(() -> stopped.plus(LEASE.multipliedBy(3).dividedBy(2)).isBefore(Instant.now()));
        awaitReady(instances.getLast());
        instances.get(1).goOn();

        await().atMost(BOUND).until(() -> stored("notification.accepted") >= DUE);
        await().atMost(BOUND)
                .until(() -> database.sql("select count(*) from notification.delivery")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(stored("notification.requested")).isEqualTo(DUE);
        assertThat(stored("notification.accepted")).isEqualTo(DUE);
        assertThat(stored("notification.given-up")).isZero();
        assertThat(gateway.cameFor()).isEqualTo(DUE);
        assertThat(gateway.doubles()).isLessThanOrEqualTo(HANDS);
        reporter.publishEntry("messages", DUE + ", twice under the same id " + gateway.doubles());
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(
                world,
                NotificationServiceApplication.class,
                NotificationSchema.SCHEMA.role(),
                Map.of(
                        "vaern.dispatch.lease",
                        LEASE.toSeconds() + "s",
                        "vaern.sms.gateway-url",
                        gateway.address(),
                        "vaern.sms.gateway-token",
                        "many"),
                logs.resolve("instance-" + instances.size()));
    }

    private void awaitReady(ServiceProcess instance) {
        var anybody = new Api(http, instance.address(), null);
        await().atMost(Duration.ofMinutes(2)).until(() -> instance.isReady(anybody));
    }

    private long stored(String name) {
        return database.sql("select count(*) from record.domain_event where stored_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Takes everything, and counts by delivery id. */
    private record Gateway(HttpServer server, ExecutorService threads, Map<String, AtomicInteger> came)
            implements AutoCloseable {

        static Gateway open() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var gateway = new Gateway(server, Executors.newFixedThreadPool(4), new ConcurrentHashMap<>());
                server.createContext("/", gateway::take);
                server.setExecutor(gateway.threads());
                server.start();
                return gateway;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        int cameFor() {
            return came.size();
        }

        int doubles() {
            return came.values().stream().mapToInt(AtomicInteger::get).sum() - came.size();
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                came.computeIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), _ -> new AtomicInteger())
                        .incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
