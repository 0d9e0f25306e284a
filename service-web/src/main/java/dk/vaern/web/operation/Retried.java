package dk.vaern.web.operation;

/**
 * What came of trying a sequence again.
 *
 * @param handled how many of its letters were handled, from the first on
 * @param deadLetters how many the policy has left, of all its sequences
 */
public record Retried(int handled, long deadLetters) {}
