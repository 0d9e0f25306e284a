package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at one incident: whose eyes, and with whom the incident was shared. Only what passes here leaves the service.
 *
 * @param viewer who asks
 * @param current the sharing now, which decides what the viewer may see
 * @param now the present
 * @param upTo the last position that is looked at
 * @param then through whose eyes besides; absent: only the viewer's own
 */
public record Sight(
        Viewer viewer,
        Sharing current,
        Instant now,
        long upTo,
        @Nullable Then then) {

    /** An organisation's view at the moment that is looked at. */
    public record Then(OrganisationId organisation, Sharing sharing, Instant instant) {

        boolean sees(Entry entry) {
            return Visibility.ofEntry(Viewer.organisation(organisation), entry, sharing, instant);
        }
    }

    public boolean sees(Entry entry) {
        return Visibility.ofEntry(viewer, entry, current, now) && (then == null || then.sees(entry));
    }
}
