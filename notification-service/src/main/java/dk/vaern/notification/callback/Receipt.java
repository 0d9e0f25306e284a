package dk.vaern.notification.callback;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gateway tells: {@code {"reference", "status", "reason"}}. The reference is the delivery id; {@code delivered} and
 * {@code failed} are ends, every other status is not; the reason is kept when it is a code.
 *
 * @param message the delivery id
 */
public record Receipt(UUID message, Outcome outcome) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** Empty when it is none. */
    public static Optional<Receipt> read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.path("reference").isString() && json.path("status").isString()
                    ? Optional.of(
                            new Receipt(UUID.fromString(json.path("reference").stringValue()), outcome(json)))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(JsonNode json) {
        return switch (json.path("status").stringValue()) {
            case "delivered" -> new Outcome.Arrived();
            case "failed" ->
                new Outcome.CameBack("not delivered" + code(json.path("reason").asString("")));
            default -> new Outcome.OnItsWay();
        };
    }

    private static String code(String reason) {
        return CODE.matcher(reason).matches() ? ", " + reason : "";
    }
}
