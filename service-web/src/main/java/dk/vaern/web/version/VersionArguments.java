package dk.vaern.web.version;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its {@link IfMatch} and {@link MinVersion}. */
public final class VersionArguments implements HandlerMethodArgumentResolver {

    public static final String MIN_VERSION = "Min-Version";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class || parameter.getParameterType() == MinVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == IfMatch.class
                ? ifMatch(request)
                : MinVersion.parse(request.getHeader(MIN_VERSION));
    }

    public static IfMatch ifMatch(NativeWebRequest request) {
        return IfMatch.parse(all(request, HttpHeaders.IF_MATCH));
    }

    /** A list may be spread over several headers (RFC 9110, section 5.3). */
    private static @Nullable String all(NativeWebRequest request, String name) {
        String[] values = request.getHeaderValues(name);
        return values == null ? null : String.join(", ", values);
    }
}
