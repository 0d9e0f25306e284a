package dk.vaern.web.problem;

/**
 * An answer that is on its way cannot be completed. It goes through to the container, which breaks the connection off, so
 * that nobody takes the part for the whole. Says nothing, since the container logs it.
 */
public final class AnswerCutOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnswerCutOff() {
        super("an answer was cut off", null, false, false);
    }
}
