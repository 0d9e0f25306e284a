package dk.vaern.web.write;

import dk.vaern.domain.kernel.By;
import dk.vaern.web.idempotency.RequestIdArgument;
import dk.vaern.web.security.CallerArguments;
import dk.vaern.web.server.TraceArgument;
import dk.vaern.web.version.VersionArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its {@link Write}. */
final class WriteArgument implements HandlerMethodArgumentResolver {

    private final CallerArguments callers;
    private final RequestIdArgument requests;

    WriteArgument(CallerArguments callers, RequestIdArgument requests) {
        this.callers = callers;
        this.requests = requests;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class;
    }

    @Override
    public Write resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        By by = callers.by(parameter);
        return new Write(by, requests.of(request), TraceArgument.of(request), VersionArguments.ifMatch(request));
    }
}
