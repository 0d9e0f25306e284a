package dk.vaern.notification.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timers run, as {@code vaern.timer.*}.
 *
 * @param threads how many one node works on at a time
 * @param poll how often to look for what is due
 * @param heartbeat how often a node says that it still works on what it took; after six times without it, others take it
 */
@ConfigurationProperties("vaern.timer")
public record TimerSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration heartbeat) {}
