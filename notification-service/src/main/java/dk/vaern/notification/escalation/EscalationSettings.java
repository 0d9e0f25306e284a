package dk.vaern.notification.escalation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How escalations go on, as {@code vaern.escalation.*}.
 *
 * @param retry after which one that failed is looked at again
 */
@ConfigurationProperties("vaern.escalation")
public record EscalationSettings(@DefaultValue("10s") Duration retry) {}
