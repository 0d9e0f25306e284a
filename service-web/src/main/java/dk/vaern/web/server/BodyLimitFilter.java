package dk.vaern.web.server;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Stops reading a body at its limit, whether its length was announced or it comes in chunks. */
final class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> BODILESS = Set.of("GET", "HEAD");

    private final transient List<Limit> limits;
    private final long usual;

    private record Limit(PathPattern path, long bytes) {}

    BodyLimitFilter(WebSettings settings, List<BodyLimit> limits) {
        this.usual = settings.largestBody().toBytes();
        this.limits = limits.stream()
                .map(limit -> new Limit(
                        PathPatternParser.defaultInstance.parse(limit.path()),
                        limit.largest().toBytes()))
                .toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long announced = request.getContentLengthLong();
        if (announced == 0 || (announced < 0 && BODILESS.contains(request.getMethod()))) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new ProblemThrown(Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE)
                    .withDetail("A body is taken as it is, without a Content-Encoding.")
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
        long limit = limitFor(request);
        if (announced > limit) {
            throw LimitedBody.tooLarge();
        }
        chain.doFilter(new LimitedBody(request, limit), response);
    }

    private long limitFor(HttpServletRequest request) {
        if (limits.isEmpty()) {
            return usual;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream()
                .filter(limit -> limit.path().matches(path))
                .mapToLong(Limit::bytes)
                .findFirst()
                .orElse(usual);
    }
}
