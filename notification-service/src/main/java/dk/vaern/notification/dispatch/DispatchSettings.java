package dk.vaern.notification.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are handed over, as {@code vaern.dispatch.*}.
 *
 * @param concurrency how many attempts one node makes at a time
 * @param lease after which another node takes over an attempt that was never reported, by the database's clock; longer than
 *     any attempt may take
 * @param poll how often to look for what is due without having been told
 */
@ConfigurationProperties("vaern.dispatch")
public record DispatchSettings(
        @DefaultValue("8") int concurrency,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("1s") Duration poll) {}
