package dk.vaern.web.security;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller its {@link Caller}, the {@link Actor} in the role on whose ground its {@link Allowed} lets it act, or
 * that actor and the present instant as {@link By}.
 */
public final class CallerArguments implements HandlerMethodArgumentResolver {

    private final Clock clock;

    CallerArguments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Caller.class || type == Actor.class || type == By.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return caller();
        }
        return type == Actor.class ? actor(parameter) : by(parameter);
    }

    /** The caller in its role, at this instant; for a parameter of a method that says whom it allows. */
    public By by(MethodParameter parameter) {
        return new By(actor(parameter), now());
    }

    private static Actor actor(MethodParameter parameter) {
        return caller().actorAs(allowed(parameter));
    }

    private static Caller caller() {
        return CallerAuthentication.current()
                .orElseThrow(() -> new InsufficientAuthenticationException("a token is needed"))
                .caller();
    }

    /** To the microsecond, as far as PostgreSQL keeps it: what is read back is what was said. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Role[] allowed(MethodParameter parameter) {
        Allowed allowed = parameter.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return new Role[0];
        }
        return allowed.anyRole() ? Role.values() : allowed.value();
    }
}
