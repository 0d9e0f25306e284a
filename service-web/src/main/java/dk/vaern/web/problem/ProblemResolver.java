package dk.vaern.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception that comes out of Spring MVC with its problem, before any of Spring's own resolvers. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemResolver(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (Causes.first(thrown, AnswerCutOff.class).isPresent()) {
            return null;
        }
        if (CallerGone.isWhy(thrown)) {
            return new ModelAndView();
        }
        try {
            writer.write(problems.of(thrown), response);
        } catch (IOException _) {
            // The caller has gone; there is nobody to tell.
        }
        return new ModelAndView();
    }
}
