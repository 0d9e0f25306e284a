package dk.vaern.web.problem;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import java.util.Optional;

/** The domain's refusals. What is not found has one answer for all reasons, whatever its own code would have said. */
final class RefusalProblems implements ProblemMapping {

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return Causes.first(thrown, Refused.class).map(RefusalProblems::of);
    }

    private static Problem of(Refused refused) {
        Refusal refusal = refused.refusal();
        return switch (refusal.kind()) {
            case NOT_FOUND -> Problem.of(WebProblem.NOT_FOUND);
            case NOT_PERMITTED -> said(403, refusal);
            case INVALID -> said(400, refusal);
            case CONFLICT -> versioned(said(409, refusal), refused);
            case PRECONDITION -> versioned(said(412, refusal), refused);
        };
    }

    private static Problem said(int status, Refusal refusal) {
        return Problem.of(status, refusal.code(), refusal.sentence());
    }

    private static Problem versioned(Problem problem, Refused refused) {
        return refused.currentVersion().isPresent()
                ? problem.withCurrentVersion(refused.currentVersion().getAsLong())
                : problem;
    }
}
