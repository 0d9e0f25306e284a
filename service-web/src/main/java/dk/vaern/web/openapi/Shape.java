package dk.vaern.web.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What a controller's method looks like from outside. */
record Shape(HandlerMethod method) {

    private static final Set<RequestMethod> WRITES =
            EnumSet.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    boolean takes(Class<?> type) {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    boolean isWrite() {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(WRITES::contains);
    }

    boolean takesBody() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean takesPath() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    boolean takesQuery() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class));
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(method.getMethodParameters());
    }
}
