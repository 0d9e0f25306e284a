package dk.vaern.notification.channel.voice;

import dk.vaern.notification.channel.PhoneNumber;
import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.http.GatewayAccess;
import java.net.URI;

/**
 * Through which gateway calls go.
 *
 * @param caller the number that the telephone shows
 */
public record VoiceSettings(GatewayAccess access, PhoneNumber caller) {

    /** @throws IllegalArgumentException when a token would travel unencrypted, or something has no such form */
    public VoiceSettings(URI gateway, String token, String caller, Timeouts timeouts) {
        this(new GatewayAccess(gateway, token, timeouts), new PhoneNumber(caller));
    }
}
