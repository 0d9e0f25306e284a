package dk.vaern.web.security;

import dk.vaern.domain.kernel.Role;
import dk.vaern.web.stepup.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every controller method to its {@link Allowed}, before any of its arguments is read. */
final class AllowedInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AllowedInterceptor.class);

    /** springdoc's own controllers, which can carry no annotation of ours. The description is no secret. */
    private static final String DESCRIPTION = "org.springdoc.";

    private final StepUp stepUp;

    AllowedInterceptor(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !needsNoRole(method, request)) {
            check(method);
        }
        return true;
    }

    private static boolean needsNoRole(HandlerMethod method, HttpServletRequest request) {
        return method.getBeanType().getName().startsWith(DESCRIPTION)
                || HttpMethod.OPTIONS.matches(request.getMethod());
    }

    private void check(HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            log.error("{} is closed to everyone: it has no @Allowed", method.getShortLogMessage());
            throw new AccessDeniedException("closed to everyone");
        }
        if (!allowed.open()) {
            check(allowed);
        }
    }

    private void check(Allowed allowed) {
        CallerAuthentication present = CallerAuthentication.current()
                .orElseThrow(() -> new InsufficientAuthenticationException("a token is needed"));
        if (!admits(allowed, present.caller().roles())) {
            throw new AccessDeniedException("none of the caller's roles allows this");
        }
        if (allowed.stepUp()) {
            stepUp.require(present.token());
        }
    }

    private static boolean admits(Allowed allowed, Set<Role> roles) {
        return allowed.anyRole()
                ? !roles.isEmpty()
                : Arrays.stream(allowed.value()).anyMatch(roles::contains);
    }
}
