package dk.vaern.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in as its token's caller, or without one; a token that is no good stops it here. */
final class TokenFilter extends OncePerRequestFilter {

    private final Admission admission;
    private final SecurityContextRepository contexts;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(Admission admission, SecurityContextRepository contexts, AuthenticationEntryPoint refusal) {
        this.admission = admission;
        this.contexts = contexts;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<CallerAuthentication> caller = admission.admit(request);
            if (caller.isPresent()) {
                SecurityContext context = new SecurityContextImpl(caller.get());
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            }
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
