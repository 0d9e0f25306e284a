package dk.vaern.notification.channel;

import java.net.URI;
import java.util.Optional;

/**
 * What a message says. The subject is one line of at most {@value #SUBJECT_LIMIT} characters and the body holds no control
 * characters but the line feed, whatever was handed in: nothing here can forge a header or another message.
 *
 * @param matter the kebab-case kind of the matter, {@code warning-published}; empty when nothing but the words may go out,
 *     because the matter is more secret than a message may tell
 * @param answer where the reader says, without signing in, that it has arrived; empty when nobody is asked. It is in the
 *     body too
 */
public record Words(Optional<String> matter, Language language, String subject, String body, Optional<URI> answer) {

    public static final int SUBJECT_LIMIT = 150;

    /** Words that nobody is asked to answer. */
    public Words(Optional<String> matter, Language language, String subject, String body) {
        this(matter, language, subject, body, Optional.empty());
    }

    public Words {
        subject = PlainText.line(subject, SUBJECT_LIMIT);
        body = PlainText.lines(body);
    }

    /** Whether the message may name what it is about. */
    public boolean mayTell() {
        return matter.isPresent();
    }
}
