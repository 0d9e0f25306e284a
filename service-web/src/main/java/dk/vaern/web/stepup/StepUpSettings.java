package dk.vaern.web.stepup;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a sign-in must be for what {@link dk.vaern.web.security.Allowed#stepUp} marks ({@code vaern.step-up.…}).
 *
 * @param acr the levels that are strong enough, as the providers name them in {@code acr}; a challenge lists them in this
 *     order. By default OpenID's for a phishing-resistant sign-in
 * @param maxAge for how long a sign-in counts as fresh
 * @param machines the clients ({@code client_id}, or {@code azp}) that no person signs in with and that may do it all the
 *     same: for them the token's issue is the sign-in
 */
@ConfigurationProperties("vaern.step-up")
public record StepUpSettings(
        @DefaultValue({"phr", "phrh"}) List<String> acr,
        @DefaultValue("15m") Duration maxAge,
        @DefaultValue Set<String> machines) {

    public StepUpSettings {
        acr = List.copyOf(new LinkedHashSet<>(acr));
        machines = Set.copyOf(machines);
        if (acr.isEmpty() || acr.stream().anyMatch(level -> !level.matches("[!#-\\[\\]-~]+"))) {
            throw new IllegalArgumentException("vaern.step-up.acr names at least one level, each without spaces");
        }
        if (!maxAge.isPositive()) {
            throw new IllegalArgumentException("vaern.step-up.max-age is more than nothing");
        }
    }

    /** As a challenge has them (RFC 9470, section 3). */
    public String acrValues() {
        return String.join(" ", acr);
    }
}
