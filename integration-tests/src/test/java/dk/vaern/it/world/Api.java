package dk.vaern.it.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with a token who talks to a service over HTTP. */
public record Api(HttpClient http, URI service, @Nullable String token) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** One page of a list. */
    public List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    /** All pages of a list, one after another. */
    public List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (true) {
            JsonNode page = get(path + next).expect(200).json();
            page.path("items").forEach(all::add);
            if (!page.hasNonNull("nextCursor")) {
                return all;
            }
            next = (path.contains("?") ? "&cursor=" : "?cursor=")
                    + page.path("nextCursor").stringValue();
        }
    }

    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String contentType) {
        return send("POST", path, body, Map.of("Content-Type", contentType));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(LONGEST)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
