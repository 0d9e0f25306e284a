package dk.vaern.web.rate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a second each replica takes ({@code vaern.rate.…}); 0 for as many as come.
 *
 * @param organisation of one organisation, all its callers together
 * @param caller of one caller
 * @param address of one network address, without a token or with one that is refused
 * @param burst how much of an unused share is kept: after a pause as many requests may come at once
 */
@ConfigurationProperties("vaern.rate")
public record RateSettings(
        @DefaultValue("500") long organisation,
        @DefaultValue("250") long caller,
        @DefaultValue("200") long address,
        @DefaultValue("10s") Duration burst) {

    private static final long MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    public RateSettings {
        if (isOut(organisation) || isOut(caller) || isOut(address)) {
            throw new IllegalArgumentException("vaern.rate.… is between 0 and 1000000 requests a second");
        }
        if (burst.compareTo(Duration.ofSeconds(1)) < 0 || burst.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("vaern.rate.burst is between a second and an hour");
        }
    }

    private static boolean isOut(long rate) {
        return rate < 0 || rate > MOST;
    }
}
