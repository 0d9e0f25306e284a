package dk.vaern.it.openapi;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Both services, each with its description, and everything that they answer. */
final class Stage implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.begin();
    private final ListeningClient http = new ListeningClient();
    private final Service incidentService = world.incidentService(Map.of());
    private final Service notificationService = world.notificationService(Map.of());
    private final Calls incidents = calls(incidentService);
    private final Calls notifications = calls(notificationService);

    List<Service> services() {
        return List.of(incidentService, notificationService);
    }

    List<Calls> all() {
        return List.of(incidents, notifications);
    }

    Calls incidents() {
        return incidents;
    }

    Calls notifications() {
        return notifications;
    }

    private Calls calls(Service service) {
        return new Calls(Description.of(service.anonymous()), who -> api(service, who));
    }

    private Api api(Service service, String who) {
        return new Api(http, service.address(), who.isEmpty() ? null : world.token(who));
    }

    /** Somebody known to one of the two. */
    Api api(Calls of, String who) {
        return api(of.equals(incidents) ? incidentService : notificationService, who);
    }

    EventStream stream(String who) throws IOException, InterruptedException {
        return EventStream.of(http, incidentService.address().resolve("/api/v1/stream"), world.token(who));
    }

    /** Who has no token. */
    Api nobody(Calls of) {
        return api(of, "");
    }

    /** Of somebody of whom nobody says how and when they signed in. */
    String tokenWithoutSignIn(String who) {
        return world.token(who, Map.of());
    }

    Api withToken(Calls of, String token) {
        Service service = of.equals(incidents) ? incidentService : notificationService;
        return new Api(http, service.address(), token);
    }

    /** What one of the two has answered so far. */
    List<HttpResponse<byte[]>> heardOf(Calls of) {
        int port = (of.equals(incidents) ? incidentService : notificationService)
                .address()
                .getPort();
        return http.heard().stream()
                .filter(answer -> answer.request().uri().getPort() == port)
                .toList();
    }

    /** All lies in what was answered. */
    List<String> lies() {
        List<String> lies = new ArrayList<>();
        for (Calls calls : all()) {
            var truth = new Truth(calls.description());
            heardOf(calls).forEach(answer -> lies.addAll(truth.lies(answer)));
        }
        return lies.stream().distinct().toList();
    }

    /** The codes that came to a telephone, in order. */
    List<String> codes(String number) {
        return world.providers().codes(number);
    }

    Instant now() {
        return world.clock().instant();
    }

    void advance(Duration time) {
        world.clock().advance(time);
    }

    static void soon(Callable<Boolean> so) {
        await().atMost(SOON).until(so);
    }

    @Override
    public void close() {
        http.close();
        world.close();
    }
}
