package dk.vaern.web.idempotency;

import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Carries a request out under its key, and keeps the answer before it is given. */
final class KeyedExecution {

    private static final Logger log = LoggerFactory.getLogger(KeyedExecution.class);

    private final IdempotencyKeys keys;
    private final Leases leases;
    private final Problems problems;
    private final ProblemWriter writer;

    KeyedExecution(IdempotencyKeys keys, Leases leases, Problems problems, ProblemWriter writer) {
        this.keys = keys;
        this.leases = leases;
        this.problems = problems;
        this.writer = writer;
    }

    void carryOut(Claim.Held held, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        request.setAttribute(RequestIdArgument.ATTRIBUTE, held.request());
        leases.start(held);
        try {
            run(request, answer, chain);
            settle(held, StoredAnswer.of(answer, answer.getContentAsByteArray()));
        } finally {
            leases.end(held);
        }
        answer.copyBodyToResponse();
    }

    private void run(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException | RuntimeException thrown) {
            writer.write(problems.of(thrown), answer);
        }
    }

    /** What can not be kept now is found again by the next attempt, which resumes this one. */
    private void settle(Claim.Held held, StoredAnswer answer) {
        try {
            if (answer.isDecision()) {
                keys.answer(held, answer);
            } else if (answer.status() >= 500 || held.request().resumed()) {
                keys.leave(held);
            } else {
                keys.forget(held);
            }
        } catch (DataAccessException failed) {
            log.warn("An answer could not be kept: {}", failed.getClass().getName());
        }
    }
}
