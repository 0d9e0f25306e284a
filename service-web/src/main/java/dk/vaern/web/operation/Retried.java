package dk.vaern.web.operation;

import dk.vaern.web.openapi.Example;

/**
 * What came of trying a sequence again.
 *
 * @param handled how many of its letters were handled, from the first on
 * @param deadLetters how many the policy has left, of all its sequences
 */
@Example("{'handled': 2, 'deadLetters': 0}")
public record Retried(int handled, long deadLetters) {}
