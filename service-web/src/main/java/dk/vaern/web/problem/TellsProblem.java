package dk.vaern.web.problem;

/** A response that is told which problem is its answer, before the first byte. */
public interface TellsProblem {

    void tell(Problem problem);
}
