package dk.vaern.web.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an issuer for its keys, by way of its discovery document when nobody said where they are. */
final class KeyDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LARGEST = 512 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TokenSettings.Issuer issuer;
    private final HttpClient client;

    KeyDownload(TokenSettings.Issuer issuer, HttpClient client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** A client that follows no redirects: keys come from where the settings say, or not at all. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    SigningKeys keys() throws IOException, InterruptedException {
        URI address = issuer.jwkSetUri() == null ? discovered() : issuer.jwkSetUri();
        try {
            return SigningKeys.parse(get(address));
        } catch (ParseException _) {
            throw new IOException("no JSON Web Key Set at " + address);
        }
    }

    private URI discovered() throws IOException, InterruptedException {
        String base = issuer.uri().endsWith("/")
                ? issuer.uri().substring(0, issuer.uri().length() - 1)
                : issuer.uri();
        try {
            JsonNode document = JSON.readTree(get(URI.create(base + "/.well-known/openid-configuration")));
            if (!issuer.uri().equals(document.path("issuer").asString(""))) {
                throw new IOException("the discovery document of " + issuer.uri() + " names another issuer");
            }
            return URI.create(document.path("jwks_uri").asString(""));
        } catch (JacksonException | IllegalArgumentException _) {
            throw new IOException("no usable discovery document of " + issuer.uri());
        }
    }

    private String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(address + " answered " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException failed) {
            throw new IOException(address + " could not be asked: " + failed.getCause());
        } catch (TimeoutException _) {
            throw new IOException(address + " took too long");
        } finally {
            answer.cancel(true);
        }
    }
}
