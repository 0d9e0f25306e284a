package dk.vaern.notification.channel.sms;

import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.http.GatewayAccess;
import java.net.URI;

/**
 * Through which gateway text messages go.
 *
 * @param sender what the telephone shows: a number, or 1–11 letters and digits
 */
public record SmsSettings(GatewayAccess access, String sender) {

    /** @throws IllegalArgumentException when the sender has no such form */
    public SmsSettings {
        if (!sender.matches("\\+?[0-9A-Za-z]{1,15}")) {
            throw new IllegalArgumentException("not a sender of text messages");
        }
    }

    /** @throws IllegalArgumentException when a token would travel unencrypted, or something has no such form */
    public SmsSettings(URI gateway, String token, String sender, Timeouts timeouts) {
        this(new GatewayAccess(gateway, token, timeouts), sender);
    }

    @Override
    public String toString() {
        return "SmsSettings[" + access.address().getHost() + "]";
    }
}
