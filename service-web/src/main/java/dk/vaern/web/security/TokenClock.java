package dk.vaern.web.security;

import java.time.Clock;

/**
 * The clock that tokens are held to: the machine's, also when the business clock is moved. A bean of this type replaces
 * it.
 */
public record TokenClock(Clock clock) {}
