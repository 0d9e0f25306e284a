package dk.vaern.web.idempotency;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.CallerAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Carries a request out once per key; whoever sends it again gets the answer again. */
final class IdempotencyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LAST_LOOK = Duration.ofMillis(100);

    private final transient IdempotencyKeys keys;
    private final transient KeyedExecution execution;
    private final transient Duration longestWait;

    IdempotencyFilter(IdempotencyKeys keys, KeyedExecution execution, Duration longestWait) {
        this.keys = keys;
        this.execution = execution;
        this.longestWait = longestWait;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<IdempotencyKey> key = WRITES.contains(request.getMethod())
                ? CallerAuthentication.current().flatMap(present -> IdempotencyKey.of(request, present.caller()))
                : Optional.empty();
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        BufferedBody buffered = new BufferedBody(request);
        switch (await(key.get(), Fingerprint.of(request, buffered.bytes()))) {
            case Claim.Held held -> execution.carryOut(held, buffered, response, chain);
            case Claim.Answered answered -> answered.answer().writeTo(response);
            case Claim.Reused _ -> throw new ProblemThrown(Problem.of(WebProblem.KEY_REUSED));
            case Claim.InFlight _ ->
                throw new ProblemThrown(
                        Problem.of(WebProblem.REQUEST_IN_PROGRESS).withHeader("Retry-After", "1"));
        }
    }

    /** Until somebody else's attempt has come to its answer, or the patience to its end. */
    private Claim await(IdempotencyKey key, Fingerprint fingerprint) {
        long end = System.nanoTime() + longestWait.toNanos();
        long pause = FIRST_LOOK.toNanos();
        while (true) {
            Claim claim = keys.claim(key, fingerprint);
            if (!(claim instanceof Claim.InFlight)
                    || Thread.currentThread().isInterrupted()
                    || System.nanoTime() - end >= 0) {
                return claim;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LAST_LOOK.toNanos());
        }
    }
}
