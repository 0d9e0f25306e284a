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
 * @param pause how long nothing leaves by a lane whose attempts all fail, at first; twelve times as long at the most
 * @param patience after which what waits for such a lane is given up; as long as eight attempts would have taken
 */
@ConfigurationProperties("vaern.dispatch")
public record DispatchSettings(
        @DefaultValue("16") int concurrency,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("50m") Duration patience) {}
