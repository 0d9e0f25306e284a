package dk.vaern.notification.facts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What ways of reaching somebody are used, as {@code vaern.destination.*}.
 *
 * @param unverified what becomes of a contact point that nobody has verified
 */
@ConfigurationProperties("vaern.destination")
public record DestinationSettings(@DefaultValue("held") Unverified unverified) {

    /** What becomes of it. */
    public enum Unverified {
        /** Nothing but its own code is sent to it. */
        HELD,
        USED
    }
}
