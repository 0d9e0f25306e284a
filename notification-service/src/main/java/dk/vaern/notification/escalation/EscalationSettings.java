package dk.vaern.notification.escalation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How escalations go on, as {@code vaern.escalation.*}.
 *
 * @param threads how many one node works on at a time
 * @param poll how often to look for what is due
 * @param retry after which one that failed is looked at again
 */
@ConfigurationProperties("vaern.escalation")
public record EscalationSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration retry) {}
