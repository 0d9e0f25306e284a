package dk.vaern.web.proof;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of those who send tokens that are bound to a key ({@code vaern.dpop.…}).
 *
 * @param required whether only such tokens are accepted
 * @param addresses where clients reach this service, as proofs name it: scheme, host and what a proxy takes off the
 *     path; empty for the address by which each request itself asks
 * @param age for how long a proof may be used after it was made
 * @param remembered how many used proofs are kept at most, so that none is taken twice
 */
@ConfigurationProperties("vaern.dpop")
public record ProofSettings(
        @DefaultValue("false") boolean required,
        @DefaultValue List<String> addresses,
        @DefaultValue("60s") Duration age,
        @DefaultValue("200000") int remembered) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public ProofSettings {
        if (!age.isPositive() || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("vaern.dpop.age is between 0 and 10 minutes");
        }
        addresses = addresses.stream().map(String::strip).toList();
        addresses.forEach(TargetAddress::of);
    }
}
