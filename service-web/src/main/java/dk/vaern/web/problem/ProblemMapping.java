package dk.vaern.web.problem;

import java.util.Optional;

/** Says which problem an exception is. A service adds its own as beans; Spring's {@code @Order} ranks them. */
@FunctionalInterface
public interface ProblemMapping {

    /** Empty for what this mapping knows nothing of. Never throws. */
    Optional<Problem> problem(Throwable thrown);
}
