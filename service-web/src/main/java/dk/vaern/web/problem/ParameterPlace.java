package dk.vaern.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Where in the request a controller's parameter stands, in {@link InputFault}'s notation. */
final class ParameterPlace {

    private ParameterPlace() {}

    static String of(MethodParameter parameter) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return "{" + named(path.name(), parameter.getParameterName()) + "}";
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return named(header.name(), parameter.getParameterName()) + ":";
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return "?" + named(query == null ? "" : query.name(), parameter.getParameterName());
    }

    private static String named(String declared, @Nullable String compiled) {
        return declared.isEmpty() ? String.valueOf(compiled) : declared;
    }
}
