package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.BoundedAttempt;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A provider that takes JSON over HTTP: a bearer token, and the delivery id as {@code Idempotency-Key}. Any 2xx with an empty
 * body or a JSON object means taken; an {@code id} or {@code messageId} in it is the provider's name for the message.
 */
public final class JsonGateway implements AutoCloseable {

    private static final int ANSWER_LIMIT = 16 * 1024;
    private static final int REFERENCE_LIMIT = 200;
    /** Refusals of us or of the moment, not of the message. */
    private static final Set<Integer> MAY_PASS = Set.of(401, 408, 425, 429);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GatewayAccess access;
    private final Clock clock;
    private final HttpCaller http;

    public JsonGateway(GatewayAccess access, SSLContext tls, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.http = new HttpCaller(access.timeouts(), tls, HostAddresses.SYSTEM);
    }

    /** One attempt, within the whole time that there is. */
    public Delivery attempt(ObjectNode body, String deliveryId) {
        return BoundedAttempt.within(access.timeouts().whole(), () -> post(body, deliveryId));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private Delivery post(ObjectNode body, String deliveryId) {
        var headers = Map.of(
                "Authorization",
                "Bearer " + access.token(),
                "Idempotency-Key",
                deliveryId,
                "Content-Type",
                "application/json; charset=utf-8",
                "Accept",
                "application/json");
        try {
            var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            return meaning(http.post(access.address(), headers, bytes, ANSWER_LIMIT));
        } catch (IOException e) {
            return NetworkTrouble.of(e);
        }
    }

    private Delivery meaning(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return answer.body()
                    .flatMap(JsonGateway::reference)
                    .<Delivery>map(Accepted::new)
                    .orElseGet(() -> new TemporaryFailure(answer.reason() + ", and an answer that is not understood"));
        }
        if (answer.isClientError() && !MAY_PASS.contains(answer.status())) {
            return new PermanentFailure(answer.reason());
        }
        return answer.temporary(clock.instant());
    }

    /** Empty for what no gateway would answer. */
    private static Optional<String> reference(String body) {
        if (body.isBlank()) {
            return Optional.of("");
        }
        try {
            var answer = JSON.readTree(body);
            return answer.isObject() ? Optional.of(named(answer)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String named(JsonNode answer) {
        var id = answer.has("id") ? answer.path("id") : answer.path("messageId");
        return id.isValueNode() ? PlainText.line(id.asString(""), REFERENCE_LIMIT) : "";
    }
}
