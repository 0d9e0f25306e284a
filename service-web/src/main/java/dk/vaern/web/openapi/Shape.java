package dk.vaern.web.openapi;

import dk.vaern.web.security.Allowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What a controller's method looks like from outside. */
record Shape(HandlerMethod method) {

    private static final Set<RequestMethod> WRITES =
            EnumSet.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    /** What every path of an API begins with, and no resource is named by. */
    private static final Set<String> PREFIX = Set.of("", "api", "v1");

    /** The resource's name: the first part of its path that says something. */
    String resource() {
        return Stream.of(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class),
                        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class))
                .flatMap(mapping -> mapping == null ? Stream.empty() : Arrays.stream(mapping.path()))
                .flatMap(path -> Arrays.stream(path.split("/", -1)))
                .filter(part -> !PREFIX.contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " has no path"));
    }

    boolean takes(Class<?> type) {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    boolean isWrite() {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(WRITES::contains);
    }

    boolean isOpen() {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        return allowed != null && allowed.open();
    }

    /** Keys against doubles are kept for callers, so only who has a token has one. */
    boolean takesKey() {
        return isWrite() && !isOpen();
    }

    @Nullable
    ResolvableType body() {
        return parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(ResolvableType::forMethodParameter)
                .findFirst()
                .orElse(null);
    }

    /** A body that is taken as it is, whatever it says. */
    boolean takesDocument() {
        ResolvableType body = body();
        return body != null && body.resolve() == byte[].class;
    }

    boolean takesPath() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    /** Anything beside path and body that can be of the wrong form. */
    boolean takesQueryOrHeader() {
        return parameters()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(RequestHeader.class)
                        || Parameters.isFilter(parameter));
    }

    /** What is in the answer's body. */
    ResolvableType answer() {
        ResolvableType returned = ResolvableType.forMethodReturnType(method.getMethod());
        return returned.resolve() == ResponseEntity.class ? returned.getGeneric(0) : returned;
    }

    Stream<MethodParameter> parameters() {
        return Arrays.stream(method.getMethodParameters());
    }
}
