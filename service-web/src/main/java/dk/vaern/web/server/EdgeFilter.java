package dk.vaern.web.server;

import dk.vaern.web.problem.AnswerCutOff;
import dk.vaern.web.problem.CallerGone;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * The outermost filter: gives the request its trace and the answer its headers, and turns what other filters throw into
 * problems, so that the container never words an answer or logs a message that people wrote.
 */
final class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;
    private final transient ProblemWriter writer;

    EdgeFilter(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trace trace = traceOf(request);
        MDC.put(ProblemWriter.TRACE, trace.id());
        AnswerHeaders.on(response, request.isSecure());
        try {
            chain.doFilter(request, response);
        } catch (AnswerCutOff cutOff) {
            throw cutOff;
        } catch (IOException | ServletException | RuntimeException thrown) {
            answer(thrown, response);
        } finally {
            MDC.remove(ProblemWriter.TRACE);
        }
    }

    /** The same through all dispatches of one request. */
    private static Trace traceOf(HttpServletRequest request) {
        if (request.getAttribute(Trace.ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        Trace trace = Trace.of(request.getHeader("traceparent"));
        request.setAttribute(Trace.ATTRIBUTE, trace);
        return trace;
    }

    private void answer(Exception thrown, HttpServletResponse response) throws IOException {
        if (!CallerGone.isWhy(thrown)) {
            writer.write(problems.of(thrown), response);
        }
    }
}
