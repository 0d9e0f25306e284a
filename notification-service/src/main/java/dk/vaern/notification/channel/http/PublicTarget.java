package dk.vaern.notification.channel.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URL whose form allows no disguise: https, no user, no fragment, an ASCII host that is a name with a dot or an address in
 * its one canonical form. Where the name leads is judged by {@link PublicAddresses}, at each connection.
 */
public record PublicTarget(URI url) {

    private static final int LONGEST = 2000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*(?:[a-z][a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern DOTTED_QUAD = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:]{2,39}(?:\\.[0-9.]{1,16})?]");

    /**
     * The text as a target, if its form is allowed.
     *
     * @throws NotAllowed with the rule that the text breaks
     */
    public static PublicTarget of(String text, Reach reach) throws NotAllowed {
        var url = parsed(text);
        var host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new NotAllowed("the URL has a host, no user and no fragment");
        }
        var here = reach == Reach.PRIVATE_ALLOWED && THIS_MACHINE.contains(host);
        if (!"https".equalsIgnoreCase(url.getScheme()) && !(here && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new NotAllowed("the URL is https");
        }
        if (!isHost(host, reach)) {
            throw new NotAllowed("the host is a full name or an address in its usual form");
        }
        if (reach == Reach.PUBLIC_ONLY && url.getPort() != -1 && url.getPort() != 443 && url.getPort() < 1024) {
            throw new NotAllowed("the port is 443 or above 1023");
        }
        if (url.getPort() == 0 || url.getPort() > 65535) {
            throw new NotAllowed("the port is 443 or above 1023");
        }
        return new PublicTarget(url);
    }

    private static URI parsed(String text) throws NotAllowed {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new NotAllowed("the URL is plain ASCII without blanks and at most 2000 characters");
        }
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException _) {
            throw new NotAllowed("the URL is a URL");
        }
    }

    private static boolean isHost(String host, Reach reach) {
        var lower = host.toLowerCase(Locale.ROOT);
        var name = NAME.matcher(lower).matches() && lower.length() <= 253;
        return (name && (lower.indexOf('.') > 0 || reach == Reach.PRIVATE_ALLOWED))
                || DOTTED_QUAD.matcher(host).matches()
                || IPV6.matcher(host).matches();
    }

    /** The host alone; a path can hold a secret. */
    @Override
    public String toString() {
        return "PublicTarget[" + url.getHost() + "]";
    }
}
