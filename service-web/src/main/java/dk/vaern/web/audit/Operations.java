package dk.vaern.web.audit;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.audit.log.AuditEntry.What;
import dk.vaern.web.audit.log.Touched;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What a request asks for: the operation by its id in the description, and the things that its path names. */
final class Operations {

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_ID = 80;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    private static final Pattern VARIABLE = Pattern.compile("/([^/{}]+)/\\{([^/{}]+)}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z");
    private static final Pattern ORGANISATION = Pattern.compile(OrganisationId.form());

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Operations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @param resources what the path names, in its order */
    record Named(What what, List<Touched> resources) {

        private Named on(String openPath) {
            String path = what.operation().equals(UNKNOWN) ? openPath : what.path();
            return new Named(new What(what.operation(), what.method(), path, what.asSeenBy(), what.asOf()), List.of());
        }
    }

    /** @param openPath the open path that it is on, if it is: what stands in its variables may be what opens it */
    Named of(HttpServletRequest request, Optional<String> openPath) {
        Named named = of(request);
        return openPath.map(path -> named.on(path)).orElse(named);
    }

    private Named of(HttpServletRequest request) {
        HandlerMethod handler = handler(request);
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        if (handler == null || template == null) {
            String path = Objects.toString(Plain.header(request.getRequestURI(), LONGEST_PATH), "/");
            return new Named(new What(UNKNOWN, method, path, null, null), List.of());
        }
        What what = new What(
                handler.getMethod().getName(),
                method,
                template.toString(),
                replayed(request, "as", ORGANISATION),
                replayed(request, "at", MOMENT));
        return new Named(what, resources(template.toString(), variables(request)));
    }

    /** What came to be: the last two parts of the place that the answer gives. */
    static List<Touched> created(@Nullable String location) {
        String[] parts = location == null ? new String[0] : location.split("/", -1);
        return parts.length < 3
                ? List.of()
                : List.of(Touched.of(parts[parts.length - 2] + "/" + parts[parts.length - 1]));
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) == null) {
            match(request);
        }
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod found
                ? found
                : null;
    }

    /** For what was refused before anybody looked: it leaves the answer in the request's attributes. */
    private void match(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        for (RequestMappingHandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    return;
                }
            } catch (Exception notThisWay) {
                // The path is there, but not with this method, type or form: then it has no operation.
                request.removeAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
                return;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }

    /** Each variable under what stands before it: {@code incidents/<id>}, {@code receipts/<organisation>}. */
    private static List<Touched> resources(String template, Map<String, String> variables) {
        List<Touched> resources = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(template);
        int from = 0;
        while (variable.find(from)) {
            String value = Plain.header(variables.get(variable.group(2)), LONGEST_ID);
            if (value != null) {
                resources.add(Touched.of(variable.group(1) + "/" + value));
            }
            from = variable.end();
        }
        return resources;
    }

    /** Only what has the form that it should have; a form's body is not the query. */
    private static @Nullable String replayed(HttpServletRequest request, String name, Pattern form) {
        String value = request.getMethod().equals("GET") ? request.getParameter(name) : null;
        return value != null
                        && value.length() <= LONGEST_ID
                        && form.matcher(value).matches()
                ? value
                : null;
    }
}
