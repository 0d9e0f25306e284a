package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.WebProblem;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;

/** The refusals that annotations name, as the problems that clients get. */
final class Refusals {

    private Refusals() {}

    static Stream<Problem> of(AnnotatedElement annotated) {
        return Arrays.stream(annotated.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Refuses.class))
                .flatMap(Refusals::named)
                .map(Refusals::problem);
    }

    private static Stream<Refusal> named(Annotation annotation) {
        if (AnnotationUtils.getValue(annotation) instanceof Refusal[] refusals) {
            return Arrays.stream(refusals);
        }
        throw new IllegalStateException(annotation.annotationType() + " names no refusals");
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
