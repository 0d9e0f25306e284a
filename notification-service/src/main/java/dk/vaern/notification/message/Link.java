package dk.vaern.notification.message;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where the reader goes on.
 *
 * @param installation the public URL at which people log in
 * @param path of the matter, from {@code /} on
 */
public record Link(URI installation, String path) {

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)+/?|/?");

    /** @throws IllegalArgumentException when either could lead elsewhere or end inside another text */
    public Link {
        var scheme = installation.getScheme();
        if (installation.getHost() == null
                || installation.getRawUserInfo() != null
                || installation.getRawQuery() != null
                || installation.getRawFragment() != null
                || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException("the public URL is scheme, host and perhaps port and path");
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not the path of a matter");
        }
    }

    String toMatter() {
        return toLogin() + path;
    }

    /** Says nothing about the matter. */
    String toLogin() {
        return installation.toString().replaceAll("/+$", "");
    }
}
