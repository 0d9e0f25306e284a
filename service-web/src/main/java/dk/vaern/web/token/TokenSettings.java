package dk.vaern.web.token;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken ({@code vaern.token.…}).
 *
 * @param issuers at least one; {@code vaern.token.issuers=https://a,https://b} or {@code …issuers[0].uri=…}
 * @param audience that a token must name
 * @param organisation the claim that holds the organisation's id; a path with dots reaches into objects
 * @param roles the claim that holds the array of role names; likewise ({@code realm_access.roles})
 * @param clockSkew by which the issuer's clock may differ from ours
 * @param keysFresh for how long an issuer's keys are used before it is asked again
 * @param keysKept for how long they are used when it does not answer
 * @param refreshPause the least time between two questions to one issuer, whatever tokens come in
 * @param remembered how many verified tokens are kept
 */
@ConfigurationProperties("vaern.token")
public record TokenSettings(
        @DefaultValue List<Issuer> issuers,
        @DefaultValue("vaern") String audience,
        @DefaultValue("org") String organisation,
        @DefaultValue("roles") String roles,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("5m") Duration keysFresh,
        @DefaultValue("12h") Duration keysKept,
        @DefaultValue("30s") Duration refreshPause,
        @DefaultValue("10000") int remembered) {

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    public TokenSettings {
        if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
            throw new IllegalArgumentException("vaern.token.clock-skew is between 0 and 5 minutes");
        }
        if (issuers.stream().map(Issuer::uri).distinct().count() != issuers.size()) {
            throw new IllegalArgumentException("vaern.token.issuers names an issuer twice");
        }
    }

    /** Defaults for everything but the issuers. */
    public static TokenSettings trusting(Issuer... issuers) {
        return new TokenSettings(
                List.of(issuers),
                "vaern",
                "org",
                "roles",
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofHours(12),
                Duration.ofSeconds(30),
                10_000);
    }

    /**
     * An OpenID provider.
     *
     * @param uri exactly as tokens name it in {@code iss}
     * @param jwkSetUri where its keys are; left out, its discovery document says so
     * @param organisations for which it may speak; empty for all. A municipality's own provider must not be able to
     *     make anyone the national centre
     */
    public record Issuer(
            String uri,
            @Nullable URI jwkSetUri,
            @DefaultValue Set<String> organisations) {

        public static Issuer of(String uri) {
            return new Issuer(uri.trim(), null, Set.of());
        }

        public boolean maySpeakFor(String organisation) {
            return organisations.isEmpty() || organisations.contains(organisation);
        }
    }
}
