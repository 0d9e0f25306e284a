package dk.vaern.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the wire has it.
 *
 * @param trace only of a fault of ours, so that who reports it can be helped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<InputFault> errors,
        @Nullable Long currentVersion,
        @Nullable String trace) {

    static ProblemBody of(Problem problem, @Nullable String trace) {
        return new ProblemBody(
                Problem.TYPES + problem.code(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.errors().isEmpty() ? null : problem.errors(),
                problem.currentVersion(),
                problem.status() >= 500 ? trace : null);
    }
}
