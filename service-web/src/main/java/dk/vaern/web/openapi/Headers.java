package dk.vaern.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.springdoc.core.utils.SpringDocUtils;

/** The headers of answers that clients may count on. */
final class Headers {

    private static final String AN_ETAG = "^\".+\"$";

    private Headers() {}

    static Header location() {
        return always("Where it is, as a path on this host.", text().pattern("^/"));
    }

    static Header eTag() {
        return always("The version, for If-Match and Min-Version.", text().pattern(AN_ETAG));
    }

    static Header link() {
        return sometimes("While there are more: the next page, as `rel=\"next\"` (RFC 8288).", text());
    }

    static Map<String, Header> ofProblem(int status) {
        return switch (status) {
            case 401 ->
                Map.of(
                        "WWW-Authenticate",
                        always(
                                "What is wrong with the token (RFC 6750), its proof (RFC 9449) or the sign-in (RFC 9470).",
                                text()));
            case 405 -> Map.of("Allow", always("The methods that the resource knows.", text()));
            case 409 -> Map.of("Retry-After", sometimes("Of `request-in-progress`: seconds.", seconds()));
            case 415 -> Map.of("Accept", sometimes("The media types that the resource takes.", text()));
            case 429, 503 -> Map.of("Retry-After", always("After how many seconds to ask again.", seconds()));
            default -> Map.of();
        };
    }

    private static Schema<?> text() {
        return new StringSchema();
    }

    private static Schema<?> seconds() {
        return new IntegerSchema();
    }

    private static Header always(String description, Schema<?> schema) {
        return sometimes(description, schema).required(true);
    }

    private static Header sometimes(String description, Schema<?> schema) {
        SpringDocUtils.handleSchemaTypes(schema);
        return new Header().description(description).schema(schema);
    }
}
