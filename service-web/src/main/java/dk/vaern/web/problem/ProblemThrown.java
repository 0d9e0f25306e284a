package dk.vaern.web.problem;

/** A problem that whoever noticed it has worded already. Carries no stack trace; it is an answer. */
public final class ProblemThrown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemThrown(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
