package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Role;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.write.Write;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what its method's annotations and arguments say: roles, headers, paging and refusals. */
final class OperationFacts implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        operation.addExtension("x-roles", roles(allowed));
        operation.setSecurity(
                allowed != null && allowed.open() ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        addParameters(operation, new Shape(method));
        new Answers(operation, method).describe();
        return operation;
    }

    private static List<String> roles(@Nullable Allowed allowed) {
        if (allowed == null) {
            return List.of();
        }
        return Arrays.stream(allowed.anyRole() ? Role.values() : allowed.value())
                .map(Role::claim)
                .toList();
    }

    private static void addParameters(Operation operation, Shape shape) {
        if (shape.takes(Write.class) || shape.isWrite()) {
            add(
                    operation,
                    header(
                                    "Idempotency-Key",
                                    "Sent again with the same key and request, it has one effect and one answer.")
                            .schema(new StringSchema().maxLength(255)));
        }
        if (shape.takes(IfMatch.class) || shape.takes(Write.class)) {
            add(
                    operation,
                    header("If-Match", "The version that the caller decided on, as its ETag.")
                            .schema(new StringSchema().example("\"7\"")));
        }
        if (shape.takes(MinVersion.class)) {
            add(
                    operation,
                    header("Min-Version", "The version to wait for, as the ETag of the caller's own write.")
                            .schema(new StringSchema().example("\"7\"")));
        }
        if (shape.takes(PageRequest.class)) {
            add(operation, new Parameter().in("query").name("limit").schema(limit()));
            add(operation, new Parameter().in("query").name("cursor").schema(new StringSchema()));
        }
    }

    private static Schema<?> limit() {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
        limit.setDefault(PageRequest.USUAL);
        return limit;
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description);
    }

    private static void add(Operation operation, Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        SpringDocUtils.handleSchemaTypes(schema);
        boolean known = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .anyMatch(other -> parameter.getName().equals(other.getName()));
        if (!known) {
            operation.addParametersItem(parameter.required(false));
        }
    }
}
