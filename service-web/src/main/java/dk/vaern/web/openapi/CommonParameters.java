package dk.vaern.web.openapi;

import dk.vaern.web.page.PageRequest;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;

/** Parameters that mean the same wherever they stand. */
final class CommonParameters {

    private CommonParameters() {}

    static Parameter idempotencyKey() {
        StringSchema key = text();
        key.setMinLength(1);
        key.setMaxLength(255);
        return header(
                "Idempotency-Key",
                "Sent again with the same key and request, it has one effect and one answer.",
                key,
                "2f1c7d6e-report-1");
    }

    static Parameter ifMatch() {
        return header(
                "If-Match",
                "The version that the caller decided on, as its ETag; `*` or none for whatever version there is.",
                text(),
                "\"7\"");
    }

    static Parameter minVersion() {
        return header(
                "Min-Version",
                "The version to wait for, a moment at most, as the ETag of the caller's own write.",
                text(),
                "\"7\"");
    }

    static Parameter language() {
        return header("Accept-Language", "The language of generated texts: Danish or English.", text(), "da, en;q=0.5");
    }

    /** Whoever asks for all headers asks for a signature by Standard Webhooks. */
    static Stream<Parameter> signature() {
        return Stream.of(
                header(
                        "webhook-id",
                        "Of what is said, by Standard Webhooks; the same when it is said again.",
                        text(),
                        "msg_1"),
                header("webhook-timestamp", "Seconds since 1970, at most five minutes from now.", text(), "1793588400"),
                header(
                        "webhook-signature",
                        "`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several with blanks between.",
                        text(),
                        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="));
    }

    static Stream<Parameter> page() {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
        limit.setDefault(PageRequest.USUAL);
        return Stream.of(
                parameter("query", "limit", "The most items that a page may have.", limit),
                parameter("query", "cursor", "The `nextCursor` of the page before; absent: the first page.", text()));
    }

    private static StringSchema text() {
        return new StringSchema();
    }

    private static Parameter header(String name, String description, StringSchema schema, String example) {
        schema.setExamples(List.of(example));
        return parameter("header", name, description, schema);
    }

    private static Parameter parameter(String in, String name, String description, Schema<?> schema) {
        SpringDocUtils.handleSchemaTypes(schema);
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(schema)
                .required(false);
    }
}
