package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Timeouts;
import java.net.URI;
import java.util.Set;

/**
 * Where a provider's gateway is, and what opens it.
 *
 * @param address https, or http to this machine
 * @param token the bearer token
 */
public record GatewayAccess(URI address, String token, Timeouts timeouts) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when a token would travel unencrypted, or is none */
    public GatewayAccess {
        var host = address.getHost();
        var plainHere = "http".equalsIgnoreCase(address.getScheme()) && host != null && THIS_MACHINE.contains(host);
        if (host == null || (!plainHere && !"https".equalsIgnoreCase(address.getScheme()))) {
            throw new IllegalArgumentException("the gateway is not an https address");
        }
        if (!token.matches("[\\x21-\\x7E]+")) {
            throw new IllegalArgumentException("the gateway's token is not one");
        }
    }

    @Override
    public String toString() {
        return "GatewayAccess[" + address.getHost() + "]";
    }
}
