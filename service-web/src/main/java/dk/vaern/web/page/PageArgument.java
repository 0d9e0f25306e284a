package dk.vaern.web.page;

import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its {@link PageRequest}. */
public final class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return resolve(request);
    }

    PageRequest resolve(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Assert.state(servlet != null, "a page is asked for over HTTP");
        return new PageRequest(
                one(request, "limit").map(PageArgument::limit).orElse(PageRequest.USUAL),
                one(request, "cursor").map(Cursor::read),
                target(servlet));
    }

    private static Optional<String> one(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw new ProblemThrown(Problem.of(InputFault.query(name, "must be given once")));
        }
        return Optional.ofNullable(values).map(given -> given[0]);
    }

    private static int limit(String text) {
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= PageRequest.MOST) {
            return Integer.parseInt(text);
        }
        throw new ProblemThrown(
                Problem.of(InputFault.query("limit", "must be a number from 1 to " + PageRequest.MOST)));
    }

    /** As the caller wrote it: what the container let through holds no character that could leave the header. */
    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return request.getRequestURI();
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals("cursor") && !pair.startsWith("cursor="))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
    }
}
