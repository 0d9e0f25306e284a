package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What one operation may answer, the good and the bad. */
final class Answers {

    private final Operation operation;
    private final HandlerMethod method;
    private final Shape shape;
    private final ProblemAnswers problems = new ProblemAnswers();

    Answers(Operation operation, HandlerMethod method) {
        this.operation = operation;
        this.method = method;
        this.shape = new Shape(method);
    }

    void describe() {
        ApiResponses responses = operation.getResponses();
        describeGood(responses);
        addInputProblems();
        addAccessProblems();
        addVersionProblems();
        refusals().map(Answers::problem).forEach(problems::add);
        problems.add(WebProblem.UNAVAILABLE);
        problems.describe(responses);
    }

    private void describeGood(ApiResponses responses) {
        if (method.hasMethodAnnotation(Creates.class) && responses.containsKey("200")) {
            ApiResponse created = responses.remove("200");
            created.setDescription("Created");
            created.addHeaderObject("Location", ProblemAnswers.header(new StringSchema()));
            responses.addApiResponse("201", created);
        }
        boolean versioned = ResolvableType.forMethodReturnType(method.getMethod())
                        .getGeneric(0)
                        .resolve()
                == Written.class;
        if (versioned || shape.takes(MinVersion.class)) {
            responses.values().forEach(good -> good.addHeaderObject("ETag", ProblemAnswers.header(new StringSchema())));
        }
        if (shape.takes(PageRequest.class)) {
            responses.values().forEach(good -> good.addHeaderObject("Link", ProblemAnswers.header(new StringSchema())));
        }
    }

    private void addInputProblems() {
        if (shape.takesBody()) {
            problems.add(WebProblem.MALFORMED_REQUEST);
            problems.add(WebProblem.CONTENT_TOO_LARGE);
            problems.add(WebProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (shape.takesBody()
                || shape.takesPath()
                || shape.takesQuery()
                || shape.isWrite()
                || shape.takes(PageRequest.class)
                || shape.takes(MinVersion.class)) {
            problems.add(WebProblem.INVALID_INPUT);
        }
        problems.add(WebProblem.NOT_ACCEPTABLE);
    }

    private void addAccessProblems() {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !allowed.open()) {
            problems.add(WebProblem.UNAUTHENTICATED);
            problems.add(WebProblem.TOKEN_REFUSED);
            problems.add(WebProblem.FORBIDDEN);
        }
        if (shape.takesPath()) {
            problems.add(WebProblem.NOT_FOUND);
        }
    }

    private void addVersionProblems() {
        if (shape.isWrite()) {
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

    private Stream<Refusal> refusals() {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(method.getMethod(), Refuses.class).stream()
                .flatMap(Answers::refusals);
    }

    private static Stream<Refusal> refusals(Refuses refuses) {
        Refusal[] all = refuses.by().getEnumConstants();
        Set<String> named = Set.of(refuses.names());
        Set<String> known = Set.copyOf(Arrays.stream(all).map(Refusal::name).toList());
        if (!known.containsAll(named)) {
            throw new IllegalStateException(
                    "@Refuses names what " + refuses.by().getSimpleName() + " has not");
        }
        return Arrays.stream(all).filter(refusal -> named.isEmpty() || named.contains(refusal.name()));
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> Problem.of(WebProblem.NOT_FOUND);
            case NOT_PERMITTED -> Problem.of(403, refusal.code(), refusal.sentence());
            case INVALID -> Problem.of(400, refusal.code(), refusal.sentence());
            case CONFLICT -> Problem.of(409, refusal.code(), refusal.sentence());
            case PRECONDITION -> Problem.of(412, refusal.code(), refusal.sentence());
        };
    }
}
