package dk.vaern.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its {@link RequestId}: the key's, or a new one. */
public final class RequestIdArgument implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = RequestId.class.getName();

    private final RequestIds ids;

    public RequestIdArgument(RequestIds ids) {
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestId.class;
    }

    @Override
    public RequestId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request);
    }

    /** The same however often it is asked for. */
    public RequestId of(NativeWebRequest request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof RequestId known) {
            return known;
        }
        RequestId fresh = RequestId.unkeyed(ids.next());
        request.setAttribute(ATTRIBUTE, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}
