package dk.vaern.notification.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is watched that everybody is told, as {@code vaern.watch.*}.
 *
 * @param every how often the record is compared with what should have followed
 * @param grace how late what follows may be; longer than the lease of an attempt
 */
@ConfigurationProperties("vaern.watch")
public record WatchSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("3m") Duration grace) {}
