package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Role;
import dk.vaern.web.security.Allowed;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation what its method's name, Javadoc, annotations and arguments say. */
final class OperationFacts implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";
    static final String DPOP = "dpop";
    static final String STEP_UP = "x-step-up";

    private final Words words;
    private final SharedParts shared;

    OperationFacts(Words words, SharedParts shared) {
        this.words = words;
        this.shared = shared;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Shape shape = new Shape(method);
        operation.setOperationId(method.getMethod().getName());
        operation.setTags(List.of(shape.resource()));
        operation.setParameters(new Parameters(words, shared).of(shape));
        describeWords(operation, method.getMethod(), method.getMethodAnnotation(Allowed.class));
        describeBody(operation.getRequestBody(), shape);
        new Answers(shape, shared).describe(operation);
        new OperationProblems(shape, shared).describe(operation.getResponses());
        return operation;
    }

    private void describeWords(Operation operation, Method method, @Nullable Allowed allowed) {
        boolean open = allowed != null && allowed.open();
        List<String> roles = roles(allowed);
        operation.setSummary(words.summary(method));
        String signIn = stepUp(operation, allowed);
        String forWhom = open ? "For everybody, without a token." : "Roles: " + String.join(", ", roles) + "." + signIn;
        operation.setDescription((words.all(method) + "\n\n" + forWhom).strip());
        operation.addExtension("x-roles", roles);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(DPOP)));
    }

    private static String stepUp(Operation operation, @Nullable Allowed allowed) {
        boolean needed = allowed != null && allowed.stepUp();
        operation.addExtension(STEP_UP, needed);
        return needed ? " Needs a strong and fresh sign-in (RFC 9470)." : "";
    }

    private static List<String> roles(@Nullable Allowed allowed) {
        if (allowed == null) {
            return List.of();
        }
        return Arrays.stream(allowed.anyRole() ? Role.values() : allowed.value())
                .map(Role::claim)
                .toList();
    }

    private static Schema<?> foreign(String mediaType) {
        if (mediaType.endsWith("json")) {
            return Answers.anyDocument();
        }
        Schema<?> text = new StringSchema();
        SpringDocUtils.handleSchemaTypes(text);
        return text;
    }

    private void describeBody(@Nullable RequestBody body, Shape shape) {
        ResolvableType type = shape.body();
        if (body == null || type == null) {
            return;
        }
        body.getContent().forEach((name, media) -> {
            boolean foreign = type.resolve() == byte[].class;
            media.setSchema(foreign ? foreign(name) : shared.schema(type.getType()));
            Examples.of(shape, type).ifPresent(json -> Answers.addExample(media, json));
        });
    }
}
