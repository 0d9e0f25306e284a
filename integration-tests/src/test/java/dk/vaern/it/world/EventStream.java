package dk.vaern.it.world;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who follows a service's server-sent events, from the moment it is made until it is closed. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean following;

    /** @param id the position */
    public record Event(long id, String name, JsonNode data) {}

    private EventStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
        await().atMost(Duration.ofSeconds(20)).until(() -> following);
    }

    /** @param after the last event that was read; null from now on */
    public static EventStream of(Api who, @Nullable Long after) {
        HttpRequest.Builder request = HttpRequest.newBuilder(who.service().resolve("/api/v1/stream"))
                .header("Authorization", "Bearer " + who.token())
                .header("Accept", "text/event-stream");
        if (after != null) {
            request.header("Last-Event-ID", after.toString());
        }
        try {
            return new EventStream(who.http()
                    .send(request.build(), BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            long id = 0;
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                following = true;
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(id, name, JSON.readTree(line.substring(5))));
                }
            }
        } catch (IOException closed) {
            following = false;
        }
    }

    /** What has come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
