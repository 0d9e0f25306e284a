package dk.vaern.notification.message;

import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.util.Optional;

/**
 * The facts of one matter, as they stand in the record: text by others, not to be trusted.
 *
 * @param tlp the strictest label of all that is in here
 * @param title of the warning, incident or action
 * @param organisation a name for people, not an id; whose, says the kind
 */
public record Matter(MatterKind kind, Tlp tlp, String title, String organisation, Optional<Instant> deadline) {

    /** Whether a message may say what it is about; otherwise only that something needs attention. */
    public boolean mayBeTold() {
        return !tlp.stricterThan(Tlp.GREEN);
    }
}
