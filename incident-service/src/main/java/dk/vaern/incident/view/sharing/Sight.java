package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at one incident: whose eyes, and with whom the incident was shared. Only what passes here leaves the service.
 *
 * @param viewer who asks
 * @param history how the sharing changed
 * @param current the sharing now, which decides what the viewer may see
 * @param now the present
 * @param upTo the last position that is looked at
 * @param then through whose eyes besides; absent: only the viewer's own
 */
public record Sight(
        Viewer viewer,
        SharingHistory history,
        Sharing current,
        Instant now,
        long upTo,
        @Nullable Then then) {

    /**
     * An organisation's view at the moment that is looked at.
     *
     * @param history as it was known then: what it was told stays told
     */
    public record Then(OrganisationId organisation, SharingHistory history, Sharing sharing, Instant instant) {

        boolean sees(long position, Entry entry) {
            return Visibility.ofEntry(
                    Viewer.organisation(organisation), history.dated(position, entry), sharing, instant);
        }
    }

    /** May an event of the incident, or of something that is part of it, be shown? */
    public boolean sees(StoredEvent event) {
        return sees(event.position(), Entries.of(event, current));
    }

    /** May what is recorded at this position be shown? */
    public boolean sees(long position, Entry entry) {
        return seesNow(position, entry) && (then == null || then.sees(position, entry));
    }

    /** May the incident as it stood after this event be shown? Who was given the history from later on does not see it. */
    public boolean seesMoment(StoredEvent last) {
        return seesNow(last.position(), moment(last, current))
                && (then == null || then.sees(last.position(), moment(last, then.sharing())));
    }

    /** The owner of the incident when something was recorded at this position. */
    public OrganisationId ownerAt(long position) {
        return history.ownerAt(position);
    }

    private boolean seesNow(long position, Entry entry) {
        return Visibility.ofEntry(viewer, history.dated(position, entry), current, now);
    }

    private static Entry moment(StoredEvent last, Sharing sharing) {
        return new Entry(last.recordedAt(), Tlp.CLEAR, new Named("-", sharing.owner()), Set.of());
    }
}
