package dk.vaern.web.server;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its request's {@link Trace}. */
public final class TraceArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Trace.class;
    }

    @Override
    public Trace resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request);
    }

    public static Trace of(NativeWebRequest request) {
        return request.getAttribute(Trace.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Trace known
                ? known
                : Trace.of(null);
    }
}
