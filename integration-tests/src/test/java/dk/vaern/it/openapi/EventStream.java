package dk.vaern.it.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stream from its beginning on, until it has told of something. */
record EventStream(int status, String mediaType, JsonNode data) {

    static EventStream of(HttpClient http, URI stream, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", "0")
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data:")) {
                line = lines.readLine();
            }
            return new EventStream(answer.statusCode(), mediaType(answer), data(String.valueOf(line)));
        }
    }

    private static String mediaType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static JsonNode data(String line) {
        return new JsonMapper().readTree(line.replaceFirst("data:", ""));
    }
}
