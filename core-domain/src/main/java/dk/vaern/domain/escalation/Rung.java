package dk.vaern.domain.escalation;

import dk.vaern.domain.policy.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step as it is taken.
 *
 * @param number how many were taken before, over all rounds
 * @param round from 1; what comes after the last round counts to it
 * @param step from 1; after the policy's own come the joint organisation and the national centre
 * @param endsRound is it the last before all begins again?
 * @param patience how long an answer is waited for; empty: once somebody is told, nobody else is
 */
public record Rung(
        int number, int round, int step, boolean endsRound, List<Target> targets, Optional<Duration> patience) {}
