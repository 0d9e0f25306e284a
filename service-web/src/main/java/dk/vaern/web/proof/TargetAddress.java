package dk.vaern.web.proof;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a request goes: scheme, host and path without query and fragment, in the one spelling that RFC 3986, section
 * 6.2.2 and 6.2.3 makes of all that mean the same.
 */
record TargetAddress(String origin, String path) {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @throws IllegalArgumentException when it is no absolute http or https address */
    static TargetAddress of(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("is no absolute address");
            }
            return of(uri.getScheme(), uri.getHost(), uri.getPort(), uri.getRawPath());
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("is no address");
        }
    }

    /**
     * Of its parts.
     *
     * @param port negative for the scheme's own
     * @param path as it is sent, with its encodings
     */
    static TargetAddress of(String scheme, String host, int port, String path) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int usual = switch (lower) {
            case "http" -> HTTP;
            case "https" -> HTTPS;
            default -> throw new IllegalArgumentException("is neither http nor https");
        };
        String origin = lower + "://" + host.toLowerCase(Locale.ROOT);
        return new TargetAddress(
                port < 0 || port == usual ? origin : origin + ":" + port, path.isEmpty() ? "/" : normal(path));
    }

    /** Below this address, which a proxy takes off, the given path. */
    TargetAddress with(String below) {
        String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new TargetAddress(origin, base + normal(below));
    }

    private static String normal(String path) {
        return path.indexOf('%') < 0
                ? path
                : ENCODED.matcher(path)
                        .replaceAll(encoded -> java.util.regex.Matcher.quoteReplacement(normal(encoded)));
    }

    /** What needs no encoding has none; the rest is in capitals. */
    private static String normal(MatchResult encoded) {
        StringBuilder normal = new StringBuilder();
        for (int at = 0; at < encoded.group().length(); at += 3) {
            String octet = encoded.group().substring(at, at + 3);
            byte[] value = {(byte) Integer.parseInt(octet.substring(1), 16)};
            String character = new String(value, StandardCharsets.ISO_8859_1);
            normal.append(UNRESERVED.matcher(character).matches() ? character : octet.toUpperCase(Locale.ROOT));
        }
        return normal.toString();
    }
}
