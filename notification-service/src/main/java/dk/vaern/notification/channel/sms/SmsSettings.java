package dk.vaern.notification.channel.sms;

import dk.vaern.notification.channel.Timeouts;
import java.net.URI;
import java.util.Set;

/**
 * Where the gateway is.
 *
 * @param gateway https, or http to this machine
 * @param token the bearer token
 * @param sender what the telephone shows: a number, or 1–11 letters and digits
 */
public record SmsSettings(URI gateway, String token, String sender, Timeouts timeouts) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when a token would travel unencrypted, or a field has no such form */
    public SmsSettings {
        var host = gateway.getHost();
        var plainHere = "http".equalsIgnoreCase(gateway.getScheme()) && host != null && THIS_MACHINE.contains(host);
        if (host == null || (!plainHere && !"https".equalsIgnoreCase(gateway.getScheme()))) {
            throw new IllegalArgumentException("the text message gateway is not an https address");
        }
        if (!token.matches("[\\x21-\\x7E]+")) {
            throw new IllegalArgumentException("the text message gateway's token is not one");
        }
        if (!sender.matches("\\+?[0-9A-Za-z]{1,15}")) {
            throw new IllegalArgumentException("not a sender of text messages");
        }
    }

    @Override
    public String toString() {
        return "SmsSettings[" + gateway.getHost() + "]";
    }
}
