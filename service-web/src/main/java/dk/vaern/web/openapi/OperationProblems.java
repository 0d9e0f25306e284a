package dk.vaern.web.openapi;

import dk.vaern.web.page.PageRequest;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.write.Write;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** What may go wrong with one operation: by what it takes, by whom it allows, and by the rules that it names. */
final class OperationProblems {

    private final Shape shape;
    private final ProblemAnswers problems;

    OperationProblems(Shape shape, SharedParts shared) {
        this.shape = shape;
        this.problems = new ProblemAnswers(shared);
    }

    void describe(ApiResponses responses) {
        addInputProblems();
        addAccessProblems();
        addVersionProblems();
        addRefusals();
        problems.add(WebProblem.TOO_MANY_REQUESTS);
        problems.add(WebProblem.UNAVAILABLE);
        problems.describe(responses);
    }

    private void addInputProblems() {
        if (shape.body() != null) {
            if (!shape.takesDocument()) {
                problems.add(WebProblem.MALFORMED_REQUEST);
            }
            problems.add(WebProblem.CONTENT_TOO_LARGE);
            problems.add(WebProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (shape.body() != null
                || shape.takesPath()
                || shape.takesQueryOrHeader()
                || shape.isWrite()
                || shape.takes(PageRequest.class)
                || shape.takes(MinVersion.class)) {
            problems.add(WebProblem.INVALID_INPUT);
        }
        problems.add(WebProblem.NOT_ACCEPTABLE);
    }

    private void addAccessProblems() {
        Allowed allowed = shape.method().getMethodAnnotation(Allowed.class);
        if (allowed == null || !allowed.open()) {
            problems.add(WebProblem.UNAUTHENTICATED);
            problems.add(WebProblem.TOKEN_REFUSED);
            problems.add(WebProblem.FORBIDDEN);
            if (allowed != null && allowed.stepUp()) {
                problems.add(WebProblem.INSUFFICIENT_USER_AUTHENTICATION);
            }
        }
        if (shape.takesPath()) {
            problems.add(WebProblem.NOT_FOUND);
        }
    }

    private void addVersionProblems() {
        if (shape.takesKey()) {
            problems.add(WebProblem.REQUEST_IN_PROGRESS);
            problems.add(WebProblem.KEY_REUSED);
        }
        if (shape.takes(Write.class)) {
            problems.add(WebProblem.LOST_RACE);
        }
        if (shape.takes(Write.class) || shape.takes(IfMatch.class)) {
            problems.add(WebProblem.VERSION_MISMATCH);
        }
    }

    private void addRefusals() {
        if (shape.isWrite()) {
            Refusals.of(shape.method().getBeanType()).forEach(problems::add);
        }
        Refusals.of(shape.method().getMethod()).forEach(problems::add);
        AlsoAnswers also = shape.method().getMethodAnnotation(AlsoAnswers.class);
        if (also != null) {
            problems.add(Problem.of(also.status(), also.code(), also.detail()));
        }
    }
}
