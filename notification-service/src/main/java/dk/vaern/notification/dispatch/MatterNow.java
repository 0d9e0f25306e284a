package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands when a message is about to leave.
 *
 * @param tlp the strictest label of what is told
 * @param deadline absent: none
 * @param urgency of the matter, which may have become more urgent since
 * @param shared may the recipient still be told?
 * @param path of the matter on the installation's pages
 */
record MatterNow(String title, Tlp tlp, @Nullable Instant deadline, Urgency urgency, boolean shared, String path) {

    Optional<Instant> deadlineIfAny() {
        return Optional.ofNullable(deadline);
    }
}
