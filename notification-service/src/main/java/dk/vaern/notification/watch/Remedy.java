package dk.vaern.notification.watch;

import dk.vaern.notification.watch.Expected.Kind;
import java.time.Instant;
import java.util.Optional;

/** Knows of one kind of what is expected how it stands, and sets it going again when it was forgotten. */
public interface Remedy {

    Kind kind();

    /**
     * When it goes on by itself; empty when nobody has it on a list.
     *
     * @param id of the escalation or the notification
     */
    Optional<Instant> nextAt(String id);

    /** Done to what is well, it changes nothing. */
    void mend(String id);
}
