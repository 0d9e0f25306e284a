package dk.vaern.notification.readiness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How organisations are told ahead, as {@code vaern.readiness.*}.
 *
 * @param tell whether they are told at all; what is found can be read in any case
 * @param settle how long after a change it is looked again: who sets up a schedule is not told of every step
 */
@ConfigurationProperties("vaern.readiness")
public record ReadinessSettings(
        @DefaultValue("true") boolean tell,
        @DefaultValue("15m") Duration settle) {}
