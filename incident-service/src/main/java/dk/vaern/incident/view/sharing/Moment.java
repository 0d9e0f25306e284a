package dk.vaern.incident.view.sharing;

import dk.vaern.web.json.Texts;
import dk.vaern.web.openapi.Form;
import java.time.Instant;

/** A moment of the record: the present, an instant, or a position. */
@Form(pattern = "[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")
public sealed interface Moment {

    record Now() implements Moment {}

    /** Everything recorded at or before the instant. */
    record At(Instant instant) implements Moment {}

    /** Everything up to and including the position. */
    record Position(long position) implements Moment {}

    /**
     * Reads {@code at=}: digits are a position, anything else an RFC 3339 instant.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Moment parse(String text) {
        try {
            return text.matches("[0-9]{1,18}") ? new Position(Long.parseLong(text)) : new At(Texts.instant(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("neither a position nor an RFC 3339 instant", e);
        }
    }
}
