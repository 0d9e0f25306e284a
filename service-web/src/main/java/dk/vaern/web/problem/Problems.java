package dk.vaern.web.problem;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which problem an exception is; what nobody knows is an error of ours, logged without a word of what people wrote. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemMapping> mappings;

    public Problems(List<ProblemMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    public Problem of(Throwable thrown) {
        return mappings.stream()
                .flatMap(mapping -> mapping.problem(thrown).stream())
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    private static Problem unexpected(Throwable thrown) {
        log.error("A request failed: {}", Described.of(thrown));
        return Problem.of(WebProblem.INTERNAL_ERROR);
    }
}
