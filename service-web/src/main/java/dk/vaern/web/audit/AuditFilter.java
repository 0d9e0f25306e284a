package dk.vaern.web.audit;

import dk.vaern.web.problem.CallerGone;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Around security and everything else: what is refused at the door is noted too. */
final class AuditFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient RequestAudit audit;
    private final transient Problems problems;
    private final transient ProblemWriter writer;

    AuditFilter(RequestAudit audit, Problems problems, ProblemWriter writer) {
        this.audit = audit;
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!audit.concerns(request)) {
            chain.doFilter(request, response);
            return;
        }
        AuditTrail trail = new AuditTrail();
        RequestAudit.Begun begun = audit.begin(request, trail);
        AuditedResponse held = new AuditedResponse(response, begun);
        request.setAttribute(AuditedStreams.RESPONSE, held);
        trail.bind();
        try {
            pass(request, held, chain);
        } finally {
            AuditTrail.unbind();
        }
        if (!request.isAsyncStarted()) {
            held.settle();
        }
    }

    /** Words what other filters throw here, where it is still heard. */
    private void pass(HttpServletRequest request, AuditedResponse held, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (CallerGone.isWhy(thrown) || held.isCommitted()) {
                throw thrown;
            }
            writer.write(problems.of(thrown), held);
        }
    }
}
