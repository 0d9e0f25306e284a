package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Words;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** The link that the words end with: it leads to the installation, never to where a quoted text points. */
public final class OwnLink {

    private OwnLink() {}

    /** @param source the installation's public URL */
    public static Optional<String> in(Words words, URI source) {
        var home = source.toString().replaceAll("/+$", "");
        return Stream.of(words.body().split("\\s+"))
                .filter(word -> word.equals(home) || word.startsWith(home + "/"))
                .reduce((_, last) -> last);
    }
}
